import { guessLanguage } from './language';
import { findHeadline, type HeadlinePlace } from './headline';
import { kindInText } from './kinds';
import { readMasthead } from './masthead';
import { isProseLike, readFacts, type LineFacts } from './lineFacts';
import { splitUnits } from './lines';
import { readMetadata, type Metadata } from './metadata';
import type { Article, Block, BlockKind } from './model';
import { placeUnits, type Placing } from './structure';

/** Reads a text as an article: every line typed, with headline, authors and dates. Any string is accepted; linear time. */
export function parseArticle(text: string): Article {
  const units = splitUnits(text);
  const language = guessLanguage(
    units
      .filter((unit) => unit.text.length >= 60)
      .map((unit) => unit.text.slice(0, 1000))
      .slice(0, 40)
      .join('\n') || text,
  );
  const lines = units.map((unit) => readFacts(unit, false));
  const placings = placeUnits(lines);
  const headline = findHeadline(lines, placings);
  const isBody = (facts: LineFacts, i: number): boolean =>
    placings[i]?.article === true && isProseLike(facts);
  const first = lines.findIndex(isBody);
  const last = lines.findLastIndex(isBody);
  const metadata = readMetadata({ lines, headline: headline?.index ?? -1, first, last });
  const found = headline && lines[headline.index];
  return {
    text,
    blocks: typeBlocks(lines, placings, headline, metadata),
    headline: found
      ? { value: found.unit.text.replace(/[\s\u00a0]+/gu, ' '), start: found.unit.start, end: found.unit.end }
      : null,
    authors: metadata.authors,
    published: metadata.published,
    updated: metadata.updated,
    publisher: metadata.publisher,
    language,
  };
}

/** Gives every unit its kind, from what the page's shape and the line itself say. */
function typeBlocks(
  lines: readonly LineFacts[],
  placings: readonly Placing[],
  headline: HeadlinePlace | undefined,
  metadata: Metadata,
): Block[] {
  const copies = new Set(headline?.copies);
  const masthead = headline
    ? readMasthead(lines, headline.index, metadata.bylines)
    : new Map<number, BlockKind>();
  let lastInText: LineFacts | undefined;
  let ledeSeen = false;
  return lines.map((facts, i): Block => {
    const { start, end } = facts.unit;
    const placing = placings[i] ?? { article: true, reason: 'other', probability: 0.5 };
    const certain = placing.article ? placing.probability : 1 - placing.probability;
    const as = (kind: BlockKind): Block => ({ start, end, kind, confidence: certain });
    if (i === headline?.index) return as('headline');
    if (copies.has(i))
      return { start, end, kind: 'boilerplate', reason: 'duplicateHeadline', confidence: 0.9 };
    if (metadata.bylines.has(i)) return as('byline');
    const top = masthead.get(i);
    if (top) return as(top);
    if (!placing.article || facts.words === 0) return { ...as('boilerplate'), reason: placing.reason };
    const previous = lastInText;
    lastInText = facts;
    const kind = kindInText(facts, previous, lines[i + 1]);
    if (kind === 'paragraph' && !ledeSeen && isProseLike(facts)) {
      ledeSeen = true;
      return as('lede');
    }
    const { label } = facts;
    return label ? { ...as(kind), label: { start: start + label.start, end: start + label.end } } : as(kind);
  });
}
