// Brings VS Code itself from the npm registry: the package code-server holds its server, workbench and built-in
// extensions. Its releases carry VS Code's version, with 4 in place of 1.
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { installed } from './install.mjs';
import { readJson, root } from './paths.mjs';
import { remove } from './processes.mjs';

/**
 * @typedef {object} VSCode
 * @property {string} version as VS Code says it, such as 1.100.3
 * @property {string} folder of the server, with out/, extensions/ and product.json
 * @property {string} modules the node_modules folder with all that the server needs
 * @property {string} node the Node.js that this version runs on
 */

/** The versions that Galley is tested with, by name: folders in `packages/`. */
const versions = /** @type {const} */ ({ oldest: 'vscode-1.100', newest: 'vscode-1.139' });

/** @typedef {keyof typeof versions} VersionName */

/**
 * @param {string} name
 * @returns {name is VersionName}
 */
export const isVersionName = (name) => name in versions;

/**
 * @param {VersionName} name
 * @returns {Promise<VSCode>} installed and ready to start
 */
export async function bringVSCode(name) {
  const version = packagedVersion(name);
  const folder = await installed(versions[name], `VS Code ${version} (once, about 100 MB)`, complete);
  const modules = path.join(folder, 'node_modules');
  return { version, folder: path.join(modules, 'code-server/lib/vscode'), modules, node: nodeFor(modules) };
}

/**
 * @param {VersionName} name
 * @returns {string} the version of VS Code that `packages/` pins under that name
 */
export function packagedVersion(name) {
  const { dependencies } = readJson(path.join(root, 'test/host/packages', versions[name], 'package.json'));
  return dependencies['code-server'].replace(/^4/, '1');
}

/**
 * VS Code 1.139 needs Node 24. There is a package of it for most systems; elsewhere this process's own has to do.
 * @param {string} modules
 */
function nodeFor(modules) {
  if (process.env['GALLEY_HOST_NODE']) return process.env['GALLEY_HOST_NODE'];
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = path.join(modules, `node-${system}-${process.arch}`, 'bin', file);
  return existsSync(packaged) ? packaged : process.execPath;
}

/**
 * Puts stand-ins where a native module would have to be compiled, takes out what only costs time and space, and
 * makes the modules visible where the server looks for some of them by their path.
 * @param {string} folder
 */
function complete(folder) {
  const modules = path.join(folder, 'node_modules');
  const server = path.join(modules, 'code-server/lib/vscode');
  const stubs = path.join(root, 'test/host/stubs');
  for (const stub of readdirSync(stubs))
    for (const scope of ['.', '@vscode']) {
      mkdirSync(path.join(modules, scope), { recursive: true });
      cpSync(path.join(stubs, stub), path.join(modules, scope, stub), { recursive: true });
    }
  remove(path.join(server, 'extensions/copilot'));
  symlinkSync(path.join('..', '..', '..'), path.join(server, 'node_modules'), 'junction');
}
