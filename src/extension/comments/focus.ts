import * as vscode from 'vscode';

/** So often is asked whether VS Code shows a thread, and at such intervals in milliseconds: it tells nobody. */
const attempts = 20;
const interval = 25;

/**
 * Puts the cursor into the box of a thread, where a comment is typed. VS Code has no call for that; but it goes to the thread that
 * begins before the cursor, selects that one's words, and from there to its box. Of threads that begin at one place it knows the
 * first alone: so this one begins where none of the `others` does meanwhile.
 */
export async function focusBox(
  document: vscode.TextDocument,
  thread: vscode.CommentThread,
  others: readonly vscode.CommentThread[],
): Promise<void> {
  const { Collapsed, Expanded } = vscode.CommentThreadCollapsibleState;
  thread.collapsibleState = Collapsed; // what a reader collapsed counts as expanded still
  thread.collapsibleState = Expanded;
  const editor = await vscode.window.showTextDocument(document);
  const place = thread.range;
  if (!place) return;
  const taken = new Set(others.flatMap(({ range }) => (range ? [document.offsetAt(range.start)] : [])));
  let start = document.offsetAt(place.start);
  while (taken.has(start)) start++;
  const end = Math.max(start, document.offsetAt(place.end));
  thread.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  if (await goTo(editor, thread.range)) await vscode.commands.executeCommand('widgetNavigation.focusNext');
  thread.range = place;
}

/** Whether VS Code went to the thread on some words. */
async function goTo(editor: vscode.TextEditor, words: vscode.Range): Promise<boolean> {
  const { document } = editor;
  const inside = document.positionAt(document.offsetAt(words.start) + 1);
  for (let attempt = 0; attempt < attempts; attempt++) {
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('editor.action.previousCommentThreadAction');
    if (editor.selection.isEqual(words)) return true;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return false;
}
