import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { goTo, openStory, story } from './articles';

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

  const hoverOn = async (editor: vscode.TextEditor, words: string): Promise<string> => {
    goTo(editor, words);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.selection.active,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  };

  it('shows the chain of a citation on hover, each hop a link to its words, and when it was said', async () => {
    const told = '"It is finished," Tora Lindqvist told the Osmund Gazette in an interview on Monday.';
    const { editor } = await openStory(`${story}\n${told}\n`);
    const text = await hoverOn(editor, 'Osmund Gazette');
    const chain = text.split('\n').find((line) => line.includes(' ← ')) ?? '';
    const hops = [...chain.matchAll(/\[([^\]]+)\]\(command:galley\.reveal/g)].map(([, name]) => name);
    assert.deepEqual(hops, ['Osmund Gazette', 'an interview', 'Tora Lindqvist']);
    assert.match(text, /When: Monday/);
  });

  it('shows on hover other figures of the same thing, and hints where claims differ', async () => {
    const said = 'The shipping company said that 5,000 tickets had been sold.';
    const { editor } = await openStory(
      `${story}\nMayor Tora Lindqvist said that 300 tickets had been sold.\n\n${said}\n`,
    );
    const text = await hoverOn(editor, '300 tickets');
    assert.match(text, /5,000 tickets/);
    assert.match(text, /claimed differ/);
  });

  it('shows on hover what is known of a figure, with actions', async () => {
    const { editor } = await openStory();
    const text = await hoverOn(editor, '4.2 million');
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
