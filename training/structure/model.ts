import { authorCandidates } from '../../src/core/article/authorCandidates';
import { dateCandidates } from '../../src/core/article/dateCandidates';
import { headlineCandidates } from '../../src/core/article/headlineCandidates';
import {
  chooseBest,
  findRegion,
  type Candidate,
  type PlacedLines,
  type Region,
} from '../../src/core/article/region';
import { lineFeatures } from '../../src/core/article/features';
import { temper } from '../../src/core/article/temper';
import type { WordTable } from '../../src/core/article/wordScores';
import { boost, scoreRow, type BoostOptions, type Tree } from './boost';
import { areAuthors, isPublished, isTitle } from './gold';
import { isPlain, type LabelledPage } from './pages';
import { learnWords } from './wordTable';

/** All that training learns. */
export interface TrainedModel {
  readonly words: WordTable;
  readonly lines: readonly Tree[];
  readonly headline: readonly Tree[];
  readonly author: readonly Tree[];
  readonly date: readonly Tree[];
}

const lineOptions: BoostOptions = {
  trees: 240,
  depth: 5,
  rate: 0.055,
  leastLeaf: 2,
  l2: 1,
  columns: 0.3,
  rows: 0.7,
  seed: 5,
};
/** For models that only place lines so that other models can be trained on them. */
const quickOptions: BoostOptions = { ...lineOptions, trees: 50, rate: 0.2, depth: 4, columns: 0.4 };
const choiceOptions: BoostOptions = {
  trees: 90,
  depth: 4,
  rate: 0.1,
  leastLeaf: 0.6,
  l2: 1.5,
  columns: 0.2,
  rows: 0.8,
  seed: 3,
};
const wordCount = 1400;
/** Every third of the lines that are labelled by their neighbours alone is used. */
const sampled = 3;
/** A page without known authors most likely has none that can be found. */
const unknownAuthors = 0.3;
const parts = 3;

/** The probabilities that a unit belongs to the article, by the log-odds of trees. */
function placeLines(model: Pick<TrainedModel, 'lines' | 'words'>, page: LabelledPage): PlacedLines {
  const rows = lineFeatures(page.lines, model.words);
  const logits = rows.map((row) => scoreRow(model.lines, row));
  const probabilities = temper(page.lines, logits).map((logit) => 1 / (1 + Math.exp(-logit)));
  return { lines: page.lines, probabilities, rows };
}

function trainLines(pages: readonly LabelledPage[], words: WordTable, options = lineOptions): Tree[] {
  const rows: number[][] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  pages.forEach((page, p) => {
    const features = lineFeatures(page.lines, words);
    page.labels.forEach((label, i) => {
      const weight = page.weights[i] ?? 0;
      if (label === undefined || (weight < 1 && (p + i) % sampled !== 0)) return;
      rows.push(features[i] ?? []);
      labels.push(label);
      weights.push(weight < 1 ? weight * sampled : 1);
    });
  });
  return boost(rows, labels, weights, options);
}

/** A candidate's own measures and those of its unit. */
const wholeRow = ({ row, index }: Candidate<unknown>, { rows }: Region): number[] => [
  ...row,
  ...(rows[index] ?? []),
];

type Judge<T> = (page: LabelledPage, value: T) => boolean | undefined;

/** Trains trees that choose one candidate of a page, or none. Pages whose answer is unknown count `unknown` for none. */
function trainChoice<T>(
  pages: readonly {
    readonly page: LabelledPage;
    readonly region: Region;
    readonly candidates: readonly Candidate<T>[];
  }[],
  judge: Judge<T>,
  unknown: number,
): Tree[] {
  const rows: (readonly number[])[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const groups: number[] = [];
  pages.forEach(({ page, region, candidates }, group) => {
    const judged = candidates.map(({ value }) => judge(page, value));
    const right = judged.filter((answer) => answer === true).length;
    const weight = judged[0] === undefined ? unknown : 1;
    if (weight === 0) return;
    candidates.forEach((candidate, k) => {
      rows.push(wholeRow(candidate, region));
      labels.push(judged[k] === true ? 1 / right : 0);
      weights.push(weight);
      groups.push(group);
    });
  });
  return boost(rows, labels, weights, choiceOptions, groups);
}

/** What is learnt first: the line model and its words, and the training pages as lines that models have placed which did not see them. */
interface Placed {
  readonly words: WordTable;
  readonly lines: readonly Tree[];
  readonly placed: readonly PlacedLines[];
}

/** Trains words and lines, twice, since words are learnt from what the lines are thought to be. */
function trainPlaces(pages: readonly LabelledPage[]): Placed {
  const known = pages.map(({ labels }) => labels.map((label) => label ?? 0.5));
  const firstWords = learnWords(pages, known, wordCount);
  const placed: PlacedLines[] = [];
  for (let part = 0; part < parts; part++) {
    const others = pages.filter((_, i) => i % parts !== part);
    const model = { words: firstWords, lines: trainLines(others, firstWords, quickOptions) };
    pages.forEach((page, i) => {
      if (i % parts === part) placed[i] = placeLines(model, page);
    });
  }
  const words = learnWords(
    pages,
    placed.map(({ probabilities }) => probabilities),
    wordCount,
  );
  return {
    words,
    lines: trainLines(pages, words),
    placed: placed.map((one) => ({ ...one, rows: lineFeatures(one.lines, words) })),
  };
}

/** Trains everything: lines and words, then headline, authors and date on lines placed by models that have not seen their page. */
export function trainModel(pages: readonly LabelledPage[]): TrainedModel {
  const { words, lines, placed } = trainPlaces(pages);
  const regions = pages.flatMap((page, i) => {
    const own = placed[i];
    return isPlain(page) || !own ? [] : [{ page, region: findRegion(own) }];
  });
  const headline = trainChoice(
    regions.map(({ page, region }) => ({ page, region, candidates: headlineCandidates(region, words) })),
    ({ page }, text) => isTitle(page, text),
    0,
  );
  const titled = regions.map(({ page, region }) => {
    const candidates = headlineCandidates(region, words);
    return {
      page,
      region,
      headline:
        (candidates.find(({ value }) => isTitle(page.page, value)) ?? choose(headline, candidates, region))
          ?.index ?? -1,
    };
  });
  const author = trainChoice(
    titled.map(({ page, region, headline: at }) => ({
      page,
      region,
      candidates: authorCandidates(region, at, words),
    })),
    ({ page }, byline) => areAuthors(page, byline),
    unknownAuthors,
  );
  const date = trainChoice(
    titled.map(({ page, region, headline: at }) => ({
      page,
      region,
      candidates: dateCandidates(region, at),
    })),
    ({ page }, found) => isPublished(page, found),
    0,
  );
  return { words, lines, headline, author, date };
}

/** The candidate with the highest score. */
const choose = <T>(
  trees: readonly Tree[],
  candidates: readonly Candidate<T>[],
  region: Region,
): Candidate<T> | undefined =>
  chooseBest(
    candidates,
    candidates.map((candidate) => scoreRow(trees, wholeRow(candidate, region))),
  );
