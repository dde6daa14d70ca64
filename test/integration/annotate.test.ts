import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core';
import { answering, goTo, itemOf, openStory, review } from './articles';

const run = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`galley.${name}`);

async function kept(editor: vscode.TextEditor): Promise<readonly Annotation[]> {
  return (await review(editor.document)).review.sidecar.annotations;
}
const words = (list: Annotation['target'] = []): readonly string[] => list.map(({ exact }) => exact);

/** Selects several words at once. */
function selectAll(
  { document, selections: [first] }: vscode.TextEditor,
  ...wanted: string[]
): vscode.Selection[] {
  assert.ok(first);
  return wanted.map((each) => {
    const start = document.getText().indexOf(each);
    assert.ok(start >= 0, each);
    return new vscode.Selection(document.positionAt(start), document.positionAt(start + each.length));
  });
}

describe('annotating by hand', () => {
  it('takes a quote with its likeliest speaker and source by Enter alone', async () => {
    const { editor } = await openStory();
    goTo(editor, '"We are back, and we will not be cut off a second time,"', true);
    await answering('galley.addQuote');
    const [quote] = await kept(editor);
    assert.equal(quote?.speaker, 'tora-lindqvist');
    assert.equal(quote.type, 'direct');
    assert.match(words(quote.source).join(), /Tora Lindqvist/);
    assert.deepEqual(words(quote.cue), ['said']);
  });

  it('needs no selection: the word at the cursor is meant, and can be widened', async () => {
    const { editor } = await openStory();
    goTo(editor, 'elicopter');
    await run('widen');
    assert.equal(editor.document.getText(editor.selection), 'helicopter');
    await run('widenByWord');
    assert.equal(editor.document.getText(editor.selection), 'helicopter once');
    await run('narrowByWord');
    await run('widen');
    assert.match(
      editor.document.getText(editor.selection),
      /^and the doctor came by helicopter once a week$/,
    );
  });

  it('annotates several places at once, one annotation each', async () => {
    const { editor } = await openStory();
    editor.selections = selectAll(editor, 'Fishermen', 'Schoolchildren', 'the doctor');
    await answering('galley.addFigure');
    const all = await kept(editor);
    assert.deepEqual(
      all.map(({ target }) => words(target).join()),
      ['Fishermen', 'Schoolchildren', 'the doctor'],
    );
  });

  it('makes one quote of several selections', async () => {
    const { editor } = await openStory();
    editor.selections = selectAll(editor, 'carried food and medicine', 'taught in the church');
    await answering('galley.addQuote');
    const [quote, none] = await kept(editor);
    assert.equal(none, undefined);
    assert.deepEqual(words(quote?.content), ['carried food and medicine', 'taught in the church']);
  });

  it('annotates like the last time, at each cursor', async () => {
    const { editor } = await openStory();
    goTo(editor, 'Skarven Courier', true);
    await answering('galley.addCitation');
    editor.selections = selectAll(editor, 'the council', 'The company');
    await run('addLikeLast');
    const all = await kept(editor);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['citation', 'citation', 'citation'],
    );
    assert.equal(new Set(all.map(({ outlet }) => outlet)).size, 1);
  });

  it('adds a selection to the annotation beside it', async () => {
    const { editor } = await openStory();
    goTo(editor, 'Fishermen', true);
    await answering('galley.addFigure');
    goTo(editor, 'carried food', true);
    await answering('galley.addSpan');
    const [one, none] = await kept(editor);
    assert.equal(none, undefined);
    assert.deepEqual(words(one?.target), ['Fishermen', 'carried food']);
  });

  it('links a source with the quote beside it, and a figure with who claims it', async () => {
    const { editor } = await openStory();
    goTo(editor, 'at the harbour', true);
    await answering('galley.linkSource');
    const [quote] = await kept(editor);
    assert.deepEqual(words(quote?.source), ['at the harbour']);
    goTo(editor, '4.2 million crowns');
    await answering('galley.linkClaim');
    const all = await kept(editor);
    const figure = all.find(({ kind }) => kind === 'figure');
    const claim = all.find(({ id }) => id === figure?.claimedBy);
    assert.equal(claim?.kind, 'quote');
  });

  it('widens and narrows a find, which is kept by that; a nested one alone', async () => {
    const { editor } = await openStory();
    const at = itemOf(await review(editor.document), 'figure', '4.2 million').range?.end ?? 0;
    const end = editor.document.positionAt(at);
    editor.selection = new vscode.Selection(end, end);
    await run('widenByWord');
    await run('widenByWord');
    await run('narrowByWord');
    const [figure, none] = await kept(editor);
    assert.equal(none, undefined);
    assert.equal(figure?.status, 'edited');
    assert.match(words(figure.target).join(), /4\.2 million crowns, twice$/);
    assert.equal(figure.value, 4_200_000);
  });
});
