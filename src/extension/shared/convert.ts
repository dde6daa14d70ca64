import * as vscode from 'vscode';
import type { Range } from '../../core';

/** A core range (offsets) as an editor range of the same document version. */
export const toEditorRange = (document: vscode.TextDocument, range: Range): vscode.Range =>
  new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));

/** An editor range as offsets into the document's text. */
export const toCoreRange = (document: vscode.TextDocument, range: vscode.Range): Range => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});
