import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chord, goTo, keptMark, row, showOutline } from './keyboard.mjs';
import { openFile, useWorkbench } from './workbench.mjs';

const article = '2031-03-14-harbour-strike.txt';
const elsewhere = 'harbour-elsewhere.txt';

describe('several folders that nobody trusts, in several editors and windows', () => {
  const workbench = useWorkbench({
    asksForTrust: true,
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
    workspace: 'both.code-workspace',
    prepare: (folder) => {
      rmSync(path.join(folder, `${article}.annotations.yaml`));
      const second = path.join(folder, '../second');
      mkdirSync(second);
      copyFileSync(path.join(folder, article), path.join(second, elsewhere));
      writeFileSync(
        path.join(second, 'speakers.yaml'),
        'version: 1\nspeakers:\n  - id: marta\n    name: Marta Delisle-Roe\n    aliases: [Marta Delisle]\n',
      );
      const folders = [{ path: '.' }, { path: '../second' }];
      writeFileSync(path.join(folder, 'both.code-workspace'), JSON.stringify({ folders }));
    },
  });
  const file = (): string => path.join(workbench().folder, article);

  it('annotates in a restricted window', async () => {
    const { folder, page, screenshot } = workbench();
    await openFile(page, article);
    await page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await showOutline(page);
    await goTo(page, file(), '18 ships');
    await chord(page, 'a');
    await keptMark(page, '18 ships').waitFor();
    const kept = readFileSync(path.join(folder, `${article}.annotations.yaml`), 'utf8');
    assert.match(kept, /- exact: at least 18 ships\n/);
    await screenshot('everywhere-1-restricted');
  });

  it('knows the speakers of each folder by its own file', async () => {
    const { page } = workbench();
    await row(page, 'Marta Delisle').waitFor();
    await openFile(page, elsewhere);
    await row(page, 'Marta Delisle-Roe').waitFor();
    await openFile(page, article);
    await row(page, 'Marta Delisle-Roe').waitFor({ state: 'detached' });
    await row(page, 'Marta Delisle').waitFor();
  });

  it('marks an article in all editors that show it', async () => {
    const { page, runCommand, screenshot } = workbench();
    await runCommand('View: Split Editor Right');
    const editors = page.locator('.editor-group-container');
    await editors.nth(1).waitFor();
    await goTo(page, file(), '6.5 percent');
    await chord(page, 'a');
    // As text, since it is run in the page.
    await page.waitForFunction(`[...document.querySelectorAll('.editor-group-container')].every((group) =>
      [...group.querySelectorAll('.view-line')].some((line) => line.textContent.replaceAll('\\u00a0', ' ').includes('6.5 percent') &&
        [...line.querySelectorAll('span')].some((span) => getComputedStyle(span, '::after').content.includes('✓'))))`);
    await screenshot('everywhere-2-split');
  });

  it('shows in every window what is kept in one of them', async () => {
    const { openWindow, page, screenshot } = workbench();
    const status = await page.locator('.part.statusbar', { hasText: /\d+ left/ }).innerText();
    const fewer = `${Number(/(\d+)\s+left/.exec(status)?.[1]) - 1} left`;
    const other = await openWindow();
    await openFile(other, article);
    await showOutline(other);
    await keptMark(other, '18 ships').waitFor();
    await goTo(other, file(), '600 containers');
    await chord(other, 'a');
    for (const window of [other, page]) await window.locator('.part.statusbar', { hasText: fewer }).waitFor();
    await other.close();
    await screenshot('everywhere-3-other-window');
  });
});
