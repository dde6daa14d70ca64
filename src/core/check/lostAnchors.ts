import { anchorFindings } from './anchorFindings';
import type { Rule } from './model';

/** Annotations whose words are no longer in the article. */
export const lostAnchors: Rule = {
  name: 'lost-anchor',
  find: (subject) =>
    anchorFindings(
      subject,
      'error',
      ({ state }) => state === 'orphaned',
      ({ id, kind, stateReason }) => `The ${kind} ${id} has lost its place in the article. ${stateReason}`,
    ),
};
