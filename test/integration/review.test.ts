import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewedVersion } from '../../src/extension/shared/reviewStore';
import { exists, galley, openStory, read, review, sidecarOf, story } from './articles';

const run = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`galley.${name}`);
const cursor = ({ document, selection }: vscode.TextEditor): number => document.offsetAt(selection.active);
const decidedIn = ({ review: { sidecar } }: ReviewedVersion): string =>
  sidecar.annotations.map(({ kind, status }) => `${kind} ${status}`).join();

/** The review of a document once it is as wanted; decisions are written while the reader goes on. */
async function reviewWith(
  document: vscode.TextDocument,
  wanted: (reviewed: ReviewedVersion) => boolean,
): Promise<ReviewedVersion> {
  const { reviews } = await galley();
  return new Promise((resolve) => {
    const look = (now: ReviewedVersion): void => {
      if (now.document !== document || !wanted(now)) return;
      subscription.dispose();
      resolve(now);
    };
    const subscription = reviews.onDidChange(look);
    void review(document).then(look);
  });
}
const kept = (document: vscode.TextDocument, count: number): Promise<ReviewedVersion> =>
  reviewWith(document, ({ review: { sidecar } }) => sidecar.annotations.length === count);

describe('reviewing', () => {
  afterEach(() => run('stopReview'));

  it('goes from one suggestion to the next in the order of the article', async () => {
    const { editor } = await openStory();
    await run('review');
    const places = [cursor(editor)];
    for (let i = 0; i < 3; i++) {
      await run('reviewSkip');
      places.push(cursor(editor));
    }
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
    assert.equal(new Set(places).size, 4);
  });

  it('keeps each decision, and goes on', async () => {
    const { editor } = await openStory();
    await run('review');
    const first = cursor(editor);
    await run('reviewAccept');
    await run('reviewReject');
    await run('reviewSkip');
    await run('reviewAccept');
    assert.ok(cursor(editor) > first);
    const reviewed = await kept(editor.document, 3);
    assert.match(decidedIn(reviewed), /accepted,.*rejected,.*accepted/);
  });

  it('keeps letters out of the article, and lets them in again afterwards', async () => {
    const { editor } = await openStory();
    await run('review');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(editor.document.getText(), story);
    await run('stopReview');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.notEqual(editor.document.getText(), story);
  });

  it('takes decisions back one by one to the byte, also those written together', async () => {
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    await run('review');
    const first = cursor(editor);
    await run('reviewAccept');
    await kept(editor.document, 1);
    const one = await read(sidecar);
    const second = cursor(editor);
    await Promise.all([run('reviewAccept'), run('reviewReject'), run('reviewAccept')]);
    for (const name of ['reviewUndo', 'reviewUndo', 'reviewUndo']) await run(name);
    assert.equal(await read(sidecar), one);
    assert.equal(cursor(editor), second);
    await run('reviewUndo');
    assert.equal(await exists(sidecar), false);
    assert.equal(cursor(editor), first);
  });

  it('goes back to what was decided, which can be decided otherwise', async () => {
    const { editor } = await openStory();
    await run('review');
    const first = cursor(editor);
    await run('reviewAccept');
    await run('reviewBack');
    assert.equal(cursor(editor), first);
    await run('reviewReject');
    const reviewed = await reviewWith(editor.document, (now) => decidedIn(now).includes('rejected'));
    assert.equal(reviewed.review.sidecar.annotations.length, 1);
  });

  it('goes on where it was left', async () => {
    const { editor } = await openStory();
    await run('review');
    for (const name of ['reviewAccept', 'reviewSkip', 'reviewSkip']) await run(name);
    const left = cursor(editor);
    await run('stopReview');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('review');
    assert.equal(cursor(editor), left);
  });

  it('links figures with the quotes that claim them, however quickly both are accepted', async () => {
    const { editor, reviewed } = await openStory();
    await run('review');
    const { length } = reviewed.review.items;
    for (let i = 0; i < length; i++) await run('reviewAccept');
    const all = await reviewWith(editor.document, (now) =>
      now.review.items.every(({ status }) => status !== 'suggested'),
    );
    const pier = all.review.sidecar.annotations.find(({ value }) => value === 4_200_000);
    const claim = all.review.sidecar.annotations.find(({ id }) => id === pier?.claimedBy);
    assert.equal(claim?.kind, 'quote');
    assert.deepEqual(all.kept.reading.problems, []);
  });

  it('accepts what is in view as one step, which one undo takes back', async () => {
    const { editor } = await openStory();
    await run('review');
    await run('reviewAcceptVisible');
    await reviewWith(editor.document, ({ review: { items } }) =>
      items.every(({ status }) => status !== 'suggested'),
    );
    await run('undo');
    assert.equal(await exists(sidecarOf(editor.document.uri)), false);
  });

  it('accepts all that say the same at once', async () => {
    const again = story.replace('twice what', 'or 4.2 million crowns again, twice what');
    const { editor } = await openStory(again);
    await run('review');
    while (!editor.document.getText().slice(cursor(editor)).startsWith('4.2 million'))
      await run('reviewSkip');
    await run('reviewAcceptSame');
    const { review: now } = await kept(editor.document, 2);
    assert.deepEqual(
      now.sidecar.annotations.map(({ value }) => value),
      [4_200_000, 4_200_000],
    );
  });

  it('shows what needs a look among the suggestions; accepting it takes the words as they are now', async () => {
    const { editor } = await openStory();
    await run('review');
    await run('reviewAcceptVisible');
    await reviewWith(editor.document, ({ review: { sidecar } }) => sidecar.annotations.length > 3);
    await run('stopReview');
    const at = editor.document.getText().indexOf('340 passengers');
    await editor.edit((edit) => {
      const start = editor.document.positionAt(at);
      edit.replace(new vscode.Range(start, start.translate(0, 3)), '360');
    });
    await reviewWith(editor.document, ({ review: { items } }) =>
      items.some(({ state }) => state === 'changed'),
    );
    await run('review');
    await run('reviewAccept');
    const settled = await reviewWith(editor.document, ({ review: { items } }) =>
      items.every(({ state }) => state !== 'changed'),
    );
    assert.ok(settled.kept.text?.includes('exact: about 360 passengers'));
  });

  it('says so, and keeps nothing in mind, when the file cannot be written', async () => {
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    const broken = 'version: 1\nannotations: [\n';
    await run('review');
    const first = cursor(editor);
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(broken));
    await run('reviewAccept');
    await reviewWith(editor.document, ({ kept: { reading } }) => reading.sidecar === null);
    assert.equal(await read(sidecar), broken);
    await vscode.workspace.fs.delete(sidecar);
    await run('stopReview');
    await reviewWith(editor.document, ({ kept: { text } }) => text === undefined);
    await run('review');
    while (cursor(editor) !== first) await run('reviewBack');
  });
});
