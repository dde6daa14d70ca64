import { overlaps, type Range } from '../text/range';
import { align } from './align';
import { placeOf, shareFound, type Partners } from './changedPlace';
import type { Stretch } from './stretch';
import { isWholeLine } from './context';
import { rangeOfWords } from './edges';
import { isAwayFrom, isWhatTheyBecame, offsetOf, type Near } from './near';
import { sequencesOf } from './sequences';
import { isSamePlace, shareKept, surroundingsOf } from './surroundings';
import { likelyStarts } from './votes';
import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

/** A stretch where other words stand than a selector says. */
export interface ChangedStretch extends Stretch {
  /** The share of the exact words that are still there. */
  readonly kept: number;
  /** The weighted share of the words of the context that stand where they should, on both sides together. */
  readonly context: number;
  /** Whether the surroundings leave no doubt that it is the place; others are fit for a suggestion. */
  readonly isSure: boolean;
}

/** What became of words that are no longer in the text as they were. */
export interface ChangedSearch {
  /** The likeliest first. */
  readonly found: readonly ChangedStretch[];
  /** The surroundings still stand there, with nothing (`gone`) or something quite different (`replaced`) between them, as words of the index. */
  readonly lost?: { readonly why: 'gone' | 'replaced'; readonly from: number; readonly to: number };
}

/** Selectors with more words are not compared word by word. */
const mostWords = 2000;
/** So many words more than twice as many may stand in the place of some. */
const mostGrowth = 6;
/** So many words on each side tell that a gap has closed. */
const seam = 4;

/** Looks for the places where the words of a selector now stand changed: stretches that hold most of its words and of its context, compared with them word by word. */
export function findChanged(index: WordIndex, wanted: Wanted, near?: Near): ChangedSearch {
  const { words, from, to } = wanted;
  if (to <= from || words.length > mostWords) return { found: [] };
  const keys = words.map(({ key }) => key);
  const slack = 8 + Math.min(60, words.length >> 2);
  const found: ChangedStretch[] = [];
  let lost: ChangedSearch['lost'];
  for (const start of likelyStarts(index, wanted, offsetOf(near))) {
    const first = Math.max(0, start - slack);
    const window = index.words(first, start + words.length + 2 * slack);
    const partners = align(
      keys,
      window.map(({ key }) => key),
    );
    const parts = partsOf(partners, from, to);
    const place = placeOf(parts, window.length);
    if (place === 'elsewhere' || place.end - place.start > 2 * (to - from) + mostGrowth) continue;
    if ('lost' in place) {
      // What has no context on a side began or ended the article, and is sought there alone.
      const isEdge =
        (from > 0 || first + place.start === 0) && (to < words.length || first + place.end === index.count);
      if (!isEdge) continue;
      lost ??= { why: place.lost, from: first + place.start, to: first + place.end };
      continue;
    }
    found.push(stretchOf(index, wanted, parts, place, first, near));
  }
  const gone = closedGap(index, wanted);
  if (gone !== undefined) lost = { why: 'gone', from: gone, to: gone };
  // Where the article began or ended, a gap that has closed outweighs like words elsewhere.
  const isLost = gone !== undefined && (from === 0 || to === words.length);
  const judged = isLost ? found.map((each) => ({ ...each, isSure: false })) : found;
  return { found: distinct(judged), ...(lost && { lost }) };
}

function stretchOf(
  index: WordIndex,
  wanted: Wanted,
  parts: Partners,
  place: Range,
  first: number,
  near: Near | undefined,
): ChangedStretch {
  const partners = parts.own.map((at) => (at >= place.start && at < place.end ? first + at : -1));
  const [from, to] = [first + place.start, first + place.end];
  const around = surroundingsOf(wanted, parts, place, from === 0, to === index.count);
  const range = rangeOfWords(index, from, to, wanted);
  return {
    from,
    to,
    partners,
    kept: shareFound(partners),
    context: (around.before + around.after) / 2,
    isSure:
      !isAwayFrom(near, range) &&
      isSamePlace(around, {
        kept:
          shareKept(wanted.words.slice(wanted.from, wanted.to), partners) *
          density(partners.length, to - from),
        isShort: partners.length <= 5,
        isLine: isWholeLine(wanted.text, wanted) && isWholeLine(index.text, range),
        isHere: isWhatTheyBecame(near, range),
      }),
  };
}

const partsOf = (partners: readonly number[], from: number, to: number): Partners => ({
  prefix: partners.slice(0, from),
  own: partners.slice(from, to),
  suffix: partners.slice(to),
});

/** Where the words before and those behind the exact words now stand next to each other, as the number of the word behind; undefined where they do not. Where the article began or ended, its beginning or end counts as a side. */
function closedGap(index: WordIndex, { words, from, to }: Wanted): number | undefined {
  const before = words.slice(Math.max(0, from - seam), from).map(({ key }) => key);
  const after = words.slice(to, to + seam).map(({ key }) => key);
  if (before.length + after.length < seam || before.length === 1 || after.length === 1) return undefined;
  // Where the text repeats itself, what now stands next to each other did so already.
  if (
    standsIn(
      words.map(({ key }) => key),
      [...before, ...after],
    )
  )
    return undefined;
  const places = sequencesOf(index, [...before, ...after]).filter(
    (place) =>
      (before.length > 0 || place === 0) && (after.length > 0 || place + before.length === index.count),
  );
  const [place] = places;
  return place !== undefined && places.length === 1 ? place + before.length : undefined;
}

/** What words agree counts the less the more others stand between them. */
const density = (wanted: number, length: number): number => Math.min(1, wanted / length);

const standsIn = (all: readonly string[], part: readonly string[]): boolean =>
  all.some((_, from) => part.every((key, at) => all[from + at] === key));

const weight = ({ kept, context }: ChangedStretch): number => 2 * kept + context;

/** Of stretches that meet the better one, the best first. */
function distinct(found: readonly ChangedStretch[]): readonly ChangedStretch[] {
  const chosen: ChangedStretch[] = [];
  for (const one of [...found].sort((a, b) => weight(b) - weight(a))) {
    const range = rangeOf(one);
    if (!chosen.some((other) => overlaps(rangeOf(other), range))) chosen.push(one);
  }
  return chosen;
}

const rangeOf = ({ from, to }: ChangedStretch): Range => ({ start: from, end: Math.max(to, from + 1) });

/** Of the stretches that are sure the one that is clearly the likeliest, or, among some equally likely, the nearest to `near`; undefined when none is. */
export function likeliestOf(
  index: WordIndex,
  found: readonly ChangedStretch[],
  near?: Near,
): ChangedStretch | undefined {
  const sure = found.filter(({ isSure }) => isSure);
  const [best] = sure;
  if (!best) return undefined;
  const rivals = sure.filter((each) => weight(each) > weight(best) - tie);
  if (rivals.length === 1) return best;
  const expected = offsetOf(near);
  if (expected === undefined) return undefined;
  const distance = ({ from }: ChangedStretch): number => Math.abs(index.start(from) - expected);
  const [first, second] = [...rivals].sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) === distance(second) ? undefined : first;
}

/** Two stretches whose weight differs by less are equally likely. */
const tie = 0.4;
