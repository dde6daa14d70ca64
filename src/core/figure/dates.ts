import { monthNumber } from '../article/months';
import type { Numeral } from './numeral';
import type { Token } from './tokens';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov ' +
    'dec januar februar märz mai juni juli oktober dezember',
);
const zones = set(
  'est edt pst pdt cst cdt mst mdt gmt utc et pt ct bst cet cest uhr eastern pacific central',
);
const halves = set("am pm a.m. p.m. a.m p.m o'clock o’clock");
const eras = set('BC AD BCE CE');

const digitsOnly = /^\d+$/;

/** Whether digits without separators look like a year. */
export const looksLikeYear = (text: string): boolean => /^(?:1[4-9]\d\d|20\d\d|2100)$/.test(text);

/** Whether a word is the name of a month, full or abbreviated; it must have its capital. */
export const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && token.capital && months.has(token.lower);

const beforeDot = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at]?.text === '.' ? tokens[at - 1] : tokens[at];

/** "June 16", "16 June", "Nov. 8-10", "4.10.2016"; where the text is not in `english`, "16 juin" too. */
export function isDate(tokens: readonly Token[], found: Numeral, english: boolean): boolean {
  const first = tokens[found.from];
  if (first?.kind !== 'number') return false;
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(first.text)) return true;
  const day = digitsOnly.test(first.text) && Number(first.text) <= 31;
  if (!day && !looksLikeYear(first.text)) return false;
  if (isMonth(beforeDot(tokens, found.from - 1))) return true;
  if (!day) return false;
  // "…February 6, 2016", where page furniture sticks to the month
  if (
    tokens[found.to]?.text === ',' &&
    tokens[found.to + 1]?.kind === 'number' &&
    looksLikeYear(tokens[found.to + 1]?.text ?? '') &&
    !looksLikeYear(first.text) &&
    /\p{Lu}\p{Ll}{2,8}$/u.test(tokens[found.from - 1]?.text ?? '')
  )
    return true;
  const of = tokens[found.to]?.lower === 'de' ? 1 : 0;
  if (!english && monthNumber(tokens[found.to + of]?.lower ?? '') !== undefined) return true;
  if (isMonth(tokens[found.to]?.text === '.' ? tokens[found.to + 1] : tokens[found.to])) return true;
  // The second day of "Nov. 8-10" or "June 3 and 4".
  return (
    /^(?:-|–|and|to|through|or|,|bis)$/.test(tokens[found.from - 1]?.lower ?? '') &&
    tokens[found.from - 2]?.kind === 'number' &&
    isMonth(beforeDot(tokens, found.from - 3))
  );
}

/** "6:00", "9 p.m.", "10 o'clock", "at 9 ET", "from 9 to 11 p.m.". */
export function isClock(tokens: readonly Token[], found: Numeral): boolean {
  const behind = tokens[found.to];
  const before = tokens[found.from - 1];
  const digits = tokens[found.from]?.kind === 'number';
  if (behind && halves.has(behind.lower)) return true;
  if (digits && behind && zones.has(behind.lower) && behind.text !== behind.lower) return true;
  const minutes = tokens[found.to + 1];
  if (digits && behind?.text === ':' && !behind.gap && minutes?.kind === 'number' && !minutes.gap)
    return true;
  if (before?.text === ':' && !before.gap && tokens[found.from - 2]?.kind === 'number') return true;
  const joint = behind?.lower === 'to' || behind?.text === '-' || behind?.text === '–';
  return joint && minutes?.kind === 'number' && halves.has(tokens[found.to + 2]?.lower ?? '');
}

/** "2016", "2008-09", "300 BC". `modified`: a bound stands before it ("more than 2000"). */
export function isYear(tokens: readonly Token[], found: Numeral, modified: boolean): boolean {
  const first = tokens[found.from];
  const behind = tokens[found.to];
  if (behind && eras.has(behind.text)) return true;
  if (first?.kind !== 'number') return false;
  if (found.to === found.from + 1 && looksLikeYear(first.text)) return !modified;
  const dash = tokens[found.from - 1];
  const start = tokens[found.from - 2];
  return first.text.length === 2 && '-–/'.includes(dash?.text ?? ' ') && looksLikeYear(start?.text ?? '');
}
