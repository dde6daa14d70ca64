import { isProseLike, mainReason, type LineFacts } from './lineFacts';
import type { BoilerplateReason } from './model';

const furniture: ReadonlySet<BoilerplateReason> = new Set([
  'legal',
  'support',
  'commentPolicy',
  'newsletter',
]);

/** How much a unit speaks for (above 0) or against being part of the article's text. */
export function weigh(facts: LineFacts): number {
  const length = facts.unit.text.length;
  const reason = mainReason(facts, 0.4);
  if (reason === 'advertisement') return -0.2;
  if (reason) return -3;
  const furnished = facts.hits.filter((hit) => furniture.has(hit.reason));
  if (furnished.length > 0 && furnished.reduce((sum, hit) => sum + hit.share, 0) > 0.04)
    return -Math.min(4, 1 + length / 150);
  if (facts.hits.length > 1 && length < 300) return -1;
  if (facts.label) return 1;
  if (isProseLike(facts)) return Math.min(4, length / 80);
  if (facts.dateOnly) return -0.8;
  return length < 30 ? -0.6 : -0.8;
}

/** The stretch of units that holds the most running text for the least furniture (maximum-sum segment, Kadane's algorithm). */
export function densestStretch(weights: readonly number[]): { first: number; last: number } | undefined {
  let best: { first: number; last: number } | undefined;
  let bestSum = 0;
  let sum = 0;
  let first = 0;
  weights.forEach((weight, i) => {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += weight;
    if (sum > bestSum) {
      bestSum = sum;
      best = { first, last: i };
    }
  });
  return best;
}
