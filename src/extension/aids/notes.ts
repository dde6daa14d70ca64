import * as vscode from 'vscode';
import { withoutMarkdown, type ReviewItem } from '../../core';
import { aidIsOn } from '../shared/config';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';

/** More letters of a note are left to the hover. */
const longest = 80;

/** Shows notes and the last comment of each find behind the line that it ends on. */
export function showNotes({ reviews }: Services): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('galley.cue'), fontStyle: 'italic', margin: '0 0 0 2em' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
  });
  const draw = ({ document, review, version }: ReviewedVersion): void => {
    if (document.version !== version) return; // a newer review is on its way
    const notes = aidIsOn('lineNotes', document.uri) ? notesByLine(document, review.items) : [];
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) editor.setDecorations(type, notes);
  };
  const drawAll = async (): Promise<void> => {
    for (const { document } of vscode.window.visibleTextEditors) {
      const reviewed = await reviews.get(document);
      if (reviewed) draw(reviewed);
    }
  };
  void drawAll();
  return vscode.Disposable.from(
    type,
    reviews.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(() => void drawAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('galley.lineNotes')) void drawAll();
    }),
  );
}

function notesByLine(
  document: vscode.TextDocument,
  items: readonly ReviewItem[],
): vscode.DecorationOptions[] {
  const lines = new Map<number, string[]>();
  for (const { range, annotation } of items) {
    const said = annotation?.resolved ? undefined : annotation?.comments?.at(-1);
    const words = [annotation?.text, said && `${said.by}: ${said.text}`].filter((each) => each !== undefined);
    if (!range || words.length === 0) continue;
    const { line } = document.positionAt(range.end);
    lines.set(line, [...(lines.get(line) ?? []), ...words]);
  }
  return [...lines].map(([line, words]) => {
    const all = withoutMarkdown(words.join(' · ').slice(0, 4 * longest)).replace(/\s+/g, ' ');
    const contentText = all.length > longest ? `${all.slice(0, longest).trimEnd()}…` : all;
    const { end } = document.lineAt(line).range;
    return { range: new vscode.Range(end, end), renderOptions: { after: { contentText } } };
  });
}
