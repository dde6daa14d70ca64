import type { Region } from './region';
import { isCaption, isCredit } from './kinds';
import { isProseLike, type LineFacts } from './lineFacts';
import type { BlockKind } from './model';

const reach = 14;
/** Captions and credits that the model is surer than this are page furniture stay so. */
const leastLikely = 0.15;
const leastCaption = 0.4;

/**
 * Kinds of the units between the headline and the running text: standfirst, dateline, captions and credits. The masthead ends
 * with the last byline, date line or caption that stands within 14 units of the headline and before the second paragraph of
 * running text.
 */
export function readMasthead(region: Region, headline: number, byline: number): Map<number, BlockKind> {
  const kinds = new Map<number, BlockKind>();
  const end = mastheadEnd(region.lines, headline, byline);
  for (let i = headline + 1; i <= end; i++) {
    const facts = region.lines[i];
    const kind = facts && kindInMasthead(facts, i, region.lines, end);
    const likely = region.probabilities[i] ?? 0;
    if (kind && (likely >= (kind === 'caption' ? leastCaption : leastLikely) || kind === 'dateline'))
      kinds.set(i, kind);
  }
  return kinds;
}

function mastheadEnd(lines: readonly LineFacts[], headline: number, byline: number): number {
  let end = headline;
  let prose = 0;
  for (let i = headline + 1; i < Math.min(lines.length, headline + reach); i++) {
    const facts = lines[i];
    if (!facts) break;
    if (isProseLike(facts) && !isCaption(facts) && ++prose > 1) break;
    const states = i === byline || (facts.dateOnly && facts.dates.length > 0);
    if (states || (prose === 0 && isCaption(facts)) || isCredit(facts)) end = i;
  }
  return end;
}

function kindInMasthead(
  facts: LineFacts,
  i: number,
  lines: readonly LineFacts[],
  end: number,
): BlockKind | undefined {
  if (facts.dateOnly) return facts.dates.length > 0 ? 'dateline' : undefined;
  if (isCredit(facts)) return 'credit';
  const next = lines[i + 1];
  const twice = facts.key.length > 12 && (next?.key === facts.key || lines[i - 1]?.key === facts.key);
  if (twice || isCaption(facts)) return 'caption';
  const captioned = next && (isCredit(next) || isCaption(next)) && i < end;
  if (captioned && !facts.bullet && !isProseLike(facts) && facts.words >= 5) return 'caption';
  return isProseLike(facts) && i < end ? 'standfirst' : undefined;
}
