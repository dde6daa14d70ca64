// `npm run bench:hand`: what a key typed in an article costs the extension host of the running VS Code, with Galley on and off,
// with many annotations, and how much memory many open articles take. See bench/hand.ts.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../test/host/paths.mjs';
import { end, endWithParent, temporaryFolder } from '../test/host/processes.mjs';
import { copySamples } from '../test/host/samples.mjs';
import { setUp } from './setup.mjs';

endWithParent();
main().then(end, async (error) => {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
});

/** @returns {Promise<number>} the exit code */
async function main() {
  await setUp();
  const common = /** @type {const} */ ({ absWorkingDir: root, bundle: true, logLevel: 'warning' });
  const hand = path.join(root, 'out/hand.cjs');
  const text = path.join(root, 'out/text.mjs');
  await build({
    ...common,
    entryPoints: ['bench/hand.ts'],
    outfile: hand,
    format: 'cjs',
    external: ['vscode'],
  });
  await build({ ...common, entryPoints: ['bench/text.ts'], outfile: text, format: 'esm', platform: 'node' });
  /** @type {import('../bench/text')} */
  const { articleOf } = await import(pathToFileURL(text).href);
  const temporary = temporaryFolder();
  const folder = copySamples(path.join(temporary, 'samples'));
  for (const words of [1000, 10_000, 100_000])
    writeFileSync(path.join(folder, `words-${words}.article`), articleOf(words));
  for (let k = 0; k < 100; k++)
    writeFileSync(path.join(folder, `many-${k}.article`), `Day ${k} in Ardenia\n\n${articleOf(600)}`);
  return runTests({
    vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: hand,
    extensionTestsEnv: { GALLEY_VSCODE: 'newest', GALLEY_TEST_SECONDS: '900' },
    launchArgs: [
      folder,
      `--user-data-dir=${path.join(temporary, 'data')}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ],
  });
}
