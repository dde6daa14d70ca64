import type { Region } from './region';
import { isProseLike, type LineFacts } from './lineFacts';
import { chooseHeadline, type PageModel } from './pageModel';

/** The headline's unit, and the units that say it again. */
export interface HeadlinePlace {
  readonly index: number;
  readonly copies: readonly number[];
  /** From 0 to 1: how likely it is the headline. */
  readonly chance: number;
  /** Why it is thought to be, in a few words for a person. */
  readonly reason: string;
}

const leastChance = 0.05;

/**
 * Finds the headline among the units that `mayBe` one. Of several copies the last one above the first paragraph is taken, as page tops repeat it in menus and
 * tabs; the others are listed as copies, with those that have the section's name stuck before or the site's name behind.
 */
export function findHeadline(
  model: PageModel,
  region: Region,
  mayBe: (facts: LineFacts) => boolean,
): HeadlinePlace | undefined {
  const { lines, first } = region;
  const choice = chooseHeadline(model, region, mayBe);
  const likely = choice && lines[choice.index];
  if (!likely || choice.chance < leastChance) return undefined;
  let index = cleanCopy(lines, choice.index);
  const chosen = lines[index] ?? likely;
  for (let i = index + 1; i < first; i++) {
    const facts = lines[i];
    if (!facts || (isProseLike(facts) && facts.key !== chosen.key)) break;
    if (facts.key === chosen.key) index = i;
  }
  const copies = findCopies(lines, index);
  const reason =
    copies.length > 0 ? 'stands by the text and is said again on the page' : 'stands by the text';
  return { index, copies, chance: choice.chance, reason };
}

/** The units that say again what the headline, the unit `index`, says. */
export function findCopies(lines: readonly LineFacts[], index: number): number[] {
  const headline = lines[index];
  return headline ? lines.flatMap((facts, i) => (i !== index && repeats(facts, headline) ? [i] : [])) : [];
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
