import type { Passage } from './passages';
import { findQuotes, type Quote } from './quotes';

/** Passages of one quotation that runs over paragraphs: indices of its first and last passage. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** The mark that closes it. */
  readonly closing: string;
}

/** `findQuotes`, or a function that remembers what it gave. */
export type QuotesOf = (text: string) => readonly Quote[];

const longestRun = 12;
const openers = /^(?:["“„«]|''|``)/;

/**
 * Quotations that open in one paragraph without closing and go on in the next ones, each of which opens with a mark again or
 * holds the closing mark. Runs never overlap.
 */
export function findRuns(passages: readonly Passage[], quotesOf: QuotesOf = findQuotes): readonly Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < passages.length; i++) {
    const open = openQuote(passages[i], quotesOf);
    if (!open) continue;
    const last = runEnd(passages, i, open, quotesOf);
    if (last > i) {
      runs.push({ first: i, last, closing: closingFor(passages[i]?.text ?? '', open) });
      i = last - (openQuote(passages[last], quotesOf) ? 1 : 0);
    }
  }
  return runs;
}

function closingFor(text: string, open: Quote): string {
  const mark = text.slice(open.start, open.inner.start);
  return mark === '“' || mark === '„' ? '”' : mark === '«' ? '»' : mark === '"' ? '"' : "''";
}

function openQuote(passage: Passage | undefined, quotesOf: QuotesOf): Quote | undefined {
  const last = passage ? quotesOf(passage.text).at(-1) : undefined;
  return last?.closed === false ? last : undefined;
}

function runEnd(passages: readonly Passage[], first: number, open: Quote, quotesOf: QuotesOf): number {
  const mark = passages[first]?.text.charAt(open.start) ?? '';
  for (let k = first + 1; k < passages.length && k <= first + longestRun; k++) {
    const text = passages[k]?.text ?? '';
    if (openers.test(text)) {
      if (!openQuote(passages[k], quotesOf)) return k;
      continue;
    }
    const close = strayClose(text, mark);
    if (close >= 0) return k;
    if (k > first + 3) return -1;
  }
  return -1;
}

/** The place of a closing mark before which the paragraph opens no quotation, or -1. */
function strayClose(text: string, opening: string): number {
  const closing = opening === '“' || opening === '„' ? /[”“"]/ : opening === '«' ? /»/ : /"|''/;
  const at = text.search(closing);
  if (at < 1 || /\s/.test(text.charAt(at - 1))) return -1;
  return at;
}

/** The mark to put before a later passage of a run that opens with none. */
export const openingFor = (passage: Passage): string =>
  openers.test(passage.text) ? '' : /[”]/.test(passage.text) ? '“' : passage.text.includes('»') ? '«' : '"';
