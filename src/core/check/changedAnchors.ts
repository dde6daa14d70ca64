import { anchorFindings } from './anchorFindings';
import type { Rule } from './model';

/** Annotations whose words are other than when they were made: in a published article, news in itself. */
export const changedAnchors: Rule = {
  name: 'changed-anchor',
  find: (subject) =>
    anchorFindings(
      subject,
      'changed',
      'warning',
      ({ kind, stateReason }) => `The article no longer says the same as this ${kind}: ${stateReason}`,
    ),
};
