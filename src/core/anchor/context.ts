import { align } from './align';
import { agreesAfter, agreesBefore } from './edges';
import type { Range } from '../text/range';
import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

/** How the surroundings of a place agree with a selector's context. */
export interface Agreement {
  /** From 0 (nothing) to 1 (every word); 1 also for a selector without context. */
  readonly share: number;
  /** The share of the side that agrees less. */
  readonly least: number;
  /** Every character agrees. */
  readonly isFull: boolean;
}

/** A few more words than the context has, so that a word put into it does not push another out. */
const slack = 4;
/** What whole lines agree at least: their ends are told by line breaks. */
const wholeLine = 0.4;

/** What a place agrees at least around which one side is whole and has so many words. */
const wholeSide = 0.6;
const manyWords = 3;

/** How well the words around a stretch of an index agree with a selector's context. On each side the unbroken stretch next to the place counts, or the words that are still near it, whichever is more. */
export function agreementAt(
  index: WordIndex,
  from: number,
  to: number,
  range: Range,
  wanted: Wanted,
): Agreement {
  const { text } = index;
  const before = agreesBefore(text, range.start, wanted.prefix).units;
  const after = agreesAfter(text, range.end, wanted.suffix).units;
  const isFull = before === wanted.prefix.length && after === wanted.suffix.length;
  if (isFull) return { share: 1, least: 1, isFull };
  const keys = (list: Wanted['words']): string[] => list.map(({ key }) => key);
  const prefix = keys(wanted.words.slice(0, wanted.from)).reverse();
  const suffix = keys(wanted.words.slice(wanted.to));
  const sides = [
    ...(wanted.prefix === ''
      ? []
      : [sideShare(prefix, keys(index.words(from - prefix.length - slack, from)).reverse())]),
    ...(wanted.suffix === '' ? [] : [sideShare(suffix, keys(index.words(to, to + suffix.length + slack)))]),
  ];
  const share = sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
  const isLine = isWholeLine(wanted.text, wanted) && isWholeLine(text, range);
  const isSideWhole =
    (prefix.length >= manyWords && sides[0] === 1) || (suffix.length >= manyWords && sides.at(-1) === 1);
  const floor = Math.max(isLine ? wholeLine : 0, isSideWhole ? wholeSide : 0);
  return { share: Math.max(share, floor), least: Math.min(1, ...sides), isFull };
}

/** The share of the words of a context that stand near a place; both lists begin next to it. A context without words agrees. */
function sideShare(context: readonly string[], window: readonly string[]): number {
  if (context.length === 0) return 1;
  let unbroken = 0;
  while (unbroken < context.length && context[unbroken] === window[unbroken]) unbroken++;
  if (unbroken === context.length) return 1;
  const shared = align(context, window).filter((partner) => partner >= 0).length;
  return Math.max(unbroken, 0.9 * shared) / context.length;
}

const isBreak = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';
/** Whether a range is a whole line of a text, or several. */
export const isWholeLine = (text: string, { start, end }: Range): boolean =>
  isBreak(text[start - 1]) && isBreak(text[end]);
