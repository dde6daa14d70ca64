import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commitOnly } from '../../src/extension/git/commitOnly';
import type { Repository } from '../../src/extension/shared/gitApi';
import { goTo, openStory, sidecarOf, write } from './articles';

interface Git {
  init(root: vscode.Uri): Promise<TestRepository | null>;
}
interface TestRepository extends Repository {
  setConfig(key: string, value: string): Promise<string>;
  log(options: { maxEntries: number }): Promise<{ hash: string; message: string; parents: string[] }[]>;
  diffBetween(from: string, to: string): Promise<{ uri: vscode.Uri }[]>;
}

/** A repository in the folder that the tests run in, or undefined where VS Code has no git. */
async function repository(): Promise<TestRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder) return undefined;
  const made = await (await extension.activate()).getAPI(1).init(folder.uri);
  assert.ok(made);
  // Setting a value adds it to those that are there.
  if ((await made.getConfig('user.name')) === '') await made.setConfig('user.name', 'Jane Doe');
  if ((await made.getConfig('user.email')) === '') await made.setConfig('user.email', 'jane@example.org');
  return made;
}

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
