import type { SidecarChange } from '../sidecar/model';
import { annotationFrom, type Stamped } from './decide';
import type { Review, ReviewItem } from './reviewModel';

/**
 * The changes that accept or reject several items at once. Figures are linked with the quotes that claim them also where
 * both are decided here. `keptAs` as in a single decision.
 */
export function decideAll(
  review: Review,
  items: readonly { readonly item: ReviewItem; readonly stamp: Stamped }[],
  status: 'accepted' | 'rejected',
  keptAs: ReadonlyMap<string, string> = new Map(),
): readonly SidecarChange[] {
  const ids = new Map(keptAs);
  if (status === 'accepted')
    for (const { item, stamp } of items) ids.set(item.id, item.annotation?.id ?? stamp.id);
  return items.flatMap(({ item, stamp }) => annotationFrom(review, item, { ...stamp, status, keptAs: ids }));
}
