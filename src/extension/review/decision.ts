import * as vscode from 'vscode';
import {
  annotationFrom,
  needsLook,
  reattach,
  type Review,
  type ReviewItem,
  type SidecarChange,
} from '../../core';
import { Refusal } from '../shared/refusal';
import type { Stamp } from '../shared/stamp';

/**
 * The changes that accept an item: of a suggestion, what it says; of an annotation that needs a look, the place where it
 * stands now, asked for where there are several. Undefined when the user escapes.
 * @throws Refusal with a message for the user when the annotation has no place.
 */
export async function acceptance(
  review: Review,
  item: ReviewItem,
  stamp: Stamp,
  keptAs: ReadonlyMap<string, string>,
): Promise<readonly SidecarChange[] | undefined> {
  const { annotation } = item;
  if (annotation && item.state === 'orphaned')
    throw new Refusal(
      vscode.l10n.t('Its words are no longer in the article. Reject removes the annotation; skip leaves it.'),
    );
  if (annotation && item.state === 'ambiguous') {
    const place = await choosePlace(review, item);
    return place && [reattach(review, annotation, [place])];
  }
  const status = annotation && item.status !== 'rejected' ? annotation.status : 'accepted';
  return annotationFrom(review, item, { ...stamp, status, keptAs });
}

/** The changes that reject an item. An annotation that has lost its place is removed: there is nothing to mark as rejected. */
export function rejection(review: Review, item: ReviewItem, stamp: Stamp): readonly SidecarChange[] {
  if (item.annotation && needsLook(item) && item.state !== 'changed')
    return [{ type: 'remove', id: item.annotation.id }];
  return annotationFrom(review, item, { ...stamp, status: 'rejected' });
}

/** So many code units of the words before and after a place tell it from others. */
const context = 60;

async function choosePlace({ analysis }: Review, { candidates = [] }: ReviewItem) {
  const { text } = analysis.article;
  const line = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const picks = candidates.map((place) => ({
    label: line(place.start, place.end),
    detail: `…${line(place.start - context, place.start)}▸${line(place.start, place.end + context)}…`,
    place,
  }));
  const title = vscode.l10n.t('Which of these places is meant?');
  return (await vscode.window.showQuickPick(picks, { title, matchOnDetail: true }))?.place;
}
