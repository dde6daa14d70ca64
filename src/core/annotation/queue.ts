import { claimOf } from './claim';
import type { AnnotationKind } from './model';
import type { Review, ReviewItem } from './reviewModel';
import { needsLook } from './look';

/** Which items a reader wants to go through; a part that is left out lets everything pass. */
export interface ReviewFilter {
  readonly kinds?: readonly AnnotationKind[];
  /** Ids of the review's speakers: of quotes who says it, of figures who claims it. */
  readonly speakers?: readonly string[];
  /** Bounds of an item's confidence, from 0 to 1, both included. */
  readonly confidence?: { readonly min: number; readonly max: number };
  /** Suggestions alone, or what has to be looked at again alone. */
  readonly what?: 'suggested' | 'needsLook';
}

/** Whether nobody has decided on an item: a suggestion, or an annotation that needs a look and was not rejected. */
export const isUndecided = (item: ReviewItem): boolean => item.status === 'suggested' || needsLook(item);

/** Whether a filter lets an item pass. */
export function passes(review: Review, filter: ReviewFilter, item: ReviewItem): boolean {
  const { kinds, speakers, confidence, what } = filter;
  if (kinds && !kinds.includes(item.kind)) return false;
  if (what && (what === 'suggested') !== (item.status === 'suggested')) return false;
  if (confidence && !(confidence.min <= item.confidence && item.confidence <= confidence.max)) return false;
  if (!speakers) return true;
  const speaker = item.speaker ?? claimOf(review, item)?.speaker ?? null;
  return speaker !== null && speakers.includes(speaker);
}

/**
 * What there is to go through, in the order of the article: what was suggested, decided or not, and what needs a look,
 * as far as the filter lets it pass. Of the items whose ids are in `also`, which were decided on the way, kind and speaker alone count.
 */
export const reviewQueue = (
  review: Review,
  filter: ReviewFilter,
  also: ReadonlySet<string> = new Set(),
): readonly ReviewItem[] => {
  const lasting = withoutState(filter);
  return review.items.filter((item) =>
    also.has(item.id)
      ? passes(review, lasting, item)
      : (item.status !== 'added' || isUndecided(item)) && passes(review, filter, item),
  );
};

/** Deciding changes how sure an item is and whether it needs a look, but not its kind and speaker. */
const withoutState = ({ kinds, speakers }: ReviewFilter): ReviewFilter => ({
  ...(kinds && { kinds }),
  ...(speakers && { speakers }),
});

/**
 * The suggestions that say the same as an item, that itself included: quotes of the same words, figures of the same
 * amount of the same thing, citations of the same source, mentions of the same speaker.
 */
export function sayingTheSame(review: Review, item: ReviewItem): readonly ReviewItem[] {
  const said = saying(review, item);
  return review.items.filter(
    (other) => other === item || (other.status === 'suggested' && saying(review, other) === said),
  );
}

/** What an item says, so that two items that say the same have the same string. */
function saying(review: Review, { kind, places, figure, citation, annotation, speaker }: ReviewItem): string {
  const fold = (words: string | null | undefined): string =>
    (words ?? '')
      .replace(/[\s"“”„«»]+/g, ' ')
      .trim()
      .toLowerCase();
  const words = (): string => {
    const { text } = review.analysis.article;
    return [...places.content, ...places.target].map(({ start, end }) => text.slice(start, end)).join(' ');
  };
  switch (kind) {
    case 'figure': {
      const { value, min, max, unit, counted, modifier } = { ...figure, ...annotation };
      return JSON.stringify(
        [kind, value, min, max, unit, fold(counted), modifier].map((each) => each ?? null),
      );
    }
    case 'citation':
      return JSON.stringify([kind, fold(annotation?.outlet ?? citation?.outlet)]);
    case 'speaker':
      return JSON.stringify([kind, speaker ?? fold(words())]);
    case 'quote':
      return JSON.stringify([kind, speaker, fold(words())]);
    case 'note':
      return JSON.stringify([kind, fold(words()), fold(annotation?.text)]);
  }
}
