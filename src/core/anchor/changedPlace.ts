import type { Range } from '../text/range';

/** For each word of a selector the number of its partner in a stretch of text, or -1. */
export interface Partners {
  readonly prefix: readonly number[];
  readonly own: readonly number[];
  readonly suffix: readonly number[];
}

/** So many more words may stand in the place of some. */
const mostAdded = 3;

/**
 * Which words of a stretch stand for a selector's own words, as half-open numbers. Enough of them must agree: half of
 * its own words with some of the context, or, for a few words, the words directly around them on both sides. Else the
 * words are `gone` or `replaced` by quite different ones where their surroundings still stand, or `elsewhere`.
 */
export function placeOf(
  { prefix, own: all, suffix }: Partners,
  length: number,
): Range | (Range & { readonly lost: 'gone' | 'replaced' }) | 'elsewhere' {
  const own = withoutStrays(all);
  const behind = prefix.findLast(isFound) ?? -1;
  const ahead = suffix.find(isFound) ?? length;
  const isNext = isFound(prefix.at(-1) ?? -1);
  const isFollowed = isFound(suffix[0] ?? -1);
  const context = shareFound([...prefix, ...suffix]);
  const isBracketed =
    (prefix.length === 0 || isNext) && (suffix.length === 0 || isFollowed) && context >= 0.7;

  const first = own.findIndex(isFound);
  const last = own.findLastIndex(isFound);
  const inside = own.length;
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
  const isLong = inside >= 6 && (kept >= 0.7 || context >= 0.15);
  if (kept >= 0.5 && (context >= 0.3 || isLong) && start < end) return { start, end };
  if (!isBracketed) return 'elsewhere';
  if (start >= end) return { lost: 'gone', start, end: start };
  const isShort = inside <= 3 && end - start <= inside + mostAdded;
  return isShort || kept >= 0.34 ? { start, end } : { lost: 'replaced', start, end };
}

/** The partners without those at the ends that stand alone and far from where the next one says that they should: common words are found anywhere. */
function withoutStrays(own: readonly number[]): readonly number[] {
  const found = own.flatMap((partner, index) => (isFound(partner) ? [index] : []));
  const isStray = (at: number | undefined, next: number | undefined): boolean => {
    if (at === undefined || next === undefined) return false;
    const gap = Math.abs((own[next] ?? 0) - (own[at] ?? 0)) - Math.abs(next - at);
    return gap > mostAdded + Math.abs(next - at);
  };
  const kept = [...own];
  let low = 0;
  let high = found.length - 1;
  while (high - low >= 2 && isStray(found[low], found[low + 1])) kept[found[low++] ?? 0] = -1;
  while (high - low >= 2 && isStray(found[high], found[high - 1])) kept[found[high--] ?? 0] = -1;
  return kept;
}

/** Where the words begin whose first `missing` ones have no partner and whose next one stands at `at`: at the end of the context if that stands near enough. */
function leading(at: number, missing: number, context: number | null): number {
  const isNear = context !== null && missing > 0 && at >= context && at - context <= missing + mostAdded;
  return isNear ? context : at - missing;
}

const isFound = (partner: number): boolean => partner >= 0;

/** The share of words that have a partner; 0 for no words. */
export const shareFound = (partners: readonly number[]): number =>
  partners.length === 0 ? 0 : partners.filter(isFound).length / partners.length;
