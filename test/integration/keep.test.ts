import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, problems } from './events';
import { createMemoryDisk } from './memoryDisk';
import {
  answering,
  exists,
  galley,
  goTo,
  itemOf,
  open,
  openStory,
  read,
  review,
  sidecarOf,
  story,
  write,
} from './articles';

let diskCount = 0;
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`galley.${command}`, ...args);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An article with the figure of 340 passengers accepted. */
async function annotated(): Promise<vscode.TextEditor> {
  const { editor } = await openStory();
  goTo(editor, '340 passengers');
  await run('accept');
  return editor;
}

async function replaceWords(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  const range = new vscode.Range(
    editor.document.positionAt(start),
    editor.document.positionAt(start + words.length),
  );
  assert.ok(
    await editor.edit((edit) => {
      edit.replace(range, by);
    }),
  );
}

describe('annotations whose article changed', () => {
  it('are told of in Problems, at the figure and at its entry', async () => {
    const editor = await annotated();
    await replaceWords(editor, '340', '430');
    const inArticle = await problems(editor.document.uri, 'changed-fact');
    assert.match(inArticle.message, /340.*430/);
    assert.match(editor.document.getText(inArticle.range), /430 passengers/);
    const inSidecar = await problems(sidecarOf(editor.document.uri), 'changed-fact');
    assert.ok(inSidecar.range.isSingleLine);
  });

  it('take the new text when the reader accepts it, and are settled then', async () => {
    const editor = await annotated();
    await replaceWords(editor, '340', '430');
    goTo(editor, '430 passengers');
    await review(editor.document);
    await run('acceptText');
    const kept = await read(sidecarOf(editor.document.uri));
    assert.match(kept, /exact: about 430 passengers\n[^]*\n {4}value: 430\n/);
    const item = itemOf(await review(editor.document), 'figure', '430 passengers');
    assert.deepEqual([item.state, item.status], ['exact', 'accepted']);
  });

  it('stay as they are when the reader says so, until the words change once more', async () => {
    const editor = await annotated();
    await replaceWords(editor, '340', '430');
    goTo(editor, '430 passengers');
    await review(editor.document);
    await run('keepAsIs');
    assert.match(
      await read(sidecarOf(editor.document.uri)),
      /exact: about 340 passengers\n[^]*nowReads: about 430 passengers\n/,
    );
    assert.equal(itemOf(await review(editor.document), 'figure', '430').stateReason, '');
    await replaceWords(editor, '430', '530');
    assert.equal(itemOf(await review(editor.document), 'figure', '530').state, 'changed');
  });

  it('are anchored at the selection', async () => {
    const editor = await annotated();
    await replaceWords(editor, ' with about 340 passengers on board', '');
    const lost = (await review(editor.document)).review.items.find(({ annotation }) => annotation !== null);
    goTo(editor, '1,200 tickets', true);
    await run('reanchor', { uri: editor.document.uri.toString(), itemId: lost?.id });
    const item = itemOf(await review(editor.document), 'figure', '1,200 tickets');
    assert.deepEqual([item.id, item.state], [lost?.id, 'exact']);
  });
});

describe('an entry of an annotations file', () => {
  it('leads to its place in the article, and shows what stands there', async () => {
    const editor = await annotated();
    await review(editor.document);
    const sidecar = await vscode.workspace.openTextDocument(sidecarOf(editor.document.uri));
    const position = sidecar.positionAt(sidecar.getText().indexOf('kind: figure'));
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      sidecar.uri,
      position,
    );
    assert.equal(place?.uri.toString(), editor.document.uri.toString());
    assert.equal(editor.document.getText(place.range), 'about 340 passengers');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      sidecar.uri,
      position,
    );
    const shown = hovers
      .flatMap(({ contents }) => contents)
      .flatMap((each) => (each instanceof vscode.MarkdownString ? [each.value] : []));
    assert.ok(
      shown.some((text) => text.replaceAll('&nbsp;', ' ').includes('about 340 passengers')),
      shown.join('\n'),
    );
  });

  it('is marked in the article as soon as it is edited by hand', async () => {
    const editor = await annotated();
    const { reviews } = await galley();
    const sidecar = await vscode.workspace.openTextDocument(sidecarOf(editor.document.uri));
    const changed = new Promise<void>((resolve) => {
      const subscription = reviews.onDidChange(({ review: now }) => {
        if (now.sidecar.annotations[0]?.status !== 'rejected') return;
        subscription.dispose();
        resolve();
      });
    });
    const at = sidecar.positionAt(sidecar.getText().indexOf('accepted'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(sidecar.uri, new vscode.Range(at, at.translate(0, 'accepted'.length)), 'rejected');
    await vscode.workspace.applyEdit(edit);
    await changed;
    await sidecar.save();
  });
});

