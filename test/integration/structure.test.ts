import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, goTo, openStory, read, review, sidecarOf, story } from './articles';

const page = `Home
News
Sport
Weather
Sign in

${story}
Advertisement
Subscribe to our newsletter
All rights reserved
© 2031 Skarven Courier
`;

const kindOf = async (document: vscode.TextDocument, words: string): Promise<string | undefined> => {
  const { review: found } = await review(document);
  const at = document.getText().indexOf(words);
  return found.analysis.article.blocks.find(({ start, end }) => start <= at && at < end)?.kind;
};

describe('the structure of an article', () => {
  it('copies the article without the page around it', async () => {
    await openStory(page);
    await vscode.commands.executeCommand('galley.copyArticle');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^Ferry to Osmund Island runs again after nine weeks\n\nBy Lena Quill\n\n/);
    assert.match(copied, /as the weather allowed\.\n$/);
    assert.doesNotMatch(copied, /Sign in|Advertisement|newsletter/);
  });

  it('says under the mouse what a line is, how surely and why', async () => {
    const { document } = (await openStory(page)).editor;
    const hoverOn = async (words: string): Promise<string> => {
      const position = document.positionAt(document.getText().indexOf(words) + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      return hovers
        .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
        .join('\n');
    };
    assert.match(
      await hoverOn('Ferry to Osmund Island'),
      /\*\*Headline\*\* · \d+ % sure\\: .+\n.*Language: \*\*English/s,
    );
    assert.match(await hoverOn('By Lena Quill'), /Author: \*\*Lena Quill\*\* · \d+ % sure\\: after “By”/);
    assert.match(await hoverOn('Subscribe to our'), /Not part of the article.*offers a newsletter/);
    assert.match(await hoverOn('© 2031 Skarven Courier'), /Publisher: \*\*Skarven Courier\*\*/);
  });

  it('selects the article from headline to last paragraph', async () => {
    const { editor } = await openStory(page);
    await vscode.commands.executeCommand('galley.selectArticle');
    const words = editor.selections.map((selection) => editor.document.getText(selection)).join('\n');
    assert.match(words, /^Ferry to Osmund Island/);
    assert.match(words, /as the weather allowed\.$/);
  });

  it('offers folds for the page around the article, and folds them all', async () => {
    const { editor } = await openStory(page);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    const regions = folds.filter(({ kind }) => kind === vscode.FoldingRangeKind.Region);
    assert.deepEqual(
      regions.map(({ start }) => editor.document.lineAt(start).text),
      ['Home', 'Advertisement'],
    );
    await vscode.commands.executeCommand('galley.foldBoilerplate');
    // Moving down by a screen line steps over what is folded.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('cursorMove', { to: 'down', by: 'wrappedLine', value: 1 });
    assert.equal(editor.selection.active.line, 5);
  });

  it('puts everything of the article under its headline, for sticky scroll', async () => {
    const { editor } = await openStory(page);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const headline = symbols.find(({ name }) => name.startsWith('Ferry to Osmund'));
    const last = editor.document.positionAt(editor.document.getText().indexOf('as the weather'));
    assert.ok(headline?.range.contains(last));
  });

  it('keeps what the reader says of a line, and holds to it when the text changes', async () => {
    const { editor } = await openStory(page);
    goTo(editor, 'Fishermen had carried');
    await vscode.commands.executeCommand('galley.markBoilerplate');
    assert.equal(await kindOf(editor.document, 'Fishermen had carried'), 'boilerplate');
    assert.match(
      await read(sidecarOf(editor.document.uri)),
      /\nstructure:\n {2}- id: \w{8}\n {4}is: boilerplate\n {4}target:\n {6}- exact: Fishermen had carried/,
    );
    goTo(editor, 'Weather');
    await vscode.commands.executeCommand('galley.markArticle');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Contact\n');
    });
    assert.notEqual(await kindOf(editor.document, 'Weather\n'), 'boilerplate');
    assert.equal(await kindOf(editor.document, 'Fishermen had carried'), 'boilerplate');
  });

  it('takes another headline, and takes that back with undo', async () => {
    const { editor } = await openStory(page);
    goTo(editor, 'Subscribe to our newsletter');
    await vscode.commands.executeCommand('galley.markHeadline');
    assert.equal(await kindOf(editor.document, 'Subscribe to our newsletter'), 'headline');
    await vscode.commands.executeCommand('galley.undo');
    assert.equal(await kindOf(editor.document, 'Ferry to Osmund'), 'headline');
    assert.equal(await exists(sidecarOf(editor.document.uri)), false);
  });

  it('offers corrections at the lightbulb', async () => {
    const { editor } = await openStory(page);
    const offered = async (words: string): Promise<readonly string[]> => {
      goTo(editor, words);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      );
      return actions.map(({ title }) => title).filter((title) => title.startsWith('This is'));
    };
    assert.deepEqual(await offered('Sign in'), ['This is part of the article', 'This is the headline']);
    assert.deepEqual(await offered('Fishermen'), ['This is not part of the article', 'This is the headline']);
  });
});
