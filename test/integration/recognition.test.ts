import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, galley, open, openStory, sidecarOf, story, write } from './articles';

const program = `#!/bin/sh
# Copies the day's files.
set -eu
for name in *.csv; do
  [ -f "$name" ] || continue
  cp "$name" "backup/$name"
done
echo "done"
`;

describe('recognition of articles', () => {
  it('reads a plain-text story as an article', async () => {
    const { editor } = await openStory();
    assert.equal(editor.document.languageId, 'article');
  });

  it('leaves a program in a .txt file alone', async () => {
    const { files } = await galley();
    const { document } = await open(await write(program));
    assert.equal(await files.judge(document), 'other');
    assert.equal(document.languageId, 'plaintext');
  });

  it('takes every .article file, and every file with a sidecar', async () => {
    const { files } = await galley();
    const short = await open(await write('Two words.', '.article'));
    assert.equal(await files.judge(short.document), 'article');

    const uri = await write(program);
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode('version: 1\n'));
    assert.equal(await files.judge((await open(uri)).document), 'article');
  });

  it('takes files that a setting names', async () => {
    const { files } = await galley();
    const settings = vscode.workspace.getConfiguration('galley');
    await settings.update('articleFiles', ['**/*.transcript'], vscode.ConfigurationTarget.Global);
    try {
      const { document } = await open(await write(program, '.transcript'));
      assert.equal(await files.judge(document), 'article');
    } finally {
      await settings.update('articleFiles', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('recognises nothing by itself when the setting is off', async () => {
    const { files } = await galley();
    const settings = vscode.workspace.getConfiguration('galley');
    await settings.update('recognition', 'off', vscode.ConfigurationTarget.Global);
    try {
      const { document } = await open(await write(story));
      assert.equal(await files.judge(document), 'other');
    } finally {
      await settings.update('recognition', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('turns a file off and on again by command, and remembers it', async () => {
    const { files, reviews } = await galley();
    const { editor } = await openStory();
    await vscode.commands.executeCommand('galley.turnOff');
    assert.equal(files.isArticle(editor.document), false);
    assert.equal(await reviews.get(editor.document), undefined);
    assert.equal(editor.document.languageId, 'plaintext');
    assert.equal(await files.judge(editor.document), 'other');
    await vscode.commands.executeCommand('galley.turnOn');
    assert.equal(files.isArticle(editor.document), true);
    assert.equal(editor.document.languageId, 'article');
    assert.equal(await exists(sidecarOf(editor.document.uri)), false);
  });
});
