import type { ReviewItem } from '../annotation/review';
import type { Found, Subject } from './model';

/** The findings for the annotations that a rule is about, rejected ones left out: nobody misses those. */
export function anchorFindings(
  { reading, review }: Subject,
  severity: Found['severity'],
  isConcerned: (item: ReviewItem) => boolean,
  message: (item: ReviewItem) => string,
): readonly Found[] {
  return (review?.items ?? [])
    .filter((item) => item.annotation !== null && item.status !== 'rejected' && isConcerned(item))
    .map((item) => ({
      severity,
      message: message(item),
      range: reading.entries.get(item.id) ?? { start: 0, end: 0 },
      place: item.range,
      annotation: item.id,
    }));
}
