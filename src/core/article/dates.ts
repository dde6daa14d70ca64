import type { Range } from '../text/range';
import { monthNumber } from './months';

/** A calendar date that a line says. */
export interface FoundDate extends Range {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where a time stands beside the date; a zone only as printed (`Z`, `+02:00`). */
  readonly value: string;
  /** Whether day and month could be swapped, as in 03/04/2021. */
  readonly ambiguous: boolean;
}

interface Day extends Range {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ambiguous: boolean;
}

const pivot = /(?<!\d)(?:19|20)\d{2}/g;
const dayMonthBefore =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.º|º|\.)?[\s-]{0,3}(?:de |of |d['’])?\s?(\p{L}[\p{L}\p{M}]{2,14})\.?(?: de| del| of)?[\s,.-]{0,3}$/u;
const monthDayBefore = /(\p{L}[\p{L}\p{M}]{2,14})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?[\s,.-]{0,3}$/u;
const numericBefore = /(?<![\d.,/-])(\d{1,2})(\.\s?|[/-]|\s\|\s)(\d{1,2})\2$/u;
const numericAfter = /^\s?([-/.])\s?(\d{1,2})\s?\1\s?(\d{1,2})(?!\d)/u;
const eastAsianAfter = /^\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const monthAfter = /^\.?[\s-](\p{L}[\p{L}\p{M}]{2,14})\.?[\s-](\d{1,2})(?!\d)/u;
const shortYear =
  /(?<![\d.,/-])(\d{1,2})(?:([./])(\d{1,2})\2|(?:st|nd|rd|th|\.)?[\s.-]{1,2}(\p{L}[\p{L}\p{M}]{2,11})\.?[\s.,-]{1,2}'?)(\d{2})(?![\d./%€$]|\s?(?:[%€$]|Uhr\b)|:\d|\p{L})/gu;
/** In "Apr 042013" the year is glued to the day. */
const gluedYear = /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,11})\.?\s(\d{2})((?:19|20)\d{2})(?!\d)/gu;

/** In 28.09.1912:44 the year is 19, the time 12:44. */
const gluedTime = /^:\d{2}/;

const reach = 40;

/** The day that stands around the year at `at`, if any; what stands before `from` belongs to another date. */
function dayAround(text: string, at: number, from: number, monthFirst: boolean): Day | undefined {
  const year = Number(text.slice(at, at + 4));
  const before = text.slice(Math.max(from, at - reach), at);
  const after = text.slice(at + 4, at + 4 + reach);
  const left = (
    match: RegExpExecArray,
    month: number | undefined,
    day: string | undefined,
  ): Day | undefined =>
    month === undefined
      ? undefined
      : { start: at - match[0].length, end: at + 4, year, month, day: Number(day), ambiguous: false };
  const right = (
    match: RegExpExecArray,
    month: number | undefined,
    day: string | undefined,
  ): Day | undefined =>
    month === undefined
      ? undefined
      : { start: at, end: at + 4 + match[0].length, year, month, day: Number(day), ambiguous: false };

  let match = numericAfter.exec(after);
  if (match) return right(match, Number(match[2]), match[3]);
  match = eastAsianAfter.exec(after);
  if (match) return right(match, Number(match[1]), match[2]);
  match = dayMonthBefore.exec(before);
  const dayMonth = match && left(match, monthNumber(match[2] ?? ''), match[1]);
  if (dayMonth) return dayMonth;
  match = monthDayBefore.exec(before);
  const monthDay = match && left(match, monthNumber(match[1] ?? ''), match[2]);
  if (monthDay) return monthDay;
  match = numericBefore.exec(before);
  if (match) {
    const pair = orderDayMonth(Number(match[1]), Number(match[3]), match[2] === '/' && monthFirst);
    const ambiguous = pair.ambiguous && match[2] === '/';
    const glued = year < 1970 && gluedTime.test(after);
    const start = at - match[0].length;
    return glued
      ? { start, end: at + 2, ...pair, year: 2000 + Math.floor(year / 100), ambiguous }
      : { start, end: at + 4, year, ...pair, ambiguous };
  }
  match = monthAfter.exec(after);
  return match ? right(match, monthNumber(match[1] ?? ''), match[2]) : undefined;
}

function orderDayMonth(
  first: number,
  second: number,
  monthFirst: boolean,
): Pick<Day, 'day' | 'month' | 'ambiguous'> {
  const ambiguous = first <= 12 && second <= 12 && first !== second;
  const swap = second > 12 || (ambiguous && monthFirst);
  return swap ? { day: second, month: first, ambiguous } : { day: first, month: second, ambiguous };
}

const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const timeAfter =
  /^(?:\s?[,|/·•–—-]|T)?\s{0,2}(?:\(?(?:at|um|à|a las|alle|o godz\.|o|о|kl\.?|klo|om|às|às|le)\s)?\(?(\d{1,2})\s?[:.hH]\s?(\d{2})(?::\d{2})?(?:\.\d{1,6})?(?![\d.])(?:\s?([AaPp])\.?\s?[Mm]\b\.?)?(?:\s?(?:Uhr|h)\b)?(?:\s?\(?(Z\b|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?\b|[A-Z]{3,4}\b))?/u;
const timeBefore =
  /(?<![\d.:])(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([AaPp])\.?[Mm]\.?)?(?:\s?(?:Uhr|[A-Z]{2,4}))?(?:\s?[,|/·•–—-])?\s{0,2}(?:(?:on|am|le|el)\s)?(?:\p{L}{2,12}\.?,?\s)?$/u;

interface Time {
  readonly text: string;
  readonly length: number;
}

function readTime(match: RegExpExecArray | null): Time | undefined {
  if (!match) return undefined;
  let hour = Number(match[1]);
  const half = match[3]?.toLowerCase();
  if (half && hour > 12) return undefined;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(match[2]) > 59) return undefined;
  return {
    text: `T${two(hour)}:${match[2] ?? '00'}${offsetOf(match[4])}`,
    length: match[0].length,
  };
}

/** Names of time zones that mean one offset, in hours; those that several countries use differently are left out. */
const zones: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, CET: 1, CEST: 2, MEZ: 1, MESZ: 2, EET: 2, EEST: 3, MSK: 3, WEST: 1, JST: 9, KST: 9 },
  ...{
    EST: -5,
    EDT: -4,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    AEST: 10,
    AEDT: 11,
    NZST: 12,
    NZDT: 13,
  },
};

/** A zone as ISO 8601 writes it: `Z`, `+02:00`; empty where none is said or it is not clear. */
function offsetOf(said: string | undefined): string {
  if (said === undefined) return '';
  if (said === 'Z') return 'Z';
  const hours = zones[said];
  if (hours !== undefined) return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(said);
  return match ? `${match[1] ?? '+'}${two(Number(match[2]))}:${match[3] ?? '00'}` : '';
}

const two = (n: number): string => String(n).padStart(2, '0');

function withTime(text: string, day: Day): FoundDate {
  const date = `${String(day.year)}-${two(day.month)}-${two(day.day)}`;
  const after = readTime(timeAfter.exec(text.slice(day.end, day.end + reach)));
  if (after)
    return {
      start: day.start,
      end: day.end + after.length,
      value: date + after.text,
      ambiguous: day.ambiguous,
    };
  const before = readTime(timeBefore.exec(text.slice(Math.max(0, day.start - reach), day.start)));
  if (before)
    return {
      start: day.start - before.length,
      end: day.end,
      value: date + before.text,
      ambiguous: day.ambiguous,
    };
  return { start: day.start, end: day.end, value: date, ambiguous: day.ambiguous };
}

/** A day with a year of two digits, its month a number or a name. */
function shortDay(match: RegExpExecArray, monthFirst: boolean): Day | undefined {
  const [all, first, separator, second, name, digits] = match;
  const range = { start: match.index, end: match.index + all.length };
  const year = Number(digits) < 60 ? 2000 + Number(digits) : 1900 + Number(digits);
  if (name === undefined)
    return {
      ...range,
      year,
      ...orderDayMonth(Number(first), Number(second), separator === '/' && monthFirst),
    };
  const month = monthNumber(name);
  return month === undefined ? undefined : { ...range, year, month, day: Number(first), ambiguous: false };
}

/**
 * The full dates (day, month and year) in one line, in order, in the notations of some twenty languages.
 * `monthFirst` says how to read 03/04/2021. Offsets are UTF-16 code units of `text`.
 */
export function findDates(text: string, monthFirst = false): FoundDate[] {
  const found: FoundDate[] = [];
  let end = 0;
  const add = (day: Day | undefined): void => {
    if (!day || !isDay(day) || day.start < end) return;
    const date = withTime(text, day);
    found.push(date.start < end ? { ...date, start: day.start } : date);
    end = date.end;
  };
  for (const match of text.matchAll(pivot)) add(dayAround(text, match.index, end, monthFirst));
  if (found.length > 0) return found;
  for (const match of text.matchAll(gluedYear)) {
    const [all, name = '', day, year] = match;
    const month = monthNumber(name);
    if (month !== undefined)
      add({
        ...{ start: match.index, end: match.index + all.length, year: Number(year), month, day: Number(day) },
        ambiguous: false,
      });
  }
  for (const match of text.matchAll(shortYear)) add(shortDay(match, monthFirst));
  return found;
}
