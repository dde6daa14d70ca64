import type { BylineForm } from './bylines';
import { isProseLike, mainReason, type LineFacts } from './lineFacts';
import type { BoilerplateReason } from './model';
import { countCharacters } from './characters';
import { tableWords, type WordTable } from './wordScores';
import { densestStretch, weigh } from './weights';

const reasons: readonly BoilerplateReason[] = [
  'navigation',
  'advertisement',
  'related',
  'recent',
  'tags',
  'sharing',
  'support',
  'newsletter',
  'legal',
  'comments',
  'commentPolicy',
  'translationNotice',
];
const markers: readonly BoilerplateReason[] = [
  'comments',
  'related',
  'recent',
  'legal',
  'sharing',
  'tags',
  'newsletter',
  'navigation',
];

/** Forms of bylines, from the least telling to the most. */
const bylineForms: readonly BylineForm[] = ['alone', 'user', 'afterDate', 'beforeDate', 'introduced'];

const cap = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const log = (value: number): number => Math.log2(1 + value);

const read = 600;

/** The measures of one unit by itself. */
function ownFeatures(facts: LineFacts, copies: number): number[] {
  const { text, gap, indent } = facts.unit;
  const head = text.slice(0, read);
  const counts = countCharacters(head);
  const tail = text.slice(-8);
  const length = Math.max(1, head.length);
  const words = Math.max(1, facts.words);
  const row = [
    log(text.length),
    facts.words,
    facts.stopWords,
    Number(facts.endsSentence),
    Number(facts.bullet),
    Number(facts.dateOnly),
    facts.dates.length,
    Number(facts.label !== undefined),
    counts.digits / length,
    counts.initials / words,
    counts.capitals / length,
    counts.commas / words,
    counts.separators,
    counts.stops,
    cap(gap, 3),
    cap(indent, 10),
    cap(copies, 5),
    counts.ats + Number(head.includes('http')) + Number(head.includes('www.')),
    Number(/[:：]$/u.test(tail)),
    Number(/(?:…|\.\.\.|»|>|›|→)$/u.test(tail)),
    Number(/^\p{Ll}/u.test(head)),
    counts.questions,
    counts.quotes,
    bylineForms.indexOf(facts.bylines[0]?.form ?? 'alone'),
    counts.digits >= 3 && head.includes(':') ? (head.match(/\d:\d{2}/g)?.length ?? 0) : 0,
    Number(/^\d/.test(head)),
    length / words,
    Number(/\(\d{1,6}\)$/.test(tail)),
    Number(/^(?:#\d|\d{1,4}[.)]\s)/u.test(head) || /(?:says|sagt):?$/iu.test(tail)),
    counts.prices,
  ];
  for (const reason of reasons) row.push(facts.hits.find((hit) => hit.reason === reason)?.share ?? 0);
  return row;
}

/** What the words of a unit speak for: mean, extremes, first word, and how many are known. */
function wordFeatures(facts: LineFacts, table: WordTable): number[] {
  const words = tableWords(facts);
  let sum = 0;
  let known = 0;
  let most = 0;
  let least = 0;
  for (const word of words) {
    const score = table.get(word);
    if (score === undefined) continue;
    known++;
    sum += score;
    most = Math.max(most, score);
    least = Math.min(least, score);
  }
  const first = table.get(words[0] ?? '') ?? 0;
  return [sum / Math.max(1, words.length), most, least, first, sum, known / Math.max(1, words.length)];
}

/** Running state of what has been passed on the way down (or up) the page. */
function distancesToMarkers(lines: readonly LineFacts[], order: readonly number[]): number[][] {
  const rows: number[][] = [];
  const last = new Map<BoilerplateReason, number>();
  order.forEach((i, step) => {
    rows[i] = markers.map((reason) => cap(step - (last.get(reason) ?? -99), 60));
    const facts = lines[i];
    const reason = facts && facts.unit.text.length < 200 ? mainReason(facts, 0.4) : undefined;
    if (reason) last.set(reason, step);
  });
  return rows;
}

/** For every unit the length of the run of short lines that it stands in, and its place in it. */
function shortRuns(lines: readonly LineFacts[]): [number, number][] {
  const runs: [number, number][] = lines.map(() => [0, 0]);
  let from = 0;
  const close = (to: number): void => {
    for (let i = from; i < to; i++) runs[i] = [cap(to - from, 60), cap(i - from, 60)];
  };
  lines.forEach((facts, i) => {
    if (facts.unit.text.length < 60 && !facts.endsSentence) return;
    close(i);
    from = i + 1;
  });
  close(lines.length);
  return runs;
}

const neighbours = [-4, -3, -2, -1, 1, 2, 3, 4];
const windows = [3, 8, 20];

/** Sums of `values` over any window in constant time. */
function windowMean(values: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return (from, to) => {
    const a = Math.max(0, from);
    const b = Math.min(values.length, to);
    return b > a ? ((sums[b] ?? 0) - (sums[a] ?? 0)) / (b - a) : 0;
  };
}

/** One row of numbers a unit, for the first stage of the line model. The order of columns is part of the trained model. */
export function lineFeatures(lines: readonly LineFacts[], table: WordTable): number[][] {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const own = lines.map((facts) => ownFeatures(facts, counts.get(facts.key) ?? 1));
  const spoken = lines.map((facts) => wordFeatures(facts, table));
  const meanSpoken = windowMean(spoken.map((row) => row[0] ?? 0));
  const weights = lines.map(weigh);
  const prose = lines.map((facts) => (isProseLike(facts) ? facts.unit.text.length : 0));
  const totalProse = prose.reduce((sum, length) => sum + length, 0) || 1;
  const stretch = densestStretch(weights) ?? { first: 0, last: lines.length - 1 };
  const order = lines.map((_, i) => i);
  const above = distancesToMarkers(lines, order);
  const below = distancesToMarkers(lines, [...order].reverse());
  const runs = shortRuns(lines);
  const meanWeight = windowMean(weights);
  const meanProse = windowMean(prose.map(log));
  const meanDates = windowMean(lines.map((facts) => Number(facts.dateOnly || facts.dates.length > 0)));
  const meanComments = windowMean(
    lines.map((facts) => Number(facts.hits.some((hit) => hit.reason === 'comments'))),
  );
  let proseAbove = 0;
  return lines.map((_, i) => {
    proseAbove += prose[i - 1] ?? 0;
    const row = [...(own[i] ?? []), ...(spoken[i] ?? [])];
    row.push(spoken[i - 1]?.[0] ?? 0, spoken[i + 1]?.[0] ?? 0, meanSpoken(i - 3, i + 4), weights[i] ?? 0);
    for (const d of neighbours) row.push(weights[i + d] ?? -2, own[i + d]?.[0] ?? 0);
    row.push(own[i + 1]?.[14] ?? 3, own[i - 1]?.[18] ?? 0);
    for (const w of windows)
      row.push(meanWeight(i - w, i), meanWeight(i + 1, i + 1 + w), meanProse(i - w, i + w + 1));
    row.push(
      meanDates(i - 8, i + 9),
      meanDates(i - 3, i + 4),
      meanComments(i - 12, i + 13),
      meanComments(0, i),
      proseAbove / totalProse,
      i / lines.length,
      cap(i, 100),
      cap(lines.length - i, 100),
      cap(i - stretch.first, 40),
      cap(stretch.last - i, 40),
      ...(runs[i] ?? []),
      ...(above[i] ?? []),
      ...(below[i] ?? []),
      log(totalProse),
      totalProse / lines.length,
      log(lines.length),
    );
    return row;
  });
}
