import type { Article } from '../article/model';
import { compareRanges, type Range } from '../text/range';
import { bareQuote, joinColons, joinRun, joinSignatures } from './acrossPassages';
import type { Attribution, AttributionTagger } from './model';
import { findRuns, openingFor } from './multiParagraph';
import { findInPassage, type Found } from './passageFinds';
import { toPassages } from './passages';

const nowhere: Range = { start: 0, end: 0 };

/**
 * All attributions of an article in text order, speakers not yet resolved: the tagger's finds in each prose block, and what
 * layout says (labels, dash quotes, transcripts, signatures, quotes over several paragraphs).
 */
export function findAttributions(article: Article, tagger: AttributionTagger): readonly Attribution[] {
  const passages = toPassages(article);
  const runs = findRuns(passages);
  const found: (readonly Found[])[] = passages.map((passage, index) => {
    const within = runs.filter((run) => run.first <= index && index <= run.last);
    return findInPassage(passage, tagger, {
      before: within.some((run) => run.first < index) ? openingFor(passage) : '',
      after: within.find((run) => index < run.last)?.closing ?? '',
    });
  });
  for (const run of runs) joinRun(passages, found, run);
  const joined = (index: number): boolean => runs.some((run) => run.first < index && index <= run.last);
  const bare = passages.map((_, index) => (joined(index) ? [] : bareQuote(passages, found, index)));
  bare.forEach((list, index) => {
    if (list.length > 0) found[index] = list;
  });
  joinColons(passages, found, tagger);
  joinSignatures(passages, found);
  return found
    .flat()
    .map((each) => ({ ...each, speaker: null }))
    .sort((a, b) => compareRanges(a.content[0] ?? nowhere, b.content[0] ?? nowhere));
}
