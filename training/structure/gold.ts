import type { Byline } from '../../src/core/article/bylines';
import type { FoundDate } from '../../src/core/article/dates';
import type { Page } from './pages';

const loose = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const folded = new WeakMap<Page, string>();

/** The page's text folded, worked out once. */
function looseText(page: Page): string {
  const known = folded.get(page) ?? loose(page.text);
  folded.set(page, known);
  return known;
}

/** Whether a unit's text is the page's title; undefined when the title is unknown or not in the text. */
export function isTitle(page: Page, text: string): boolean | undefined {
  const title = loose(page.title);
  return title && looseText(page).includes(title) ? loose(text) === title : undefined;
}

/** Whether names are those of the page's authors; undefined when they are unknown or not in the text. */
export function areAuthors(page: Page, { names }: Byline): boolean | undefined {
  const authors = (page.author ?? '')
    .split(/[;,]| and | und /u)
    .map(loose)
    .filter(Boolean);
  const [first] = authors;
  if (!first || !looseText(page).includes(first)) return undefined;
  const said = names.map(({ name }) => loose(name));
  return authors.every((author) =>
    said.some((name) => author === name || author.includes(name) || name.includes(author)),
  );
}

/** Whether a date is the one on which the page was published; undefined when that is unknown. */
export const isPublished = (page: Page, date: FoundDate): boolean | undefined =>
  page.date ? date.value.slice(0, 10) === page.date.slice(0, 10) : undefined;
