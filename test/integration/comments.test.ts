import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, goTo, openStory, read, review, sidecarOf } from './articles';

const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`galley.${name}`, ...args);

describe('comments', () => {
  const begun = vscode.comments.createCommentController('galley.tests', 'Galley’s tests');
  after(() => {
    begun.dispose();
  });

  const rangeOf = ({ document }: vscode.TextEditor, words: string): vscode.Range => {
    const start = document.getText().indexOf(words);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  };
  /** Says something in a thread that VS Code has just begun on some words. */
  async function say(editor: vscode.TextEditor, words: string, text: string): Promise<vscode.CommentThread> {
    const thread = begun.createCommentThread(editor.document.uri, rangeOf(editor, words), []);
    await run('saveReply', { thread, text });
    await review(editor.document);
    return thread;
  }
  const saidIn = ({ comments }: vscode.CommentThread): string[] =>
    comments.map(({ body }) => (typeof body === 'string' ? body : body.value));
  const kept = (editor: vscode.TextEditor): Promise<string> => read(sidecarOf(editor.document.uri));

  it('on any words are kept as a note there, with replies', async () => {
    const { editor } = await openStory();
    const thread = await say(editor, 'doctor came by helicopter', '**Which** doctor?');
    await run('saveReply', { thread, text: 'Ask the council.\n\nOr the island.' });
    const { review: now } = await review(editor.document);
    const [note] = now.sidecar.annotations;
    assert.deepEqual([note?.kind, note?.target?.[0]?.exact], ['note', 'doctor came by helicopter']);
    assert.deepEqual(
      note?.comments?.map(({ text }) => text),
      ['**Which** doctor?', 'Ask the council.\n\nOr the island.'],
    );
    assert.deepEqual(saidIn(thread), ['**Which** doctor?', 'Ask the council.\n\nOr the island.']);
  });

  it('on the words of an annotation are kept with it', async () => {
    const { editor } = await openStory();
    goTo(editor, '340 passengers');
    await run('accept');
    await say(editor, 'about 340 passengers', 'The company says 300.');
    const { review: now } = await review(editor.document);
    assert.equal(now.sidecar.annotations.length, 1);
    assert.equal(now.sidecar.annotations[0]?.comments?.[0]?.text, 'The company says 300.');
  });

  it('move with their words, and stay where they were seen last when those are gone', async () => {
    const { editor } = await openStory();
    const words = 'doctor came by helicopter';
    const thread = await say(editor, words, 'Which doctor?');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Two lines\nmore\n');
    });
    await review(editor.document);
    assert.ok(thread.range?.isEqual(rangeOf(editor, words)), JSON.stringify(thread.range));
    const last = rangeOf(editor, words);
    await editor.edit((edit) => {
      edit.delete(rangeOf(editor, `, and the ${words} once a week, as the weather allowed`));
    });
    await review(editor.document);
    assert.ok(thread.range?.isEqual(last));
    assert.match(thread.label ?? '', /doctor came by helicopter”: its place in the article is lost/);
    assert.deepEqual(saidIn(thread), ['Which doctor?']);
  });

  it('are settled and opened again, changed and deleted, each as a step to take back', async () => {
    const { editor } = await openStory();
    const thread = await say(editor, 'Schoolchildren', 'How many?');
    const first = await kept(editor);
    await run('resolveComments', thread);
    await review(editor.document);
    assert.equal(thread.state, vscode.CommentThreadState.Resolved);
    assert.equal(await kept(editor), `${first}    resolved: true\n`);
    await run('reopenComments', thread);
    await review(editor.document);
    assert.equal(thread.state, vscode.CommentThreadState.Unresolved);
    assert.equal(await kept(editor), first);

    const [comment] = thread.comments;
    assert.ok(comment);
    await run('editComment', comment);
    assert.equal(comment.mode, vscode.CommentMode.Editing);
    comment.body = 'How many children?';
    await run('saveComment', comment);
    await review(editor.document);
    assert.deepEqual(saidIn(thread), ['How many children?']);
    await run('deleteComment', thread.comments[0]);
    assert.equal((await review(editor.document)).review.sidecar.annotations.length, 0);
    await run('undo');
    assert.match(await kept(editor), /text: How many children\?/);
    await run('undo');
    assert.equal(await kept(editor), first);
  });

  it('are found at the cursor by commands', async () => {
    const { editor } = await openStory();
    await say(editor, 'Schoolchildren', 'How many?');
    goTo(editor, 'Schoolchildren');
    await run('resolveComments');
    assert.match(await kept(editor), /resolved: true/);
    await run('deleteComments');
    assert.equal((await review(editor.document)).review.sidecar.annotations.length, 0);
  });

  it('that cannot be kept stay in their thread', async () => {
    const { editor } = await openStory();
    const sidecar = sidecarOf(editor.document.uri);
    const broken = 'version: 1\nannotations:\n  - id: [unclosed\n';
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(broken));
    const thread = await say(editor, 'Schoolchildren', 'How many?');
    assert.deepEqual(saidIn(thread), ['How many?']);
    assert.equal(thread.comments[0]?.mode, vscode.CommentMode.Editing);
    assert.equal(await read(sidecar), broken);
    await vscode.workspace.fs.delete(sidecar);
    await run('saveComment', thread.comments[0]);
    await review(editor.document);
    assert.match(await kept(editor), /text: How many\?/);
    assert.deepEqual(
      thread.comments.map(({ mode }) => mode),
      [vscode.CommentMode.Preview],
    );
  });

  it('begun with nothing said leave no trace', async () => {
    const { editor } = await openStory();
    goTo(editor, 'Schoolchildren', true);
    await run('comment');
    assert.equal(await exists(sidecarOf(editor.document.uri)), false);
  });
});
