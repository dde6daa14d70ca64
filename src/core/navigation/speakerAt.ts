import type { Review, ReviewSpeaker } from '../annotation/review';
import { compareShortFirst, type Range } from '../text/range';

/** A speaker met at some place of the article, and the words there that stand for it. */
export interface Mention {
  readonly speaker: ReviewSpeaker;
  readonly range: Range;
}

/** Every place where the article means a speaker, as the analysis and the reader's annotations see it, in text order and each once. */
export function mentionsOf(review: Review, speaker: ReviewSpeaker): readonly Range[] {
  const sources = review.items
    .filter((item) => item.speaker === speaker.id && item.status !== 'rejected')
    .flatMap(({ kind, places }) => (kind === 'speaker' ? places.target : places.source));
  const sorted = [...speaker.mentions, ...sources].sort(compareShortFirst);
  // The words of a source often hold the mention itself: the shorter one stands for both.
  return sorted.filter(
    (range, index) =>
      !sorted.some(
        (other, at) => at !== index && inside(other, range) && (!inside(range, other) || at < index),
      ),
  );
}

/** The speaker whose mention stands at `offset` (its ends count), the one with the shortest words; undefined when none does. */
export function speakerAt(review: Review, offset: number): Mention | undefined {
  let best: Mention | undefined;
  for (const speaker of review.speakers)
    for (const range of mentionsOf(review, speaker))
      if (
        range.start <= offset &&
        offset <= range.end &&
        (!best || range.end - range.start < best.range.end - best.range.start)
      )
        best = { speaker, range };
  return best;
}

/** Whether two articles mean the same person or body, however it is spelled there; "officials" of two articles are not the same. */
export const isSameSpeaker = (one: ReviewSpeaker, other: ReviewSpeaker): boolean =>
  one.kind !== 'unnamed' && one.kind === other.kind && one.key === other.key;

const inside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
