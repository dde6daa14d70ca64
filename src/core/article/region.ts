import type { Range } from '../text/range';
import { isProseLike, mainReason, type LineFacts } from './lineFacts';
import { indexMentions, type Mentions } from './mentions';

/** The lines of a page with what the line model says of them. */
export interface PlacedLines {
  readonly lines: readonly LineFacts[];
  /** How likely each unit belongs to the article. */
  readonly probabilities: readonly number[];
  /** The measures from which that was judged, a row for each unit. */
  readonly rows: readonly (readonly number[])[];
}

/** Placed lines with the bounds of the article's text. */
export interface Region extends PlacedLines {
  /** First and last unit of running text that belongs to it; -1 when there is none. */
  readonly first: number;
  readonly last: number;
  /** Which phrases stand where among other words. */
  readonly mentions: Mentions;
}

/** One possible answer with the measures by which it is ranked, to which those of its unit are added. */
export interface Candidate<T> {
  readonly index: number;
  readonly value: T;
  readonly row: readonly number[];
}

/** `value` kept between -most and most. */
export const cap = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
/** Logarithm to base 2 of one more than `value`. */
export const log = (value: number): number => Math.log2(1 + value);

/** What a unit that is unlikely to be article text takes off a stretch, at most. */
const interruption = 0.2;
const fullLine = 400;

/** The stretch of units that holds the most likely text for the fewest interruptions (maximum-sum segment, Kadane's algorithm). */
export function findStretch(
  lines: readonly LineFacts[],
  probabilities: readonly number[],
): Range | undefined {
  let best: Range | undefined;
  let most = 0;
  let sum = 0;
  let start = 0;
  probabilities.forEach((probability, i) => {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    const sure = 2 * probability - 1;
    const length = Math.min(fullLine, lines[i]?.unit.text.length ?? 0);
    sum += sure >= 0 ? (sure * length) / 100 + 0.1 : sure * interruption;
    if (sum > most) {
      most = sum;
      best = { start, end: i + 1 };
    }
  });
  return best;
}

/** Finds where the article's running text begins and ends. */
export function findRegion(placed: PlacedLines): Region {
  const { lines, probabilities } = placed;
  const mentions = indexMentions(lines);
  const stretch = findStretch(lines, probabilities);
  if (!stretch) return { ...placed, mentions, first: -1, last: -1 };
  const isText = (i: number): boolean => {
    const facts = lines[i];
    return facts !== undefined && (probabilities[i] ?? 0) >= 0.5 && isProseLike(facts) && !facts.label;
  };
  let first = stretch.start;
  while (first < stretch.end && !isText(first)) first++;
  if (first === stretch.end) return { ...placed, mentions, first: stretch.start, last: stretch.end - 1 };
  let last = stretch.end - 1;
  while (!isText(last)) last--;
  return { ...placed, mentions, first, last };
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

/** A chosen candidate with the chance, 0 to 1, that it is the right one. */
export interface Choice<T> extends Candidate<T> {
  readonly chance: number;
}

/** The candidate with the highest score (log-odds); chances of all candidates and of "none of them" add up to 1. */
export function chooseBest<T>(
  candidates: readonly Candidate<T>[],
  scores: readonly number[],
): Choice<T> | undefined {
  let best = -1;
  let total = 1;
  scores.forEach((score, i) => {
    total += Math.exp(score);
    if (best < 0 || score > (scores[best] ?? 0)) best = i;
  });
  const chosen = candidates[best];
  return chosen && { ...chosen, chance: Math.exp(scores[best] ?? 0) / total };
}
