import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openStory, write } from './articles';

const position = (document: vscode.TextDocument, words: string): vscode.Position => {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  return document.positionAt(start + 1);
};

async function ask<T>(command: string, document: vscode.TextDocument, words: string): Promise<T[]> {
  const at = position(document, words);
  return (await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, at)) ?? [];
}

const other = `Osmund harbour to be dredged

By Jonas Brandt

Monday, 10 March 2031, 09:40

SKARVEN - Mayor Tora Lindqvist said on Monday that the harbour of Osmund Island would be dredged in the spring, after fishermen had asked for it.

"It has taken too long," Tora Lindqvist said in the town hall. The work will cost 1.1 million crowns and take seven weeks, according to the harbour office.

Boats will moor at the old pier until then, and the school boat will leave a quarter of an hour earlier than it does now.
`;

describe('moving about by VS Code’s own means', () => {
  it('goes from a last name to the first mention of the speaker', async () => {
    const { editor } = await openStory();
    const { document } = editor;
    const found = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document,
      'Lindqvist said that',
    );
    const texts = found.map(({ targetRange }) => document.getText(targetRange));
    assert.ok(
      texts.some((text) => text.includes('Tora Lindqvist')),
      texts.join(' | '),
    );
  });

  it('highlights all mentions of the speaker at the cursor', async () => {
    const { editor } = await openStory();
    const found = await ask<vscode.DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      editor.document,
      'Tora Lindqvist',
    );
    const texts = found.map(({ range }) => editor.document.getText(range));
    assert.equal(texts.filter((text) => text.includes('Lindqvist')).length, 2, texts.join(' | '));
  });

  it('finds a speaker in the other articles of the workspace, and lists it among the workspace’s symbols', async () => {
    const elsewhere = await write(other);
    const { editor } = await openStory();
    const places = await ask<vscode.Location>(
      'vscode.executeReferenceProvider',
      editor.document,
      'Tora Lindqvist',
    );
    assert.ok(places.some(({ uri }) => uri.toString() === editor.document.uri.toString()));
    const there = places.find(({ uri }) => uri.toString() === elsewhere.toString());
    assert.ok(there, 'found in the other article');

    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Lindqvist',
    );
    const files = symbols
      .filter(({ name }) => name === 'Tora Lindqvist')
      .map(({ location }) => location.uri.toString());
    assert.ok(files.includes(elsewhere.toString()) && files.includes(editor.document.uri.toString()));
  });

  it('shows a chain of sources as a call hierarchy', async () => {
    const { editor } = await openStory();
    const [item] = await ask<vscode.CallHierarchyItem>(
      'vscode.prepareCallHierarchy',
      editor.document,
      'Skarven Courier',
    );
    assert.ok(item);
    assert.match(item.name, /Skarven Courier/);
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.ok(Array.isArray(outgoing));
  });
});
