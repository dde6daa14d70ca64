import type { Range } from '../text/range';
import { foldTypography } from './fold';
import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

const skipped = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const wordChar = /[\p{L}\p{N}\p{M}]/u;

/** How far past its marks a passage may be followed over white space. */
const slack = 4;

/**
 * The range of a stretch of words that stands for a selector's exact words: with the marks and the white space at its
 * ends that the exact words have there, as far as they stand in the text, in whatever typography. Where the exact words
 * begin or end inside a word, so does the range if that part of the word is the same.
 */
export function rangeOfWords(index: WordIndex, from: number, to: number, wanted: Wanted): Range {
  const { text } = index;
  const { exact } = wanted;
  const first = wanted.words[wanted.from];
  const last = wanted.words[wanted.to - 1];
  if (!first || !last || to <= from) return { start: index.start(from), end: index.start(from) };
  const lead = wanted.text.slice(wanted.start, Math.max(wanted.start, first.start));
  const trail = wanted.text.slice(Math.min(wanted.end, last.end), wanted.end);
  const head = text.slice(index.start(from), index.end(from));
  const tail = text.slice(index.start(to - 1), index.end(to - 1));
  const ownHead = first.text.slice(Math.max(0, wanted.start - first.start));
  const ownTail = last.text.slice(0, last.text.length - Math.max(0, last.end - wanted.end));
  const inFirst = ownHead !== first.text && head.endsWith(ownHead) ? head.length - ownHead.length : 0;
  const inLast = ownTail !== last.text && tail.startsWith(ownTail) ? tail.length - ownTail.length : 0;
  const start = backOver(text, index.start(from) + inFirst, lead);
  const end = onOver(text, index.end(to - 1) - inLast, trail);
  // What changed of a word that they hold a part of may be its other part.
  const isCut = ownHead !== first.text || ownTail !== last.text;
  const literal = isCut ? { start: endsWith(text, end, exact), end: startsWith(text, start, exact) } : null;
  if (literal && literal.end >= 0) return { start, end: literal.end };
  if (literal && literal.start >= 0) return { start: literal.start, end };
  return { start, end: Math.max(start, end) };
}

/** Where a passage starts whose first word starts at `at` and whose marks before it are `lead`. */
function backOver(text: string, at: number, lead: string): number {
  if (lead === '') return at;
  if (endsWith(text, at, lead) >= 0) return endsWith(text, at, lead);
  let start = at;
  const marks = lead
    .split('')
    .filter((char) => !skipped.test(char))
    .reverse();
  for (const mark of marks) {
    let next = start;
    while (next > 0 && start - next < slack && skipped.test(text.charAt(next - 1))) next--;
    const [char, before] = [text.charAt(next - 1), text.charAt(next - 2)];
    if (!sameMark(char, mark)) break;
    start = next - (char === before && isTwice(char) && !isTwice(mark) ? 2 : 1);
  }
  return start;
}

/** Where a passage ends whose last word ends at `at` and whose marks behind it are `trail`. */
function onOver(text: string, at: number, trail: string): number {
  if (trail === '') return at;
  const whole = startsWith(text, at, trail);
  if (whole >= 0) return whole;
  let end = at;
  for (const mark of trail.split('').filter((char) => !skipped.test(char))) {
    let next = end;
    while (next < text.length && next - end < slack && skipped.test(text.charAt(next))) next++;
    const [char, behind] = [text.charAt(next), text.charAt(next + 1)];
    if (!sameMark(char, mark)) break;
    end = next + (char === behind && isTwice(char) && !isTwice(mark) ? 2 : 1);
  }
  return end;
}

/** Marks of which two in a row make one double mark. */
const isTwice = (char: string): boolean => char !== '' && "'`’‘‚".includes(char);

/** Whether two marks differ in typography alone. */
function sameMark(a: string, b: string): boolean {
  if (a === b) return a !== '';
  if (a === '' || wordChar.test(a)) return false;
  if (/[.…]/.test(a) && /[.…]/.test(b)) return true;
  return foldTypography(a, false) === foldTypography(b, false);
}

/** Where `part` (line breaks as `\n`) starts in `text` if it ends at `at`, or -1. */
function endsWith(text: string, at: number, part: string): number {
  const length = agreesBefore(text, at, part);
  return length.units === part.length ? length.at : -1;
}

/** Where `part` (line breaks as `\n`) ends in `text` if it starts at `at`, or -1. */
function startsWith(text: string, at: number, part: string): number {
  const length = agreesAfter(text, at, part);
  return length.units === part.length ? length.at : -1;
}

/** How many code units at the end of `context` stand directly before `at`, and where they start; every line break counts as one `\n`. */
export function agreesBefore(text: string, at: number, context: string): { units: number; at: number } {
  let units = 0;
  while (units < context.length && at > 0) {
    const wanted = context[context.length - 1 - units];
    const char = text[at - 1];
    if (char !== wanted && !(char === '\r' && wanted === '\n')) break;
    at -= char === '\n' && text[at - 2] === '\r' ? 2 : 1;
    units++;
  }
  return { units, at };
}

/** How many code units at the start of `context` stand directly after `at`, and where they end; every line break counts as one `\n`. */
export function agreesAfter(text: string, at: number, context: string): { units: number; at: number } {
  let units = 0;
  while (units < context.length && at < text.length) {
    const char = text[at];
    if (char !== context[units] && !(char === '\r' && context[units] === '\n')) break;
    at += char === '\r' && text[at + 1] === '\n' ? 2 : 1;
    units++;
  }
  return { units, at };
}
