import { authorCandidates } from '../../src/core/article/authorCandidates';
import { contextFeatures } from '../../src/core/article/contextFeatures';
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
import { chancesOf } from '../../src/core/article/temper';
import type { WordTable } from '../../src/core/article/wordScores';
import { boost, scoreRow, type BoostOptions, type Tree } from './boost';
import { areAuthors, isPublished, isTitle } from './gold';
import { isPlain, type LabelledPage } from './pages';
import { learnWords } from './wordTable';

/** All that training learns. */
export interface TrainedModel {
  readonly words: WordTable;
  readonly first: readonly Tree[];
  readonly lines: readonly Tree[];
  readonly headline: readonly Tree[];
  readonly author: readonly Tree[];
  readonly date: readonly Tree[];
}

/** For the first judgement of lines, each by itself. */
const firstOptions: BoostOptions = {
  trees: 50,
  depth: 4,
  rate: 0.2,
  leastLeaf: 2,
  l2: 1,
  columns: 0.4,
  rows: 0.7,
  seed: 5,
};
/** For the second, by what the first says of the lines around: deep trees, each of which sees little. */
const lineOptions: BoostOptions = {
  trees: 170,
  depth: 6,
  rate: 0.05,
  leastLeaf: 4,
  l2: 1,
  columns: 0.15,
  rows: 0.5,
  seed: 9,
};
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
/** A headline is told by many weak signs, of which a page shows few: shallow trees, many of them. */
const headlineOptions: BoostOptions = {
  ...choiceOptions,
  trees: 200,
  depth: 2,
  rate: 0.08,
  leastLeaf: 1,
  l2: 2,
  columns: 0.15,
};
/** Every third of the lines that are labelled by their neighbours alone is used. */
const sampled = 3;
/** A page without known authors most likely has none that can be found. */
const unknownAuthors = 0.3;
const parts = 3;

/** Which part a page falls in, by its site's name, so that pages of one site fall in one. */
function partOf({ site }: LabelledPage): number {
  let hash = 11;
  for (const character of site) hash = (hash * 33 + character.charCodeAt(0)) >>> 0;
  return hash % parts;
}

/** Pages with what the first judgement says of their lines. */
function placeLines(first: readonly Tree[], page: LabelledPage, words: WordTable): PlacedLines {
  const rows = lineFeatures(page.lines, words);
  const logits = rows.map((row) => scoreRow(first, row));
  return { lines: page.lines, probabilities: chancesOf(page.lines, logits), rows };
}

/** Trains trees that tell lines of the article; `measure` gives a page's rows. */
function trainLines(
  pages: readonly LabelledPage[],
  measure: (page: LabelledPage, p: number) => readonly (readonly number[])[],
  options: BoostOptions,
): Tree[] {
  const rows: (readonly number[])[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  pages.forEach((page, p) => {
    const features = measure(page, p);
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
  options = choiceOptions,
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
  return boost(rows, labels, weights, options, groups);
}

/** What is learnt first: the line models and their words, and the training pages as lines that models have placed which did not see them. */
interface Placed extends Pick<TrainedModel, 'words' | 'first' | 'lines'> {
  readonly placed: readonly PlacedLines[];
}

/** Trains words and lines, twice, since words are learnt from what the lines are thought to be. */
function trainPlaces(pages: readonly LabelledPage[]): Placed {
  const known = pages.map(({ labels }) => labels.map((label) => label ?? 0.5));
  const firstWords = learnWords(pages, known, wordCount);
  const alone = (page: LabelledPage): readonly (readonly number[])[] => lineFeatures(page.lines, firstWords);
  const judged: PlacedLines[] = [];
  for (let part = 0; part < parts; part++) {
    const others = pages.filter((page) => partOf(page) !== part);
    const first = trainLines(others, alone, firstOptions);
    pages.forEach((page, i) => {
      if (partOf(page) === part) judged[i] = placeLines(first, page, firstWords);
    });
  }
  const words = learnWords(
    pages,
    judged.map(({ probabilities }) => probabilities),
    wordCount,
  );
  const placed = judged.map((one) => ({ ...one, rows: lineFeatures(one.lines, words) }));
  const rowsOf = (p: number): readonly (readonly number[])[] => placed[p]?.rows ?? [];
  const first = trainLines(pages, (_, p) => rowsOf(p), firstOptions);
  const inContext = (page: LabelledPage, p: number): number[][] => {
    const context = contextFeatures(page.lines, placed[p]?.probabilities ?? []);
    return rowsOf(p).map((row, i) => [...row, ...(context[i] ?? [])]);
  };
  return { words, first, lines: trainLines(pages, inContext, lineOptions), placed };
}

/** Trains everything: lines and words, then headline, authors and date on lines placed by models that have not seen their page. */
export function trainModel(pages: readonly LabelledPage[]): TrainedModel {
  const { words, first, lines, placed } = trainPlaces(pages);
  const regions = pages.flatMap((page, i) => {
    const own = placed[i];
    return isPlain(page) || !own ? [] : [{ page, region: findRegion(own) }];
  });
  const headline = trainChoice(
    regions.map(({ page, region }) => ({ page, region, candidates: headlineCandidates(region, words) })),
    ({ page }, text) => isTitle(page, text),
    0,
    headlineOptions,
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
  return { words, first, lines, headline, author, date };
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
