import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commitOnly } from '../../src/extension/git/commitOnly';
import { goTo, openStory, sidecarOf, write } from './articles';
import { repository } from './repository';

describe('committing annotations', () => {
  it('commits exactly the article and its sidecar, and leaves staged what else was staged', async function () {
    const git = await repository();
    if (!git) this.skip();
    const { editor } = await openStory();
    const other = await write('An unrelated file.\n', '.md');
    await git.add([other.fsPath]);
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const files = [editor.document.uri, sidecarOf(editor.document.uri)];
    await commitOnly(git, files, 'Annotate the ferry: 1 figure');
    const [last] = await git.log({ maxEntries: 1 });
    assert.equal(last?.message, 'Annotate the ferry: 1 figure');
    const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
    const changes = await git.diffBetween(last.parents[0] ?? emptyTree, last.hash);
    assert.deepEqual(changes.map(({ uri }) => uri.path).sort(), files.map(({ path }) => path).sort());
    assert.deepEqual(
      git.state.indexChanges.map(({ uri }) => uri.path),
      [other.path],
    );
    await git.revert([other.fsPath]);
  });

  it('says so when there is nothing to commit', async function () {
    const git = await repository();
    if (!git) this.skip();
    const { editor } = await openStory();
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const files = [editor.document.uri, sidecarOf(editor.document.uri)];
    await commitOnly(git, files, 'First');
    await assert.rejects(commitOnly(git, files, 'Second'), /Nothing to commit/);
  });

  it('writes git’s user into annotations', async function () {
    const git = await repository();
    if (!git) this.skip();
    const { editor } = await openStory();
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const written = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(sidecarOf(editor.document.uri)),
    );
    const name = await git.getConfig('user.name');
    assert.ok(written.includes(`\n    by: ${name}\n`), written);
    assert.match(written, /\n {4}at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n/);
  });
});
