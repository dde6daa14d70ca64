import type { Review, ReviewItem } from '../annotation/review';

/** The quote that a figure is claimed in: the one that its annotation names, else the one it stands in; undefined when the article itself claims it. */
export function claimOf(review: Review, figure: ReviewItem): ReviewItem | undefined {
  const claimedBy = figure.annotation?.claimedBy;
  if (claimedBy !== undefined && claimedBy !== '') return review.items.find(({ id }) => id === claimedBy);
  const index = figure.figure?.attribution ?? null;
  const attribution = index === null ? undefined : review.analysis.attributions[index];
  return attribution && review.items.find((each) => each.attribution === attribution);
}
