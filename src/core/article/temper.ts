import { mainReason, type LineFacts } from './lineFacts';
import { weigh } from './weights';

/** What is taken off the log-odds of a line that says in words that it is no article text, by how plainly it says so. */
const wholly = 3;
const mostly = 2;
const furnished = 3.5;

/**
 * Chances from 0 to 1 of the model's log-odds, corrected by what lines say of themselves, so that notices in languages and of sites that it was not
 * trained on are not taken for text.
 */
export const chancesOf = (lines: readonly LineFacts[], logits: readonly number[]): number[] =>
  lines.map((facts, i) => 1 / (1 + Math.exp(penalty(facts) - (logits[i] ?? 0))));

function penalty(facts: LineFacts): number {
  if (mainReason(facts, 0.9)) return wholly;
  if (mainReason(facts, 0.4)) return mostly;
  return weigh(facts) < -1 ? furnished : 0;
}
