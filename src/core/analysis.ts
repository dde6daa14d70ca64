import type { LineFacts } from './article/lineFacts';
import type { Article, BlockKind, Correction } from './article/model';
import { parseArticle } from './article/parseArticle';
import { createPassageMemory, findAttributions, findInBlock } from './attribution/findAttributions';
import type { Attribution, AttributionTagger } from './attribution/model';
import { createRuleTagger, ruleTagger } from './attribution/rules/ruleTagger';
import { withRules } from './attribution/withRules';
import { createCitationMemory, findCitations } from './citation/findCitations';
import type { Citation } from './citation/model';
import { findFigures } from './figure/findFigures';
import type { Figure } from './figure/model';
import { placeFigures } from './figure/placeFigures';
import { createMemo, createStore } from './memo';
import type { Speaker } from './speaker/model';
import { createParagraphs } from './speaker/paragraphs';
import { resolveSpeakers } from './speaker/resolveSpeakers';

/** Everything found in one text. Lists are in text order (attributions by their first content range). */
export interface Analysis {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  readonly figures: readonly Figure[];
  readonly citations: readonly Citation[];
}

/** Analyses successive versions of one text, doing again only the paragraphs that are new since the last call. */
export interface Analyser {
  /** `corrections` are what people said of the text's lines. */
  analyse(text: string, corrections?: readonly Correction[]): Analysis;
  /** What a prose block finds by itself, in the language of the last text; see `BlockFinds`. Costs what the block costs, however long the text is. */
  readBlock(text: string, kind: BlockKind): BlockFinds;
}

/**
 * What the words of one block say without the rest of the article: so no speakers, no quotations over several paragraphs, no
 * citations. Offsets count from the block's beginning.
 */
export interface BlockFinds {
  readonly attributions: readonly Omit<Attribution, 'speaker'>[];
  readonly figures: readonly Figure[];
}

/** An analyser that remembers, by paragraph, what it found in the last text that it was given. */
export function createAnalyser(tagger: AttributionTagger = ruleTagger): Analyser {
  const lines = createStore<LineFacts>();
  const paragraphs = createParagraphs();
  const byRules = createRuleTagger(paragraphs.read);
  const elsewhere = createTagging(byRules);
  const inEnglish = tagger === ruleTagger ? elsewhere : createTagging(withRules(tagger, byRules));
  const counted = createStore<readonly Figure[]>();
  const cited = createCitationMemory();
  let language = 'und';
  // Trained taggers have read English alone.
  const tagging = () => (/^(en|und)/.test(language) ? inEnglish : elsewhere);
  const figuresIn = (paragraph: string) =>
    counted.get(`${language}\n${paragraph}`, () => findFigures(paragraph, language));
  return {
    analyse(text, corrections = []) {
      for (const memory of [lines, paragraphs, elsewhere, inEnglish, counted, cited]) memory.nextGeneration();
      const article = parseArticle(text, { corrections, memory: lines });
      language = article.language;
      const found = findAttributions(article, tagging().tagger, tagging().memory);
      const { attributions, speakers } = resolveSpeakers(article, found, paragraphs);
      const figures = placeFigures(article, figuresIn, attributions);
      const citations = findCitations(article, attributions, speakers, paragraphs, cited);
      return { article, attributions, speakers, figures, citations };
    },
    readBlock: (text, kind) => ({
      attributions: findInBlock(text, kind, tagging().tagger, tagging().memory),
      figures: figuresIn(text),
    }),
  };
}

/** A tagger with a memory of its own for passages, and for what else it is asked. */
function createTagging(tagger: AttributionTagger) {
  const tags = createMemo((paragraph) => tagger.tag(paragraph));
  const memory = createPassageMemory();
  const remembered: AttributionTagger = { name: tagger.name, tag: tags.get };
  return {
    tagger: remembered,
    memory,
    nextGeneration() {
      tags.nextGeneration();
      memory.nextGeneration();
    },
  };
}

/** Analyses one text from nothing; the result is the same as that of any analyser for the same text and corrections. */
export const analyseArticle = (
  text: string,
  tagger?: AttributionTagger,
  corrections?: readonly Correction[],
): Analysis => createAnalyser(tagger).analyse(text, corrections);
