import * as vscode from 'vscode';
import {
  acceptText,
  anchorAt,
  keepAsIs,
  needsLook,
  wasAndIs,
  type Range,
  type Review,
  type ReviewItem,
} from '../../core';
import { activeArticle, isItemReference, itemFor } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toCoreRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { stamp } from '../shared/stamp';
import { kindName } from '../shared/words';
import { registerLookActions } from './codeActions';

/** Settling annotations whose words have changed, or whose place is lost or unclear. */
export function registerLook(services: Services): vscode.Disposable {
  const { log, sidecars } = services;
  const placed = (item: ReviewItem): boolean => needsLook(item) && item.range !== null;
  return vscode.Disposable.from(
    registerLookActions(services),
    registerCommand(log, 'acceptText', async (reference) => {
      const { reviewed, item } = await itemFor(services, reference, placed);
      if (item.range === null)
        throw new Refusal(vscode.l10n.t('This annotation has lost its place in the article.'));
      await sidecars.edit(reviewed, acceptText(reviewed.review, item, await stamp(reviewed.document.uri)));
    }),
    registerCommand(log, 'keepAsIs', async (reference) => {
      const { reviewed, item } = await itemFor(services, reference, placed);
      const changes = keepAsIs(reviewed.review, item);
      if (changes.length === 0)
        throw new Refusal(vscode.l10n.t('This annotation has lost its place in the article.'));
      await sidecars.edit(reviewed, changes);
    }),
    registerCommand(log, 'reanchor', async (reference) => {
      const { reviewed, item } = await lostItem(services, reference);
      const ranges = await newPlace(reviewed, item);
      if (!item.annotation || ranges.length === 0) return;
      await sidecars.edit(reviewed, anchorAt(reviewed.review, item.annotation, ranges));
    }),
  );
}

/** The annotation to anchor anew: the one referred to, or one that the user picks among those that need a look. */
async function lostItem(
  services: Services,
  reference: unknown,
): Promise<{ readonly reviewed: ReviewedVersion; readonly item: ReviewItem }> {
  if (isItemReference(reference)) return itemFor(services, reference, needsLook);
  const { reviewed } = await activeArticle(services);
  const items = reviewed.review.items.filter(needsLook);
  if (items.length === 0) throw new Refusal(vscode.l10n.t('Every annotation of this article has its place.'));
  const picks = items.map((item) => ({ ...pickOf(reviewed.review, item), item }));
  const title = vscode.l10n.t('Which annotation is anchored here?');
  const picked = items.length === 1 ? picks[0] : await vscode.window.showQuickPick(picks, { title });
  if (!picked) throw new vscode.CancellationError();
  return { reviewed, item: picked.item };
}

const pickOf = (review: Review, item: ReviewItem): vscode.QuickPickItem => ({
  label: `${kindName(item.kind)}: ${wasAndIs(review, item).was}`,
  detail: item.stateReason,
});

/** The selection in the article's editor, or where nothing is selected a place that the user picks among those that may be meant. */
async function newPlace({ document, review }: ReviewedVersion, item: ReviewItem): Promise<readonly Range[]> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const selected = (editor?.selections ?? [])
    .filter(({ isEmpty }) => !isEmpty)
    .map((selection) => toCoreRange(document, selection));
  if (selected.length > 0) return selected;
  const candidates = item.candidates ?? [];
  if (candidates.length === 0)
    throw new Refusal(vscode.l10n.t('Select the words in the article that the annotation is about first.'));
  const { text } = review.analysis.article;
  const picks = candidates.map((range) => ({
    label: text.slice(range.start, range.end).replace(/\s+/g, ' '),
    description: vscode.l10n.t('line {0}', document.positionAt(range.start).line + 1),
    detail: text.slice(Math.max(0, range.start - 60), range.end + 60).replace(/\s+/g, ' '),
    range,
  }));
  const title = vscode.l10n.t('Which place is meant?');
  const picked = await vscode.window.showQuickPick(picks, { title });
  return picked ? [picked.range] : [];
}
