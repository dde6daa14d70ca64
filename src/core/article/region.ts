import { isProseLike, mainReason, type LineFacts } from './lineFacts';

/** Where the article stands on its page, as far as it is known when metadata is looked for. */
export interface Region {
  readonly lines: readonly LineFacts[];
  /** How likely each unit belongs to the article. */
  readonly probabilities: readonly number[];
  /** First and last unit of running text that belongs to it; -1 when there is none. */
  readonly first: number;
  readonly last: number;
}

/** One possible answer with the measures by which it is ranked. */
export interface Candidate<T> {
  readonly index: number;
  readonly value: T;
  readonly row: readonly number[];
}

/** `value` kept between -most and most. */
export const cap = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
/** Logarithm to base 2 of one more than `value`. */
export const log = (value: number): number => Math.log2(1 + value);

/** Finds where the article's running text begins and ends. */
export function findRegion(lines: readonly LineFacts[], probabilities: readonly number[]): Region {
  const isText = (i: number, most: number): boolean => {
    const facts = lines[i];
    return facts !== undefined && (probabilities[i] ?? 0) >= most && isProseLike(facts) && !facts.label;
  };
  const indices = lines.map((_, i) => i);
  const first =
    indices.find((i) => isText(i, 0.5)) ?? indices.find((i) => (probabilities[i] ?? 0) >= 0.5) ?? -1;
  const last = indices.findLast((i) => isText(i, 0.5)) ?? first;
  return { lines, probabilities, first, last };
}

/** Mean of a stretch of `values`, 0 for an empty one. */
const mean = (values: readonly number[], from: number, to: number): number => {
  const part = values.slice(Math.max(0, from), Math.max(0, to));
  return part.length > 0 ? part.reduce((a, b) => a + b, 0) / part.length : 0;
};

/** Measures that all kinds of candidates share: where the unit stands and what stands around it. */
export function placeRow(region: Region, i: number, headline: number): number[] {
  const { lines, probabilities, first, last } = region;
  return [
    cap(i, 100),
    cap(i - first, 60),
    cap(i - last, 60),
    headline < 0 ? -99 : cap(i - headline, 60),
    i / lines.length,
    probabilities[i] ?? 0,
    mean(probabilities, i - 4, i),
    mean(probabilities, i + 1, i + 5),
    log(lines[i]?.unit.text.length ?? 0),
    lines[i]?.words ?? 0,
    [lines[i - 1], lines[i + 1]].filter((facts) => facts && mainReason(facts, 0.4) === 'comments').length,
  ];
}

/** How often every key is the whole of a unit. */
export function countKeys(lines: readonly LineFacts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
