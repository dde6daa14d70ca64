import { authorCandidates } from '../../src/core/article/authorCandidates';
import { dateCandidates } from '../../src/core/article/dateCandidates';
import { headlineCandidates } from '../../src/core/article/headlineCandidates';
import { findRegion } from '../../src/core/article/region';
import { areAuthors, isPublished, isTitle } from './gold';
import { choose, placeLines, type TrainedModel } from './model';
import type { LabelledPage } from './pages';

interface Held {
  readonly held: readonly LabelledPage[];
  readonly model: TrainedModel;
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Per cent right of those judged, with one decimal. */
const percent = (answers: readonly (boolean | undefined)[]): number => {
  const known = answers.filter((answer) => answer !== undefined);
  return Math.round((1000 * known.filter(Boolean).length) / Math.max(1, known.length)) / 10;
};

/** How well models do on pages that they have not seen: segments, headline, authors and date, for all pages and English ones. */
export function measure(results: readonly Held[]): Record<string, unknown> {
  const pages = results.flatMap(({ held, model }) => held.map((page) => judgePage(page, model)));
  const english = pages.filter(({ page }) => page.page.lang.toLowerCase().startsWith('en'));
  return { all: summary(pages), english: summary(english) };
}

type Judged = ReturnType<typeof judgePage>;

function judgePage(page: LabelledPage, model: TrainedModel) {
  const probabilities = placeLines(model, page);
  const article = fold(
    page.lines
      .filter((_, i) => (probabilities[i] ?? 0) >= 0.5)
      .map(({ unit }) => unit.text)
      .join('\n'),
  );
  const region = findRegion(page.lines, probabilities);
  const titles = headlineCandidates(region, model.words);
  const title = choose(model.headline, titles);
  const authors = choose(model.author, authorCandidates(region, title?.index ?? -1, model.words));
  const date = choose(model.date, dateCandidates(region, title?.index ?? -1));
  const none = { form: 'alone', names: [] } as const;
  return {
    page,
    kept: page.page.body.filter((segment) => article.includes(fold(segment))).length,
    wrong: page.page.boilerplate.filter((segment) => article.includes(fold(segment))).length,
    title: isTitle(page.page, title?.value ?? ''),
    author: areAuthors(page.page, authors?.value ?? none),
    date: page.page.date ? date !== undefined && isPublished(page.page, date.value) : undefined,
  };
}

function summary(pages: readonly Judged[]): Record<string, number> {
  const sum = (value: (page: Judged) => number): number =>
    pages.reduce((total, page) => total + value(page), 0);
  const kept = sum(({ kept: n }) => n);
  const precision = kept / (kept + sum(({ wrong }) => wrong));
  const recall = kept / sum(({ page }) => page.page.body.length);
  const rounded = (share: number): number => Math.round(1000 * share) / 10;
  return {
    pages: pages.length,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded((2 * precision * recall) / (precision + recall)),
    headline: percent(pages.map(({ title }) => title)),
    author: percent(pages.map(({ author }) => author)),
    date: percent(pages.map(({ date }) => date)),
  };
}
