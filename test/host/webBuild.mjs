// Makes VS Code for the browser, without any server behind it, out of the package code-server: its workbench always
// talks to the server that it was loaded from, so that is taken out. The outcome is laid out as @vscode/test-web
// lays out what it downloads, so that it downloads nothing.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cached } from './install.mjs';
import { readJson } from './paths.mjs';

/** @typedef {{ dataFolder: string, commit: string }} WebBuild what @vscode/test-web is to be told */

/** Counted up when what is written here changes. */
const layout = 1;

/**
 * @param {import('./vscode.mjs').VSCode} vscode
 * @returns {Promise<WebBuild>}
 * @throws where the code of this version of VS Code is not as expected
 */
export async function bringWebBuild(vscode) {
  const { commit } = readJson(path.join(vscode.folder, 'product.json'));
  const name = `vscode-web-stable-${commit}`;
  const dataFolder = await cached(
    `${path.basename(path.dirname(vscode.modules))}-web-${layout}`,
    (folder) => {
      const build = path.join(folder, name);
      mkdirSync(build);
      cpSync(path.join(vscode.folder, 'out'), path.join(build, 'out'), { recursive: true });
      cpSync(path.join(vscode.folder, 'resources/server'), build, { recursive: true }); // icons
      for (const extension of readdirSync(path.join(vscode.folder, 'extensions')))
        copyExtension(
          path.join(vscode.folder, 'extensions', extension),
          path.join(build, 'extensions', extension),
        );
      symlinkSync(vscode.modules, path.join(build, 'node_modules'), 'junction'); // the page loads its grammars' engine
      openWorkbench(path.join(build, 'out/vs'));
      const described = { name: 'vscode-web', version: vscode.version, type: 'module' };
      writeFileSync(path.join(build, 'package.json'), JSON.stringify(described));
      writeFileSync(path.join(build, 'version'), name);
    },
  );
  return { dataFolder, commit };
}

/**
 * Grammars, themes and language settings. Few built-in extensions come with code for the browser in this package;
 * where it is missing an empty one saves an error message.
 * @param {string} from
 * @param {string} to
 */
function copyExtension(from, to) {
  const manifest = readJson(path.join(from, 'package.json'));
  if (!manifest) return;
  /** @type {string | undefined} */
  const main =
    manifest.browser &&
    path.join(path.dirname(manifest.browser), `${path.basename(manifest.browser, '.js')}.js`);
  const hasMain = main !== undefined && existsSync(path.join(from, main));
  const isCode = /[\\/](dist|node_modules|out)$|\.(js|mjs|map|wasm)$/;
  cpSync(from, to, { recursive: true, filter: (file) => hasMain || !isCode.test(file) });
  if (!main || hasMain) return;
  mkdirSync(path.dirname(path.join(to, main)), { recursive: true });
  writeFileSync(path.join(to, main), 'exports.activate = () => {};\n');
}

/**
 * The workbench's bundle ends with a function that starts code-server's window. That is replaced by exports of what
 * starts a window with any options. The names are minified, hence found by what is around them.
 * @param {string} folder out/vs
 */
function openWorkbench(folder) {
  const file = path.join(folder, 'code/browser/workbench/workbench.js');
  const code = readFileSync(file, 'utf8');
  const id = '[\\w$]+';
  const element = `${id}\\.document\\.getElementById\\("vscode-workbench-web-configuration"\\)`;
  const start = `(${id})\\(${id}\\.document\\.body,\\{.*?\\}\\)`;
  const end = new RegExp(
    `\\(function\\(\\)\\{let ${id}=${element}.*?;${start}\\}\\)\\(\\);export\\{[^}]*\\};`,
    's',
  ).exec(code);
  const uri = new RegExp(`=(${id})\\.parse\\(new URL\\(`).exec(end?.[0] ?? '')?.[1];
  const emitter = new RegExp(`tunnelFactory:\\(${id},${id}\\)=>\\{let ${id}=new (${id}),`).exec(
    end?.[0] ?? '',
  )?.[1];
  if (!end || !uri || !emitter) throw new Error(`${file} does not end as expected`);
  const exported = `export{${end[1]} as create,${uri} as URI,${emitter} as Emitter};\n`;
  const opened = code.slice(0, end.index) + exported + code.slice(end.index + end[0].length);
  // code-server keeps the user's settings on its server; without one they go where VS Code for the browser has them.
  const settings = /(\.file\(this\.userDataPath\)\.with\(\{scheme:[\w$]+\.)vscodeRemote\}/;
  if (!settings.test(opened)) throw new Error(`${file} does not say where settings are as expected`);
  writeFileSync(file, opened.replace(settings, '$1vscodeUserData}'));
  const web = path.join(folder, 'workbench/workbench.web.main.internal');
  writeFileSync(
    `${web}.js`,
    `import { create as start, URI, Emitter } from '../code/browser/workbench/workbench.js';
const ofCodeServer = {
  userDataPath: '/',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};
export const create = (element, options) =>
  start(element, { ...ofCodeServer, ...options, ...globalThis.galleyWorkbenchOptions });
export { URI, Emitter };
`,
  );
  writeFileSync(`${web}.css`, "@import url('../code/browser/workbench/workbench.css');\n");
}
