import { lowerAt, type Reading } from '../attribution/rules/reading';
import type { Span } from '../text/sentences';
import { startsDate } from './date';
import { mediumNouns, platforms } from './words';

const leads: ReadonlySet<string> = new Set('in during on via through at bei auf'.split(' '));
const articles: ReadonlySet<string> = new Set('a an the his her its their this that another'.split(' '));
const inside: ReadonlySet<string> = new Set('with to for on of from by at in and'.split(' '));
const maxWords = 16;

/**
 * The way in which something was said, at the preposition `at`: "in an interview with NAME", "in a post on X", "on Facebook".
 * Its tokens without the preposition, or null.
 */
export function mediumAt(r: Reading, at: number, end: number): Span | null {
  if (!leads.has(lowerAt(r, at))) return null;
  const platform = platformAt(r, at + 1, end);
  if (platform && lowerAt(r, at) !== 'in') return platform;
  const noun = mediumNounAt(r, at + 1, end);
  return noun < 0 ? null : { first: at + 1, end: tailEnd(r, noun + 1, end) };
}

/** "X (Twitter)", "his Telegram channel", "Facebook". */
function platformAt(r: Reading, at: number, end: number): Span | null {
  let name = at;
  if (articles.has(lowerAt(r, name))) name++;
  if (!platforms.has(lowerAt(r, name)) || r.tokens[name]?.capital !== true) return null;
  let last = name + 1;
  if (
    lowerAt(r, last) === 'social' ||
    lowerAt(r, last) === 'channel' ||
    lowerAt(r, last) === 'page' ||
    lowerAt(r, last) === 'account'
  )
    last++;
  if (lowerAt(r, last) === '(' && lowerAt(r, last + 2) === ')') last += 3;
  return last <= end ? { first: at, end: last } : null;
}

/** The index of the noun for a medium in a phrase that starts at `at`, or -1. */
function mediumNounAt(r: Reading, at: number, end: number): number {
  for (let i = at; i < Math.min(end, at + 7); i++) {
    const token = r.tokens[i];
    if (!token || (token.kind === 'mark' && token.text !== '-')) return -1;
    if (mediumNouns.has(token.lower) && !mediumNouns.has(lowerAt(r, i + 1))) return i;
    if (i > at && (inside.has(token.lower) || articles.has(token.lower))) return -1;
  }
  return -1;
}

/** Whether a medium is a place on the web where people publish themselves: "a post on X", "Facebook". */
export const isPlatform = (r: Reading, { first, end }: Span): boolean => {
  for (let at = first; at < end; at++)
    if (r.tokens[at]?.capital === true && platforms.has(lowerAt(r, at))) return true;
  return false;
};

const stops: ReadonlySet<string> = new Set(
  'that who which as said says saying told according citing after before while when because was were is has had'.split(
    ' ',
  ),
);

/** The end of "with representatives of leading media of the country" behind the medium's noun. */
function tailEnd(r: Reading, from: number, end: number): number {
  if (!['with', 'to', 'for', 'on', 'from', 'by', 'of'].includes(lowerAt(r, from))) return from;
  let i = from;
  while (i < Math.min(end, from + maxWords)) {
    const token = r.tokens[i];
    if (!token || stops.has(token.lower) || startsDate(r, i)) break;
    if (token.kind === 'mark' && !isInner(r, i)) break;
    i++;
  }
  while (i > from && (inside.has(lowerAt(r, i - 1)) || articles.has(lowerAt(r, i - 1)))) i--;
  return /^['’ʼ]s?$/.test(lowerAt(r, i - 1)) ? i - 1 : i;
}

/** Marks that a name may hold. */
const isInner = (r: Reading, at: number): boolean =>
  /^[-'’&./]$/.test(lowerAt(r, at)) && r.tokens[at + 1]?.capital === true;
