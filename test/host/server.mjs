// Starts VS Code's server, whose window is a browser's page.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { isEnding, kill, start, temporaryFolder } from './processes.mjs';

/**
 * @typedef {object} Server
 * @property {string} origin such as http://127.0.0.1:41234
 * @property {string} authority such as 127.0.0.1:41234
 * @property {string} token that a visitor must show, as ?tkn=…; empty where none is asked for
 * @property {() => string} log what the server has printed so far
 * @property {Promise<never>} ended fails when the server ends although nobody stopped it
 * @property {() => void} stop
 */

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder for settings and state
 * @property {string} extensionsFolder
 * @property {string} [folder] opened when the address names none
 * @property {number} [port]
 * @property {boolean} [token] whether visitors must show a token; without one every user of this machine may come in
 * @property {Readonly<Record<string, unknown>>} [settings] more user settings
 * @property {boolean} [asksForTrust] whether folders are restricted until somebody trusts them; otherwise all are trusted
 * @property {boolean} [forTests] whether an address may name extensions and tests to load
 */

/** Settings for a VS Code that shows the project at work and nothing of its own. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
};

/**
 * @param {import('./vscode.mjs').VSCode} vscode
 * @param {ServerOptions} options
 * @returns {Promise<Server>} once it answers
 * @throws with the server's log when it does not within a minute
 */
export async function startServer(vscode, options) {
  writeSettings(path.join(options.dataFolder, 'data/User'), { ...quietSettings, ...options.settings });
  const token = options.token ? randomBytes(16).toString('hex') : '';
  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), ...commonArguments(options)];
  args.push(...(token ? ['--connection-token-file', tokenFile(token)] : ['--without-connection-token']));
  if (!options.asksForTrust) args.push('--disable-workspace-trust');
  args.push('--log', 'info');
  if (options.folder) args.push('--default-folder', options.folder);
  if (options.forTests) args.push('--enable-smoke-test-driver');
  const child = serverProcess(vscode, args);
  let log = '';
  /** @type {Promise<string>} */
  const listening = new Promise((resolve) => {
    child.stdout?.on('data', (data) => {
      log += data;
      const port = /listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(port);
    });
    child.stderr?.on('data', (data) => (log += data));
  });
  let stopped = false;
  /** @type {Promise<never>} */
  const ended = new Promise((_, reject) => {
    child.once('exit', (code, signal) => {
      if (!stopped && !isEnding()) reject(new Error(`VS Code's server ended (${code ?? signal}):\n${log}`));
    });
  });
  ended.catch(() => {}); // whoever cares waits for it
  const port = await Promise.race([listening, ended, deadline(60, () => log)]);
  const stop = () => {
    stopped = true;
    kill(child);
  };
  const authority = `127.0.0.1:${port}`;
  return { origin: `http://${authority}`, authority, token, log: () => log, ended, stop };
}

/**
 * Installs an extension as a user would.
 * @param {import('./vscode.mjs').VSCode} vscode
 * @param {string} vsix the packed extension, or an extension's identifier
 * @param {Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>} folders
 * @throws with what VS Code said when it refuses
 */
export async function installExtension(vscode, vsix, folders) {
  const child = serverProcess(vscode, ['--install-extension', vsix, '--force', ...commonArguments(folders)]);
  let said = '';
  child.stdout?.on('data', (data) => (said += data));
  child.stderr?.on('data', (data) => (said += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`VS Code ${vscode.version} does not install ${vsix}:\n${said}`);
}

/**
 * @param {import('./vscode.mjs').VSCode} vscode
 * @param {readonly string[]} args
 */
function serverProcess(vscode, args) {
  const watch = path.join(root, 'test/host/parentWatch.cjs');
  const main = path.join(vscode.folder, 'out/server-main.js');
  temporaryFolder(); // the server leaves sockets in the folder for temporary files
  return start(vscode.node, ['--require', watch, main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** @param {Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>} folders */
function commonArguments({ dataFolder, extensionsFolder }) {
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  return [...folders, '--accept-server-license-terms', '--disable-telemetry'];
}

/**
 * @param {string} folder the `User` folder of a profile
 * @param {Readonly<Record<string, unknown>>} settings
 */
export function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * In a file, since anybody on the machine can read a process's arguments.
 * @param {string} token
 */
function tokenFile(token) {
  const file = path.join(temporaryFolder(), 'token');
  writeFileSync(file, token, { mode: 0o600 });
  return file;
}

/**
 * @param {number} seconds
 * @param {() => string} log
 * @returns {Promise<never>}
 */
function deadline(seconds, log) {
  return new Promise((_, reject) => {
    const fail = () => reject(new Error(`VS Code's server does not answer after ${seconds} s:\n${log()}`));
    setTimeout(fail, seconds * 1000).unref();
  });
}
