import type { Byline } from './bylines';
import { saysUpdated, scraperDate } from './dateCandidates';
import type { Choice, Region } from './region';
import type { FoundDate } from './dates';
import { isProseLike, type LineFacts } from './lineFacts';
import type { Stated } from './model';
import { bylineReason, dateReason } from './metadataReasons';
import { chooseAuthors, chooseDate, type PageModel } from './pageModel';

/** Authors, dates and publisher of an article, each with its place. */
export interface Metadata {
  readonly authors: readonly Stated<string>[];
  readonly published: Stated<string> | null;
  readonly updated: Stated<string> | null;
  readonly publisher: Stated<string> | null;
  /** Unit that names the authors, -1 when none does. */
  readonly byline: number;
}

const leastAuthorChance = 0.1;
const leastFarNameChance = 0.18;
const leastDateChance = 0.2;

/** Reads authors, dates and publisher; `headline` is the headline's unit or -1. */
export function readMetadata(model: PageModel, region: Region, headline: number): Metadata {
  const { lines } = region;
  const publisher = findPublisher(lines);
  const choice = chooseAuthors(model, region, headline);
  const likely =
    choice && choice.chance >= leastChance(choice, region, headline) && !isPublisher(choice.value, publisher);
  const author = likely ? choice : plainByline(region, headline);
  const named = author && lines[author.index];
  return {
    authors: named ? namesIn(named, author.value, likely ? choice.chance : plainlySaid) : [],
    byline: named && !isProseLike(named) ? author.index : -1,
    ...readDates(model, region, headline),
    publisher,
  };
}

/** Bare names far from the headline are mostly something else. */
function leastChance({ index, value }: Choice<Byline>, { first }: Region, headline: number): number {
  const near = index >= headline - bylineAbove && index <= Math.max(first, headline + bylineAbove);
  return near || value.form !== 'alone' ? leastAuthorChance : leastFarNameChance;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the only name is the outlet's own, as sites sign their pages. */
const isPublisher = ({ names: [name, other] }: Byline, publisher: Stated<string> | null): boolean =>
  name !== undefined &&
  other === undefined &&
  publisher !== null &&
  letters(publisher.value).startsWith(letters(name.name));

/** A line between headline and text, or right above the headline, that says in words or by a date beside it who the author is. */
function plainByline(
  { lines, first }: Region,
  headline: number,
): { index: number; value: Byline } | undefined {
  if (headline < 0) return undefined;
  const end = Math.max(headline, Math.min(first, headline + bylineReach));
  for (let index = Math.max(0, headline - bylineAbove); index <= end; index++) {
    const facts = lines[index];
    const value =
      facts && !isProseLike(facts)
        ? facts.bylines.find(({ form }) => form === 'introduced' || form === 'beforeDate')
        : undefined;
    if (value && index !== headline) return { index, value };
  }
  return undefined;
}

const bylineReach = 10;
/** How sure one is of a byline that the model would not choose. */
const plainlySaid = 0.4;
const bylineAbove = 3;

const namesIn = (facts: LineFacts, byline: Byline, confidence: number): Stated<string>[] =>
  byline.names.map(({ name, start, end }) => ({
    value: name,
    start: facts.unit.start + start,
    end: facts.unit.start + end,
    confidence,
    reason: bylineReason(facts, byline),
  }));

const placed = (facts: LineFacts, date: FoundDate, confidence: number): Stated<string> => ({
  value: date.value,
  start: facts.unit.start + date.start,
  end: facts.unit.start + date.end,
  confidence,
  reason: dateReason(facts, date),
});

/** How sure one is of a date of which the page says in words what it is, and of one that only stands by. */
const saidSo = 0.85;

/** The date of publication beside a date of change: before it, within three units. */
function firstIssue({ lines }: Region, index: number, change: FoundDate): Stated<string> | undefined {
  for (const facts of lines.slice(Math.max(0, index - 3), index + 4)) {
    const date = facts.dates.find((one) => one.value < change.value && !saysUpdated(facts.unit.text, one));
    if (date && !isProseLike(facts)) return placed(facts, date, saidSo);
  }
  return undefined;
}

/** The same day where it is given with a time within reach, as a page may say its date twice. */
function withTime({ lines }: Region, index: number, date: Stated<string>): Stated<string> {
  if (date.value.includes('T')) return date;
  for (const facts of lines.slice(Math.max(0, index - updateReach), index + updateReach)) {
    const timed = facts.dates.find(({ value }) => value.startsWith(`${date.value}T`));
    if (timed && !saysUpdated(facts.unit.text, timed) && !isProseLike(facts))
      return placed(facts, timed, date.confidence);
  }
  return date;
}

const updateReach = 25;
/** How sure one is of a date that the page does not say and a scraper put there. */
const guessed = 0.4;

/** The likeliest day of publication, or else the date that a scraper put on the first line; and a later change near the headline. */
function readDates(
  model: PageModel,
  region: Region,
  headline: number,
): Pick<Metadata, 'published' | 'updated'> {
  const { lines } = region;
  const choice = chooseDate(model, region, headline);
  const found = choice && choice.chance >= leastDateChance ? lines[choice.index] : undefined;
  const [top] = lines;
  const guess = top && scraperDate.test(top.unit.text) ? top.dates[0] : undefined;
  if (!found || !choice)
    return {
      published: top && guess ? placed(top, guess, guessed) : null,
      updated: updatedNear(region, headline),
    };
  const named = placed(found, choice.value, choice.chance);
  if (saysUpdated(found.unit.text, choice.value)) {
    const published = firstIssue(region, choice.index, choice.value);
    if (published) return { published, updated: named };
  }
  const published = withTime(region, choice.index, named);
  const updated = updatedNear(region, headline);
  return { published, updated: updated?.start === published.start ? null : updated };
}

/** The first date near the headline of which the page says that it is the time of a change. */
function updatedNear({ lines, first }: Region, headline: number): Stated<string> | null {
  const anchor = headline >= 0 ? headline : first;
  for (const facts of lines.slice(Math.max(0, anchor - updateReach), Math.max(0, anchor + updateReach))) {
    const date = facts.dates.find((one) => saysUpdated(facts.unit.text, one));
    if (date && !isProseLike(facts)) return placed(facts, date, saidSo);
  }
  return null;
}

const copyright = /^(?:copyright|\(c\)|©|\s|\d{4}(?:\s?[-–]\s?(?:\d{4}|heute|today))?|by\s|[,:;.])+/iu;
const name = /^[^|•·,;©\d]{2,60}/u;
const longestNotice = 160;

/** The name beside the page's copyright sign. */
function findPublisher(lines: readonly LineFacts[]): Stated<string> | null {
  for (const { unit } of lines) {
    const start = unit.text.slice(0, longestNotice);
    if (unit.text.length > longestNotice || !/^(?:copyright|\(c\)|©)/iu.test(start)) continue;
    const at = copyright.exec(start)?.[0].length ?? 0;
    const value = name
      .exec(start.slice(at))?.[0]
      .replace(/(?:all rights|alle rechte|tous droits|todos los)[^]*$/iu, '')
      .replace(/[\s.–-]{1,9}$/u, '');
    if (value)
      return {
        value,
        start: unit.start + at,
        end: unit.start + at + value.length,
        confidence: saidSo,
        reason: 'beside the copyright sign',
      };
  }
  return null;
}
