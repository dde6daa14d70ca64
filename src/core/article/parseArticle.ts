import { readBlocks } from './blocks';
import { correctHeadline, correctionOf, correctPlaces } from './corrections';
import { findHeadline, type HeadlinePlace } from './headline';
import { guessLanguage, type GuessedLanguage } from './language';
import { readFacts, type LineFacts } from './lineFacts';
import { splitUnits } from './lines';
import { readMetadata } from './metadata';
import { createStore, type Store } from '../memo';
import type { Article, Correction, Stated } from './model';
import { placeUnits, shippedPageModel, type PageModel } from './pageModel';
import { findRegion, type Region } from './region';

/** What a text is read with, where it is not the usual. */
export interface ParseOptions {
  /** What a person said of stretches of the text; it counts for more than all that is guessed. */
  readonly corrections?: readonly Correction[];
  readonly model?: PageModel;
  /** What was read off the lines of the version before, so that only new ones are read. */
  readonly memory?: Store<LineFacts>;
}

/**
 * Reads a text as an article: every line typed, with headline, authors and dates. What belongs to the article is told by a
 * trained model of lines in context, what a line is inside it by rules. Any string is accepted; linear time.
 */
export function parseArticle(text: string, options: ParseOptions = {}): Article {
  const { corrections = [], model = shippedPageModel(), memory = createStore<LineFacts>() } = options;
  const lines = splitUnits(text).map((unit) => ({
    ...memory.get(unit.text, () => readFacts(unit, false)),
    unit,
  }));
  const region = findRegion(correctPlaces(placeUnits(model, lines), corrections));
  const headline =
    correctHeadline(region, corrections) ??
    findHeadline(model, region, ({ unit }) => correctionOf(unit, corrections) !== 'boilerplate');
  const metadata = readMetadata(model, region, headline?.index ?? -1);
  const { language, confidence } = languageOf(region, text);
  return {
    text,
    blocks: readBlocks(region, headline, metadata.byline, corrections),
    headline: stateHeadline(region, headline),
    authors: metadata.authors,
    published: metadata.published,
    updated: metadata.updated,
    publisher: metadata.publisher,
    language,
    languageConfidence: confidence,
  };
}

function stateHeadline({ lines }: Region, headline: HeadlinePlace | undefined): Stated<string> | null {
  const unit = headline && lines[headline.index]?.unit;
  if (!unit) return null;
  return {
    value: unit.text.replace(/\s+/gu, ' '),
    start: unit.start,
    end: unit.end,
    confidence: headline.chance,
    reason: headline.reason,
  };
}

const sampleLine = 1000;
const sampleLines = 40;

/** The language of the article's own lines, or of the whole text where none is long enough. */
function languageOf({ lines, probabilities }: Region, text: string): GuessedLanguage {
  const own = lines.filter((facts, i) => (probabilities[i] ?? 0) >= 0.5 && facts.unit.text.length >= 40);
  const sample = own.slice(0, sampleLines).map(({ unit }) => unit.text.slice(0, sampleLine));
  return guessLanguage(sample.join('\n') || text);
}
