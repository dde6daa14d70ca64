#!/usr/bin/env node
// Takes the place of VS Code's executable where that cannot be downloaded or has no screen: the same command-line
// options, but the server from the npm registry and a headless browser as its window.
//
// In the environment: GALLEY_VSCODE (oldest or newest), GALLEY_TEST_SECONDS (the limit for the whole run).
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, endWithParent, temporaryFolder } from './processes.mjs';
import { readJson } from './paths.mjs';
import { installExtension, startServer } from './server.mjs';
import { runTestsInWindow } from './testWindow.mjs';
import { bringVSCode, isVersionName } from './vscode.mjs';

/** The options with a value that are understood here; VS Code's other ones change nothing without a screen. */
const known = [
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'install-extension',
];

endWithParent();
run(process.argv.slice(2)).then(end, async (error) => {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
});

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function run(args) {
  const { values, folder } = parse(args);
  const name = process.env['GALLEY_VSCODE'] ?? 'newest';
  if (!isVersionName(name)) throw new Error(`GALLEY_VSCODE is ${name}, not oldest or newest`);
  const seconds = Number(process.env['GALLEY_TEST_SECONDS'] ?? 300);
  setTimeout(() => void giveUp(seconds), (seconds + 30) * 1000).unref();
  const vscode = await bringVSCode(name);
  const temporary = temporaryFolder();
  const dataFolder = path.resolve(values('user-data-dir').at(-1) ?? path.join(temporary, 'data'));
  const extensionsFolder = path.resolve(
    values('extensions-dir').at(-1) ?? path.join(temporary, 'extensions'),
  );
  mkdirSync(extensionsFolder, { recursive: true });
  for (const vsix of values('install-extension'))
    await installExtension(vscode, vsix, { dataFolder, extensionsFolder });
  const tests = values('extensionTestsPath').at(-1);
  if (!tests) return 0;
  // The desktop reads its settings one folder higher than the server.
  const settings = readJson(path.join(dataFolder, 'User/settings.json'));
  const server = await startServer(vscode, { dataFolder, extensionsFolder, settings, forTests: true });
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://${server.authority}${slashed(path.resolve(file))}`;
  const payload = [
    ...values('extensionDevelopmentPath').map((file) => ['extensionDevelopmentPath', remote(file)]),
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', slashed(folder));
  else query.set('ew', 'true');
  const { ended, log } = server;
  return runTestsInWindow(`${server.origin}/?${query}`, { seconds, ended, serverLog: log });
}

/** @param {readonly string[]} args */
function parse(args) {
  /** @type {Array<readonly [string, string]>} */
  const options = [];
  let folder = '';
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!name) folder = path.resolve(arg);
    else if (known.includes(name)) options.push([name, value ?? args[++i] ?? '']);
  }
  const values = (/** @type {string} */ name) =>
    options.flatMap(([key, value]) => (key === name ? [value] : []));
  const uri = values('folder-uri').at(-1);
  return { values, folder: uri ? fileURLToPath(uri) : folder };
}

/**
 * A path as it stands in an address, also on Windows.
 * @param {string} file absolute
 */
function slashed(file) {
  const forward = file.replaceAll(path.sep, '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/** @param {number} seconds */
async function giveUp(seconds) {
  console.error(`VS Code has not come up and ended within ${seconds + 30} s.`);
  await end(124);
}
