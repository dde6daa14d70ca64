import { compareRanges } from '../text/range';
import { ambiguousAnchors } from './ambiguousAnchors';
import { changedAnchors } from './changedAnchors';
import { lostAnchors } from './lostAnchors';
import type { Finding, Rule, Subject } from './model';
import { sidecarProblems } from './sidecarProblems';

const rules: readonly Rule[] = [sidecarProblems, lostAnchors, changedAnchors, ambiguousAnchors];

/** Everything about a sidecar and its article that a person should look at, in the order of the sidecar's text. */
export const check = (subject: Subject): readonly Finding[] =>
  rules
    .flatMap((rule) => rule.find(subject).map((finding): Finding => ({ rule: rule.name, ...finding })))
    .sort((a, b) => compareRanges(a.range, b.range));
