import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { goTo, openStory } from './articles';

describe('reading an article', () => {
  it('gives VS Code the article as symbols: headline, quotes, figures, citations', async () => {
    const { editor } = await openStory();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const names = (list: readonly Partial<vscode.DocumentSymbol>[]): string[] =>
      list.flatMap(({ name = '', children = [] }) => [name, ...names(children)]);
    const all = names(symbols).join('\n');
    assert.equal(symbols[0]?.name, 'Ferry to Osmund Island runs again after nine weeks');
    for (const expected of [/Tora Lindqvist/, /340 passengers/, /Skarven Courier/])
      assert.match(all, expected);
  });

  it('shows on hover what is known of a figure, with actions', async () => {
    const { editor } = await openStory();
    goTo(editor, '4.2 million');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
    assert.match(text, /4,200,000/);
    assert.match(text, /Tora Lindqvist/);
    assert.match(text, /command:galley\.accept/);
  });

  it('goes from find to find by keyboard, round the end', async () => {
    const { editor, reviewed } = await openStory();
    goTo(editor, 'Ferry to Osmund');
    const visited = new Set<number>();
    for (let step = 0; step <= reviewed.review.items.length; step++) {
      await vscode.commands.executeCommand('galley.next');
      visited.add(editor.document.offsetAt(editor.selection.active));
    }
    assert.ok(visited.size >= 4, `${visited.size.toString()} places`);
    const last = editor.selection.active;
    await vscode.commands.executeCommand('galley.previous');
    await vscode.commands.executeCommand('galley.next');
    assert.deepEqual(editor.selection.active, last);
  });

  it('goes from figure to figure, passing over what stands between', async () => {
    const { editor } = await openStory();
    goTo(editor, 'Ferry to Osmund');
    const words: string[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand('galley.nextOfKind', 'figure');
      const { start } = editor.selection;
      words.push(editor.document.getText(new vscode.Range(start, start.translate(0, 12))));
    }
    assert.ok(
      words.every((text) => /\d|nine/.test(text)),
      words.join(' | '),
    );
    await vscode.commands.executeCommand('galley.previousOfKind', 'citation');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /Skarven Courier/);
  });
});
