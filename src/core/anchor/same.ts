import type { Range } from '../text/range';
import { agreementAt, type Agreement } from './context';
import { rangeOfWords } from './edges';
import { isFollowedTo, offsetOf, type Near } from './near';
import { sequencesOf } from './sequences';
import { lettersOf, type Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

/** A place where the words of a selector stand, one after the other. */
export interface SamePlace extends Agreement {
  /** The number of the first word. */
  readonly from: number;
  readonly range: Range;
}

/** What the places of a selector's words amount to. */
export interface Choice {
  readonly found: SamePlace | null;
  /** Places equally good, none of which was chosen. */
  readonly candidates: readonly SamePlace[];
  /** The other places than `found`, where a person can look through them. */
  readonly others: readonly SamePlace[];
  /** Whether the words stand anywhere at all. */
  readonly isThere: boolean;
}

/** So many places are looked at, and so many of these compared word by word. */
const mostPlaces = 4000;
const mostCompared = 24;
/** A person can look through no more candidates than this. */
export const mostCandidates = 20;
/** Two places whose agreement differs by less are equally good. */
const tie = 0.25;
/** Agreement that a place must have, by the number of letters of the words: a few letters stand anywhere by chance. */
const needed = (letters: number, several: boolean): number => {
  if (letters < 12) return several ? 0.6 : 0.5;
  if (several) return 0.35;
  return letters < 20 ? 0.3 : 0;
};

/** Where the words of a selector stand: where an editor has followed them to, or else judged by their surroundings and, among equals, by nearness to `near`. */
export function findSame(index: WordIndex, wanted: Wanted, near?: Near): Choice {
  const { found: places, several } = placesOf(index, wanted, offsetOf(near));
  const isMany = places.length > mostCandidates;
  const choose = (found: SamePlace): Choice => {
    const others = isMany ? [] : places.filter((place) => place !== found);
    return { found, candidates: [], others, isThere: true };
  };
  const here = places.filter(({ range }) => isFollowedTo(near, range));
  if (here.length === 1 && here[0]) return choose(here[0]);
  const best = places.reduce((most, place) => Math.max(most, place.share), 0);
  const full = places.filter((place) => place.isFull);
  const rivals = full.length > 0 ? full : places.filter((place) => place.share > best - tie);
  const winner = rivals.length === 1 ? rivals[0] : nearest(rivals, offsetOf(near));
  const isEnough = (place: SamePlace): boolean =>
    place.isFull || place.share >= needed(lettersOf(wanted), several) || isRecognised(place, several, wanted);
  if (winner && isEnough(winner)) return choose(winner);
  // None is like the one that is meant: a few may be the place, many are chance.
  const isEqual = several && rivals.length > 1;
  const may = several ? places : places.filter(({ isAmong, isTorn }) => isAmong && !isTorn);
  const few = isMany ? [] : may;
  return {
    found: null,
    candidates: isEqual ? rivals.slice(0, mostCandidates) : few,
    others: [],
    isThere: places.length > 0,
  };
}

/** Whether the words next to a place tell that it is the one, although most of the surroundings are others; or that a name or number is still among the words that stood around it. */
const isRecognised = ({ run, isAmong }: SamePlace, several: boolean, { exact }: Wanted): boolean =>
  run >= (several ? 4 : 3) || (!several && isAmong && /[\p{Lu}\p{N}]/u.test(exact));

/** The place nearest to `near` if there is a single nearest one. */
function nearest(places: readonly SamePlace[], near: number | undefined): SamePlace | undefined {
  if (near === undefined) return undefined;
  const distance = ({ range }: SamePlace): number => Math.abs(range.start - near);
  const [first, second] = [...places].sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) === distance(second) ? undefined : first;
}

function placesOf(
  index: WordIndex,
  wanted: Wanted,
  near: number | undefined,
): { found: readonly SamePlace[]; several: boolean } {
  const length = wanted.to - wanted.from;
  const keys = wanted.words.map(({ key }) => key);
  const whole = sequencesOf(index, keys).map((place) => place + wanted.from);
  const place = (from: number): SamePlace => {
    const range = rangeOfWords(index, from, from + length, wanted);
    return { from, range, ...agreementAt(index, from, from + length, range, wanted) };
  };
  // Where all of the context stands, nothing else can be better.
  const told = whole.slice(0, mostPlaces).map(place);
  if (told.some(({ isFull }) => isFull)) return { found: told, several: told.length > 1 };
  const all = sequencesOf(index, keys.slice(wanted.from, wanted.to));
  const some = all.length > mostPlaces ? closest(all, index, near) : all;
  const likely = some.length > mostCompared ? likeliest(some, index, wanted) : some;
  return { found: likely.map(place), several: all.length > 1 };
}

/** The places next to the expected one, or the first. */
function closest(places: readonly number[], index: WordIndex, near: number | undefined): readonly number[] {
  const word = near === undefined ? 0 : index.wordAt(near);
  const at = places.findIndex((place) => place >= word);
  const from = Math.max(0, (at < 0 ? places.length : at) - mostPlaces / 2);
  return places.slice(from, from + mostPlaces);
}

/** The places with the most words of the context around them, in whatever order, in text order. */
function likeliest(places: readonly number[], index: WordIndex, wanted: Wanted): readonly number[] {
  const { from, to, words } = wanted;
  const context = new Set([...words.slice(0, from), ...words.slice(to)].map(({ key }) => index.idOf(key)));
  const length = to - from;
  const reach = Math.max(from, words.length - to) + 2;
  const count = (place: number): number => {
    let known = 0;
    for (let word = place - reach; word < place + length + reach; word++) {
      const isInside = word >= place && word < place + length;
      if (!isInside && word >= 0 && word < index.count && context.has(index.ids[word] ?? -1)) known++;
    }
    return known;
  };
  return places
    .map((place) => ({ place, count: count(place) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCompared)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}
