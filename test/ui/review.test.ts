import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chord, goTo, showOutline, whenWritten } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

const article = '2031-03-14-harbour-strike.txt';

describe('reviewing by keyboard', () => {
  const workbench = useWorkbench({
    prepare: (folder) => {
      rmSync(path.join(folder, `${article}.annotations.yaml`));
    },
  });
  const sidecar = (): string => path.join(workbench().folder, `${article}.annotations.yaml`);
  const kept = (): string => readFileSync(sidecar(), 'utf8');
  const status = (text: string | RegExp) => workbench().page.locator('.part.statusbar', { hasText: text });
  const bar = () => workbench().page.locator('.part.statusbar [id$="galley.review"]');
  const place = async (): Promise<string> => /\d+ of \d+/.exec(await bar().innerText())?.[0] ?? '';
  /** The place that the status bar shows, once it is another than `before`. */
  const otherThan = async (before: string): Promise<string> => {
    await bar()
      .filter({ hasText: /\d+ of \d+/, hasNotText: before })
      .waitFor();
    return place();
  };
  const press = async (key: string): Promise<string> => {
    const before = await place();
    await workbench().page.keyboard.press(key);
    return otherThan(before);
  };
  it('begins at the first find, and says what is suggested, the keys and the progress', async () => {
    const { openFile, page, screenshot } = workbench();
    await openFile(article);
    await showOutline(page);
    await page.keyboard.press('ControlOrMeta+Digit1');
    await chord(page, 'Space');
    await status(/1 of \d+/).waitFor();
    await status(/A accept {2}R reject {2}E edit/).waitFor();
    // Screen readers follow this region.
    assert.match((await bar().getByRole('status').getAttribute('aria-label')) ?? '', /^1 of \d+\. \S+/);
    await screenshot('review-1-begin');
  });

  it('decides with one key each, as fast as keys are pressed', async () => {
    const { page } = workbench();
    const keys = 'aaraasaaraaraaaraaar'.split('');
    // Decisions that are written together are told of together.
    const told = page
      .locator('.part.statusbar')
      .getByRole('alert')
      .filter({ hasText: /(accepted|rejected): |annotations changed/ })
      .waitFor();
    const began = performance.now();
    for (const key of keys) await press(key);
    const perMinute = (keys.length / (performance.now() - began)) * 60_000;
    console.log(`      ${perMinute.toFixed(0)} decisions a minute, each shown before the next`);
    await status('min left').waitFor();
    const count = (key: string): number => keys.filter((each) => each === key).length;
    await whenWritten(
      sidecar(),
      (text) =>
        text.split('status: accepted').length - 1 === count('a') &&
        text.split('status: rejected').length - 1 === count('r'),
    );
    await told;
  });

  it('takes decisions back and goes there again', async () => {
    const before = await press('u');
    await press('b');
    assert.equal(await press('s'), before);
  });

  it('lists its keys', async () => {
    const { page, screenshot } = workbench();
    await page.keyboard.press('h');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'accept all in view' }).waitFor();
    await screenshot('review-2-keys');
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  it('goes on where it was left, and lets letters in again when it is stopped', async () => {
    const { folder, page } = workbench();
    const typed = page.locator('.editor-instance .view-line', { hasText: 'zbreakwater' });
    const at = await press('s');
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'hidden' });
    await goTo(page, path.join(folder, article), 'breakwater');
    await chord(page, 'Space');
    await bar().filter({ hasText: at }).waitFor();
    await goTo(page, path.join(folder, article), 'breakwater');
    await page.keyboard.press('z'); // no key of the mode: nothing may be typed
    await press('s');
    assert.equal(await typed.count(), 0);
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'hidden' });
    await goTo(page, path.join(folder, article), 'breakwater');
    await page.keyboard.press('z');
    await typed.waitFor();
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await typed.waitFor({ state: 'detached' });
  });

  it('goes through figures alone, and accepts those alone', async () => {
    const { page, screenshot } = workbench();
    await chord(page, 'Space');
    await bar()
      .filter({ hasText: /\d+ of/ })
      .waitFor();
    await page.keyboard.press('f');
    const figures = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Figure' }).first();
    await figures.waitFor();
    await screenshot('review-3-filter');
    await figures.click();
    await page.locator('.quick-input-widget input[type=text]').press('Enter');
    await bar()
      .filter({ hasText: /of \d+.*Figure/ })
      .waitFor();
    await screenshot('review-4-figures');
    const quotes = kept().split('kind: quote').length;
    await page.keyboard.press('Shift+KeyA');
    await page.locator('.notifications-toasts', { hasText: 'are decided' }).waitFor();
    assert.equal(kept().split('kind: quote').length, quotes);
  });
});
