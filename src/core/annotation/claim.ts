import type { Review, ReviewItem } from './reviewModel';

/** As `claimOf`, for many figures of one review: looks through its items once. */
export function claimsOf(review: Review): (item: ReviewItem) => ReviewItem | undefined {
  const byId = new Map(review.items.map((item) => [item.id, item]));
  const byAttribution = new Map(
    review.items.flatMap((item) => (item.attribution ? [[item.attribution, item] as const] : [])),
  );
  return ({ annotation, figure }) => {
    const claimedBy = annotation?.claimedBy;
    if (claimedBy !== undefined && claimedBy !== '') return byId.get(claimedBy);
    const attribution = review.analysis.attributions[figure?.attribution ?? -1];
    return attribution && byAttribution.get(attribution);
  };
}

/** The quote that claims a figure: the one that a reader linked, else the innermost in which it stands; undefined when the article itself claims it. */
export const claimOf = (review: Review, item: ReviewItem): ReviewItem | undefined => claimsOf(review)(item);
