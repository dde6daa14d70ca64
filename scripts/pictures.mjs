// `npm run pictures`: takes README's pictures from the running product, into media/pictures.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/host/paths.mjs';
import { end, endWithParent } from '../test/host/processes.mjs';
import { chord, goTo, keptMark, row, showOutline } from '../test/ui/keyboard.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('../test/ui/workbench.mjs').Workbench} Workbench */

const article = '2031-03-14-harbour-strike.txt';
const viewport = { width: 1280, height: 800 };

endWithParent();
main().then(end, async (error) => {
  console.error(error);
  await end(1);
});

/** @returns {Promise<number>} the exit code */
async function main() {
  await setUp();
  const vsix = path.join(root, 'out/galley.vsix');
  const packing = spawnSync(process.execPath, ['scripts/package.mjs', '--out', vsix], {
    cwd: root,
    stdio: 'inherit',
  });
  if (packing.status !== 0) return 1;
  const { openWorkbench } = await import('../test/ui/workbench.mjs');
  const settings = { 'comments.openView': 'never' }; // the article has the room
  const workbench = await openWorkbench({ vsix, viewport, settings });
  try {
    await showArticle(workbench);
    await take(workbench, 'article');
    await showHover(workbench);
    await take(workbench, 'hover');
    await showSidecar(workbench);
    await take(workbench, 'sidecar');
    await showCommit(workbench);
    await take(workbench, 'commit');
  } finally {
    await workbench.close();
  }
  return 0;
}

/** @param {Workbench} workbench */
async function showArticle({ page, openFile }) {
  await openFile(article);
  await showOutline(page);
  await row(page, 'Marta Delisle').locator('.monaco-tl-twistie').click();
  await row(page, 'We did not come').waitFor();
  await page.mouse.move(viewport.width / 2, viewport.height - 8); // away from anything with a tooltip
}

/** @param {Workbench} workbench */
async function showHover({ folder, page }) {
  await goTo(page, path.join(folder, article), '18 ships');
  await chord(page, 'h');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'ships' }).first().waitFor();
  // It fades in. As text, since it is run in the page.
  await page.waitForFunction(
    `document.getAnimations().every(({ effect, playState }) => playState === 'finished' || !effect.target.closest('.monaco-hover'))`,
  );
}

/** @param {Workbench} workbench */
async function showSidecar({ page }) {
  await page.keyboard.press('Escape');
  await chord(page, 'a');
  await keptMark(page, '18 ships').waitFor();
  await chord(page, 'i');
  await page.locator('.tab', { hasText: `${article}.annotations.yaml` }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: '18 ships' }).last().waitFor();
}

/** @param {Workbench} workbench */
async function showCommit({ page, openFile }) {
  await page.keyboard.press('ControlOrMeta+KeyW');
  await openFile(article);
  await chord(page, 'g');
  await page.locator('.quick-input-widget', { hasText: 'other articles' }).waitFor();
  await page.keyboard.press('Enter'); // of none of them
  await page.locator('.quick-input-widget', { hasText: 'Message of the commit' }).waitFor();
}

/**
 * @param {Workbench} workbench
 * @param {string} name
 */
async function take({ page }, name) {
  const file = path.join(root, 'media/pictures', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.log(path.relative(root, file));
}
