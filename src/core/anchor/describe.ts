import type { Range } from '../text/range';
import { foldLines } from './fold';
import type { TextQuoteSelector } from './model';
import { contextLengths, occurrences } from './occurrences';

/** Code units of context on each side, when that makes the place unique. */
const usualContext = 32;
/** The most context that is kept; a place that this does not tell apart is told apart by its neighbours. */
const mostContext = 256;

/**
 * Describes a range by its words with some 32 code units of context on each side, more (up to 256) until the place
 * is unique in the text. Line breaks are written as `\n` whatever the text has; no surrogate pair is cut, a range that
 * cuts one is widened. Context is left out where the text begins or ends.
 */
export function describe(text: string, range: Range): TextQuoteSelector {
  const whole = wholeCharacters(text, range);
  const before = foldLines(text.slice(0, whole.start)).text;
  const exact = foldLines(text.slice(whole.start, whole.end)).text;
  const after = foldLines(text.slice(whole.end)).text;
  const length = contextNeeded(before, exact, after);
  const prefix = before.slice(splitsPair(before, before.length - length) ? -length - 1 : -length);
  const suffix = after.slice(0, splitsPair(after, length) ? length + 1 : length);
  return { exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}

/** How long the context must be for no other place of the same words to agree with all of it. */
function contextNeeded(before: string, exact: string, after: string): number {
  const prefix = before.slice(-mostContext);
  const suffix = after.slice(0, mostContext);
  const text = before + exact + after;
  let needed = usualContext;
  const context = contextLengths(text, prefix, suffix);
  for (const start of occurrences(text, exact)) {
    if (start === before.length) continue;
    const left = context.before(start);
    const right = context.after(start + exact.length);
    const tells = Math.min(
      left < prefix.length ? left + 1 : mostContext,
      right < suffix.length ? right + 1 : mostContext,
    );
    needed = Math.max(needed, tells);
  }
  return needed;
}

/** Whether a cut at `at` would part the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The range inside the text and with neither a surrogate pair nor a CRLF cut at its ends. */
function wholeCharacters(text: string, range: Range): Range {
  const start = Math.min(Math.max(0, range.start), text.length);
  const end = Math.min(Math.max(start, range.end), text.length);
  const cut = (at: number): boolean =>
    splitsPair(text, at) || (text[at - 1] === '\r' && text[at] === '\n' && at > 0);
  return { start: cut(start) ? start - 1 : start, end: cut(end) ? end + 1 : end };
}
