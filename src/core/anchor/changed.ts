import { overlaps, type Range } from '../text/range';
import { align } from './align';
import { placeOf, shareFound, type Partners } from './changedPlace';
import type { Stretch } from './compare';
import { sequencesOf } from './sequences';
import { likelyStarts } from './votes';
import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

/** A stretch where other words stand than a selector says. */
export interface ChangedStretch extends Stretch {
  /** The shares of the exact words and of the words of the context that are still there. */
  readonly kept: number;
  readonly context: number;
  /** The share of the context of the side that agrees less. */
  readonly least: number;
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
/** So many words on each side tell that a gap has closed. */
const seam = 4;

/** Looks for the places where the words of a selector now stand changed: stretches that hold most of its words and of its context, compared with them word by word. */
export function findChanged(index: WordIndex, wanted: Wanted, near?: number): ChangedSearch {
  const { words, from, to } = wanted;
  if (to <= from || words.length > mostWords) return { found: [] };
  const keys = words.map(({ key }) => key);
  const slack = 8 + Math.min(60, words.length >> 2);
  const found: ChangedStretch[] = [];
  let lost: ChangedSearch['lost'];
  for (const start of likelyStarts(index, wanted, near)) {
    const first = Math.max(0, start - slack);
    const window = index.words(first, start + words.length + 2 * slack);
    const partners = align(
      keys,
      window.map(({ key }) => key),
    );
    const parts = partsOf(partners, from, to);
    const place = placeOf(parts, window.length);
    if (place === 'elsewhere') continue;
    if ('lost' in place) {
      lost ??= { why: place.lost, from: first + place.start, to: first + place.end };
      continue;
    }
    found.push({
      from: first + place.start,
      to: first + place.end,
      partners: parts.own.map((at) => (at >= place.start && at < place.end ? first + at : -1)),
      kept: shareFound(parts.own.map((at) => (at >= place.start && at < place.end ? at : -1))),
      context: shareFound([...parts.prefix, ...parts.suffix]),
      least: Math.min(
        ...[parts.prefix, parts.suffix].map((side) => (side.length === 0 ? 1 : shareFound(side))),
      ),
    });
  }
  const gone = closedGap(index, wanted);
  if (gone !== undefined) lost = { why: 'gone', from: gone, to: gone };
  // A place where the surroundings have closed over the words outweighs similar words in other surroundings.
  const hasBoth = from > 0 && to < words.length;
  const likely = found.filter(({ least }) => gone === undefined || (hasBoth && least >= 0.5));
  return { found: distinct(likely), ...(lost && { lost }) };
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
  const places = sequencesOf(index, [...before, ...after]).filter(
    (place) =>
      (before.length > 0 || place === 0) && (after.length > 0 || place + before.length === index.count),
  );
  const [place] = places;
  return place !== undefined && places.length === 1 ? place + before.length : undefined;
}

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

/** Of the stretches the one that is clearly the likeliest, or, among some equally likely, the nearest to `near`; undefined when none is. */
export function likeliestOf(
  index: WordIndex,
  found: readonly ChangedStretch[],
  near?: number,
): ChangedStretch | undefined {
  const [best] = found;
  if (!best) return undefined;
  const rivals = found.filter((each) => weight(each) > weight(best) - tie);
  if (rivals.length === 1) return best;
  if (near === undefined) return undefined;
  const distance = ({ from }: ChangedStretch): number => Math.abs(index.start(from) - near);
  const [first, second] = [...rivals].sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) === distance(second) ? undefined : first;
}

/** Two stretches whose weight differs by less are equally likely. */
const tie = 0.4;
