import { isFact } from '../anchor/say';
import { anchorFindings } from './anchorFindings';
import type { Rule } from './model';

/** Annotations of which a fact changed: a number, a name, a negation, an attribution, what stands in quotation marks. In a published article, news in itself. */
export const changedFacts: Rule = {
  name: 'changed-fact',
  find: (subject) =>
    anchorFindings(
      subject,
      'error',
      ({ state, changes }) => state === 'changed' && changes.some(isFact),
      ({ id, kind, stateReason }) => `A fact has changed in the ${kind} ${id}: ${stateReason}`,
    ),
};
