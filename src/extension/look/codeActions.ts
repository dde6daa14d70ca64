import * as vscode from 'vscode';
import { itemsAt, needsLook, wasAndIs, type Range, type Review, type ReviewItem } from '../../core';
import { toCoreRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { articleUri } from '../shared/sidecarUri';

const kind = vscode.CodeActionKind.QuickFix;

/** Quick fixes for annotations that need a look, in the article and in its annotations file. */
export function registerLookActions({ reviews }: Services): vscode.Disposable {
  const reviewOf = (document: vscode.TextDocument): ReviewedVersion | undefined =>
    reviews.latest(articleUri(document.uri) ?? document.uri);
  /** The items that stand at a place now, as they were when the text was last read: typing may have moved them since. */
  const itemsNow = ({ document, review }: ReviewedVersion, at: Range): readonly ReviewItem[] => {
    const here = new Set(itemsAt({ items: reviews.followed(document.uri) }, at).map(({ id }) => id));
    return review.items.filter(({ id }) => here.has(id));
  };
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, range) {
        const reviewed = reviewOf(document);
        if (!reviewed) return undefined;
        const items =
          document === reviewed.document
            ? itemsNow(reviewed, toCoreRange(document, range))
            : entriesAt(reviewed, toCoreRange(document, range));
        return items.filter(needsLook).flatMap((item) => actionsFor(reviewed, item));
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

function entriesAt({ review, kept }: ReviewedVersion, at: { start: number; end: number }): ReviewItem[] {
  return review.items.filter(({ id }) => {
    const entry = kept.reading.entries.get(id);
    return entry !== undefined && entry.start <= at.end && at.start <= entry.end;
  });
}

function actionsFor({ document, review }: ReviewedVersion, item: ReviewItem): vscode.CodeAction[] {
  const reference = { uri: document.uri.toString(), itemId: item.id };
  const offer = (title: string, command: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, kind);
    action.command = { title, command: `galley.${command}`, arguments: [reference] };
    return action;
  };
  const { is } = wasAndIs(review, item);
  return [
    ...(is === null || item.state === 'ambiguous' ? [] : inPlace(review, item, is, offer)),
    offer(vscode.l10n.t('Anchor the annotation at the selection'), 'reanchor'),
    offer(vscode.l10n.t('Remove the annotation'), 'remove'),
  ];
}

function inPlace(
  review: Review,
  item: ReviewItem,
  is: string,
  offer: (title: string, command: string) => vscode.CodeAction,
): vscode.CodeAction[] {
  const { was } = wasAndIs(review, item);
  const accept = offer(vscode.l10n.t('Accept the new text “{0}”', is), 'acceptText');
  accept.isPreferred = true;
  return [accept, offer(vscode.l10n.t('Keep the annotation on “{0}”', was), 'keepAsIs')];
}
