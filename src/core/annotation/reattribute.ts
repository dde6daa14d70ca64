import type { SidecarChange } from '../sidecar/model';
import { annotationFrom, type Stamped } from './decide';
import type { Review, ReviewItem, ReviewSpeaker } from './reviewModel';

/** The changes that say who says quotes, which are kept by that. */
export const reattribute = (
  review: Review,
  quotes: readonly { readonly item: ReviewItem; readonly stamp: Stamped }[],
  speaker: ReviewSpeaker,
): readonly SidecarChange[] =>
  quotes.flatMap(({ item, stamp }) =>
    annotationFrom(review, item, {
      ...stamp,
      status: item.status === 'added' ? 'added' : 'edited',
      fields: { speaker: speaker.id },
    }),
  );
