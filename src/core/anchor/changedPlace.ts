import type { Range } from '../text/range';

/** How many words a selector has: its prefix, its own, its suffix. */
export interface WordCounts {
  readonly before: number;
  readonly inside: number;
  readonly after: number;
}

/** So many more words may stand in the place of some. */
const mostAdded = 3;

/**
 * Which words of a stretch stand for a selector's own words, as half-open indexes, given the partners in the stretch of
 * all of the selector's words. Enough of them must agree: half of its own words with some of the context, or, for a few
 * words, the words directly around them on both sides. Else the words are `gone` or `replaced` by quite different ones
 * where their surroundings still stand, or `elsewhere`.
 */
export function placeOf(
  partners: readonly number[],
  { before, inside, after }: WordCounts,
  length: number,
): Range | 'gone' | 'replaced' | 'elsewhere' {
  const prefix = partners.slice(0, before);
  const own = partners.slice(before, before + inside);
  const suffix = partners.slice(before + inside);
  const behind = prefix.findLast(isFound) ?? -1;
  const ahead = suffix.find(isFound) ?? length;
  const isNext = isFound(prefix.at(-1) ?? -1);
  const isFollowed = isFound(suffix[0] ?? -1);
  const context = shareFound([...prefix, ...suffix]);
  const isBracketed = (before === 0 || isNext) && (after === 0 || isFollowed) && context >= 0.7;

  const first = own.findIndex(isFound);
  const last = own.findLastIndex(isFound);
  const missing = first < 0 ? inside : inside - 1 - last;
  const start = Math.max(
    behind + 1,
    first < 0 ? 0 : leading(own[first] ?? 0, first, isNext ? behind + 1 : null),
  );
  const end = Math.min(
    ahead,
    first < 0
      ? length
      : length - leading(length - 1 - (own[last] ?? 0), missing, isFollowed ? length - ahead : null),
  );

  const kept = shareFound(own);
  if (kept >= 0.5 && (context >= 0.3 || inside >= 6)) return { start, end };
  if (!isBracketed) return 'elsewhere';
  if (start >= end) return 'gone';
  const isShort = inside <= 3 && end - start <= inside + mostAdded;
  return isShort || kept >= 0.34 ? { start, end } : 'replaced';
}

/** Where the words begin whose first `missing` ones have no partner and whose next one stands at `at`: at the end of the context if that stands near enough. */
function leading(at: number, missing: number, context: number | null): number {
  const isNear = context !== null && missing > 0 && at - context <= missing + mostAdded;
  return isNear ? context : at - missing;
}

const isFound = (partner: number): boolean => partner >= 0;

/** The share of words that have a partner; 0 for no words. */
export const shareFound = (partners: readonly number[]): number =>
  partners.length === 0 ? 0 : partners.filter(isFound).length / partners.length;
