import type { Article } from './article/model';
import { isProse } from './article/model';
import { parseArticle } from './article/parseArticle';
import { findAttributions } from './attribution/findAttributions';
import type { Attribution, AttributionTagger } from './attribution/model';
import { ruleTagger } from './attribution/rules/ruleTagger';
import { findCitations } from './citation/findCitations';
import type { Citation } from './citation/model';
import { findFigures } from './figure/findFigures';
import type { Figure } from './figure/model';
import { withRules } from './attribution/withRules';
import { createMemo } from './memo';
import { resolveSpeakers } from './speaker/resolveSpeakers';
import type { Speaker } from './speaker/model';
import { contains } from './text/range';

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
  analyse(text: string): Analysis;
}

/** The main part of a language tag stands in front of the paragraph in what is remembered of figures. */
const languageWidth = 3;

/** An analyser that remembers, by paragraph, what it found in the last text that it was given. */
export function createAnalyser(tagger: AttributionTagger = ruleTagger): Analyser {
  const inEnglish = createTagging(tagger === ruleTagger ? ruleTagger : withRules(tagger));
  const elsewhere = createTagging(ruleTagger);
  const counted = createMemo((key) =>
    findFigures(key.slice(languageWidth), key.slice(0, languageWidth).trim()),
  );
  return {
    analyse(text) {
      const article = parseArticle(text);
      inEnglish.nextGeneration();
      elsewhere.nextGeneration();
      counted.nextGeneration();
      // Trained taggers have read English alone.
      const { remembered } = /^(en|und)/.test(article.language) ? inEnglish : elsewhere;
      const found = findAttributions(article, remembered);
      const { attributions, speakers } = resolveSpeakers(article, found);
      const figures = article.blocks
        .filter(isProse)
        .flatMap((block) =>
          counted
            .get(
              article.language.slice(0, languageWidth).padEnd(languageWidth) +
                text.slice(block.start, block.end),
            )
            .map((figure) => placeFigure(figure, block.start, attributions)),
        );
      const citations = findCitations(article, attributions, speakers);
      return { article, attributions, speakers, figures, citations };
    },
  };
}

/** A tagger that remembers paragraphs. */
function createTagging(tagger: AttributionTagger) {
  const memo = createMemo((paragraph) => tagger.tag(paragraph));
  const remembered: AttributionTagger = { name: tagger.name, tag: (paragraph) => memo.get(paragraph) };
  return {
    remembered,
    nextGeneration: () => {
      memo.nextGeneration();
    },
  };
}

/** Analyses one text from nothing; the result is the same as that of any analyser for the same text. */
export const analyseArticle = (text: string, tagger?: AttributionTagger): Analysis =>
  createAnalyser(tagger).analyse(text);

/** A figure of a paragraph put where it stands in the article, with the innermost attribution whose content holds it. */
function placeFigure(figure: Figure, by: number, attributions: readonly Attribution[]): Figure {
  const placed = { ...figure, start: figure.start + by, end: figure.end + by };
  let claim: number | null = null;
  let size = Infinity;
  attributions.forEach((attribution, index) => {
    const length = attribution.content.reduce((sum, range) => sum + range.end - range.start, 0);
    if (length < size && attribution.content.some((range) => contains(range, placed))) {
      claim = index;
      size = length;
    }
  });
  return { ...placed, attribution: claim };
}
