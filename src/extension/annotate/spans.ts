import * as vscode from 'vscode';
import {
  itemsAt,
  placeItem,
  spanAt,
  widen,
  type Edge,
  type Range,
  type ReviewItem,
  type TextUnit,
} from '../../core';
import { activeArticle, isItemReference, itemFor } from '../shared/active';
import { toCoreRange, toEditorRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { stamp } from '../shared/stamp';
import { frontEditor } from '../shared/front';

/** Growing or shrinking a range. */
type Move = (text: string, range: Range, unit: TextUnit, edge: Edge) => Range;

/** Widens each selection to the word, the clause, the sentence, the paragraph. */
export async function widenSelections(services: Services): Promise<void> {
  const { editor } = await activeArticle(services);
  const { document } = editor;
  const text = document.getText();
  editor.selections = editor.selections.map((selection) => {
    const { start, end } = toEditorRange(document, widen(text, toCoreRange(document, selection)));
    return new vscode.Selection(start, end);
  });
}

/**
 * Moves an end of each selection (the one with the cursor) by a unit; without a selection, the nearer end of the find at
 * the cursor, which is kept by that. Gives the id of the find as it is then.
 */
export async function moveEnd(
  services: Services,
  move: Move,
  unit: TextUnit,
  target: unknown,
): Promise<string | undefined> {
  if (isItemReference(target)) {
    const { reviewed, item } = await itemFor(services, target, () => true);
    const edge = 'edge' in target && target.edge === 'start' ? 'start' : 'end';
    const main = [...item.places.content, ...item.places.target];
    const span = edge === 'end' ? main.at(-1) : main[0];
    return span && moveItem(services, reviewed, item, span.start, edge, move, unit);
  }
  const { editor, reviewed } = await activeArticle(services);
  if (editor.selections.some(({ isEmpty }) => !isEmpty)) {
    moveSelections(editor, move, unit);
    return undefined;
  }
  const offset = editor.document.offsetAt(editor.selection.active);
  const item = itemsAt(reviewed.review, { start: offset, end: offset }).find(
    ({ status }) => status !== 'rejected',
  );
  const span = item && spanAt(item, offset);
  if (!span) throw new Refusal(vscode.l10n.t('Select words, or put the cursor on a find.'));
  const { start, end } = span.range;
  const edge = offset - start < end - offset ? 'start' : 'end';
  return moveItem(services, reviewed, item, offset, edge, move, unit);
}

function moveSelections(editor: vscode.TextEditor, move: Move, unit: TextUnit): void {
  const { document } = editor;
  const text = document.getText();
  editor.selections = editor.selections.map((selection) => {
    const { start, end } = toEditorRange(
      document,
      move(text, toCoreRange(document, selection), unit, selection.isReversed ? 'start' : 'end'),
    );
    return selection.isReversed ? new vscode.Selection(end, start) : new vscode.Selection(start, end);
  });
}

async function moveItem(
  services: Services,
  reviewed: ReviewedVersion,
  item: ReviewItem,
  offset: number,
  edge: Edge,
  move: Move,
  unit: TextUnit,
): Promise<string | undefined> {
  const { document, review } = reviewed;
  const span = spanAt(item, offset);
  if (!span) return undefined;
  const moved = move(review.analysis.article.text, span.range, unit, edge);
  const marked = await stamp(document.uri);
  const spans: readonly Range[] = item.places[span.part].map((range, index) =>
    index === span.index ? moved : range,
  );
  const changes = placeItem(review, item, { [span.part]: spans }, marked);
  await services.sidecars.edit(reviewed, changes);
  keepCursorOn(document, span.range, moved, edge);
  return item.annotation?.id ?? marked.id;
}

/** A cursor at the end that moved moves with it, so that the next key moves it further. */
function keepCursorOn(document: vscode.TextDocument, before: Range, after: Range, edge: Edge): void {
  const editor = frontEditor();
  if (editor?.document !== document || !editor.selection.isEmpty) return;
  if (document.offsetAt(editor.selection.active) === before[edge] || edge === 'end') {
    const position = document.positionAt(after[edge]);
    editor.selection = new vscode.Selection(position, position);
  }
}
