import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { galley, goTo, itemOf, openStory, review } from './articles';

/** Types at a place, as a key does: the event comes before anything else. */
async function type(editor: vscode.TextEditor, at: number, text: string): Promise<void> {
  assert.ok(
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(at), text);
    }),
  );
}

describe('annotations while somebody types', () => {
  it('move at once with what is typed above and inside them, and are resolved when it is quiet', async () => {
    const { reviews } = await galley();
    const { editor } = await openStory();
    const { document } = editor;
    goTo(editor, '340 passengers');
    await vscode.commands.executeCommand('galley.accept');
    const { id } = itemOf(await review(document), 'figure', '340 passengers');
    const followed = (): string => {
      const range = reviews.followed(document.uri).find((item) => item.id === id)?.range;
      assert.ok(range, 'it has a place');
      return document.getText().slice(range.start, range.end);
    };
    const resolved = new Promise<void>((resolve) => {
      const subscription = reviews.onDidChange((made) => {
        if (made.document !== document || made.version !== document.version) return;
        subscription.dispose();
        resolve();
      });
    });
    // Looked at while the change is told of: nothing can have been read again by then.
    const seen: string[] = [];
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      assert.notEqual(reviews.latest(document.uri)?.version, document.version);
      seen.push(followed());
    });
    await type(editor, 0, 'Late edition\n\n');
    await type(editor, document.getText().indexOf(' passengers'), ' tired');
    listening.dispose();
    assert.deepEqual(seen, ['about 340 passengers', 'about 340 tired passengers']);
    await resolved;
    const { state, changes } = itemOf(await review(document), 'figure', '340 tired passengers');
    assert.equal(state, 'changed');
    assert.deepEqual(
      changes.map(({ is }) => is),
      ['tired'],
    );
  });

  it('stay at their own words when the same words, with all that stands around them, are put in above', async () => {
    const { editor } = await openStory();
    const { document } = editor;
    goTo(editor, '1,200 tickets');
    await vscode.commands.executeCommand('galley.accept');
    const { id } = itemOf(await review(document), 'figure', '1,200 tickets');
    const text = document.getText();
    const paragraphs = text.slice(text.indexOf('Lindqvist said that'));
    await type(editor, text.indexOf('Lindqvist said that'), paragraphs);
    const { review: now } = await review(document);
    const item = now.items.find((each) => each.id === id);
    assert.equal(item?.range?.end, document.getText().lastIndexOf('1,200 tickets') + '1,200 tickets'.length);
    assert.equal(item.state, 'exact');
  });
});
