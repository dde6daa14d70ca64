import { subjectBefore } from '../attribution/rules/nounPhrases';
import { is, lowerAt, quoted, sentenceAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { singular } from '../speaker/nouns';
import type { Span } from '../text/sentences';
import { classify, type Scene, type Source } from './classify';
import { dateBehind } from './date';
import { assertVerbs, citableDocuments, reportVerbs } from './words';
import { phrase, skipAdverbs, isInsidePhrase, isOutlet, isPlural, type Finding } from './phrases';

/** Auxiliaries with which nothing is asserted. */
const unreal: ReadonlySet<string> = new Set(
  "not n't never could would should can may might must to cannot".split(' '),
);

/** "the country's intelligence reports" before its verb, where "reports" might be taken for one. */
function documentBefore(r: Reading, end: number): Span | null {
  const head = lowerAt(r, end - 1);
  if (!assertVerbs.has(head) || !citableDocuments.has(singular(head))) return null;
  let first = end - 1;
  while (first > end - 6 && isInsidePhrase(r, first - 1)) first--;
  return first < end - 1 ? { first, end } : null;
}

/** Verbs that are nouns as well, in the form that only a plural takes: "features a Times report" says nothing. */
const bareVerbs: ReadonlySet<string> = new Set(
  'report claim estimate state note project show find'.split(' '),
);

/** "the ministry confirmed", "Estonian intelligence reported", "Gazette sources believe". */
export function says(scene: Scene, verb: number): Finding | null {
  const { r } = scene;
  const token = r.tokens[verb];
  if (!token || token.capital || quoted(r, verb) || !assertVerbs.has(token.lower)) return null;
  // "the ministry's reports say": a noun before its verb
  if (assertVerbs.has(lowerAt(r, verb + 1)) || is(r, verb + 1, Word.Auxiliary)) return null;
  const first = skipAdverbs(r, verb, sentenceAt(r, verb).first);
  for (let at = first; at < verb; at++) if (unreal.has(lowerAt(r, at))) return null;
  const before = lowerAt(r, first - 1);
  if (is(r, first - 1, Word.Determiner | Word.Possessive | Word.Preposition) || before === "'s") return null;
  const subject = subjectBefore(r, first);
  const phrase = documentBefore(r, first) ?? subject?.source;
  const source = phrase && classify(scene, phrase);
  if (!source || (bareVerbs.has(token.lower) && !isPlural(lowerAt(r, source.end - 1)))) return null;
  if (token.lower === 'tell' && source.kind !== 'unnamed') return null;
  if (['if', 'whether', 'unless'].includes(lowerAt(r, source.first - 1))) return null;
  const employer = reportVerbs.has(token.lower) ? employerOf(scene, source) : null;
  return employer
    ? { source: employer, role: 'says', cue: verb, reporter: source }
    : { source, role: 'says', cue: verb };
}

/** "a survey published in March found": the document before a date and its verb. */
export function datedDocument(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  if (!citableDocuments.has(singular(lowerAt(r, at))) || quoted(r, at)) return null;
  const date = dateBehind(r, at + 1, sentenceAt(r, at).end);
  if (!date || !assertVerbs.has(lowerAt(r, date.end))) return null;
  let first = at;
  while (first > at - 5 && isInsidePhrase(r, first - 1)) first--;
  const source = classify(scene, { first, end: at + 1 });
  return source?.kind === 'document' ? { source, role: 'says', cue: date.end } : null;
}

/** The outlet that a person reports for: "the Harbour Post's Jo Roe". */
function employerOf(scene: Scene, source: Source): Source | null {
  if (source.kind !== 'person') return null;
  const name = scene.names.find(({ span }) => span.first >= source.first && span.end < source.end);
  if (!name || !/^['’ʼ]s?$/.test(lowerAt(scene.r, name.span.end))) return null;
  const first = lowerAt(scene.r, name.span.first - 1) === 'the' ? name.span.first - 1 : name.span.first;
  const employer = classify(scene, { first, end: name.span.end });
  return employer && isOutlet(employer) ? employer : null;
}

/** "…, reported NAME", "…”, said the ministry": the source behind its verb, at a pause. */
export function saidInverted(scene: Scene, verb: number): Finding | null {
  const { r } = scene;
  const token = r.tokens[verb];
  if (!token || !reportVerbs.has(token.lower) || quoted(r, verb)) return null;
  if (!/^(?:[,”"“»–—-]|'')$/.test(lowerAt(r, verb - 1))) return null;
  const finding = phrase(scene, verb, verb + 1, 'says');
  return finding && lowerAt(r, finding.source.end) !== '' && !/^[a-z]/.test(lowerAt(r, finding.source.end))
    ? finding
    : null;
}
