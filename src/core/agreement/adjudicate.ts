import type { Annotation, Sidecar } from '../annotation/model';
import type { SidecarChange } from '../sidecar/model';
import type { Disagreement } from './disagreements';

/** Whose version of what two people do not agree on is kept in a sidecar. */
export type Adjudication = 'mine' | 'theirs' | 'both';

/** What can be chosen: both only where both say something, and not the same annotation once kept and once rejected. */
export const adjudications = ({ type, a, b }: Disagreement): readonly Adjudication[] =>
  a && b && type !== 'rejected' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];

/**
 * The changes of the sidecar `mine` (A of the disagreement) that settle a disagreement with `theirs`. Taking theirs gives my entry what they
 * say and leaves its id; where they marked nothing it is removed. A speaker that they name comes along. `id` is for an entry that is new in mine.
 */
export function adjudicate(
  { a, b }: Disagreement,
  choice: Adjudication,
  mine: Sidecar,
  theirs: Sidecar,
  id: string,
): readonly SidecarChange[] {
  if (choice === 'mine') return [];
  if (!b) return a ? [{ type: 'remove', id: a.id }] : [];
  const isFree = mine.annotations.every((annotation) => annotation.id !== b.id);
  const own = choice === 'theirs' && a ? a.id : isFree ? b.id : id;
  const speaker = theirs.speakers.find((each) => each.id === b.speaker);
  const isKnown = mine.speakers.some((each) => each.id === b.speaker);
  return [
    ...(speaker && !isKnown ? [{ type: 'putSpeaker', speaker } as const] : []),
    { type: 'put', annotation: { ...claimedIn(mine, b), id: own } },
  ];
}

/** An annotation without the quote that claims it, if a sidecar has none of that id. */
function claimedIn({ annotations }: Sidecar, annotation: Annotation): Annotation {
  const { claimedBy, ...rest } = annotation;
  return claimedBy !== undefined && annotations.some(({ id }) => id === claimedBy) ? annotation : rest;
}
