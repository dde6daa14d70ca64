// Runs the tests of test/integration inside VS Code, on a fresh copy of the samples.
//   node runIntegrationTests.mjs oldest|newest|web
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import path from 'node:path';
import { downloadedVSCode } from './desktop.mjs';
import { root } from './paths.mjs';
import { end, endWithParent, temporaryFolder } from './processes.mjs';
import { copySamples } from './samples.mjs';
import { isVersionName, packagedVersion } from './vscode.mjs';
import { runWebTests } from './webTests.mjs';

endWithParent();
run(process.argv[2] ?? 'newest').then(end, async (error) => {
  if (!(error instanceof TestRunFailedError)) console.error(error instanceof Error ? error.message : error);
  await end(1);
});

/**
 * @param {string} where
 * @returns {Promise<number>} the exit code
 */
async function run(where) {
  const temporary = temporaryFolder();
  const folder = copySamples(path.join(temporary, 'samples'));
  const tests = path.join(root, 'out/test/integration.cjs');
  if (where === 'web') return runWebTests(folder, tests);
  if (!isVersionName(where)) throw new Error(`Not oldest, newest or web: ${where}`);
  const launcher = path.join(root, 'test/host/launcher.mjs');
  return runTests({
    vscodeExecutablePath: (await downloadedVSCode(packagedVersion(where))) ?? launcher,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: { GALLEY_VSCODE: where },
    launchArgs: [
      folder,
      `--user-data-dir=${path.join(temporary, 'data')}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ],
  });
}
