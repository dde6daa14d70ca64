import { hull, type Range } from '../text/range';
import type { Review, ReviewItem, ReviewSpeaker } from './reviewModel';

/** How far ranges are apart, in code units; 0 when they meet. */
const distance = (a: Range, b: Range): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The distinct values by how often they come, the most frequent first; of equals the earlier. */
function byCount(values: readonly (string | null | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** The speakers of an article, those first who may have said what stands at a place: mentioned nearest to it, then those who say most. */
export function likelySpeakers(review: Review, at: Range | undefined): readonly ReviewSpeaker[] {
  const quotes = new Map<string | null, number>();
  for (const { kind, speaker } of review.items)
    if (kind === 'quote') quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
  const near = ({ mentions }: ReviewSpeaker): number =>
    at ? Math.min(paragraphAway, ...mentions.map((mention) => distance(mention, at))) : paragraphAway;
  const score = (speaker: ReviewSpeaker): number => near(speaker) - (quotes.get(speaker.id) ?? 0);
  return [...review.speakers].sort((a, b) => score(a) - score(b));
}

/** Mentions that are farther away (code units) tell nothing about who speaks. */
const paragraphAway = 400;

/** Values that a field has elsewhere in the article, the most frequent first. */
export function likelyValues(
  { items }: Review,
  field: 'unit' | 'counted' | 'outlet' | 'primary' | 'medium',
): readonly string[] {
  return byCount(
    items.map(({ status, annotation, figure, citation }) =>
      status === 'rejected' ? null : (annotation?.[field] ?? { ...figure, ...citation }[field]),
    ),
  );
}

/** The places where a speaker is named, the nearest to a quote first; those inside the quote left out. */
export function likelySources(review: Review, speakerId: string, at: Range): readonly Range[] {
  const mentions = review.speakers.find(({ id }) => id === speakerId)?.mentions ?? [];
  return mentions
    .filter((mention) => distance(mention, at) > 0 || mention.end === at.start || mention.start === at.end)
    .sort((a, b) => distance(a, at) - distance(b, at));
}

/** The quotes that may claim what stands at a place: the innermost around it first, then the nearest. */
export function likelyClaims(review: Review, at: Range): readonly ReviewItem[] {
  const size = ({ start, end }: Range): number => end - start;
  const placed = review.items.flatMap((item) => {
    const content =
      item.kind === 'quote' && item.status !== 'rejected' ? hull(item.places.content) : undefined;
    return content ? [{ item, away: distance(content, at), size: size(content) }] : [];
  });
  return placed.sort((a, b) => a.away - b.away || a.size - b.size).map(({ item }) => item);
}
