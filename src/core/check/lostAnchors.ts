import { anchorFindings } from './anchorFindings';
import type { Rule } from './model';

/** Annotations whose words are no longer in the article. */
export const lostAnchors: Rule = {
  name: 'lost-anchor',
  find: (subject) =>
    anchorFindings(
      subject,
      'orphaned',
      'error',
      ({ kind, stateReason }) => `This ${kind} has lost its place in the article. ${stateReason}`,
    ),
};
