import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Repository } from '../../src/extension/shared/gitApi';
import { answering, goTo, openStory, read, review, sidecarOf } from './articles';

interface Git {
  init(root: vscode.Uri): Promise<TestRepository | null>;
}
interface TestRepository extends Repository {
  setConfig(key: string, value: string): Promise<string>;
}

/** A repository in the folder that the tests run in, or undefined where VS Code has no git. */
async function repository(): Promise<TestRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder) return undefined;
  const made = await (await extension.activate()).getAPI(1).init(folder.uri);
  assert.ok(made);
  if ((await made.getConfig('user.name')) === '') await made.setConfig('user.name', 'Jane Doe');
  if ((await made.getConfig('user.email')) === '') await made.setConfig('user.email', 'jane@example.org');
  return made;
}

describe('annotations of two branches', () => {
  it('are compared, and settled one by one by keyboard', async function () {
    const git = await repository();
    if (!git) this.skip();
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const theirs = await read(sidecar);
    await git.add([editor.document.uri.fsPath, sidecar.fsPath]);
    await git.commit('Theirs');
    // Mine lacks what they marked: Enter leaves it out.
    await vscode.commands.executeCommand('galley.undo');
    goTo(editor, '1,200 tickets');
    await vscode.commands.executeCommand('galley.accept');
    const mine = await read(sidecar);
    await review(editor.document);
    await answering('galley.compareAnnotations', 'HEAD');
    assert.equal(await read(sidecar), mine);
    assert.notEqual(mine, theirs);
  });

  it('hold the same entry where both accepted the same suggestion', async () => {
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const idIn = (text: string): string => /- id: (\S+)/.exec(text)?.[1] ?? '';
    const first = idIn(await read(sidecar));
    await vscode.commands.executeCommand('galley.undo');
    await vscode.commands.executeCommand('galley.accept');
    assert.match(first, /^[a-z0-9]{8}$/);
    assert.equal(idIn(await read(sidecar)), first);
  });
});
