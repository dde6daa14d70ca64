// `npm run bench:opening`: how long after the editor of an article its marks and its outline are there, in the running product:
// the first article of a session and later ones; and how long activation takes, beside VS Code's own Markdown extension.
//   node scripts/opening.mjs [--built]      --built: out/galley.vsix is there already
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/host/paths.mjs';
import { end, endWithParent } from '../test/host/processes.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('../test/ui/workbench.mjs').Workbench} Workbench */
/** @typedef {{ editor: number, marks: number, outline: number }} Times when each was there first, in milliseconds of the page's clock */

endWithParent();
main().then(end, async (error) => {
  console.error(error);
  await end(1);
});

/** @returns {Promise<number>} the exit code */
async function main() {
  await setUp();
  const vsix = path.join(root, 'out/galley.vsix');
  const packing = ['scripts/package.mjs', '--out', vsix];
  if (
    !process.argv.includes('--built') &&
    spawnSync(process.execPath, packing, { cwd: root, stdio: 'inherit' }).status !== 0
  )
    return 1;
  const { openWorkbench } = await import('../test/ui/workbench.mjs');
  const workbench = await openWorkbench({ vsix });
  workbench.page.setDefaultTimeout(120_000); // measured, not judged
  try {
    await workbench.openFile('README.md'); // no article: the window is settled, and nothing of Galley's has been needed
    await workbench.runCommand('Galley: Focus Outline');
    await workbench.page.locator('.part.sidebar .composite.title', { hasText: /galley/i }).waitFor();
    const articles = readdirSync(workbench.folder).filter((name) => /\.(txt|article)$/.test(name));
    for (const [index, name] of articles.entries()) {
      const { editor, marks, outline } = await timesOf(workbench, name);
      const order = index === 0 ? 'first article' : `article ${index + 1}`;
      const after = (/** @type {number} */ time) =>
        `${Math.round(time - editor)
          .toString()
          .padStart(5)} ms`;
      console.log(`${order.padEnd(14)} marks ${after(marks)}  outline ${after(outline)}  after the editor`);
    }
    for (const line of await activations(workbench)) console.log(line);
  } catch (error) {
    console.error(await workbench.screenshot('opening-failed'));
    throw error;
  } finally {
    await workbench.close();
  }
  return 0;
}

/**
 * Opens an article and watches the page at every frame.
 * @param {Workbench} workbench
 * @param {string} name
 * @returns {Promise<Times>}
 */
async function timesOf({ page, openFile }, name) {
  // What belongs to the article before has come, its second reading too: the rows have stayed as they are for a while.
  await page.waitForFunction(`(() => {
    const text = document.querySelector('.part.sidebar')?.textContent;
    if (window.openingText !== text) [window.openingText, window.openingSince] = [text, performance.now()];
    return performance.now() - window.openingSince > 3000;
  })()`);
  // As text, since it is run in the page.
  await page.evaluate(`{
    const rows = () => [...document.querySelectorAll('.part.sidebar .monaco-list-row')].map((row) => row.textContent).join();
    const before = rows();
    const times = (window.openingTimes = {});
    const look = () => {
      const editor = document.querySelector('.editor-instance .monaco-editor[data-uri$=${JSON.stringify(name)}]');
      if (editor?.querySelector('.view-line')) times.editor ??= performance.now();
      if (editor?.querySelector('[class*="TextEditorDecorationType"]')) times.marks ??= performance.now();
      if (times.editor && rows() !== '' && rows() !== before) times.outline ??= performance.now();
      if (!times.marks || !times.outline) requestAnimationFrame(look);
    };
    look();
  }`);
  await openFile(name);
  await page.waitForFunction('window.openingTimes.marks && window.openingTimes.outline');
  return /** @type {Promise<Times>} */ (page.evaluate('window.openingTimes'));
}

/**
 * What VS Code says of how long extensions took to become active.
 * @param {Workbench} workbench
 */
async function activations({ page, runCommand, screenshot }) {
  await runCommand('Developer: Show Running Extensions');
  const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
  await rows.filter({ hasText: 'Galley' }).first().waitFor();
  await screenshot('running-extensions');
  const texts = await rows.allInnerTexts();
  return texts
    .filter((text) => /galley|markdown/i.test(text))
    .map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
