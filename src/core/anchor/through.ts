import type { Range } from '../text/range';
import { compare } from './compare';
import { agreementAt } from './context';
import { rangeOfWords } from './edges';
import type { Resolution, TextQuoteSelector } from './model';
import { anchorText, resolveIn, type AnchorText } from './resolve';
import { mapWords, type TextMap } from './textMap';
import { wantedOf } from './wanted';

/** Two versions of a text, and which words of the old are which of the new. */
export interface Versions {
  readonly old: AnchorText;
  readonly now: AnchorText;
  readonly map: TextMap;
}

/** Compares an old version of a text, on which anchors were made, with the new. */
export const versionsOf = (old: AnchorText, now: AnchorText): Versions => ({
  old,
  now,
  map: mapWords(old.words(), now.words()),
});

/**
 * Where a selector that was made on `oldText` points in `newText`: found in the old text, and followed through the diff
 * of the two. That tells apart what the text alone cannot: which of two same sentences was taken out, what a short
 * word became in surroundings that all changed. What the diff calls taken out is looked for as {@link resolveIn} does.
 */
export const resolveThrough = (oldText: string, newText: string, selector: TextQuoteSelector): Resolution =>
  resolveThroughVersions(versionsOf(anchorText(oldText), anchorText(newText)), selector);

/** As {@link resolveThrough}, for versions that are already compared. */
export function resolveThroughVersions(versions: Versions, selector: TextQuoteSelector): Resolution {
  const before = resolveIn(versions.old, selector);
  const followed = 'range' in before ? follow(versions, selector, before.range) : null;
  return followed ?? resolveIn(versions.now, selector);
}

/** So many more words may stand in the place of some. */
const mostAdded = 3;

/** What became of a selector that stands at `range` in the old text; null when the diff does not tell. */
export function follow(
  { old, now, map }: Versions,
  selector: TextQuoteSelector,
  range: Range,
): Resolution | null {
  const wanted = wantedOf(selector);
  const index = old.words();
  const from = index.wordAt(range.start);
  const to = index.wordFrom(range.end);
  const inside = wanted.to - wanted.from;
  if (inside === 0 || to - from !== inside || range.end <= range.start) return null;
  const partners = Array.from(map.subarray(from, to));
  const stretch = stretchOf(partners, gapAround(map, from, to, now.words().count));
  if (!stretch) return null;
  const kept = partners.filter((partner) => partner >= 0).length / inside;
  const isMuch = kept < 0.34 && (inside > mostAdded || stretch.to - stretch.from > inside + mostAdded);
  const place = rangeOfWords(now.words(), stretch.from, stretch.to, wanted);
  if (isMuch) {
    const reason = 'Quite different words stand where these stood.';
    return { state: 'orphaned', reason, suggestion: place };
  }
  const { isFull } = agreementAt(now.words(), stretch.from, stretch.to, place, wanted);
  return compare(now.words(), { ...stretch, partners }, wanted, isFull);
}

/** What stands in the new text where some words stood: behind which word, before which, and, where as many words were replaced as stood there, from which on. */
interface Gap {
  readonly before: number;
  readonly after: number;
  readonly offset?: number;
}

const unknown = -2;
/** In longer stretches of other words the same number says nothing. */
const shortGap = 6;

function gapAround(map: TextMap, from: number, to: number, count: number): Gap {
  let low = from - 1;
  while (low >= 0 && (map[low] ?? -1) < 0) low--;
  let high = to;
  while (high < map.length && (map[high] ?? -1) < 0) high++;
  const first = low < 0 ? -1 : (map[low] ?? -1);
  const behind = high < map.length ? (map[high] ?? count) : count;
  const isSameLength = behind - first === high - low && high - low <= shortGap;
  return {
    before: low === from - 1 ? first : unknown,
    after: high === to ? behind : unknown,
    ...(isSameLength && { offset: first + from - low }),
  };
}

/** The words of the new text that stand for some of the old: from the first to the last that is the same, and what replaced those at the ends between them and their neighbours. */
function stretchOf(
  partners: readonly number[],
  { before, after, offset }: Gap,
): { readonly from: number; readonly to: number } | null {
  const first = partners.findIndex((partner) => partner >= 0);
  const last = partners.findLastIndex((partner) => partner >= 0);
  if (first < 0) {
    if (offset !== undefined) return { from: offset, to: offset + partners.length };
    return before >= -1 && after > before + 1 ? { from: before + 1, to: after } : null;
  }
  const low = partners[first] ?? 0;
  const high = partners[last] ?? 0;
  const missing = partners.length - 1 - last;
  const isNear = (gap: number, words: number): boolean => words > 0 && gap >= 0 && gap <= words + mostAdded;
  const from = before >= -1 && isNear(low - before - 1, first) ? before + 1 : low;
  const to = after > high && isNear(after - high - 1, missing) ? after : high + 1;
  return { from, to };
}
