import { isProseLike, mainReason, type LineFacts } from './lineFacts';
import type { Placing } from './structure';

/** The headline's unit, and the units that say it again. */
export interface HeadlinePlace {
  readonly index: number;
  readonly copies: readonly number[];
}

const reach = 60;

/** The first unit of running text in the article, or undefined. */
const firstProse = (lines: readonly LineFacts[], placings: readonly Placing[]): number =>
  lines.findIndex((facts, i) => placings[i]?.article === true && isProseLike(facts) && !facts.label);

/**
 * Finds the headline: a short line above the article's first paragraph, the better the nearer, and better still when the page
 * says it twice. Of several copies the last one above the first paragraph is taken, as page tops repeat it in menus and tabs.
 */
export function findHeadline(
  lines: readonly LineFacts[],
  placings: readonly Placing[],
): HeadlinePlace | undefined {
  const first = firstProse(lines, placings);
  const end = first < 0 ? Math.min(lines.length, 5) : first;
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best = -1;
  let bestScore = 0;
  for (let i = Math.max(0, end - reach); i < end; i++) {
    const facts = lines[i];
    if (!facts) continue;
    const score = scoreHeadline(facts, end - i, counts.get(facts.key) ?? 1);
    if (score > bestScore || (score > 0 && best >= 0 && facts.key === lines[best]?.key)) {
      best = i;
      bestScore = Math.max(score, bestScore);
    }
  }
  const found = lines[best];
  if (!found) return undefined;
  const copies = lines.flatMap((facts, i) => (i !== best && repeats(facts, found) ? [i] : []));
  return { index: best, copies };
}

/** Whether a unit is the headline again, perhaps with the section's name stuck before or the site's name behind it. */
const repeats = (facts: LineFacts, headline: LineFacts): boolean =>
  facts.key === headline.key ||
  (headline.words >= 4 &&
    facts.key.length <= headline.key.length + 40 &&
    (facts.key.endsWith(headline.key) || facts.key.startsWith(headline.key)));

function scoreHeadline(facts: LineFacts, distance: number, count: number): number {
  const length = facts.unit.text.length;
  if (length < 8 || length > 220 || facts.bullet || facts.dateOnly || facts.label) return 0;
  if (facts.byline || mainReason(facts, 0.3) || facts.words < 2) return 0;
  if (/^(?:©|photo|foto|image|video)/iu.test(facts.unit.text)) return 0;
  const words = Math.min(facts.words, 8) / 8;
  const ends = facts.endsSentence && !/[?!]$/u.test(facts.unit.text) ? 0.4 : 1;
  const near = 1 / (1 + distance / 12);
  return words * ends * near * (count > 1 ? 2 : 1) * (facts.unit.text.includes('. ') ? 0.6 : 1);
}
