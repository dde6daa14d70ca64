import type { Byline } from './bylines';
import { authorCandidates } from './authorCandidates';
import { contextFeatures } from './contextFeatures';
import { dateCandidates } from './dateCandidates';
import { headlineCandidates } from './headlineCandidates';
import { chooseBest, type Candidate, type Choice, type PlacedLines, type Region } from './region';
import type { FoundDate } from './dates';
import { lineFeatures } from './features';
import type { LineFacts } from './lineFacts';
import { authorTrees, dateTrees, firstTrees, headlineTrees, lineTrees, words } from './structureModel';
import { chancesOf } from './temper';
import { decodeForest, scoreForest, type Forest, type PackedForest } from './trees';
import type { WordTable } from './wordScores';

/** What training learned: trees over lines and candidates, and the words that stand around articles. */
export interface PageModel {
  /** What a unit is, by itself and the words around it. */
  readonly first: Forest;
  /** What it is, by that and what is thought of its neighbours. */
  readonly lines: Forest;
  readonly headline: Forest;
  readonly author: Forest;
  readonly date: Forest;
  readonly words: WordTable;
}

/** The model as training writes it: trees and words as text. */
export interface PackedPageModel {
  readonly first: PackedForest;
  readonly lines: PackedForest;
  readonly headline: PackedForest;
  readonly author: PackedForest;
  readonly date: PackedForest;
  readonly words: string;
}

/** Unpacks a model. */
export const decodePageModel = (packed: PackedPageModel): PageModel => ({
  first: decodeForest(packed.first),
  lines: decodeForest(packed.lines),
  headline: decodeForest(packed.headline),
  author: decodeForest(packed.author),
  date: decodeForest(packed.date),
  words: decodeWords(packed.words),
});

let loaded: PageModel | undefined;

/** The model that ships, unpacked at its first use. */
export const shippedPageModel = (): PageModel =>
  (loaded ??= decodePageModel({
    first: firstTrees,
    lines: lineTrees,
    headline: headlineTrees,
    author: authorTrees,
    date: dateTrees,
    words,
  }));

/** Words grouped by score: `score word word…|score word…`. */
function decodeWords(packed: string): WordTable {
  const table = new Map<string, number>();
  for (const group of packed.split('|')) {
    const [score, ...list] = group.split(' ');
    for (const word of list) table.set(word, Number(score));
  }
  return table;
}

/** Judges how likely each unit belongs to the article, 0 to 1: first by itself, then by what is thought of the others. */
export function placeUnits(model: PageModel, lines: readonly LineFacts[]): PlacedLines {
  const rows = lineFeatures(lines, model.words);
  const first = chancesOf(
    lines,
    rows.map((row) => scoreForest(model.first, row)),
  );
  const context = contextFeatures(lines, first);
  const probabilities = chancesOf(
    lines,
    rows.map((row, i) => scoreForest(model.lines, row, context[i])),
  );
  return { lines, probabilities, rows };
}

/** The candidate with the highest score; chances of all candidates and of "none of them" add up to 1. */
function choose<T>(
  forest: Forest,
  candidates: readonly Candidate<T>[],
  { rows }: Region,
): Choice<T> | undefined {
  return chooseBest(
    candidates,
    candidates.map(({ row, index }) => scoreForest(forest, row, rows[index])),
  );
}

/** The unit that is most likely the headline, of those that `mayBe` one. */
export const chooseHeadline = (
  model: PageModel,
  region: Region,
  mayBe: (facts: LineFacts) => boolean,
): Choice<string> | undefined =>
  choose(
    model.headline,
    headlineCandidates(region, model.words).filter(({ index }) => {
      const facts = region.lines[index];
      return facts !== undefined && mayBe(facts);
    }),
    region,
  );

/** The unit that most likely names the authors; `headline` is the headline's unit or -1. */
export const chooseAuthors = (
  model: PageModel,
  region: Region,
  headline: number,
): Choice<Byline> | undefined =>
  choose(model.author, authorCandidates(region, headline, model.words), region);

/** The date that is most likely the day of publication; `headline` is the headline's unit or -1. */
export const chooseDate = (
  model: PageModel,
  region: Region,
  headline: number,
): Choice<FoundDate> | undefined => choose(model.date, dateCandidates(region, headline), region);
