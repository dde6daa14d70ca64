import type { ReviewItem } from '../annotation/review';
import type { Finding, Rule } from './model';

/** The findings for the annotations in one state, rejected ones left out: nobody misses those. */
export function anchorFindings(
  { reading, review }: Parameters<Rule['find']>[0],
  state: ReviewItem['state'],
  severity: Finding['severity'],
  message: (item: ReviewItem) => string,
): readonly Omit<Finding, 'rule'>[] {
  return review
    ? review.items
        .filter((item) => item.annotation !== null && item.state === state && item.status !== 'rejected')
        .map((item) => ({
          severity,
          message: message(item),
          range: reading.entries.get(item.id) ?? { start: 0, end: 0 },
          place: item.range,
        }))
    : [];
}
