import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, exists, itemOf, openStory, review, sidecarOf } from './articles';

const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`galley.${name}`, ...args);

describe('the outline', () => {
  it('accepts and rejects all selected rows as one step', async () => {
    const { editor, reviewed } = await openStory();
    const rows = ['340 passengers', '4.2 million', '1,200 tickets'].map((words) => ({
      uri: editor.document.uri.toString(),
      itemId: itemOf(reviewed, 'figure', words).id,
    }));
    await run('accept', rows[0], rows);
    const { review: now } = await review(editor.document);
    assert.deepEqual(
      now.sidecar.annotations.map(({ status, value }) => [status, value]),
      [
        ['accepted', 340],
        ['accepted', 4_200_000],
        ['accepted', 1200],
      ],
    );
    await run('undo');
    assert.equal(await exists(sidecarOf(editor.document.uri)), false);
  });

  it('makes two speakers one', async () => {
    const { editor, reviewed } = await openStory();
    const before = reviewed.review.speakers.length;
    const uri = editor.document.uri.toString();
    const [speaker] = reviewed.review.speakers;
    await answering('galley.mergeSpeaker', { uri, speaker: speaker?.id });
    const { review: now } = await review(editor.document);
    assert.equal(now.speakers.length, before - 1);
    assert.equal(now.sidecar.speakers.length, 1);
  });

  it('says who says a quote', async () => {
    const { editor, reviewed } = await openStory();
    const item = itemOf(reviewed, 'quote', 'cut off a second time');
    const row = { uri: editor.document.uri.toString(), node: { subject: { type: 'item', item } } };
    await answering('galley.reattribute', row);
    const { review: now } = await review(editor.document);
    const [quote] = now.sidecar.annotations;
    assert.equal(quote?.status, 'edited');
    assert.equal(quote.speaker, now.speakers[0]?.id);
  });
});
