import * as vscode from 'vscode';

/** Gives a document another text as one edit of what differs, so that cursors elsewhere stay; it is saved if it had no unsaved changes. False when that fails. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const old = document.getText();
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let tail = 0;
  while (tail < shorter - start && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(old.length - tail));
  edit.replace(document.uri, range, text.slice(start, text.length - tail));
  return (await vscode.workspace.applyEdit(edit)) && (wasDirty || (await document.save()));
}
