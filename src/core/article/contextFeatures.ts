import { isProseLike, type LineFacts } from './lineFacts';
import { cap, findStretch, log } from './region';

const reaches = [3, 8, 20];
const neighbours = [-3, -2, -1, 0, 1, 2, 3];
/** Units that are likelier than this to be article text, and read as running text, are landmarks for the others. */
const surely = 0.8;
const farthest = 40;
const shortestWord = 4;
const longestWords = 60;

/** Means of any stretch of `values` in constant time. */
function meansOf(values: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return (from, to) => {
    const a = Math.max(0, from);
    const b = Math.min(values.length, to);
    return b > a ? ((sums[b] ?? 0) - (sums[a] ?? 0)) / (b - a) : 0;
  };
}

/** For every unit how many steps ago, in the order of `order`, a unit was marked; at most 40. */
function stepsSince(marked: readonly boolean[], order: readonly number[]): number[] {
  const steps: number[] = [];
  let since = farthest;
  for (const i of order) {
    steps[i] = since;
    since = marked[i] ? 1 : Math.min(farthest, since + 1);
  }
  return steps;
}

/** Lines of one look: whether they are list items, run to the end of a sentence, and how long they are, roughly. */
const shapeOf = (facts: LineFacts): number =>
  Math.min(7, Math.floor(log(facts.unit.text.length))) +
  8 * Number(facts.bullet) +
  16 * Number(facts.endsSentence) +
  32 * Number(facts.dates.length > 0);

/** In how many units that are surely text each longer word stands. */
function vocabulary(lines: readonly LineFacts[], sure: readonly boolean[]): Map<string, number> {
  const counts = new Map<string, number>();
  lines.forEach((facts, i) => {
    if (sure[i])
      for (const word of new Set(contentWords(facts))) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
}

const contentWords = ({ folded }: LineFacts): string[] =>
  folded.slice(0, longestWords).filter((word) => word.length >= shortestWord);

/** Share of a unit's longer words that other sure text uses, too. */
function sharedWords(facts: LineFacts, counts: ReadonlyMap<string, number>, own: number): number {
  const words = contentWords(facts);
  return words.filter((word) => (counts.get(word) ?? 0) > own).length / Math.max(1, words.length);
}

/**
 * What is known of each unit once all have been judged by themselves: what was thought of its neighbours and of lines that look
 * like it, and where it stands in the text. `probabilities` are those of the first judgement. The order of columns is part of the
 * trained model.
 */
export function contextFeatures(lines: readonly LineFacts[], probabilities: readonly number[]): number[][] {
  const logits = probabilities.map((p) => Math.log((p + 1e-3) / (1.001 - p)));
  const sure = lines.map((facts, i) => (probabilities[i] ?? 0) > surely && isProseLike(facts));
  const order = lines.map((_, i) => i);
  const above = stepsSince(sure, order);
  const below = stepsSince(sure, [...order].reverse());
  const mean = meansOf(probabilities);
  const mass = lines.map((facts, i) => (probabilities[i] ?? 0) * Math.min(600, facts.unit.text.length));
  const total = mass.reduce((sum, one) => sum + one, 1);
  const stretch = findStretch(lines, probabilities) ?? { start: 0, end: 0 };
  const counts = vocabulary(lines, sure);
  const shapes = new Map<number, { sum: number; n: number }>();
  for (let i = stretch.start; i < stretch.end; i++) {
    const facts = lines[i];
    if (!facts) continue;
    const entry = shapes.get(shapeOf(facts)) ?? { sum: 0, n: 0 };
    shapes.set(shapeOf(facts), { sum: entry.sum + (probabilities[i] ?? 0), n: entry.n + 1 });
  }
  const sureLength = meanLength(lines, sure);
  let passed = 0;
  return lines.map((facts, i) => {
    const p = probabilities[i] ?? 0;
    const inside = i >= stretch.start && i < stretch.end;
    const alike = shapes.get(shapeOf(facts)) ?? { sum: 0, n: 0 };
    const others = alike.n - Number(inside);
    const row = neighbours.map((d) => logits[i + d] ?? -6);
    for (const reach of reaches) row.push(mean(i - reach, i), mean(i + 1, i + 1 + reach));
    row.push(
      above[i] ?? farthest,
      below[i] ?? farthest,
      Math.min(farthest, (above[i] ?? farthest) + (below[i] ?? farthest)),
      cap(i - stretch.start, 60),
      cap(stretch.end - i, 60),
      Number(inside),
      passed / total,
      log(total),
      others > 0 ? (alike.sum - (inside ? p : 0)) / others : -1,
      cap(others, 20),
      sharedWords(facts, counts, Number(sure[i] ?? false)),
      facts.unit.text.length / sureLength,
    );
    passed += mass[i] ?? 0;
    return row;
  });
}

function meanLength(lines: readonly LineFacts[], sure: readonly boolean[]): number {
  const lengths = lines.flatMap(({ unit }, i) => (sure[i] ? [unit.text.length] : []));
  return lengths.length > 0 ? lengths.reduce((sum, length) => sum + length, 0) / lengths.length : 200;
}
