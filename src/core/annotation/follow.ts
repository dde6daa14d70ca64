import { shiftAnchored, type TextEdit } from '../anchor/track';
import { hull, type Range } from '../text/range';
import type { Annotation } from './model';
import type { Placing } from './place';
import type { Places, ReviewItem } from './reviewModel';

/**
 * Items where edits of the text have moved them, for the moments until it is read again. `edits` happened at once. Of an
 * item that stood in what was replaced as a whole by something else nobody can tell: it has no place then.
 */
export const followItems = (
  items: readonly ReviewItem[],
  edits: readonly TextEdit[],
): readonly ReviewItem[] => items.map((item) => followed(item, edits));

const nowhere: Places = { source: [], cue: [], content: [], target: [] };

function followed(item: ReviewItem, edits: readonly TextEdit[]): ReviewItem {
  const { source, cue, content, target } = item.places;
  const all = [...source, ...cue, ...content, ...target];
  const first = edits.reduce((least, { range }) => Math.min(least, range.start), Infinity);
  if (!item.range || item.range.end < first) return item;
  if (all.some((range) => edits.some((edit) => isSwallowed(range, edit))))
    return { ...item, places: nowhere, range: null };
  const moved = shiftAnchored(all, edits);
  let taken = 0;
  const next = (list: readonly Range[]): readonly Range[] => moved.slice(taken, (taken += list.length));
  const places = { source: next(source), cue: next(cue), content: next(content), target: next(target) };
  return { ...item, places, range: hull(moved) ?? null };
}

/** Whether an edit puts something in place of a range and of what stood beside it. */
const isSwallowed = ({ start, end }: Range, { range, length }: TextEdit): boolean =>
  length > 0 && range.start <= start && end <= range.end && range.end - range.start > end - start;

/** Where items that were followed tell that annotations stand: those that had their place, and are about the same words still. */
export function followedPlaces(
  items: readonly ReviewItem[],
  annotations: readonly Annotation[],
): NonNullable<Placing['followed']> {
  const anchors = ({ content, target }: Annotation): string => JSON.stringify([content, target]);
  const present = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return new Map(
    items.flatMap(({ id, annotation, places, range }) => {
      const now = present.get(id);
      const isSame = annotation && now && (annotation === now || anchors(annotation) === anchors(now));
      return isSame && range ? [[id, places] as const] : [];
    }),
  );
}
