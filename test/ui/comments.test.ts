import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chord, goTo, showOutline } from './keyboard.mjs';
import { useWorkbench } from './workbench.mjs';

const article = '2031-03-14-harbour-strike.txt';

describe('commenting by keyboard', () => {
  const workbench = useWorkbench({
    prepare: (folder) => {
      rmSync(path.join(folder, `${article}.annotations.yaml`));
    },
  });
  const kept = (): string =>
    readFileSync(path.join(workbench().folder, `${article}.annotations.yaml`), 'utf8');
  const thread = () => workbench().page.locator('.review-widget');
  /** Types into the box of a thread, which has the cursor, and keeps that. */
  const write = async (text: string): Promise<void> => {
    const { page } = workbench();
    await thread().locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('ControlOrMeta+Enter');
  };
  /** The mark of a line on which somebody has commented. */
  const glyph = () => workbench().page.locator('.comment-range-glyph.comment-thread').first();
  const said = (text: string) => thread().locator('.review-comment', { hasText: text });

  it('begins a thread on the word at the cursor, in Markdown', async () => {
    const { folder, openFile, page, screenshot } = workbench();
    await openFile(article);
    await showOutline(page);
    await goTo(page, path.join(folder, article), 'breakwater');
    await chord(page, 'Shift+C');
    await write('**Which** one?');
    await said('Which one?').locator('strong', { hasText: 'Which' }).waitFor();
    assert.match(kept(), /kind: note\n {4}status: added\n {4}target:\n {6}- exact: /);
    assert.match(kept(), /comments:\n {6}- \{ by: Robin Reader, at: \S+, text: "\*\*Which\*\* one\?" \}\n/);
    await screenshot('comments-1-thread');
  });

  it('replies', async () => {
    const { page } = workbench();
    await thread().locator('.review-thread-reply-button').focus();
    await page.keyboard.press('Enter');
    await write('The outer one.');
    await said('The outer one.').waitFor();
    assert.equal(kept().split('by: Robin Reader, at').length - 1, 2);
  });

  it('lists threads in the Comments panel', async () => {
    const { page, runCommand, screenshot } = workbench();
    await runCommand('Comments: Focus on Comments View');
    await page.locator('.comments-panel .monaco-list-row', { hasText: '1 reply' }).waitFor();
    await screenshot('comments-2-panel');
    await runCommand('View: Toggle Panel Visibility');
  });

  it('edits a comment', async () => {
    const { page } = workbench();
    const comment = said('The outer one.');
    await comment.hover();
    await comment.getByRole('button', { name: 'Edit Comment' }).click();
    await comment.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('ControlOrMeta+KeyA');
    await page.keyboard.type('The inner one.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await comment.locator('.edit-container').waitFor({ state: 'hidden' });
    await said('The inner one.').waitFor();
    assert.match(kept(), /text: The inner one\./);
  });

  it('moves with its words, whatever is written above', async () => {
    const { folder, page } = workbench();
    await goTo(page, path.join(folder, article), 'Kelmouth dockers');
    await page.keyboard.type('Update: ');
    await page.locator('.editor-instance .view-line', { hasText: 'Update: Kelmouth' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await said('The inner one.').waitFor();
    await page.keyboard.press('Backspace');
    await said('The inner one.').waitFor();
  });

  it('settles a thread at the cursor, and deletes it, and takes that back', async () => {
    const { folder, page, runCommand, screenshot } = workbench();
    await goTo(page, path.join(folder, article), 'breakwater');
    await runCommand('Galley: Resolve Comments');
    await thread().waitFor({ state: 'hidden' });
    assert.match(kept(), /\n {4}resolved: true\n/);
    await screenshot('comments-3-resolved');
    await runCommand('Galley: Delete All Comments on This');
    await glyph().waitFor({ state: 'detached' });
    assert.doesNotMatch(kept(), /kind: note/);
    await page.keyboard.press('ControlOrMeta+Digit1');
    await chord(page, 'u');
    await glyph().waitFor();
    assert.match(kept(), /text: The inner one\./);
  });

  it('lets letters that are keys of a review be typed into a comment', async () => {
    const { folder, page } = workbench();
    await goTo(page, path.join(folder, article), 'coalition');
    await chord(page, 'Space');
    await page.locator('.part.statusbar', { hasText: /\d+ of \d+/ }).waitFor();
    const before = kept();
    await chord(page, 'Shift+C');
    await write('arras');
    await said('arras').waitFor();
    assert.equal(kept().split('status: accepted').length, before.split('status: accepted').length);
    assert.doesNotMatch(kept(), /rejected/);
    await page.keyboard.press('ControlOrMeta+Digit1');
    await page.keyboard.press('Escape');
  });
});
