import type { SidecarChange } from '../sidecar/model';
import { annotationFrom, type Stamped } from './decide';
import type { Review, ReviewItem, ReviewSpeaker } from './reviewModel';

/** The changes that say who says quotes, which are kept by that. */
export function reattribute(
  review: Review,
  quotes: readonly { readonly item: ReviewItem; readonly stamp: Stamped }[],
  speaker: ReviewSpeaker,
): readonly SidecarChange[] {
  return quotes.flatMap(({ item, stamp }) => {
    const status = item.status === 'added' ? 'added' : 'edited';
    return annotationFrom(review, item, { ...stamp, status, fields: { speaker: speaker.id } });
  });
}
