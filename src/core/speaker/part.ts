import type { Reading } from '../attribution/rules/reading';
import type { Range } from '../text/range';

/** One prose block, read; add `start` to its offsets for those of the article. */
export interface Part {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  /** Headlines name people shortly and in title case; they introduce nobody. */
  readonly heading: boolean;
  /** Sentences of the parts before this one. */
  readonly sentencesBefore: number;
  readonly index: number;
  /** The paragraph's label is one for sources ("Source: …"). */
  readonly cited: boolean;
}

/** The article range of a stretch of the part's tokens. */
export function rangeOf(part: Part, first: number, end: number): Range {
  const { tokens } = part.reading;
  return { start: part.start + (tokens[first]?.start ?? 0), end: part.start + (tokens[end - 1]?.end ?? 0) };
}
