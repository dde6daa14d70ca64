import type { Region } from './region';
import { isProseLike, type LineFacts } from './lineFacts';
import { chooseHeadline } from './pageModel';

/** The headline's unit, and the units that say it again. */
export interface HeadlinePlace {
  readonly index: number;
  readonly copies: readonly number[];
  /** From 0 to 1: how likely it is the headline. */
  readonly chance: number;
}

const leastChance = 0.05;

/**
 * Finds the headline. Of several copies the last one above the first paragraph is taken, as page tops repeat it in menus and
 * tabs; the others are listed as copies, with those that have the section's name stuck before or the site's name behind.
 */
export function findHeadline(region: Region): HeadlinePlace | undefined {
  const { lines, first } = region;
  const choice = chooseHeadline(region);
  const likely = choice && lines[choice.index];
  if (!likely || choice.chance < leastChance) return undefined;
  let index = cleanCopy(lines, choice.index);
  const chosen = lines[index] ?? likely;
  for (let i = index + 1; i < first; i++) {
    const facts = lines[i];
    if (!facts || (isProseLike(facts) && facts.key !== chosen.key)) break;
    if (facts.key === chosen.key) index = i;
  }
  const copies = lines.flatMap((facts, i) => (i !== index && repeats(facts, chosen) ? [i] : []));
  return { index, copies, chance: choice.chance };
}

/** Where the headline stands a little below again without words that are stuck to it here, the place of that copy. */
function cleanCopy(lines: readonly LineFacts[], index: number): number {
  const glued = lines[index];
  if (!glued) return index;
  for (let i = index + 1; i < Math.min(lines.length, index + cleanReach); i++) {
    const facts = lines[i];
    if (
      facts &&
      facts.words >= shortestRepeat &&
      facts.key.length < glued.key.length &&
      glued.key.endsWith(facts.key)
    )
      return i;
  }
  return index;
}

const cleanReach = 12;
const shortestRepeat = 4;
const longestExtra = 40;

const repeats = (facts: LineFacts, headline: LineFacts): boolean =>
  facts.key === headline.key ||
  (headline.words >= shortestRepeat &&
    facts.key.length <= headline.key.length + longestExtra &&
    (facts.key.endsWith(headline.key) || facts.key.startsWith(headline.key)));
