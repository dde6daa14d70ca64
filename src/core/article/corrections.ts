import { overlaps, type Range } from '../text/range';
import type { HeadlinePlace } from './headline';
import { findCopies } from './headline';
import type { Unit } from './lines';
import type { Correction } from './model';
import type { PlacedLines, Region } from './region';

/** A corrected line is this likely (or unlikely) to belong to the article. */
const certain = 0.999;

/** What people said of a unit; of several corrections that touch it the last counts. */
export const correctionOf = (unit: Unit, corrections: readonly Correction[]): Correction['is'] | undefined =>
  corrections.findLast((correction) => overlaps(correction, unit as Range))?.is;

/** Placed lines with what people said of them in place of what the model thinks. */
export function correctPlaces(placed: PlacedLines, corrections: readonly Correction[]): PlacedLines {
  if (corrections.length === 0) return placed;
  const probabilities = placed.probabilities.map((probability, i) => {
    const unit = placed.lines[i]?.unit;
    const is = unit && correctionOf(unit, corrections);
    return is === undefined || is === 'headline' ? probability : is === 'article' ? certain : 1 - certain;
  });
  return { ...placed, probabilities };
}

/** The unit that a person called the headline. */
export function correctHeadline(
  { lines }: Region,
  corrections: readonly Correction[],
): HeadlinePlace | undefined {
  if (!corrections.some(({ is }) => is === 'headline')) return undefined;
  const index = lines.findIndex(({ unit }) => correctionOf(unit, corrections) === 'headline');
  if (index < 0) return undefined;
  return { index, copies: findCopies(lines, index), chance: 1, reason: 'a reader said so' };
}
