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
  /** How many words next to the place stand there as they did, on the side that has more of them; four at most. */
  readonly run: number;
  /** Most words of the context stand around the place, on whichever side and in whatever order. */
  readonly isAmong: boolean;
  /** The words stood inside a sentence, and none of those next to them there stands next to them here. */
  readonly isTorn: boolean;
  /** Every character agrees. */
  readonly isFull: boolean;
}

/** A few more words than the context has, so that a word put into it does not push another out. */
const slack = 4;
/** What whole lines agree at least: their ends are told by line breaks. */
const wholeLine = 0.4;

/** What a place agrees at least around which one side is whole, of so many words. */
const wholeSide = 0.6;
const manyWords = 3;
/** More words next to a place than that are not counted. */
const mostRun = 4;
/** So many words on each side are the surroundings of a place, where fewer words of context say nothing. */
const around = 20;
const fewWords = 4;

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
  if (isFull) return { share: 1, least: 1, run: mostRun, isAmong: true, isTorn: false, isFull };
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
  const run = Math.max(
    unbroken(prefix, keys(index.words(from - mostRun, from)).reverse()),
    unbroken(suffix, keys(index.words(to, to + mostRun))),
  );
  const isLine = isWholeLine(wanted.text, wanted) && isWholeLine(text, range);
  const isSideWhole =
    (prefix.length >= manyWords && sides[0] === 1) || (suffix.length >= manyWords && sides.at(-1) === 1);
  const floor = Math.max(isLine ? wholeLine : 0, isSideWhole ? wholeSide : 0);
  const isAmong = isAmongItsWords(index, from, to, [...prefix, ...suffix]);
  const isTorn = isTornFrom(index, from, to, wanted);
  return { share: Math.max(share, floor), least: Math.min(1, ...sides), run, isAmong, isTorn, isFull };
}

const sentenceEnd = /[.!?…\n]/;

/** Whether the words next to the exact words in their sentence, on one side or both, all are others at a place. */
function isTornFrom(index: WordIndex, from: number, to: number, wanted: Wanted): boolean {
  const { words, text } = wanted;
  const [first, last] = [words[wanted.from], words[wanted.to - 1]];
  const [before, behind] = [words[wanted.from - 1], words[wanted.to]];
  const inside = [
    ...(before && first && !sentenceEnd.test(text.slice(before.end, first.start))
      ? [before.key === index.words(from - 1, from)[0]?.key]
      : []),
    ...(behind && last && !sentenceEnd.test(text.slice(last.end, behind.start))
      ? [behind.key === index.words(to, to + 1)[0]?.key]
      : []),
  ];
  return inside.length > 0 && !inside.includes(true);
}

/** Whether most words of a context stand around a place, on whichever side: the halves of a sentence may have changed places. */
function isAmongItsWords(index: WordIndex, from: number, to: number, context: readonly string[]): boolean {
  if (context.length < fewWords) return false;
  const there = new Set(
    [...index.words(from - around, from), ...index.words(to, to + around)].map(({ key }) => key),
  );
  return context.filter((key) => there.has(key)).length >= 0.75 * context.length;
}

/** The share of the words of a context that stand near a place; both lists begin next to it. A context without words agrees. */
function sideShare(context: readonly string[], window: readonly string[]): number {
  if (context.length === 0) return 1;
  const run = unbroken(context, window);
  if (run === context.length) return 1;
  const shared = align(context, window).filter((partner) => partner >= 0).length;
  return Math.max(run, 0.9 * shared) / context.length;
}

/** With how many words two lists begin alike. */
function unbroken(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

const isBreak = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';
/** Whether a range is a whole line of a text, or several. */
export const isWholeLine = (text: string, { start, end }: Range): boolean =>
  isBreak(text[start - 1]) && isBreak(text[end]);
