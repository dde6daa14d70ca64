import type { Range } from '../text/range';
import { contextAgreement } from './agreement';
import { standsAsWords } from './boundary';
import type { TextQuoteSelector } from './model';
import { contextLengths, occurrences } from './occurrences';

/** What the places of a selector's words in a text amount to. Ranges are of the text searched. */
export type Choice =
  | { readonly found: Range; readonly agreement: number }
  | { readonly found: null; readonly agreement: number; readonly candidates: readonly Range[] };

interface Place {
  readonly start: number;
  readonly agreement: number;
}

/** So many places are weighed; the rest agree no better. */
const mostPlaces = 200;
/** A person can look through no more candidates than this. */
const mostCandidates = 20;
/** Two places whose agreement differs by less are equally good. */
const tie = 0.25;
/** Agreement that a place among several must have, and that the only place of a short span must have. */
const enough = 0.35;
const enoughForShort = 0.6;

/** A span with fewer letters and digits may stand anywhere by chance. */
const isShort = (exact: string): boolean => (exact.slice(0, 200).match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 12;

/** Where the words of a selector stand in `text`, judged by their surroundings and, among equals, by nearness to `near`. Time linear in the text. */
export function choosePlace(text: string, selector: TextQuoteSelector, near?: number): Choice {
  const { exact } = selector;
  const range = (start: number): Range => ({ start, end: start + exact.length });
  const places = findPlaces(text, selector);
  const best = places.reduce((most, place) => Math.max(most, place.agreement), 0);
  const rivals = places.filter((place) =>
    best === 1 ? place.agreement === 1 : place.agreement > best - tie,
  );
  const candidates = rivals.slice(0, mostCandidates).map((place) => range(place.start));
  const winner = rivals.length === 1 ? rivals[0] : nearest(rivals, near);
  if (!winner) return { found: null, agreement: best, candidates };
  const needed = isShort(exact) ? enoughForShort : places.length > 1 ? enough : 0;
  if (winner.agreement < needed) {
    return { found: null, agreement: best, candidates: places.length > 1 ? candidates : [] };
  }
  return { found: range(winner.start), agreement: winner.agreement };
}

/** The place nearest to `near` if there is a single nearest one. */
function nearest(places: readonly Place[], near: number | undefined): Place | undefined {
  if (near === undefined) return undefined;
  let least = Infinity;
  let found: Place | undefined;
  for (const place of places) {
    const distance = Math.abs(place.start - near);
    if (distance === least) found = undefined;
    if (distance >= least) continue;
    least = distance;
    found = place;
  }
  return found;
}

/** The places of the exact words: those whose context agrees in full, or else the likeliest with their agreement. */
function findPlaces(text: string, selector: TextQuoteSelector): readonly Place[] {
  const { exact, prefix = '', suffix = '' } = selector;
  const full: Place[] = [];
  const partial: { start: number; unbroken: number }[] = [];
  const context = contextLengths(text, prefix, suffix);
  // What agrees as far as word boundaries are judged by is not part of another word.
  const isTold = prefix.length >= 2 && suffix.length >= 12;
  for (const start of occurrences(text, exact)) {
    const unbroken = context.before(start) + context.after(start + exact.length);
    const isFull = unbroken === prefix.length + suffix.length;
    if (!(isFull && isTold) && !standsAsWords(text, start, selector)) continue;
    if (isFull) full.push({ start, agreement: 1 });
    else if (full.length === 0) partial.push({ start, unbroken });
  }
  if (full.length > 0) return full;
  if (partial.length > mostPlaces) partial.sort((a, b) => b.unbroken - a.unbroken);
  return partial
    .slice(0, mostPlaces)
    .map(({ start }) => ({ start, agreement: Math.min(0.99, contextAgreement(text, start, selector)) }))
    .sort((a, b) => a.start - b.start);
}
