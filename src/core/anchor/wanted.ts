import { foldLines } from './fold';
import type { TextQuoteSelector } from './model';
import { wordsIn, type Word } from './words';

/** A selector made ready for being looked for. */
export interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** All three parts as one text. */
  readonly text: string;
  /** Where the exact words start and end in `text`. */
  readonly start: number;
  readonly end: number;
  /** The words of `text`; without those that the ends of the context have cut. */
  readonly words: readonly Word[];
  /** The numbers of the first of the exact words, and of the first behind them. */
  readonly from: number;
  readonly to: number;
}

/** Context of so many code units may be cut inside a word; a shorter one ends where the article does. */
const usualContext = 32;

/** Takes a selector apart. Line breaks are read as `\n`. */
export function wantedOf(selector: TextQuoteSelector): Wanted {
  const exact = foldLines(selector.exact);
  const prefix = foldLines(selector.prefix ?? '');
  const suffix = foldLines(selector.suffix ?? '');
  const text = prefix + exact + suffix;
  const start = prefix.length;
  const end = start + exact.length;
  const all = wordsIn(text);
  const isCut = (word: Word): boolean =>
    (prefix.length >= usualContext && word.start === 0 && word.end <= start) ||
    (suffix.length >= usualContext && word.end === text.length && word.start >= end);
  const words = all.filter((word) => !isCut(word));
  const from = words.findIndex((word) => word.end > start);
  const to = words.findIndex((word) => word.start >= end);
  const last = to < 0 ? words.length : to;
  return {
    exact,
    prefix,
    suffix,
    text,
    start,
    end,
    words,
    from: from < 0 ? words.length : Math.min(from, last),
    to: last,
  };
}

/** How many letters and digits the exact words have: fewer may stand anywhere by chance. */
export const lettersOf = ({ exact }: Wanted): number =>
  exact.slice(0, 400).match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether the exact words begin or end inside a word. */
export const endsInWord = ({ words, from, to, start, end }: Wanted): boolean =>
  (words[from]?.start ?? start) < start || (words[to - 1]?.end ?? end) > end;
