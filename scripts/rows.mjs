// `npm run bench:rows`: scrolls through the outline of an article with ten thousand finds in the running product, and prints
// how long the window's one thread was held up at most.
//   node scripts/rows.mjs [--built]      --built: out/galley.vsix is there already
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/host/paths.mjs';
import { end, endWithParent } from '../test/host/processes.mjs';
import { chord } from '../test/ui/keyboard.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('../test/ui/workbench.mjs').Workbench} Workbench */

const finds = 10_000;
const article = 'wards.article';
const steps = 150;
/** Pixels that one turn of the wheel scrolls by. */
const wheel = 100;

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
  const prepare = (/** @type {string} */ folder) => writeFileSync(path.join(folder, article), text());
  const workbench = await openWorkbench({ vsix, prepare });
  workbench.page.setDefaultTimeout(120_000); // measured, not judged
  try {
    await measure(workbench);
  } catch (error) {
    console.error(await workbench.screenshot('rows-failed'));
    throw error;
  } finally {
    await workbench.close();
  }
  return 0;
}

/** An invented article in which each paragraph has two figures. */
function text() {
  const number = (/** @type {number} */ value) => value.toLocaleString('en');
  const paragraphs = Array.from(
    { length: finds / 2 },
    (_, k) =>
      `In ward ${k + 1} about ${number(2 * k + 30_000)} voters came to the hall, and ${number(k + 4_000)} ballots were spoilt.`,
  );
  return ['Kelmouth counts its votes ward by ward', 'By Lena Quill', ...paragraphs].join('\n\n');
}

/** @param {Workbench} workbench */
async function measure({ page, openFile, runCommand, screenshot }) {
  await openFile(article);
  await runCommand('Galley: Focus Outline');
  const rows = page.locator('.part.sidebar .monaco-list-row');
  await rows.filter({ hasText: 'Figures' }).waitFor();
  await runCommand('Galley: Group Outline By');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kind' }).click();
  await rows.filter({ hasText: 'ballots' }).first().waitFor();
  await chord(page, 'o');
  await page.locator('.part.sidebar .monaco-list:focus').waitFor();
  await page.keyboard.press('Home');
  // As text, since it is run in the page. A task is long from 50 ms on.
  await page.evaluate(`{
    window.longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  }`);
  // All of the article has been read and shown when nothing has held up the window for a while.
  await page.waitForFunction(`(() => {
    if (window.longSeen !== longTasks.length) [window.longSeen, window.longSince] = [longTasks.length, performance.now()];
    return performance.now() - window.longSince > 4000;
  })()`);
  const frame = () => page.evaluate('new Promise(requestAnimationFrame)');
  const report = async (/** @type {string} */ what, /** @type {() => Promise<void>} */ step) => {
    await page.evaluate('longTasks.length = 0');
    const began = Date.now();
    for (let k = 0; k < steps; k++) {
      await step();
      await frame();
    }
    const seconds = (Date.now() - began) / 1000;
    /** @type {number[]} */
    const long = await page.evaluate('longTasks');
    console.log(
      `${steps} ${what} in ${seconds.toFixed(1)} s: ${long.length} tasks of 50 ms and more, the longest ${Math.max(0, ...long).toFixed(0)} ms`,
    );
  };
  const box = await rows.first().boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 300);
  await frame();
  await report('turns of the wheel', () => page.mouse.wheel(0, wheel));
  await report('pages by key', () => page.keyboard.press('PageDown'));
  await screenshot('rows');
}
