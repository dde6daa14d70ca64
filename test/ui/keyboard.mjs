// What a reader does in the window with the keyboard, for tests and for pictures.
import { existsSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A key after the one that begins Galley's chords.
 * @param {Page} page
 * @param {string} key
 */
export async function chord(page, key) {
  await page.keyboard.press('Alt+a');
  await page.keyboard.press(key);
}

/**
 * Puts the cursor on words of the file in the editor.
 * @param {Page} page
 * @param {string} file
 * @param {string} words
 */
export async function goTo(page, file, words) {
  const before = readFileSync(file, 'utf8').split(words)[0] ?? '';
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  await page.keyboard.press('ControlOrMeta+Digit1'); // the first editor
  await page.keyboard.press('Control+KeyG');
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.fill(`:${line}:${column}`);
  await input.press('Enter');
  await page.locator('.part.statusbar', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/**
 * A row of the outline.
 * @param {Page} page
 * @param {string} text
 */
export const row = (page, text) => page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();

/**
 * The mark of what was kept, on the row of a find.
 * @param {Page} page
 * @param {string} text
 */
export const keptMark = (page, text) =>
  row(page, text).locator('.custom-view-tree-node-item-icon.codicon-check');

/**
 * Shows the outline in the side bar.
 * @param {Page} page
 */
export async function showOutline(page) {
  // The badge counts suggestions: the article has been read, and keys work.
  await page.locator('.part.activitybar .action-item:has([aria-label^="Galley"]) .badge-content').waitFor();
  await chord(page, 'o');
  await page.locator('.part.sidebar .composite.title', { hasText: /galley/i }).waitFor();
  await page.locator('.part.sidebar .monaco-list-row').first().waitFor();
}

/**
 * Waits until a mark such as ¶ stands behind some words in the editor, or no longer does.
 * @param {Page} page
 * @param {string} sign
 * @param {boolean} [present]
 */
export async function waitForMark(page, sign, present = true) {
  // As text, since it is run in the page.
  const isThere = `[...document.querySelectorAll('.editor-instance .view-line span')].some((span) =>
    getComputedStyle(span, '::after').content.includes(${JSON.stringify(sign)}))`;
  await page.waitForFunction(`${isThere} === ${present}`);
}

/**
 * Waits until a file has been written so that its text passes.
 * @param {string} file
 * @param {(text: string) => boolean} passes
 * @returns {Promise<void>}
 */
export function whenWritten(file, passes) {
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(file) || !passes(readFileSync(file, 'utf8'))) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(path.dirname(file), look);
    look();
  });
}
