import { correctionOf } from './corrections';
import type { HeadlinePlace } from './headline';
import { isCaption, isCredit, kindInText } from './kinds';
import { isProseLike, type LineFacts } from './lineFacts';
import { readMasthead } from './masthead';
import type { Block, BlockKind, Correction } from './model';
import { explainBoilerplate } from './reasons';
import type { Region } from './region';

/** Whether a unit is article text: by the model, but for lines that say themselves that they are not, or that they are. */
function isText(facts: LineFacts, probability: number): boolean {
  if (facts.words === 0) return false;
  if (facts.label) return probability >= 0.1;
  return probability >= 0.5;
}

const leastCaption = 0.4;

/** Whether a unit between headline and end of the text is a caption, which the model is rarely sure of. */
const isInnerCaption = (
  facts: LineFacts,
  i: number,
  region: Region,
  headline: HeadlinePlace | undefined,
): boolean =>
  headline !== undefined &&
  i > headline.index &&
  i < region.last &&
  (region.probabilities[i] ?? 0) >= leastCaption &&
  !isProseLike(facts) &&
  !facts.bullet &&
  isCaption(facts) &&
  !isCredit(facts);

const bylineAbove = 3;
const longestByline = 12;

/** Whether the line that names the authors is one of the article's: by the model, or short and between headline and text. */
const isByline = (
  { words }: LineFacts,
  i: number,
  { first, probabilities }: Region,
  headline: HeadlinePlace | undefined,
): boolean => {
  if ((probabilities[i] ?? 0) >= 0.5) return true;
  const at = headline?.index ?? first;
  return words <= longestByline && i >= at - bylineAbove && i <= Math.max(first, at) + 1;
};

/** Lines that the model is surer of than this are no strays. */
const surely = 0.75;
/** How many units of furniture part the end of the text from what follows. */
const widestGap = 3;

/** Short lines above the headline or well below the text, of which the model is not sure. */
function findStrays({ lines, probabilities, first, last }: Region, headline: number): Set<number> {
  const strays = new Set<number>();
  if (first < 0) return strays;
  const check = (i: number): void => {
    const facts = lines[i];
    if (facts && !facts.label && !isProseLike(facts) && (probabilities[i] ?? 0) < surely) strays.add(i);
  };
  for (let i = 0; i < Math.min(headline, first); i++) check(i);
  let gap = 0;
  for (let i = last + 1; i < lines.length; i++) {
    if (gap < widestGap) gap = (probabilities[i] ?? 0) < 0.5 ? gap + 1 : 0;
    else check(i);
  }
  return strays;
}

/**
 * Gives every unit its kind, from what the page's shape and the line itself say. `byline` is the unit that names the authors
 * or -1; what people said of a unit goes before all else.
 */
export function readBlocks(
  region: Region,
  headline: HeadlinePlace | undefined,
  byline: number,
  corrections: readonly Correction[],
): Block[] {
  const { lines, probabilities } = region;
  const copies = new Set(headline?.copies);
  const masthead = headline ? readMasthead(region, headline.index, byline) : new Map<number, BlockKind>();
  const reasons = explainBoilerplate(region);
  let previous: LineFacts | undefined;
  const strays = findStrays(region, headline?.index ?? -1);
  let ledeSeen = false;
  return lines.map((facts, i): Block => {
    const { start, end } = facts.unit;
    const probability = probabilities[i] ?? 0.5;
    const said = correctionOf(facts.unit, corrections);
    const as = (kind: BlockKind): Block => ({
      start,
      end,
      kind,
      confidence: Math.max(probability, 1 - probability),
      ...(said !== undefined && { corrected: true }),
    });
    if (i === headline?.index) return { ...as('headline'), confidence: headline.chance };
    if (said === 'boilerplate') return { ...as('boilerplate'), reason: reasons[i] ?? 'other' };
    if (copies.has(i) && said !== 'article')
      return { start, end, kind: 'boilerplate', reason: 'duplicateHeadline', confidence: 0.9 };
    if (i === byline && isByline(facts, i, region, headline)) return as('byline');
    const top = masthead.get(i);
    if (top) return as(top);
    if (isInnerCaption(facts, i, region, headline)) return as('caption');
    if (said !== 'article' && (!isText(facts, probability) || strays.has(i)))
      return { ...as('boilerplate'), reason: reasons[i] ?? 'other' };
    const kind = kindInText(facts, previous, lines[i + 1]);
    previous = facts;
    if (kind === 'paragraph' && !ledeSeen && isProseLike(facts)) {
      ledeSeen = true;
      return as('lede');
    }
    const { label } = facts;
    return label ? { ...as(kind), label: { start: start + label.start, end: start + label.end } } : as(kind);
  });
}
