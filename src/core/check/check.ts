import { compareRanges } from '../text/range';
import { ambiguousAnchors } from './ambiguousAnchors';
import { changedFacts } from './changedFacts';
import { changedWording } from './changedWording';
import { lostAnchors } from './lostAnchors';
import type { Finding, Rule, Subject } from './model';
import { sidecarRules } from './sidecarRules';

const rules: readonly Rule[] = [...sidecarRules, lostAnchors, changedFacts, changedWording, ambiguousAnchors];

/** Everything about a sidecar and its article that a person should look at, in the order of the sidecar's text. */
export const check = (subject: Subject): readonly Finding[] =>
  rules
    .flatMap((rule) => rule.find(subject).map((found): Finding => ({ rule: rule.name, ...found })))
    .sort((a, b) => compareRanges(a.range, b.range));
