import { anchorFindings } from './anchorFindings';
import type { Rule } from './model';

/** Annotations whose words stand in several places, none better than another. */
export const ambiguousAnchors: Rule = {
  name: 'ambiguous-anchor',
  find: (subject) =>
    anchorFindings(
      subject,
      'warning',
      ({ state }) => state === 'ambiguous',
      ({ id, kind, stateReason }) => `It is not clear which place the ${kind} ${id} means. ${stateReason}`,
    ),
};
