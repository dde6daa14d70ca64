import type { Article } from '../../src/core/article/model';
import type { Page } from './pages';

/** What one page's reading got right: pieces kept and wrongly kept, and each of the metadata that the page is known to have. */
export interface Judgement {
  readonly kept: number;
  readonly missed: number;
  readonly wrong: number;
  readonly headline: boolean | undefined;
  readonly author: boolean | undefined;
  readonly date: boolean | undefined;
}

const fold = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim();

const loose = (text: string | undefined): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Compares the reading of a page with what is known of it. What the page's text does not hold is not asked for. */
export function judge(page: Page, { text, blocks, headline, authors, published }: Article): Judgement {
  const article = fold(
    blocks
      .filter(({ kind }) => kind !== 'boilerplate')
      .map(({ start, end }) => text.slice(start, end))
      .join('\n'),
  );
  const kept = page.body.filter((segment) => article.includes(fold(segment))).length;
  const all = loose(text);
  const said = authors.map(({ value }) => loose(value));
  const names = (page.author ?? '')
    .split(/[;,]| and | und /u)
    .map(loose)
    .filter(Boolean);
  const hasTitle = loose(page.title) !== '' && all.includes(loose(page.title));
  const hasAuthor = names[0] !== undefined && all.includes(names[0]);
  return {
    kept,
    missed: page.body.length - kept,
    wrong: page.boilerplate.filter((segment) => article.includes(fold(segment))).length,
    headline: hasTitle ? loose(headline?.value) === loose(page.title) : undefined,
    author: hasAuthor
      ? names.every((name) => said.some((one) => one === name || one.includes(name) || name.includes(one)))
      : undefined,
    date: page.date ? published?.value.slice(0, 10) === page.date.slice(0, 10) : undefined,
  };
}

/** Figures over pages, in per cent with one decimal. */
export interface Figures {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly headline: number;
  readonly author: number;
  readonly date: number;
}

const rounded = (share: number): number => Math.round(1000 * share) / 10;

/** Sums judgements up. */
export function summarise(judgements: readonly Judgement[]): Figures {
  const sum = (of: (one: Judgement) => number): number =>
    judgements.reduce((total, one) => total + of(one), 0);
  const right = (of: (one: Judgement) => boolean | undefined): number => {
    const known = judgements.map(of).filter((answer) => answer !== undefined);
    return rounded(known.filter(Boolean).length / Math.max(1, known.length));
  };
  const kept = sum((one) => one.kept);
  const precision = kept / Math.max(1, kept + sum(({ wrong }) => wrong));
  const recall = kept / Math.max(1, kept + sum(({ missed }) => missed));
  return {
    pages: judgements.length,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded((2 * precision * recall) / Math.max(1e-9, precision + recall)),
    headline: right(({ headline }) => headline),
    author: right(({ author }) => author),
    date: right(({ date }) => date),
  };
}