describe('two merged versions that disagree', () => {
  const conflicted = (text: string): string =>
    text.replace(
      '    counted: passengers\n',
      '    counted: passengers\n    conflict:\n      ours: { counted: passengers, by: jane }\n      theirs: { counted: people, by: tomas }\n',
    );

  it('are offered at the entry, and choosing one leaves a file without conflict', async () => {
    const editor = await annotated();
    const uri = sidecarOf(editor.document.uri);
    const text = conflicted(await read(uri));
    assert.match(text, /conflict:/);
    await vscode.workspace.fs.writeFile(uri, encode(text));
    const document = await vscode.workspace.openTextDocument(uri);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    const titles = lenses.map(({ command }) => command?.title);
    assert.deepEqual(titles, ['Take Ours (jane)', 'Take Theirs (tomas)', 'Keep Both']);
    const theirs = lenses[1]?.command;
    assert.ok(theirs);
    await vscode.commands.executeCommand(theirs.command, ...(theirs.arguments as unknown[]));
    assert.equal(document.isDirty, false);
    assert.match(await read(uri), /\n {4}counted: people\n/);
    assert.doesNotMatch(await read(uri), /conflict|counted: passengers/);
  });

  it('are told apart where git has left its markers', async () => {
    const editor = await annotated();
    const uri = sidecarOf(editor.document.uri);
    const whole = await read(uri);
    const line = '    counted: passengers\n';
    const marked = `<<<<<<< HEAD\n    counted: people\n||||||| 1a2b3c4\n${line}=======\n${line}    unit: heads\n>>>>>>> tomas\n`;
    await vscode.workspace.fs.writeFile(uri, encode(whole.replace(line, marked)));
    await run('mendMarkers', uri.toString());
    const expected = whole
      .replace(line, '    counted: people\n')
      .replace('    value: 340\n', '    value: 340\n    unit: heads\n');
    assert.equal(await read(uri), expected);
  });
});

