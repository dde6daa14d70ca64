import { decodePageModel } from '../../src/core/article/pageModel';
import { parseArticle } from '../../src/core/article/parseArticle';
import type { Article } from '../../src/core/article/model';
import { judge, summarise, type Figures, type Judgement } from './judge';
import { trainModel } from './model';
import { packModel } from './pack';
import type { LabelledPage, Page } from './pages';

const folds = 5;

/** A fold number that depends on the site's name alone, so that pages of one site stand in one fold. */
function foldOf(site: string): number {
  let hash = 7;
  for (const character of site) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % folds;
}

/** A page as it was read by a model that has not seen its site. */
export interface Reading {
  readonly page: Page;
  readonly fold: number;
  readonly article: Article;
  readonly judgement: Judgement;
}

/**
 * Trains once for each fold on the pages of the others, and reads the fold's pages with all that the product does: the model
 * packed and unpacked, rules included. `done` is told of each fold.
 */
export function readUnseen(
  pages: readonly LabelledPage[],
  plain: readonly LabelledPage[],
  done: (fold: number) => void,
): Reading[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = pages.filter(({ site }) => foldOf(site) !== fold);
    const model = decodePageModel(packModel(trainModel([...others, ...plain])));
    const readings = pages
      .filter(({ site }) => foldOf(site) === fold)
      .map(({ page }) => {
        const article = parseArticle(page.text, { model });
        return { page, fold, article, judgement: judge(page, article) };
      });
    done(fold + 1);
    return readings;
  });
}

const columns: readonly (keyof Figures)[] = [
  'pages',
  'precision',
  'recall',
  'f1',
  'headline',
  'author',
  'date',
];

/** A table of figures: a row for each fold, for all pages, and for languages with at least ten pages. */
export function renderTable(readings: readonly Reading[]): string {
  const language = ({ page }: Reading): string => /^[a-z]+/u.exec(page.lang.toLowerCase())?.[0] ?? 'not said';
  const rows: [string, readonly Reading[]][] = Array.from({ length: folds }, (_, fold) => [
    `fold ${fold + 1}`,
    readings.filter((one) => one.fold === fold),
  ]);
  rows.push(['all', readings]);
  for (const name of [...new Set(readings.map(language))].sort()) {
    const own = readings.filter((one) => language(one) === name);
    if (own.length >= 10) rows.push([name, own]);
  }
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(9) : cell.padStart(10))).join('');
  return [
    line(['', ...columns]),
    ...rows.map(([name, own]) => {
      const figures = summarise(own.map(({ judgement }) => judgement));
      return line([name, ...columns.map((column) => figures[column].toFixed(column === 'pages' ? 0 : 1))]);
    }),
  ].join('\n');
}

/** A reading as a line of JSON, as `galley analyze --stdin-jsonl` prints records. */
export const renderReading = ({ page, article }: Reading): string =>
  JSON.stringify({
    id: page.id,
    headline: article.headline && { text: article.headline.value },
    authors: article.authors.map(({ value }) => value),
    published: article.published?.value ?? null,
    blocks: article.blocks,
  });
