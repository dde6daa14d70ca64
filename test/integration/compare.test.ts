import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, galley, goTo, openStory, read, review, sidecarOf } from './articles';
import { repository } from './repository';

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

  it('are shown as each version of the article has them, as on the two sides of a comparison', async function () {
    const git = await repository();
    if (!git) this.skip();
    const { editor } = await openStory();
    const { uri } = editor.document;
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    await git.add([uri.fsPath, sidecarOf(uri).fsPath]);
    await git.commit('Passengers');
    goTo(editor, '1,200 tickets');
    await vscode.commands.executeCommand('galley.accept');
    const query = JSON.stringify({ path: uri.fsPath, ref: 'HEAD' });
    const before = await vscode.workspace.openTextDocument(uri.with({ scheme: 'git', query }));
    const services = await galley();
    await services.files.judge(before);
    const values = async (document: vscode.TextDocument): Promise<readonly unknown[]> =>
      (await review(document)).review.sidecar.annotations.map(({ value }) => value);
    assert.deepEqual(await values(before), [340]);
    assert.deepEqual(await values(editor.document), [340, 1200]);
  });
});
