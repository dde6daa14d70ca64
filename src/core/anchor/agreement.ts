import type { TextQuoteSelector } from './model';

/** How many code units at the end of `context` stand directly before `at`. */
export function agreesBefore(text: string, at: number, context: string): number {
  let count = 0;
  while (
    count < context.length &&
    count < at &&
    text[at - 1 - count] === context[context.length - 1 - count]
  ) {
    count++;
  }
  return count;
}

/** How many code units at the start of `context` stand directly after `at`. */
export function agreesAfter(text: string, at: number, context: string): number {
  let count = 0;
  while (count < context.length && at + count < text.length && text[at + count] === context[count]) count++;
  return count;
}

const wordPattern = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/** The share of the words of `context` that `window` holds, from 0 to 1. */
function sharedWords(window: string, context: string): number {
  const wanted = wordsOf(context);
  if (wanted.length === 0) return 0;
  const present = new Map<string, number>();
  for (const word of wordsOf(window)) present.set(word, (present.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wanted) {
    const left = present.get(word) ?? 0;
    if (left > 0) shared++;
    present.set(word, left - 1);
  }
  return shared / wanted.length;
}

/** A few more code units than the context has, so that a word put into it does not push another out. */
const slack = 16;

/**
 * How well the surroundings of a place agree with a selector's context: from 0 (nothing) to 1 (every character);
 * 1 also for a selector without context. On each side the unbroken stretch next to the place counts, or the words
 * that are still near it, whichever is more.
 */
export function contextAgreement(text: string, start: number, selector: TextQuoteSelector): number {
  const { exact, prefix = '', suffix = '' } = selector;
  const end = start + exact.length;
  const sides: number[] = [];
  if (prefix !== '') {
    const unbroken = agreesBefore(text, start, prefix) / prefix.length;
    const window = text.slice(Math.max(0, start - prefix.length - slack), start);
    sides.push(Math.max(unbroken, 0.9 * sharedWords(window, prefix)));
  }
  if (suffix !== '') {
    const unbroken = agreesAfter(text, end, suffix) / suffix.length;
    const window = text.slice(end, end + suffix.length + slack);
    sides.push(Math.max(unbroken, 0.9 * sharedWords(window, suffix)));
  }
  return sides.length === 0 ? 1 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}
