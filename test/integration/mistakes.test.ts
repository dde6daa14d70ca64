import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { goTo, openStory, read, sidecarOf } from './articles';
import { problems } from './events';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An article with the figure of 340 passengers accepted. */
async function annotated(): Promise<vscode.TextEditor> {
  const { editor } = await openStory();
  goTo(editor, '340 passengers');
  await vscode.commands.executeCommand('galley.accept');
  return editor;
}

describe('an annotations file with mistakes', () => {
  const fixes = async (uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  const apply = async (actions: readonly vscode.CodeAction[], title: string): Promise<void> => {
    const edit = actions.find((action) => action.title === title)?.edit;
    assert.ok(edit, actions.map((action) => action.title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(edit));
  };

  it('offers the speaker that was meant, or an entry for a new one', async () => {
    const editor = await annotated();
    const uri = sidecarOf(editor.document.uri);
    const speaker = 'speakers:\n  - id: tora-lindqvist\n    name: Tora Lindqvist\n    kind: person\n';
    const text = await read(uri);
    const wrong = text
      .replace('annotations:\n', `${speaker}annotations:\n`)
      .replace('    kind: figure\n', '    kind: figure\n    speaker: tora-lindquist\n');
    await vscode.workspace.fs.writeFile(uri, encode(wrong));
    const { range } = await problems(uri, 'unknown-speaker');
    const document = await vscode.workspace.openTextDocument(uri);
    const offered = await fixes(uri, range);
    assert.ok(offered.some(({ title }) => title === 'Name the speaker Tora Lindqvist'));
    await apply(offered, 'Add the speaker Tora Lindquist');
    assert.match(
      document.getText(),
      /\n {2}- id: tora-lindquist\n {4}name: Tora Lindquist\n {4}kind: person\n/,
    );
    await document.save();
  });

  it('gives an entry whose id stands twice another', async () => {
    const editor = await annotated();
    const uri = sidecarOf(editor.document.uri);
    const text = await read(uri);
    const entry = text.slice(text.indexOf('  - id: '));
    await vscode.workspace.fs.writeFile(uri, encode(text + entry));
    const { range } = await problems(uri, 'duplicate-id');
    const document = await vscode.workspace.openTextDocument(uri);
    await apply(await fixes(uri, range), 'Give this entry an id of its own');
    const ids = [...document.getText().matchAll(/- id: (\S+)/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, 2);
    await document.save();
  });
});
