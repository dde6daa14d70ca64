import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chord, goTo, keptMark, row, showOutline, waitForMark } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

const article = '2031-03-14-harbour-strike.txt';
const sidecar = `${article}.annotations.yaml`;

describe('working on an article by keyboard', () => {
  // Nobody has annotated or committed the article yet.
  const workbench = useWorkbench({
    prepare: (folder) => {
      rmSync(path.join(folder, sidecar));
    },
  });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', workbench().folder, ...args], { encoding: 'utf8' }).trim();
  const kept = (): string => readFileSync(path.join(workbench().folder, sidecar), 'utf8');

  it('shows an article with its finds in the text and in the outline', async () => {
    const { openFile, page, screenshot } = workbench();
    await openFile(article);
    await page.locator('.part.statusbar', { hasText: 'News Article' }).waitFor();
    await page.locator('.editor-instance .view-overlays .cdr').first().waitFor();
    await showOutline(page);
    await row(page, 'Marta Delisle').waitFor();
    await screenshot('walkthrough-1-article');
  });

  it('keeps an accepted figure in a file beside the article', async () => {
    const { folder, page, screenshot } = workbench();
    await goTo(page, path.join(folder, article), '18 ships');
    await chord(page, 'a');
    await keptMark(page, '18 ships').waitFor();
    assert.match(kept(), /status: accepted\n {4}target:\n {6}- exact: at least 18 ships\n/);
    await screenshot('walkthrough-2-accepted');
  });

  it('keeps a note on a word', async () => {
    const { folder, page } = workbench();
    await goTo(page, path.join(folder, article), 'customs figures');
    await chord(page, 'n');
    await page.locator('.quick-input-widget input[type=text]').fill('Which year?');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Which year?' }).click();
    await waitForMark(page, '¶');
    assert.match(kept(), /kind: note\n {4}status: added\n[^]*text: Which year\?\n/);
  });

  it('takes the last change back, and makes it again', async () => {
    const { page } = workbench();
    const before = kept();
    await page.keyboard.press('ControlOrMeta+Digit1');
    await chord(page, 'u');
    await waitForMark(page, '¶', false);
    assert.doesNotMatch(kept(), /Which year/);
    await chord(page, 'y');
    await waitForMark(page, '¶');
    assert.equal(kept(), before);
  });

  it('opens the annotations file at the entry of the find at the cursor', async () => {
    const { folder, page, screenshot } = workbench();
    await goTo(page, path.join(folder, article), '18 ships');
    await chord(page, 'i');
    await page.locator('.tab.active', { hasText: sidecar }).waitFor();
    await page
      .locator('.editor-group-container.active .view-line', { hasText: '18 ships' })
      .first()
      .waitFor();
    await row(page, 'Marta Delisle').waitFor(); // the outline goes on showing the article
    await screenshot('walkthrough-3-annotations');
    await page.keyboard.press('ControlOrMeta+KeyW');
  });

  it('nests annotations files below their articles in the Explorer', async () => {
    const { page, screenshot } = workbench();
    await page.keyboard.press('ControlOrMeta+Shift+KeyE');
    const rows = page.locator('.explorer-folders-view .monaco-list-row[aria-expanded]');
    await rows.filter({ hasText: '2031-05-02-dam-inspection.txt' }).waitFor();
    await screenshot('walkthrough-4-explorer');
  });

  it('commits the article and its annotations, and nothing else', async () => {
    const { folder, openFile, page, screenshot } = workbench();
    writeFileSync(path.join(folder, 'unrelated.md'), 'Not part of it.\n');
    git('add', 'unrelated.md');
    await openFile(article);
    await chord(page, 'g');
    const input = page.locator('.quick-input-widget input[type=text]');
    // The samples have annotations files of their own: this commit is of the article in front alone.
    await page.locator('.quick-input-widget', { hasText: 'other articles' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Message of the commit' }).waitFor();
    assert.equal(await input.inputValue(), `Annotate ${article}: 1 figure, 1 note`);
    await screenshot('walkthrough-5-commit');
    await page.keyboard.press('Enter');
    await page.locator('.part.statusbar', { hasText: 'Committed' }).waitFor();
    assert.equal(git('log', '-1', '--format=%s'), `Annotate ${article}: 1 figure, 1 note`);
    assert.deepEqual(git('show', '--name-only', '--format=', 'HEAD').split('\n'), [article, sidecar]);
    assert.equal(git('diff', '--cached', '--name-only'), 'unrelated.md');
    assert.equal(git('status', '--porcelain', '--untracked-files=no'), 'A  unrelated.md');
  });

  it('sees what changed on disk, and never overwrites a file that it cannot read', async () => {
    const { folder, page, screenshot, waitForNotification } = workbench();
    const broken = `${kept()}<<<<<<< ours\n`;
    writeFileSync(path.join(folder, sidecar), broken);
    await waitForNotification(/cannot be read/);
    await goTo(page, path.join(folder, article), '40 people');
    await chord(page, 'a');
    await waitForNotification(/cannot be changed until it is mended/);
    assert.equal(kept(), broken);
    await screenshot('walkthrough-6-broken');
  });

  it('leaves nothing of its own beside the files', () => {
    const { folder } = workbench();
    for (const ending of ['.writing', '.ready'])
      assert.equal(existsSync(path.join(folder, sidecar + ending)), false);
  });
});
