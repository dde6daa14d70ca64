import assert from 'node:assert/strict';
import path from 'node:path';
import { chord, goTo, row, showOutline } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

/** VS Code's own themes, by the names in its picker, and the base that each draws from. */
const themes = {
  dark: { label: 'Dark Modern', base: 'vs-dark' },
  'high-contrast': { label: 'Dark High Contrast', base: 'hc-black' },
  'high-contrast-light': { label: 'Light High Contrast', base: 'hc-light' },
  light: { label: 'Light Modern', base: 'vs' },
} as const;

const article = '2031-03-14-harbour-strike.txt';

describe('the look of an article', () => {
  const workbench = useWorkbench();

  it('is all there for a screen reader', async () => {
    const { folder, openFile, page } = workbench();
    await openFile(article);
    await showOutline(page);
    const tree = page.locator('.part.sidebar').getByRole('tree').first();
    // What icons show is said, too.
    for (const name of [
      /^Figures, \d+ rows$/,
      /^Speaker: Marta Delisle, .*, person$/,
      /^Figure: at least 18 ships, 18, suggestion$/,
    ])
      await tree.getByRole('treeitem', { name }).first().waitFor();
    await goTo(page, path.join(folder, article), '18 ships');
    await chord(page, 'h');
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'ships' }).first();
    await hover.waitFor();
    for (const name of ['Accept', 'Reject', 'Edit', 'Comment'])
      await hover.getByRole('link', { name }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('has an outline that says of each row what it is', async () => {
    const { page } = workbench();
    const rows = page.locator('.part.sidebar').getByRole('tree').first().getByRole('treeitem');
    await rows.first().waitFor();
    const names: string[] = [];
    for (const one of await rows.all()) names.push((await one.getAttribute('aria-label')) ?? '');
    assert.ok(names.length > 20);
    for (const name of names)
      assert.match(
        name,
        /^(?:Speaker|Figure|Citation|Quote): \S|, (?:1 row|\d+ rows)(?:, the claims differ)?$/,
      );
    assert.ok(names.includes('nights, 3 rows, the claims differ'), names.join('\n'));
  });

  for (const [name, { label, base }] of Object.entries(themes))
    it(`can be told apart in the theme ${label}`, async () => {
      const { folder, page, runCommand, screenshot } = workbench();
      await runCommand('Preferences: Color Theme');
      await page.locator('.quick-input-widget input[type=text]').fill(label);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`.monaco-workbench.${base}`).waitFor();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await goTo(page, path.join(folder, article), '18 ships');
      await row(page, 'Marta Delisle').waitFor();
      await screenshot(`look-${name}-1-article`);
      await chord(page, 'h');
      await page.locator('.monaco-hover:not(.hidden)', { hasText: 'ships' }).first().waitFor();
      await screenshot(`look-${name}-2-hover`);
      await page.keyboard.press('Escape');
      await chord(page, 'Space');
      await page.locator('.part.statusbar', { hasText: /\d+ of \d+/ }).waitFor();
      await screenshot(`look-${name}-3-review`);
      await page.keyboard.press('Escape');
      await page.locator('.part.statusbar', { hasText: 'A accept' }).waitFor({ state: 'detached' });
      await goTo(page, path.join(folder, article), 'breakwater');
      await chord(page, 'Shift+C');
      await page.locator('.review-widget .monaco-editor.focused').waitFor();
      await page.keyboard.type('Which one?');
      await page
        .locator('.review-widget', { hasText: 'Start discussion' })
        .locator('.view-line', { hasText: 'Which one?' })
        .waitFor();
      await screenshot(`look-${name}-4-comment`);
      await page.keyboard.press('ControlOrMeta+KeyA');
      await page.keyboard.press('Delete');
      await page.keyboard.press('ControlOrMeta+Digit1');
    });
});
