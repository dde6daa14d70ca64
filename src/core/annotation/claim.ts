import type { Review, ReviewItem } from './reviewModel';

/** The quote that claims a figure: the one that a reader linked, else the innermost in which it stands; undefined when the article itself claims it. */
export function claimOf(review: Review, item: ReviewItem): ReviewItem | undefined {
  const claimedBy = item.annotation?.claimedBy;
  if (claimedBy !== undefined && claimedBy !== '') return review.items.find(({ id }) => id === claimedBy);
  const index = item.figure?.attribution ?? null;
  const attribution = index === null ? undefined : review.analysis.attributions[index];
  return attribution && review.items.find((each) => each.attribution === attribution);
}
