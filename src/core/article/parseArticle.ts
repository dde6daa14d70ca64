import { findRegion, type Region } from './region';
import { findHeadline, type HeadlinePlace } from './headline';
import { isCaption, isCredit, kindInText } from './kinds';
import { guessLanguage } from './language';
import { isProseLike, readFacts, type LineFacts } from './lineFacts';
import { splitUnits } from './lines';
import { readMasthead } from './masthead';
import { readMetadata } from './metadata';
import { createStore, type Store } from '../memo';
import type { Article, Block, BlockKind } from './model';
import { placeUnits } from './pageModel';
import { explainBoilerplate } from './reasons';

/** What was read off lines, by their text. */
type LineMemory = Store<LineFacts>;

/**
 * Reads a text as an article: every line typed, with headline, authors and dates. What belongs to the article is told by a
 * trained model of lines in context, what a line is inside it by rules. Any string is accepted; linear time. With the `memory`
 * of the version before only new lines are read.
 */
export function parseArticle(text: string, memory: LineMemory = createStore()): Article {
  const lines = splitUnits(text).map((unit) => ({
    ...memory.get(unit.text, () => readFacts(unit, false)),
    unit,
  }));
  const region = findRegion(lines, placeUnits(lines));
  const headline = findHeadline(region);
  const metadata = readMetadata(region, headline?.index ?? -1);
  const title = headline && lines[headline.index]?.unit;
  return {
    text,
    blocks: typeBlocks(region, headline, metadata.byline),
    headline: title ? { value: title.text.replace(/\s+/gu, ' '), start: title.start, end: title.end } : null,
    authors: metadata.authors,
    published: metadata.published,
    updated: metadata.updated,
    publisher: metadata.publisher,
    language: languageOf(region, text),
  };
}

const sampleLine = 1000;
const sampleLines = 40;

/** The language of the article's own lines, or of the whole text where none is long enough. */
function languageOf({ lines, probabilities }: Region, text: string): string {
  const own = lines.filter((facts, i) => (probabilities[i] ?? 0) >= 0.5 && facts.unit.text.length >= 40);
  const sample = own.slice(0, sampleLines).map(({ unit }) => unit.text.slice(0, sampleLine));
  return guessLanguage(sample.join('\n') || text);
}

/** Whether a unit is article text: by the model, but for lines that say themselves that they are not, or that they are. */
function isText(facts: LineFacts, probability: number): boolean {
  if (facts.words === 0) return false;
  if (facts.label) return probability >= 0.1;
  return probability >= 0.5;
}

const leastCaption = 0.3;

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

/** Gives every unit its kind, from what the page's shape and the line itself say. */
function typeBlocks(region: Region, headline: HeadlinePlace | undefined, byline: number): Block[] {
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
    const as = (kind: BlockKind): Block => ({
      start,
      end,
      kind,
      confidence: Math.max(probability, 1 - probability),
    });
    if (i === headline?.index) return { ...as('headline'), confidence: headline.chance };
    if (copies.has(i))
      return { start, end, kind: 'boilerplate', reason: 'duplicateHeadline', confidence: 0.9 };
    if (i === byline) return as('byline');
    const top = masthead.get(i);
    if (top) return as(top);
    if (isInnerCaption(facts, i, region, headline)) return as('caption');
    if (!isText(facts, probability) || strays.has(i))
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
