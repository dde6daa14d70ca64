import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answering,
  exists,
  galley,
  goTo,
  itemOf,
  openStory,
  read,
  review,
  sidecarOf,
  story,
  write,
} from './articles';

describe('deciding on suggestions', () => {
  it('accepts the find at the cursor and writes the sidecar at once', async () => {
    const { editor } = await openStory();
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const written = await read(sidecarOf(editor.document.uri));
    assert.match(written, /^version: 1\n/);
    assert.match(written, /\n {4}kind: figure\n {4}status: accepted\n/);
    assert.match(written, /exact: about 340 passengers\n/);
    assert.match(written, /\n {4}value: 340\n/);
    assert.equal(itemOf(await review(editor.document), 'figure', '340').status, 'accepted');
    assert.equal(editor.document.isDirty, false);
  });

  it('keeps the speaker of an accepted quote', async () => {
    const { editor, reviewed } = await openStory();
    const { id } = itemOf(reviewed, 'quote', 'cut off a second time');
    await vscode.commands.executeCommand('galley.accept', {
      uri: editor.document.uri.toString(),
      itemId: id,
    });
    const written = await read(sidecarOf(editor.document.uri));
    assert.match(written, /^speakers:\n {2}- id: tora-lindqvist\n {4}name: Tora Lindqvist\n/m);
    assert.match(written, /\n {4}type: direct\n {4}speaker: tora-lindqvist\n/);
  });

  it('rejects a find and keeps that', async () => {
    const { editor } = await openStory();
    goTo(editor, '1,200 tickets');
    await vscode.commands.executeCommand('galley.reject');
    assert.equal(itemOf(await review(editor.document), 'figure', '1,200').status, 'rejected');
  });

  it('removes an annotation, whose place is then a suggestion again', async () => {
    const { editor } = await openStory();
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    await vscode.commands.executeCommand('galley.remove');
    const reviewed = await review(editor.document);
    assert.equal(reviewed.review.sidecar.annotations.length, 0);
    assert.equal(itemOf(reviewed, 'figure', '340').status, 'suggested');
  });

  it('undoes and redoes to the byte, down to no file at all', async () => {
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const first = await read(sidecar);
    goTo(editor, '1,200 tickets');
    await vscode.commands.executeCommand('galley.reject');
    const second = await read(sidecar);
    await vscode.commands.executeCommand('galley.undo');
    assert.equal(await read(sidecar), first);
    await vscode.commands.executeCommand('galley.undo');
    assert.equal(await exists(sidecar), false);
    await vscode.commands.executeCommand('galley.redo');
    await vscode.commands.executeCommand('galley.redo');
    assert.equal(await read(sidecar), second);
  });

  it('keeps annotations in place while the article is edited above them', async () => {
    const { editor } = await openStory();
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const before = await read(sidecarOf(editor.document.uri));
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(0), 'UPDATED: ');
    });
    const item = itemOf(await review(editor.document), 'figure', 'about 340 passengers');
    assert.equal(item.status, 'accepted');
    assert.equal(await read(sidecarOf(editor.document.uri)), before);
  });

  it('keeps decisions of several people at once: what changed on disk stays', async () => {
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const mine = await read(sidecar);
    const theirs = `${mine}  - id: zzzz0001\n    kind: note\n    status: added\n    target:\n      - exact: Schoolchildren\n    text: Ask the school.\n`;
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(theirs));
    goTo(editor, '1,200 tickets');
    await vscode.commands.executeCommand('galley.accept');
    const both = await read(sidecar);
    const lines = new Set(both.split('\n'));
    assert.deepEqual(
      theirs.split('\n').filter((line) => !lines.has(line)),
      [],
    );
    assert.match(both, /exact: more than 1,200 tickets\n/);
  });

  it('offers decisions in the lightbulb', async () => {
    const { editor } = await openStory();
    goTo(editor, '340 passengers', true);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    const commands = actions.map(({ command }) => command?.command);
    for (const expected of [
      'galley.accept',
      'galley.reject',
      'galley.edit',
      'galley.addQuote',
      'galley.addNote',
    ])
      assert.ok(commands.includes(expected), `${expected} among ${commands.join()}`);
  });

  it('annotates a selected figure by hand', async () => {
    const { editor } = await openStory();
    goTo(editor, 'Schoolchildren were taught in the church', true);
    await answering('galley.addFigure');
    const { review: after } = await review(editor.document);
    const [added] = after.sidecar.annotations;
    assert.equal(added?.kind, 'figure');
    assert.equal(added.status, 'added');
    assert.equal(added.target?.[0]?.exact, 'Schoolchildren were taught in the church');
  });
});

describe('a sidecar that cannot be read', () => {
  const broken = 'version: 1\nannotations:\n  - id: [unclosed\n';
  const conflict = 'version: 1\nannotations:\n<<<<<<< HEAD\n  - id: a\n=======\n  - id: b\n>>>>>>> other\n';
  const newer = 'version: 99\nannotations: []\n';

  for (const [what, text] of Object.entries({ broken, conflict, newer }))
    it(`is never overwritten, and says at its place what is wrong: ${what}`, async () => {
      const { sidecars } = await galley();
      const { editor } = await openStory();
      const uri = sidecarOf(editor.document.uri);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      goTo(editor, '340 passengers');
      const now = await review(editor.document);
      await assert.rejects(sidecars.edit(now, [{ type: 'remove', id: 'none' }]));
      await vscode.commands.executeCommand('galley.accept');
      assert.equal(await read(uri), text);
      const found = await new Promise<vscode.Diagnostic[]>((resolve) => {
        const look = (): void => {
          const now = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Galley');
          if (now.length === 0) return;
          subscription.dispose();
          resolve(now);
        };
        const subscription = vscode.languages.onDidChangeDiagnostics(look);
        look();
      });
      assert.equal(found[0]?.severity, vscode.DiagnosticSeverity.Error);
    });
});

describe('a write that was cut off', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const whole = 'version: 1\nannotations: []\n';
  const sealed = (text: string): string => `${text}\n# whole ${text.length.toString()} ${hash(text)}\n`;

  for (const [what, torn] of [
    ['before anything was written', undefined],
    ['in the middle', 'version: 1\nanno'],
  ] as const)
    it(`is finished when the file is read again: ${what}`, async () => {
      const { sidecars } = await galley();
      const uri = await write(story);
      if (torn !== undefined) await vscode.workspace.fs.writeFile(sidecarOf(uri), encode(torn));
      const ready = sidecarOf(uri).with({ path: `${sidecarOf(uri).path}.ready` });
      await vscode.workspace.fs.writeFile(ready, encode(sealed(whole)));
      assert.equal((await sidecars.get(uri)).text, whole);
      assert.equal(await read(sidecarOf(uri)), whole);
      assert.equal(await exists(ready), false);
    });

  it('is forgotten where the file has another text since', async () => {
    const { sidecars } = await galley();
    const uri = await write(story);
    const pulled = 'version: 1\n# pulled\nannotations: []\n';
    await vscode.workspace.fs.writeFile(sidecarOf(uri), encode(pulled));
    await vscode.workspace.fs.writeFile(
      sidecarOf(uri).with({ path: `${sidecarOf(uri).path}.ready` }),
      encode(sealed(whole)),
    );
    assert.equal((await sidecars.get(uri)).text, pulled);
    assert.equal(await read(sidecarOf(uri)), pulled);
  });
});

/** FNV-1a of a text of one-byte characters, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
