import { hull, type Range } from '../text/range';
import type { Places, Review, ReviewItem } from './review';

/** All ranges of an item, part after part. */
export const rangesOf = ({ source, cue, content, target }: Places): readonly Range[] => [
  ...source,
  ...cue,
  ...content,
  ...target,
];

/** The items that a cursor or selection (offsets into the article's text) touches, the one with the shortest touched part first. */
export function itemsAt(review: Pick<Review, 'items'>, at: Range): readonly ReviewItem[] {
  const touching = review.items.flatMap((item) => {
    const touched = rangesOf(item.places).filter((range) => range.start <= at.end && at.start <= range.end);
    const shortest = Math.min(...touched.map((range) => range.end - range.start));
    return touched.length > 0 ? [{ item, shortest }] : [];
  });
  return touching.sort((a, b) => a.shortest - b.shortest).map(({ item }) => item);
}

/** The nearest item after (or, with `by` -1, before) an offset, round the end of the article, of those that are wanted; undefined when none of them has a place. */
export function itemBeside(
  review: Review,
  offset: number,
  by: 1 | -1,
  wanted: (item: ReviewItem) => boolean = () => true,
): ReviewItem | undefined {
  const placed = review.items
    .filter(wanted)
    .map((item) => ({
      item,
      start: (hull(item.places.content) ?? hull(item.places.target) ?? item.range)?.start,
    }))
    .filter((each): each is { item: ReviewItem; start: number } => each.start !== undefined)
    .sort((a, b) => a.start - b.start);
  const found =
    by === 1 ? placed.find(({ start }) => start > offset) : placed.findLast(({ start }) => start < offset);
  return (found ?? placed.at(by === 1 ? 0 : -1))?.item;
}
