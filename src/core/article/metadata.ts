import { isProseLike, type LineFacts } from './lineFacts';
import { namesOnly, type Byline } from './bylines';
import type { Stated } from './model';

/** Authors, dates and publisher of an article, each with its place, and the units that state them. */
export interface Metadata {
  readonly authors: readonly Stated<string>[];
  readonly published: Stated<string> | null;
  readonly updated: Stated<string> | null;
  readonly publisher: Stated<string> | null;
  readonly bylines: ReadonlySet<number>;
}

const updateWords =
  /\b(?:updated?|modified|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|atualizado|zaktualizowano|оновлено|обновлено|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|frissítve|aktualizováno)/iu;
const scraperDate = /^date (\d{4}-\d{2}-\d{2})\b/u;

interface Scope {
  readonly lines: readonly LineFacts[];
  readonly headline: number;
  /** Index of the first and the last unit of running text. */
  readonly first: number;
  readonly last: number;
}

/** Reads authors and dates near the headline and the article's ends. */
export function readMetadata(scope: Scope): Metadata {
  const order = searchOrder(scope);
  const authors = findAuthors(scope, order);
  const dates = findDatesNear(scope, order);
  return { ...authors, ...dates, publisher: findPublisher(scope.lines) };
}

/** Unit indices in which metadata is looked for, the likeliest first: after the headline, before it, after the text. */
function searchOrder({ lines, headline, first, last }: Scope): number[] {
  const from = headline >= 0 ? headline : Math.max(0, first - 10);
  const order: number[] = [];
  const add = (i: number): void => {
    if (i >= 0 && i < lines.length && !order.includes(i)) order.push(i);
  };
  for (let i = from; i <= Math.max(first, from + 12) && i < from + 30; i++) add(i);
  for (let i = from - 1; i >= from - 12; i--) add(i);
  for (let i = last; i <= last + 8; i++) add(i);
  return order;
}

function findAuthors(scope: Scope, order: readonly number[]): Pick<Metadata, 'authors' | 'bylines'> {
  const { lines, headline } = scope;
  const usable = order.filter((i) => i !== headline);
  const pick = (
    test: (facts: LineFacts) => Byline['names'] | undefined,
  ): Pick<Metadata, 'authors' | 'bylines'> | undefined => {
    for (const i of usable) {
      const facts = lines[i];
      const names = facts && !isProseLike(facts) ? test(facts) : undefined;
      if (facts && names && names.length > 0) return { authors: stated(facts, names), bylines: new Set([i]) };
    }
    return undefined;
  };
  const beside = (i: number): boolean => lines[i]?.dateOnly === true && lines[i].dates.length > 0;
  return (
    pick((facts) => (facts.byline?.introduced === true ? facts.byline.names : undefined)) ??
    pick((facts) => facts.byline?.names) ??
    pick((facts) => {
      const i = lines.indexOf(facts);
      return beside(i + 1) || beside(i - 1) ? namesOnly(facts.unit.text, 0) : undefined;
    }) ?? { authors: [], bylines: new Set() }
  );
}

const stated = (facts: LineFacts, names: Byline['names']): Stated<string>[] =>
  names.map(({ name, start, end }) => ({
    value: name,
    start: facts.unit.start + start,
    end: facts.unit.start + end,
  }));

function findDatesNear({ lines }: Scope, order: readonly number[]): Pick<Metadata, 'published' | 'updated'> {
  let published: Stated<string> | null = null;
  let updated: Stated<string> | null = null;
  let guess: Stated<string> | null = null;
  for (const i of order) {
    const facts = lines[i];
    if (!facts || (isProseLike(facts) && !facts.byline)) continue;
    for (const date of facts.dates) {
      const place = {
        value: date.value,
        start: facts.unit.start + date.start,
        end: facts.unit.start + date.end,
      };
      const before = facts.unit.text.slice(Math.max(0, date.start - 30), date.start);
      if (i === 0 && scraperDate.test(facts.unit.text)) guess ??= place;
      else if (updateWords.test(before)) updated ??= place;
      else published ??= place;
    }
  }
  const first = lines[0];
  const scraped = first && scraperDate.test(first.unit.text) ? first.dates[0] : undefined;
  if (first && scraped)
    guess ??= {
      value: scraped.value,
      start: first.unit.start + scraped.start,
      end: first.unit.start + scraped.end,
    };
  return { published: published ?? updated ?? guess, updated };
}

const copyright =
  /(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s*)?(?:by\s)?/iu;

/** The name beside the page's copyright sign. */
function findPublisher(lines: readonly LineFacts[]): Stated<string> | null {
  for (const { unit, hits } of lines) {
    if (unit.text.length > 120 || !hits.some((hit) => hit.reason === 'legal')) continue;
    const match = copyright.exec(unit.text);
    if (match?.index !== 0) continue;
    const rest = unit.text.slice(match[0].length);
    const name = /^[^|•·,;©.\d]{0,60}(?:\.[a-z]{2,6}\b)?/u
      .exec(rest)?.[0]
      .replace(/\s?(?:all rights.*|alle rechte.*)$/iu, '')
      .trim();
    if (!name) continue;
    const start = unit.start + match[0].length + rest.indexOf(name);
    return { value: name.replace(/[\s.]+$/u, ''), start, end: start + name.length };
  }
  return null;
}
