import { isFact } from '../anchor/say';
import { anchorFindings } from './anchorFindings';
import type { Rule } from './model';

/** Annotations of which the words are others than when they were made, but no fact. */
export const changedWording: Rule = {
  name: 'changed-wording',
  find: (subject) =>
    anchorFindings(
      subject,
      'warning',
      ({ state, changes }) => state === 'changed' && !changes.some(isFact),
      ({ id, kind, stateReason }) =>
        `The article no longer says the same as the ${kind} ${id}: ${stateReason}`,
    ),
};
