import type { SidecarChange } from '../sidecar/model';
import { compareRanges, hull, overlaps, type Range } from '../text/range';
import { annotationFrom, type Stamped } from './decide';
import type { Places, Review, ReviewItem } from './reviewModel';

export type Part = keyof Places;

/**
 * The changes that put an item where a reader says it stands: a suggestion is kept as edited, an annotation is anchored
 * anew and stays what it is, `added` or otherwise `edited`.
 */
export function placeItem(
  review: Review,
  item: ReviewItem,
  places: Partial<Places>,
  stamped: Stamped,
): readonly SidecarChange[] {
  const all = { ...item.places, ...places };
  const placed: ReviewItem = {
    ...item,
    places: all,
    range: hull([...all.source, ...all.cue, ...all.content, ...all.target]) ?? null,
    state: item.annotation ? 'changed' : item.state,
  };
  return annotationFrom(review, placed, {
    ...stamped,
    status: item.status === 'added' ? 'added' : 'edited',
  });
}

/** The part of an item that holds what it is about: the content of quotes, the target of anything else. */
export const mainPart = ({ kind }: ReviewItem): 'content' | 'target' =>
  kind === 'quote' ? 'content' : 'target';

/** The span of an item that an offset touches, the shortest of several, and the part that it belongs to. */
export function spanAt(
  { places }: ReviewItem,
  offset: number,
): { readonly part: Part; readonly index: number; readonly range: Range } | undefined {
  const touched = (['content', 'target', 'source', 'cue'] as const).flatMap((part) =>
    places[part].flatMap((range, index) =>
      range.start <= offset && offset <= range.end ? [{ part, index, range }] : [],
    ),
  );
  return touched.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
}

/** Spans with others added: those that meet are joined, in text order. */
export function addSpans(spans: readonly Range[], added: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of [...spans, ...added].sort(compareRanges)) {
    const last = joined.at(-1);
    if (last && (overlaps(last, range) || last.end === range.start))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
}
