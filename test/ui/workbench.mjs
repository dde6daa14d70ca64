// VS Code as a user has it: Galley installed from its package, a fresh copy of the samples open, in a browser's window.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../host/browser.mjs';
import { root } from '../host/paths.mjs';
import { remove, temporaryFolder } from '../host/processes.mjs';
import { copySamples } from '../host/samples.mjs';
import { installExtension, startServer } from '../host/server.mjs';
import { bringVSCode } from '../host/vscode.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Options
 * @property {import('../host/vscode.mjs').VersionName} [version] of VS Code; the newest if left out
 * @property {string} [vsix] the packed extension; out/galley.vsix if left out
 * @property {Readonly<Record<string, unknown>>} [settings] more user settings
 * @property {(folder: string) => unknown} [prepare] changes the copy of the samples before it is opened
 * @property {string} [workspace] a workspace file in that copy, opened instead of the folder
 * @property {boolean} [asksForTrust] whether folders are restricted until somebody trusts them
 * @property {{ width: number, height: number }} [viewport]
 * @property {number} [deviceScaleFactor] 2 for pictures that stay sharp
 */

/**
 * @typedef {object} Workbench
 * @property {Page} page
 * @property {string} folder the copy of the samples, a git repository
 * @property {() => Promise<Page>} openWindow another window on the same folder
 * @property {(name: string) => Promise<void>} openFile opens a file by quick open, and waits until its text is there
 * @property {(title: string) => Promise<void>} runCommand runs a command by its title in the command palette
 * @property {(text: string | RegExp) => Promise<void>} waitForNotification
 * @property {(name: string) => Promise<string>} screenshot into out/screenshots; returns the file
 * @property {() => Promise<void>} close
 */

/** How long anything in the window may take to appear, in milliseconds. */
const patience = 30_000;

let opened = 0;

/**
 * @param {Options} [options]
 * @returns {Promise<Workbench>} once the window is there and has Galley in its activity bar
 */
export async function openWorkbench(options = {}) {
  const vsix = options.vsix ?? path.join(root, 'out/galley.vsix');
  if (!existsSync(vsix))
    throw new Error(`${vsix} is missing: node scripts/package.mjs --out out/galley.vsix`);
  const vscode = await bringVSCode(options.version ?? 'newest');
  const home = path.join(temporaryFolder(), `workbench-${++opened}`);
  const folder = copySamples(path.join(home, 'samples'));
  await options.prepare?.(folder);
  const folders = { dataFolder: path.join(home, 'data'), extensionsFolder: path.join(home, 'extensions') };
  await installExtension(vscode, vsix, folders);
  const { settings = {}, asksForTrust = false } = options;
  const server = await startServer(vscode, { ...folders, folder, settings, asksForTrust, token: true });
  const workspace = options.workspace ? `&workspace=${path.join(folder, options.workspace)}` : '';
  const show = async (/** @type {Page} */ page) => {
    await page.goto(`${server.origin}/?tkn=${server.token}${workspace}`);
    await page.locator('.monaco-workbench .part.activitybar').waitFor();
  };
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1400, height: 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const workbench = {
    page,
    folder,
    openWindow: async () => {
      const another = await context.newPage();
      await show(another);
      return another;
    },
    openFile: (/** @type {string} */ name) => openFile(page, name),
    runCommand: (/** @type {string} */ title) => runCommand(page, title),
    waitForNotification: (/** @type {string | RegExp} */ text) => waitForNotification(page, text),
    screenshot: (/** @type {string} */ name) => screenshot(page, name),
    close: async () => {
      await browser.close();
      server.stop();
      remove(home);
    },
  };
  try {
    await show(page);
  } catch (error) {
    console.error(`The window: ${await workbench.screenshot('window')}\nIts server:\n${server.log()}`);
    await workbench.close();
    throw error;
  }
  return workbench;
}

/**
 * Opens a workbench for the tests of the `describe` that it is called in, and closes it after them. A test that fails
 * leaves a picture of the window.
 * @param {Options} [options]
 * @returns {() => Workbench} to be called inside tests and hooks
 */
export function useWorkbench(options) {
  /** @type {Workbench | undefined} */
  let workbench;
  before(async function () {
    this.timeout(180_000); // the first time VS Code may have to be fetched
    workbench = await openWorkbench(options);
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed' || !workbench) return;
    const file = await workbench.screenshot(`failed-${test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
    console.error(`The window when this failed: ${file}`);
  });
  after(() => workbench?.close());
  return () => {
    if (!workbench) throw new Error('The workbench is open only while tests run');
    return workbench;
  };
}

/**
 * Opens a file by quick open, and waits until its text is there.
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.keyboard.press('ControlOrMeta+KeyP');
  await page.locator('.quick-input-widget input[type=text]').fill(name);
  // An annotations file's name begins with its article's.
  const label = page.locator('.label-name', { hasText: new RegExp(`^${name.replaceAll('.', '\\.')}$`) });
  // Rows move while files are looked for; the best match is the focused one.
  await page.locator('.quick-input-list .monaco-list-row.focused', { has: label }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} title
 */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

/**
 * Types into VS Code's picker and takes the entry of that text.
 * @param {Page} page
 * @param {string} typed
 * @param {string} entry
 */
async function pick(page, typed, entry) {
  await page.locator('.quick-input-widget input[type=text]').fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
}

/**
 * @param {Page} page
 * @param {string | RegExp} text
 */
async function waitForNotification(page, text) {
  await page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function screenshot(page, name) {
  const file = path.join(root, 'out/screenshots', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}
