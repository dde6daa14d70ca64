import { is, lowerAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Span } from '../text/sentences';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
);
const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'januar februar märz mai juni juli oktober dezember',
);
const dayParts = set('morning afternoon evening night');
const periods = set(
  'week month year decade weekend summer winter spring autumn fall monday tuesday wednesday thursday friday saturday sunday',
);
const alone = set('yesterday today tonight gestern heute vorgestern');
const prepositions = set('on in at of am im');
const leads = set('on in at of am im early late earlier');
/** Words for how something came out, before its date: "published on Tuesday". */
const cameOut = set(
  'published released issued posted aired broadcast dated conducted held given taped recorded printed filed delivered sent made leaked unveiled circulated veröffentlicht',
);
const between = set('and was were been had has that which');

const isYear = (r: Reading, at: number): boolean => /^(?:1[5-9]|20)\d\d$/.test(lowerAt(r, at));
const isDay = (r: Reading, at: number): boolean =>
  /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(lowerAt(r, at));
const isMonth = (r: Reading, at: number): boolean =>
  r.tokens[at]?.capital === true && months.has(lowerAt(r, at));

/** The index behind a date that begins at the token `at`, or `at` when none does; `led`: a preposition stands before it. */
function dateEnd(r: Reading, at: number, led: boolean): number {
  const word = lowerAt(r, at);
  if (alone.has(word)) return at + 1;
  if (/^(?:last|this|past|next)$/.test(word) && periods.has(lowerAt(r, at + 1))) return at + 2;
  if (word === 'the' && /^(?:same|previous|next|following)$/.test(lowerAt(r, at + 1)))
    return /^(?:day|week|month|year)$/.test(lowerAt(r, at + 2)) ? at + 3 : at;
  if (/^(?:a|the)$/.test(word) && /^(?:day|week|month|year)$/.test(lowerAt(r, at + 1)))
    return /^(?:earlier|later|before|ago|after)$/.test(lowerAt(r, at + 2)) ? at + 3 : at;
  if (r.tokens[at]?.capital === true && weekdays.has(word)) return weekdayEnd(r, at);
  if (isMonth(r, at)) return monthEnd(r, at);
  if (isDay(r, at) && isMonth(r, at + 1)) return isYear(r, at + 2) ? at + 3 : at + 2;
  return led && isYear(r, at) ? at + 1 : at;
}

/** Behind "Tuesday", "Tuesday evening", "Tuesday, March 3, 2031". */
function weekdayEnd(r: Reading, at: number): number {
  const part = dayParts.has(lowerAt(r, at + 1)) ? at + 2 : at + 1;
  const next = lowerAt(r, part) === ',' ? part + 1 : part;
  const end = isMonth(r, next) || isDay(r, next) ? dateEnd(r, next, false) : next;
  return end > next ? end : part;
}

/** Behind "March 3", "March 3, 2031", "March 2031", "March". */
function monthEnd(r: Reading, at: number): number {
  const dot = lowerAt(r, at + 1) === '.' && lowerAt(r, at).length < 5 ? 1 : 0;
  let end = at + 1 + dot;
  if (isDay(r, end)) end++;
  const year = lowerAt(r, end) === ',' ? end + 1 : end;
  return isYear(r, year) ? year + 1 : end;
}

/** The date that begins at the token `at`, without a preposition before it ("on Tuesday", "late on Tuesday", "earlier this week"), or null. */
export function dateAt(r: Reading, at: number): Span | null {
  let day = at;
  while (day < at + 3 && leads.has(lowerAt(r, day))) day++;
  const end = dateEnd(r, day, day > at);
  const owner = /^['’ʼ]s?$/.test(lowerAt(r, end));
  if (end === day || owner) return null;
  return { first: prepositions.has(lowerAt(r, at)) ? at + 1 : at, end };
}

const maxName = 4;

/** The date that follows the token before `at` at once, or behind "published", "released" and their like or a place ("in Orsk on Monday"); null where other words come first. */
export function dateBehind(r: Reading, at: number, end: number): Span | null {
  let first = lowerAt(r, at) === ',' ? at + 1 : at;
  while (first < end && between.has(lowerAt(r, first)) && cameOut.has(lowerAt(r, first + 1))) first++;
  if (cameOut.has(lowerAt(r, first))) first++;
  else if (first > at) return null;
  const found = dateAt(r, first);
  if (found) return found.end <= end ? found : null;
  if (!/^(?:in|at)$/.test(lowerAt(r, first)) || r.tokens[first + 1]?.capital !== true) return null;
  let behind = first + 1;
  while (behind < first + 1 + maxName && r.tokens[behind]?.capital === true && !is(r, behind, Word.Time))
    behind++;
  const later = dateAt(r, behind);
  return later && later.end <= end ? later : null;
}

/** Whether the words at `at` say when something came out: where the name of a medium ends. */
export const startsDate = (r: Reading, at: number): boolean =>
  cameOut.has(lowerAt(r, at)) ||
  (dateAt(r, at) !== null && (leads.has(lowerAt(r, at)) || !is(r, at, Word.Determiner)));
