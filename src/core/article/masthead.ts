import { isCaption, isCredit } from './kinds';
import { isProseLike, type LineFacts } from './lineFacts';
import type { BlockKind } from './model';

const reach = 14;

/**
 * Kinds of the units between the headline and the running text: standfirst, byline, dateline, captions and credits. The
 * masthead ends with the last byline or date line that stands within 14 units of the headline and before the second paragraph
 * of running text.
 */
export function readMasthead(
  lines: readonly LineFacts[],
  headline: number,
  bylines: ReadonlySet<number>,
): Map<number, BlockKind> {
  const kinds = new Map<number, BlockKind>();
  const end = mastheadEnd(lines, headline, bylines);
  for (let i = headline + 1; i <= end; i++) {
    const facts = lines[i];
    const kind = facts && kindInMasthead(facts, i, lines, bylines, end);
    if (kind) kinds.set(i, kind);
  }
  return kinds;
}

function mastheadEnd(lines: readonly LineFacts[], headline: number, bylines: ReadonlySet<number>): number {
  let end = headline;
  let prose = 0;
  for (let i = headline + 1; i < Math.min(lines.length, headline + reach); i++) {
    const facts = lines[i];
    if (!facts) break;
    if (isProseLike(facts) && !isCaption(facts) && ++prose > 1) break;
    const states = bylines.has(i) || (facts.dateOnly && facts.dates.length > 0);
    if (states || (prose === 0 && isCaption(facts)) || isCredit(facts)) end = i;
  }
  return end;
}

function kindInMasthead(
  facts: LineFacts,
  i: number,
  lines: readonly LineFacts[],
  bylines: ReadonlySet<number>,
  end: number,
): BlockKind | undefined {
  if (bylines.has(i)) return 'byline';
  if (facts.dateOnly) return facts.dates.length > 0 ? 'dateline' : undefined;
  if (isCredit(facts)) return 'credit';
  const next = lines[i + 1];
  const twice = facts.key.length > 12 && (next?.key === facts.key || lines[i - 1]?.key === facts.key);
  if (twice || isCaption(facts)) return 'caption';
  if (
    next &&
    !facts.bullet &&
    !isProseLike(facts) &&
    facts.words >= 5 &&
    i < end &&
    (isCredit(next) || isCaption(next))
  )
    return 'caption';
  return isProseLike(facts) && i < end ? 'standfirst' : undefined;
}
