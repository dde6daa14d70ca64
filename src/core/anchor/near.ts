import { overlaps, type Range } from '../text/range';

/**
 * Where a selector's words are expected. An offset decides among places equally good. A range is where an editor has
 * followed the words to, edit by edit: the same words there are the ones that are meant, whatever stands around them.
 * An empty range says that they were taken out there, and counts as an offset.
 */
export type Near = number | Range;

/** The offset at which something is expected. */
export const offsetOf = (near: Near | undefined): number | undefined =>
  typeof near === 'object' ? near.start : near;

/** Whether an editor has followed the words elsewhere, or saw them being taken out there: what stands at a place is not what became of them. */
export const isAwayFrom = (near: Near | undefined, place: Range): boolean => {
  if (typeof near !== 'object') return false;
  if (near.start < near.end) return !isWhatTheyBecame(near, place);
  return place.end < near.start - beside || place.start > near.end + beside;
};

/** White space may stand between a cut and what was typed there. */
const beside = 1;

/** Whether an editor has followed the words to a place. */
export const isFollowedTo = (near: Near | undefined, place: Range): boolean =>
  typeof near === 'object' && near.start < near.end && overlaps(near, place);

/** Whether an editor has followed the words to a place, and this holds the first or the last of what became of them: what stands in their middle was put there. */
export const isWhatTheyBecame = (near: Near | undefined, place: Range): boolean =>
  typeof near === 'object' &&
  isFollowedTo(near, place) &&
  (place.start <= near.start || place.end >= near.end);
