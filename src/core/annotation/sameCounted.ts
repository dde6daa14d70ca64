import { claimOf } from './claim';
import type { Review, ReviewItem } from './reviewModel';

/** Another figure of the same counted thing. */
export interface Beside {
  readonly item: ReviewItem;
  /** Somebody else claims another number than the figure that was asked about: a reader may want to look. */
  readonly disagrees: boolean;
}

/**
 * The other figures of an article that count the same thing in the same unit, in text order. The same thing: the same last word
 * ("10,000 troops", "3,000 North Korean troops"). None for a figure that counts nothing named.
 */
export function sameCounted(review: Review, item: ReviewItem): readonly Beside[] {
  const [thing, unit] = [thingOf(item), unitOf(item)];
  if (item.kind !== 'figure' || thing === '') return [];
  const own = { value: valueOf(item), speaker: claimOf(review, item)?.speaker ?? null };
  return review.items
    .filter((other) => other !== item && other.kind === 'figure' && other.status !== 'rejected')
    .filter((other) => thingOf(other) === thing && unitOf(other) === unit)
    .map((other) => {
      const value = valueOf(other);
      const differs = own.value !== null && value !== null && own.value !== value;
      const speaker = claimOf(review, other)?.speaker ?? null;
      return { item: other, disagrees: differs && own.speaker !== speaker };
    });
}

const thingOf = ({ annotation, figure }: ReviewItem): string =>
  (annotation?.counted ?? figure?.counted ?? '').toLowerCase().split(/\s+/).at(-1) ?? '';

const unitOf = ({ annotation, figure }: ReviewItem): string => annotation?.unit ?? figure?.unit ?? '';

const valueOf = ({ annotation, figure }: ReviewItem): number | null =>
  annotation?.value ?? figure?.value ?? null;
