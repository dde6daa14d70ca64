import { firstWhere } from './firstWhere';

/** A half-open stretch of text, `start` included and `end` not, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one code unit. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** How many code units two ranges share; 0 when they do not meet. */
export const overlapLength = (a: Range, b: Range): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether `inner` lies wholly inside `outer` (equal ranges do). */
export const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The same range moved by `by` code units. */
export const shift = (range: Range, by: number): Range => ({
  start: range.start + by,
  end: range.end + by,
});

/** The smallest range that covers all of `ranges`, or undefined when there are none. */
export function hull(ranges: readonly Range[]): Range | undefined {
  const [first, ...rest] = ranges;
  if (!first) return undefined;
  let { start, end } = first;
  for (const range of rest) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}

/** Orders ranges by start, then the longer first, so that a range comes before what it holds. */
export const compareRanges = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

/** Orders ranges by start, then the shorter first. */
export const compareShortFirst = (a: Range, b: Range): number => a.start - b.start || a.end - b.end;

const blank = /[\s\u200b\u200e\u200f\u2060\ufeff]/u;

/** `range` without the white space (zero-width characters included) at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && blank.test(text.charAt(start))) start++;
  while (end > start && blank.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Ranges in text order, those that meet made one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort(compareRanges)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether one of the merged ranges holds the offset, by binary search. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  const next = firstWhere(ranges.length, (index) => (ranges[index]?.end ?? 0) > offset);
  return (ranges[next]?.start ?? Infinity) <= offset;
}
