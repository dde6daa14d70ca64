import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chord, inBothThemes, showOutline } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

const article = '2031-03-14-harbour-strike.txt';

describe('reviewing by keyboard', () => {
  const workbench = useWorkbench({
    prepare: (folder) => {
      rmSync(path.join(folder, `${article}.annotations.yaml`));
    },
  });
  const kept = (): string =>
    readFileSync(path.join(workbench().folder, `${article}.annotations.yaml`), 'utf8');
  const status = (text: string | RegExp) => workbench().page.locator('.part.statusbar', { hasText: text });
  const place = async (): Promise<string> =>
    /\d+ of \d+/.exec(await workbench().page.locator('.part.statusbar').innerText())?.[0] ?? '';
  /** The place that the status bar shows, once it is another than `before`. */
  const otherThan = async (before: string): Promise<string> => {
    await workbench()
      .page.locator('.part.statusbar', { hasText: /\d+ of \d+/, hasNotText: before })
      .waitFor();
    return place();
  };

  it('begins at the first find, and shows what is suggested, the keys and the progress', async () => {
    const { openFile, page, screenshot } = workbench();
    await openFile(article);
    await showOutline(page);
    await page.keyboard.press('ControlOrMeta+Digit1');
    await chord(page, 'Space');
    await status(/1 of \d+/).waitFor();
    await inBothThemes(workbench(), (theme) => screenshot(`review-1-begin-${theme}`));
  });

  it('decides with one key each, as fast as keys are pressed', async () => {
    const { page } = workbench();
    const began = performance.now();
    const keys = 'aaraasaaraaraaaraaar'.split('');
    for (const key of keys) {
      const before = await place();
      await page.keyboard.press(key);
      await otherThan(before);
    }
    const perMinute = (keys.length / (performance.now() - began)) * 60_000;
    console.log(`      ${perMinute.toFixed(0)} decisions a minute, each shown before the next`);
    await status('min left').waitFor();
    await page.locator('.part.sidebar .codicon-check').first().waitFor();
  });

  it('takes decisions back and goes there again', async () => {
    const { page } = workbench();
    const last = await place();
    await page.keyboard.press('u');
    const before = await otherThan(last);
    await page.keyboard.press('b');
    await otherThan(before);
    await page.keyboard.press('s');
    await status(before).waitFor();
  });

  it('lists its keys', async () => {
    const { page, screenshot } = workbench();
    await page.keyboard.press('h');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'accept all in view' }).waitFor();
    await screenshot('review-2-keys');
    await page.keyboard.press('Escape');
  });

  it('goes through figures alone, and accepts those alone', async () => {
    const { page, screenshot } = workbench();
    await page.keyboard.press('f');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Figure' }).first().waitFor();
    await screenshot('review-3-filter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Figure' }).first().click();
    await page.locator('.quick-input-widget input[type=text]').press('Enter');
    await status(/of \d+.*Figure/).waitFor();
    await screenshot('review-4-figures');
    const before = kept().split('kind: quote').length;
    await page.keyboard.press('Shift+KeyA');
    await page.locator('.notifications-toasts', { hasText: 'are decided' }).waitFor();
    assert.equal(kept().split('kind: quote').length, before);
  });

  it('goes on where it was left, and lets letters in again when it is stopped', async () => {
    const { folder, page } = workbench();
    const original = readFileSync(path.join(folder, article), 'utf8');
    await chord(page, 'Space');
    await status(/\d+ of \d+/).waitFor();
    await page.keyboard.press('z'); // no key of the mode: nothing may be typed
    await page.keyboard.press('s');
    const at = await page.locator('.part.statusbar').innerText();
    await page.keyboard.press('Escape');
    await page.locator('.part.statusbar', { hasText: 'accept' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('ControlOrMeta+Home');
    await chord(page, 'Space');
    const [place = ''] = /\d+ of \d+/.exec(at) ?? [];
    await status(place).waitFor();
    assert.equal(readFileSync(path.join(workbench().folder, article), 'utf8'), original);
    await page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  });
});
