import * as vscode from 'vscode';
import { articleUri } from './sidecarUri';

/** The editor of the file in front. VS Code counts the box in which a comment is typed as the active editor, too: then it is the editor in which that box stands. */
export function frontEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document.uri.scheme !== 'comment') return active;
  const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  const input = activeTab?.input;
  const uri =
    input instanceof vscode.TabInputText
      ? input.uri
      : input instanceof vscode.TabInputTextDiff
        ? input.modified
        : undefined;
  const there = vscode.window.visibleTextEditors.filter(
    ({ document }) => document.uri.toString() === uri?.toString(),
  );
  return there.find((editor) => editor.viewColumn === viewColumn) ?? there[0];
}

/** The document in front; where that is a sidecar the one of its article, if it is open, too. */
export function articleInFront(): vscode.TextDocument | undefined {
  const front = frontEditor()?.document;
  const article = front && articleUri(front.uri)?.toString();
  if (article === undefined) return front;
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === article);
}
