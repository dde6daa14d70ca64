import type { Byline } from './bylines';
import { authorCandidates } from './authorCandidates';
import { dateCandidates } from './dateCandidates';
import { headlineCandidates } from './headlineCandidates';
import type { Candidate, Region } from './region';
import type { FoundDate } from './dates';
import { lineFeatures } from './features';
import type { LineFacts } from './lineFacts';
import { authorTrees, dateTrees, headlineTrees, lineTrees, words } from './structureModel';
import { temper } from './temper';
import { decodeForest, scoreForest, type Forest } from './trees';
import type { WordTable } from './wordScores';

interface PageModel {
  readonly lines: Forest;
  readonly headline: Forest;
  readonly author: Forest;
  readonly date: Forest;
  readonly words: WordTable;
}

let loaded: PageModel | undefined;

/** The trained model, unpacked at its first use. */
function pageModel(): PageModel {
  loaded ??= {
    lines: decodeForest(lineTrees),
    headline: decodeForest(headlineTrees),
    author: decodeForest(authorTrees),
    date: decodeForest(dateTrees),
    words: decodeWords(words),
  };
  return loaded;
}

/** Words grouped by score: `score word word…|score word…`. */
function decodeWords(packed: string): WordTable {
  const table = new Map<string, number>();
  for (const group of packed.split('|')) {
    const [score, ...list] = group.split(' ');
    for (const word of list) table.set(word, Number(score));
  }
  return table;
}

/** How likely each unit belongs to the article, 0 to 1. */
export function placeUnits(lines: readonly LineFacts[]): number[] {
  const model = pageModel();
  const logits = lineFeatures(lines, model.words).map((row) => scoreForest(model.lines, row));
  return temper(lines, logits).map((logit) => 1 / (1 + Math.exp(-logit)));
}

/** A chosen candidate with the chance, 0 to 1, that it is the right one. */
export interface Choice<T> extends Candidate<T> {
  readonly chance: number;
}

/** The candidate with the highest score; chances of all candidates and of "none of them" add up to 1. */
function choose<T>(forest: Forest, candidates: readonly Candidate<T>[]): Choice<T> | undefined {
  const scores = candidates.map(({ row }) => scoreForest(forest, row));
  let best = -1;
  let total = 1;
  scores.forEach((score, i) => {
    total += Math.exp(score);
    if (best < 0 || score > (scores[best] ?? 0)) best = i;
  });
  const chosen = candidates[best];
  return chosen && { ...chosen, chance: Math.exp(scores[best] ?? 0) / total };
}

/** The unit that is most likely the headline. */
export const chooseHeadline = (region: Region): Choice<string> | undefined =>
  choose(pageModel().headline, headlineCandidates(region, pageModel().words));

/** The unit that most likely names the authors; `headline` is the headline's unit or -1. */
export const chooseAuthors = (region: Region, headline: number): Choice<Byline> | undefined =>
  choose(pageModel().author, authorCandidates(region, headline, pageModel().words));

/** The date that is most likely the day of publication; `headline` is the headline's unit or -1. */
export const chooseDate = (region: Region, headline: number): Choice<FoundDate> | undefined =>
  choose(pageModel().date, dateCandidates(region, headline));
