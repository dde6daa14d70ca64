import { claimsOf } from './claim';
import type { Review, ReviewItem } from './reviewModel';

/** Another figure of the same counted thing. */
export interface Beside {
  readonly item: ReviewItem;
  /** Somebody else claims what cannot be true together with the figure that was asked about: a reader may want to look. */
  readonly disagrees: boolean;
}

/** Figures that count the same thing. */
export interface CountedGroup {
  /** The thing in the fewest words of the article; empty for figures that count nothing named. */
  readonly counted: string;
  /** In text order. */
  readonly items: readonly ReviewItem[];
  /** Two of them are claimed by different people and cannot be true together. */
  readonly differs: boolean;
}

/**
 * The other figures of an article that count the same thing in the same unit, in text order. The same thing: the same noun, and no
 * other words before it ("10,000 troops", "3,000 North Korean troops"; not "North Korean" beside "Russian troops"). None for a figure
 * that counts nothing named.
 */
export function sameCounted(review: Review, item: ReviewItem): readonly Beside[] {
  const thing = thingOf(item);
  if (item.kind !== 'figure' || thing.noun === '') return [];
  const disagree = comparing(review);
  return review.items
    .filter((other) => other !== item && isLive(other) && isSame(thing, thingOf(other)))
    .map((other) => ({ item: other, disagrees: disagree(item, other) }));
}

/** An article's figures by the noun and unit that they count, in text order of their first; those that count nothing named are one group. */
export function countedGroups(review: Review): readonly CountedGroup[] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of review.items.filter(isLive)) {
    const { noun, unit } = thingOf(item);
    const key = noun === '' ? '' : `${noun} ${unit}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const disagree = comparing(review);
  return [...groups].map(([key, items]) => ({
    counted: key === '' ? '' : shortest(items.map(countedBy)),
    items,
    differs:
      key !== '' &&
      items.some((item, at) =>
        items.slice(at + 1).some((other) => isSame(thingOf(item), thingOf(other)) && disagree(item, other)),
      ),
  }));
}

const shortest = (names: readonly string[]): string =>
  names.reduce((best, name) => (name.length < best.length ? name : best));

const isLive = ({ kind, status }: ReviewItem): boolean => kind === 'figure' && status !== 'rejected';

const countedBy = ({ annotation, figure }: ReviewItem): string =>
  annotation?.counted ?? figure?.counted ?? '';

/** What a figure counts: the noun at the head of the phrase in the singular, the words before it, and the unit. */
interface Thing {
  readonly noun: string;
  readonly words: readonly string[];
  readonly unit: string;
}

function thingOf(item: ReviewItem): Thing {
  const unit = item.annotation?.unit ?? item.figure?.unit ?? '';
  const phrase = countedBy(item).toLowerCase().trim();
  const of = phrase.indexOf(' of ');
  const words = (of < 0 ? phrase : phrase.slice(0, of)).split(/\s+/);
  return { noun: singular(words.at(-1) ?? ''), words: words.slice(0, -1), unit };
}

/** As far as telling plurals of the same word needs it. */
const singular = (word: string): string => word.replace(/(?<=[^s])s$/, '');

const isSame = (a: Thing, b: Thing): boolean =>
  a.noun === b.noun &&
  a.unit === b.unit &&
  (a.words.length === 0 || b.words.length === 0 || a.words.some((word) => b.words.includes(word)));

/** Tells whether two figures of a review, claimed by different people, cannot be true together. */
function comparing(review: Review): (a: ReviewItem, b: ReviewItem) => boolean {
  const claim = claimsOf(review);
  const speaker = (item: ReviewItem): string | null => claim(item)?.speaker ?? null;
  return (a, b) => {
    const [one, other] = [boundsOf(a), boundsOf(b)];
    if (!one || !other || (one.low <= other.high && other.low <= one.high)) return false;
    const [when, then] = [a.figure?.when ?? null, b.figure?.when ?? null];
    return (when === null || then === null || when === then) && speaker(a) !== speaker(b);
  };
}

/** How far an approximate number may be from the true one. */
const tolerance = 0.1;

/** Between which numbers the true one lies when the claim holds; null for a claim without a number. */
function boundsOf({
  annotation,
  figure,
}: ReviewItem): { readonly low: number; readonly high: number } | null {
  const known = annotation ?? figure;
  const modifier = known?.modifier ?? null;
  const [value, min, max] = [known?.value ?? null, known?.min ?? null, known?.max ?? null];
  const [low, high] = value === null ? [min ?? -Infinity, max ?? Infinity] : [value, value];
  if (value === null && min === null && max === null) return null;
  if (modifier === 'at least' || modifier === 'more than') return { low, high: Infinity };
  if (modifier === 'at most' || modifier === 'fewer than') return { low: -Infinity, high };
  const slack = modifier === 'approximately' ? tolerance : 0;
  return { low: low - slack * Math.abs(low), high: high + slack * Math.abs(high) };
}