describe('annotations follow their article', () => {
  it('when it is renamed, in one step with it, and name it then', async () => {
    const editor = await annotated();
    const old = editor.document.uri;
    const renamed = old.with({ path: old.path.replace('.txt', '-renamed.txt') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(old, renamed);
    const { sidecars } = await galley();
    const named = eventually(sidecars.onDidChange, () =>
      sidecars.peek(renamed)?.text?.includes('-renamed.txt') === true ? true : undefined,
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual([await exists(sidecarOf(old)), await exists(sidecarOf(renamed))], [false, true]);
    await named;
    assert.match(await read(sidecarOf(renamed)), /file: .*-renamed\.txt/);
  });

  it('when it was moved elsewhere, once the reader takes those that fit its text', async () => {
    const { editor } = await openStory(story.replaceAll('Osmund', 'Skerry')); // nobody else's annotations fit
    goTo(editor, '340 passengers');
    await run('accept');
    const old = editor.document.uri;
    const kept = await read(sidecarOf(old));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    // As another program moves it: the annotations file stays behind.
    const text = await read(old);
    await vscode.workspace.fs.delete(old);
    const moved = await open(await write(text));
    await (await galley()).files.judge(moved.document);
    await review(moved.document);
    await answering('galley.relink');
    assert.deepEqual(
      [await exists(sidecarOf(old)), await exists(sidecarOf(moved.document.uri))],
      [false, true],
    );
    const nameIn = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
    assert.equal(
      await read(sidecarOf(moved.document.uri)),
      kept.replace(nameIn(old), nameIn(moved.document.uri)),
    );
  });

  it('when it is deleted', async () => {
    const editor = await annotated();
    const { uri } = editor.document;
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual([await exists(uri), await exists(sidecarOf(uri))], [false, false]);
  });
});

describe('annotations that cannot be written', () => {
  for (const [what, failure] of [
    ['without permission', vscode.FileSystemError.NoPermissions('closed')],
    ['on a full disk', vscode.FileSystemError.Unavailable('no space left on device')],
  ] as const)
    it(`are kept, shown, and written as soon as that works: ${what}`, async () => {
      const { sidecars, files } = await galley();
      const disk = createMemoryDisk(`memory${(diskCount++).toString()}`);
      const article = disk.file('ferry.article');
      await vscode.workspace.fs.writeFile(article, encode(story));
      const editor = await open(article);
      await files.judge(editor.document);
      goTo(editor, '1,200 tickets');
      await run('accept');
      const before = await read(sidecarOf(article));
      disk.failure = failure;
      goTo(editor, '340 passengers');
      await run('accept');
      assert.equal(await read(sidecarOf(article)), before);
      const { kept } = await review(editor.document);
      assert.deepEqual([kept.isUnsaved, kept.reading.sidecar?.annotations.length], [true, 2]);
      assert.equal(itemOf(await review(editor.document), 'figure', '340').status, 'accepted');
      disk.failure = undefined;
      // Somebody else wrote meanwhile.
      await vscode.workspace.fs.writeFile(sidecarOf(article), encode(`# looked at\n${before}`));
      await run('retry');
      const after = await read(sidecarOf(article));
      assert.ok(after.startsWith('# looked at\n'), after);
      assert.match(after, /exact: about 340 passengers\n/);
      assert.deepEqual(sidecars.unsaved(), []);
    });

  it('of an article that is not saved yet are written when it is', async function () {
    this.timeout(60_000); // two articles are read for the first time
    const { sidecars, files } = await galley();
    const document = await vscode.workspace.openTextDocument({ content: story, language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(document);
    await files.judge(editor.document);
    goTo(editor, '340 passengers');
    await run('accept');
    const { kept } = await review(editor.document);
    assert.deepEqual([kept.isUnsaved, kept.reading.sidecar?.annotations.length], [true, 1]);
    const saved = await write(story);
    const written = eventually(sidecars.onDidChange, () =>
      sidecars.unsaved().length === 0 ? true : undefined,
    );
    await open(saved);
    await written;
    assert.match(await read(sidecarOf(saved)), /exact: about 340 passengers\n/);
  });

  it('merge with what was written meanwhile', async () => {
    const editor = await annotated();
    const { sidecars } = await galley();
    const uri = sidecarOf(editor.document.uri);
    const before = await read(uri);
    const { review: now, kept } = await review(editor.document);
    const [annotation] = now.sidecar.annotations;
    assert.ok(annotation);
    // Another window changes one field; this one has not seen it yet and changes another.
    const writing = vscode.workspace.fs.writeFile(
      uri,
      encode(before.replace('counted: passengers', 'counted: people')),
    );
    await writing;
    const put = { type: 'put', annotation: { ...annotation, unit: 'heads' } } as const;
    await sidecars.edit({ document: editor.document, review: now, kept }, [put]);
    assert.match(await read(uri), /\n {4}unit: heads\n/);
    assert.match(await read(uri), /\n {4}counted: people\n/);
  });

  it('are taken back without what others changed since', async () => {
    const editor = await annotated();
    const uri = sidecarOf(editor.document.uri);
    const first = await read(uri);
    goTo(editor, '1,200 tickets');
    await run('accept');
    const commented = `# looked at by the desk\n${await read(uri)}`;
    await vscode.workspace.fs.writeFile(uri, encode(commented));
    await run('undo');
    assert.equal(await read(uri), `# looked at by the desk\n${first}`);
  });
});
