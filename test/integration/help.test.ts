import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { galley, openStory, review } from './articles';

const active = (): vscode.TextDocument => {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'an editor is open');
  return document;
};

describe('help for those who set out', () => {
  it('opens a sample article that the reader may change', async () => {
    const { files } = await galley();
    await vscode.commands.executeCommand('galley.openSample');
    const document = active();
    assert.equal(await files.judge(document), 'article');
    assert.ok((await review(document)).review.items.length > 20);
    assert.notEqual(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), false);
  });

  it('opens the same copy again, with what was changed', async () => {
    await vscode.commands.executeCommand('galley.openSample');
    const { uri } = active();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('Changed by its reader.\n'));
    await vscode.commands.executeCommand('galley.openSample');
    try {
      assert.equal(active().uri.toString(), uri.toString());
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      assert.equal(text, 'Changed by its reader.\n');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('writes a problem report with counts and versions, and not a word of the article', async () => {
    const { editor } = await openStory();
    const path = editor.document.uri.path;
    await vscode.commands.executeCommand('galley.reportProblem');
    const report = active().getText();
    assert.match(report, /Galley \d+\.\d+\.\d+/);
    assert.match(report, /\d+ suggestions, 0 annotations/);
    for (const word of ['Osmund', 'Lindqvist', 'Skarven', path.slice(path.lastIndexOf('/') + 1)])
      assert.ok(!report.includes(word), word);
  });
});
