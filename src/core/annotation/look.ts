import type { SidecarChange } from '../sidecar/model';
import type { Range } from '../text/range';
import { annotationFrom, reattach, type Stamped } from './decide';
import type { Annotation } from './model';
import type { Places, Review, ReviewItem } from './reviewModel';
import { showValue } from './showValue';

/** The words at an item's place as the text has them now, white space as single spaces; parts are joined by an ellipsis. */
export const wordsAt = (text: string, { content, target }: Places): string =>
  [...content, ...target]
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .join(' … ');

const unsettled: ReadonlySet<ReviewItem['state']> = new Set(['changed', 'ambiguous', 'orphaned']);

/** Whether a person should look at an annotation: its place is lost or unclear, its words have changed, or a merge left a conflict in it. */
export const needsLook = ({ annotation, state, status }: ReviewItem): boolean =>
  annotation !== null && status !== 'rejected' && (annotation.conflict !== undefined || unsettled.has(state));

/** What an annotation was made on, and what stands there now (null when it has no place), shortened for a person. */
export function wasAndIs(
  { analysis }: Review,
  { annotation, places }: ReviewItem,
): { readonly was: string; readonly is: string | null } {
  const words = wordsAt(analysis.article.text, places);
  return {
    was: showValue(annotation?.kind === 'quote' ? annotation.content : annotation?.target),
    is: words === '' ? null : showValue(words),
  };
}

/** The changes that anchor an annotation at the words that stand at its place now. */
export const acceptText = (review: Review, item: ReviewItem, stamped: Stamped): readonly SidecarChange[] =>
  item.annotation
    ? annotationFrom(review, item, {
        ...stamped,
        id: item.annotation.id,
        status: item.annotation.status,
      }).map((change) =>
        change.type === 'put' ? { ...change, annotation: without(change.annotation, 'nowReads') } : change,
      )
    : [];

/** The changes that keep an annotation as it is, although other words stand there now. */
export function keepAsIs({ analysis }: Review, { annotation, places }: ReviewItem): readonly SidecarChange[] {
  const nowReads = wordsAt(analysis.article.text, places);
  return annotation && nowReads !== '' ? [{ type: 'put', annotation: { ...annotation, nowReads } }] : [];
}

/** The changes that anchor an annotation at other ranges of the article's text. */
export function anchorAt(
  review: Review,
  annotation: Annotation,
  ranges: readonly Range[],
): readonly SidecarChange[] {
  return [reattach(review, without(annotation, 'nowReads'), ranges)];
}

function without(annotation: Annotation, key: keyof Annotation): Annotation {
  return Object.fromEntries(
    Object.entries(annotation).filter(([name]) => name !== key),
  ) as unknown as Annotation;
}
