import * as vscode from 'vscode';
import { hull, type Range } from '../../core';
import { toEditorRange } from '../shared/convert';
import { keyLine } from './keys';
import type { Standing } from './course';
import { summary } from './words';

/** Lines at the top and bottom of the window that count as out of view, since what stands around an item must be seen too. */
const edge = 3;

const color = (id: string): vscode.ThemeColor => new vscode.ThemeColor(`galley.${id}`);

/** The mark of the item that a walk stands at, and the line that says what it is and which keys there are. */
export function createMarks() {
  const box = vscode.window.createTextEditorDecorationType({
    backgroundColor: color('reviewBackground'),
    outline: '2px solid',
    outlineColor: color('reviewBorder'),
    overviewRulerColor: color('reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  const beside = vscode.window.createTextEditorDecorationType({
    outline: '1px dashed',
    outlineColor: color('reviewBorder'),
  });
  const hint = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const types = [box, beside, hint];

  function draw(editor: vscode.TextEditor, { reviewed, item }: Standing): void {
    const { document } = editor;
    const ranges = (list: readonly Range[]): vscode.Range[] =>
      list.map((range) => toEditorRange(document, range));
    const { content = [], target = [], source = [], cue = [] } = item?.places ?? {};
    editor.setDecorations(box, ranges([...content, ...target]));
    editor.setDecorations(beside, ranges([...source, ...cue]));
    const last = [...content, ...target].at(-1);
    editor.setDecorations(
      hint,
      item && last ? [hintAfter(document, last, summary(reviewed.review, item))] : [],
    );
  }
  return {
    draw,
    clear: (editor: vscode.TextEditor) => {
      for (const type of types) editor.setDecorations(type, []);
    },
    dispose: (): void => {
      for (const type of types) type.dispose();
    },
  };
}

/** The hint for what ends a paragraph's line: over the blank line below where there is one, so that no word of the article moves, else behind the paragraph. */
function hintAfter(document: vscode.TextDocument, { end }: Range, words: string): vscode.DecorationOptions {
  const line = document.lineAt(document.positionAt(end).line);
  const hasRoom =
    line.lineNumber + 1 < document.lineCount && document.lineAt(line.lineNumber + 1).isEmptyOrWhitespace;
  const floating =
    'position: absolute; left: 0; margin-top: 1.75em; z-index: 1; white-space: pre; line-height: 1.2';
  return {
    range: new vscode.Range(line.range.end, line.range.end),
    renderOptions: {
      after: {
        contentText: `${words}   ${keyLine()}`,
        color: color('reviewHint'),
        fontStyle: 'normal',
        fontWeight: 'normal',
        ...(hasRoom ? {} : { margin: '0 0 0 2em' }),
        textDecoration: `none; font-size: 0.85em; ${hasRoom ? floating : ''}`,
      },
    },
  };
}

/** Puts the cursor on an item, with what stands around it in view. */
export function reveal(editor: vscode.TextEditor, { item }: Standing): void {
  const place = item && (hull(item.places.content) ?? hull(item.places.target) ?? item.range);
  if (!place) return;
  const range = toEditorRange(editor.document, place);
  editor.selection = new vscode.Selection(range.start, range.start);
  const [first] = editor.visibleRanges;
  const last = editor.visibleRanges.at(-1);
  const isInView =
    first && last && range.start.line >= first.start.line + edge && range.end.line <= last.end.line - edge;
  if (!isInView) editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
