import * as vscode from 'vscode';
import { createPlaces, type Range } from '../../core';

/** A core range (offsets) as an editor range of the same document version. */
export const toEditorRange = (document: vscode.TextDocument, range: Range): vscode.Range =>
  new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));

/** An editor range as offsets into the document's text. */
export const toCoreRange = (document: vscode.TextDocument, range: vscode.Range): Range => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** Ranges of a file that may not be open in an editor, whose text is given, as VS Code's locations. */
export function locationsIn(uri: vscode.Uri, text: string, ranges: readonly Range[]): vscode.Location[] {
  if (ranges.length === 0) return [];
  const place = createPlaces(text);
  const position = (offset: number): vscode.Position => {
    const { line, column } = place(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  return ranges.map(
    ({ start, end }) => new vscode.Location(uri, new vscode.Range(position(start), position(end))),
  );
}
