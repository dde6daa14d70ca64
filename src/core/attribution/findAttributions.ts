import type { Article, BlockKind } from '../article/model';
import { compareRanges, shift, type Range } from '../text/range';
import { bareQuote, joinColons, joinRun, joinSignatures } from './acrossPassages';
import { createMemo, createStore, type Store } from '../memo';
import type { Attribution, AttributionTagger } from './model';
import { findRuns, openingFor, type QuotesOf } from './multiParagraph';
import { findInPassage, type Found, type MissingMarks } from './passageFinds';
import { toPassages, type Passage } from './passages';
import { findQuotes } from './quotes';

const nowhere: Range = { start: 0, end: 0 };

/** What is remembered of passages from one version of an article to the next, for one tagger. */
export interface PassageMemory {
  readonly quotesOf: QuotesOf;
  /** Finds by all that they depend on; their offsets count from the passage's beginning. */
  readonly finds: Store<readonly Found[]>;
  /** Begins with the next version. */
  nextGeneration(): void;
}

/** A memory that is empty yet. */
export function createPassageMemory(): PassageMemory {
  const quotes = createMemo(findQuotes);
  const finds = createStore<readonly Found[]>();
  return {
    quotesOf: quotes.get,
    finds,
    nextGeneration() {
      quotes.nextGeneration();
      finds.nextGeneration();
    },
  };
}

/**
 * All attributions of an article in text order, speakers not yet resolved: the tagger's finds in each prose block, and what
 * layout says (labels, dash quotes, transcripts, signatures, quotes over several paragraphs).
 */
export function findAttributions(
  article: Article,
  tagger: AttributionTagger,
  memory: PassageMemory = createPassageMemory(),
): readonly Attribution[] {
  const passages = toPassages(article);
  const runs = findRuns(passages, memory.quotesOf);
  const found: (readonly Found[])[] = passages.map((passage, index) => {
    const within = runs.filter((run) => run.first <= index && index <= run.last);
    return remembered(memory, passage, tagger, {
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

/** What a prose block of the kind finds by itself, were it all the article; offsets count from the beginning of `text`. */
export function findInBlock(
  text: string,
  kind: BlockKind,
  tagger: AttributionTagger,
  memory: PassageMemory,
): readonly Found[] {
  const block = { kind, start: 0, end: text.length, confidence: 1 };
  return toPassages({ text, blocks: [block] }).flatMap((passage) =>
    remembered(memory, passage, tagger, { before: '', after: '' }),
  );
}

/** The finds of a passage, from memory where the same passage stood in the article before, here or elsewhere. */
function remembered(
  { finds }: PassageMemory,
  passage: Passage,
  tagger: AttributionTagger,
  marks: MissingMarks,
): readonly Found[] {
  const by = passage.start;
  const label = passage.label && {
    ...passage.label,
    ...shift(passage.label, -by),
    name: passage.label.name && shift(passage.label.name, -by),
  };
  const context = JSON.stringify([passage.block.kind === 'headline', label, marks]);
  const found = finds.get(`${context}\n${passage.text}`, () =>
    findInPassage({ ...passage, start: 0, end: passage.end - by, label }, tagger, marks),
  );
  const put = (ranges: readonly Range[]): readonly Range[] => ranges.map((range) => shift(range, by));
  return found.map((each) => ({
    ...each,
    source: put(each.source),
    cue: put(each.cue),
    content: put(each.content),
  }));
}
