// VS Code for the browser: no server, extensions run in a web worker.
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installed } from './install.mjs';
import { root } from './paths.mjs';
import { quietSettings } from './server.mjs';
import { runTestsInWindow } from './testWindow.mjs';
import { bringVSCode } from './vscode.mjs';
import { bringWebBuild } from './webBuild.mjs';

/** Brings all that `runWebTests` needs. */
export async function bringWebHost() {
  const build = await bringWebBuild(await bringVSCode('newest'));
  const tools = await installed('web', 'the test server for VS Code in the browser (once, about 10 MB)');
  return { ...build, tools };
}

/**
 * Runs tests in the web worker extension host of VS Code for the browser.
 * @param {string} folder is opened; what tests write there stays in memory
 * @param {string} tests one CommonJS file inside the project
 * @returns {Promise<number>} the exit code
 */
export async function runWebTests(folder, tests) {
  const { dataFolder, commit, tools } = await bringWebHost();
  const { open } = createRequire(path.join(tools, 'x.js'))('@vscode/test-web');
  // What the test server prints is no test's output.
  let log = '';
  const print = process.stdout.write.bind(process.stdout);
  process.stdout.write = (/** @type {string | Uint8Array} */ text) => Boolean((log += String(text)));
  const port = await freePort();
  await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: dataFolder,
    host: 'localhost',
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderPath: folder,
  });
  const galleyWorkbenchOptions = {
    // The service worker of a web view on an origin of its own is refused in a headless browser.
    webviewEndpoint: '/static/build/out/vs/workbench/contrib/webview/browser/pre',
    enableWorkspaceTrust: false,
    configurationDefaults: quietSettings,
  };
  const seconds = Number(process.env['GALLEY_TEST_SECONDS'] ?? 300);
  const options = { seconds, print, serverLog: () => log, globals: { galleyWorkbenchOptions } };
  return runTestsInWindow(`http://localhost:${port}/`, options);
}

/** @returns {Promise<number>} a port that nobody listens on at the moment */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
