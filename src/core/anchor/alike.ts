import { overlaps, type Range } from '../text/range';
import { sequencesOf } from './sequences';
import type { WordIndex } from './wordIndex';

/** So many words on each side are compared first. */
const nextWords = 2;
/** So many places are looked at. */
const mostPlaces = 500;
/** Other words are taken for changed ones only while they are no more than twice as many, and some. */
const mostGrowth = 6;

/** A place between two words, from the end of the one to the start of the other. */
export interface Alike {
  readonly own: Range;
  /** Places elsewhere, with other words between the same ones. */
  readonly others: readonly Range[];
}

/** Where else in the text other words stand between the words that stand next to a range on both sides: places that would be taken for that of the range if its own words were changed. None where a side has no words. */
export function placesAlike(index: WordIndex, range: Range): Alike {
  const [from, to] = [index.wordAt(range.start), index.wordFrom(range.end)];
  const before = keysOf(index, from - nextWords, from);
  const behind = keysOf(index, to, to + nextWords);
  if (before.length === 0 || behind.length === 0 || to <= from) return { own: range, others: [] };
  const others = sequencesOf(index, before)
    .slice(0, mostPlaces)
    .flatMap((place): Range[] => {
      const first = place + before.length;
      const at = firstOf(index, behind, first + 1, first + 2 * (to - from) + mostGrowth);
      return at < 0 ? [] : [{ start: index.end(first - 1), end: index.start(at) }];
    })
    .filter((place) => !overlaps(place, range));
  return { own: { start: index.end(from - 1), end: index.start(to) }, others };
}

/** The first place of some words from one number to another, or -1. */
function firstOf(index: WordIndex, keys: readonly string[], from: number, to: number): number {
  for (let at = from; at <= to && at + keys.length <= index.count; at++)
    if (keys.every((key, by) => index.key(at + by) === key)) return at;
  return -1;
}

const keysOf = (index: WordIndex, from: number, to: number): readonly string[] =>
  index.words(from, to).map(({ key }) => key);
