import { phraseFrom, subjectBefore } from '../attribution/rules/nounPhrases';
import { is, lowerAt, quoted, sentenceAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { isPluralNoun } from '../speaker/nouns';
import type { Span } from '../text/sentences';
import { classify, type Scene, type Source } from './classify';
import { mediumAt } from './medium';
import { assertVerbs, foundBy, informationNouns, publishedBy, reportVerbs } from './words';

/** How the text brings a source in. */
export type Role =
  /** It asserts something itself: "the ministry confirmed". */
  | 'says'
  /** It passes on what the sentence says: "according to NAME", "as NAME reports", "reported by NAME". */
  | 'passes'
  /** Somebody spoke to it: "told NAME", "in an interview with NAME". */
  | 'hears'
  /** Another source rests on it: "citing NAME", "information from NAME". */
  | 'backs';

/** A source with the role that it plays in its sentence. */
export interface Finding {
  readonly source: Source;
  readonly role: Role;
  /** The token that brings the source in. */
  readonly cue: number;
}

/** Every source that the patterns find in a paragraph, in text order; persons are among them. */
export function findSources(scene: Scene): readonly Finding[] {
  const { r } = scene;
  const found: Finding[] = [];
  for (let at = 0; at < r.tokens.length; at++) {
    const finding = findAt(scene, at);
    if (finding && !found.some(({ source }) => meet(source, finding.source))) found.push(finding);
  }
  return found.sort((a, b) => a.source.first - b.source.first);
}

const meet = (a: Span, b: Span): boolean => a.first < b.end && b.first < a.end;

function findAt(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  if (r.tokens[at]?.kind !== 'word') return null;
  switch (lowerAt(r, at)) {
    case 'according':
      return lowerAt(r, at + 1) === 'to' ? phrase(scene, at, at + 2, 'passes') : null;
    case 'laut':
    case 'zufolge':
      return phrase(scene, at, at + 1, 'passes');
    case 'as':
      return asReports(scene, at);
    case 'by':
      return byPublisher(scene, at);
    case 'told':
    case 'tells':
    case 'tell':
    case 'telling':
      return outletBehind(scene, at, at + 1) ?? says(scene, at);
    case 'citing':
    case 'quoting':
    case 'cited':
    case 'cites':
      return cites(scene, at);
    case 'from':
      return fromSource(scene, at);
    case 'in':
    case 'on':
    case 'with':
    case 'to':
      return outletInMedium(scene, at);
    default:
      return says(scene, at) ?? saidInverted(scene, at);
  }
}

/** The phrase at `first` as a source of that role. */
function phrase(scene: Scene, cue: number, first: number, role: Role): Finding | null {
  const { r } = scene;
  if (quoted(r, cue)) return null;
  const span = phraseFrom(r, first);
  const source = span && classify(scene, span);
  return source ? { source, role, cue } : null;
}

/** "citing NAME", but not "cited the audit as the reason". */
function cites(scene: Scene, at: number): Finding | null {
  const finding = phrase(scene, at, at + 1, 'backs');
  return finding && lowerAt(scene.r, finding.source.end) !== 'as' ? finding : null;
}

/** "as NAME reports", "as reported by NAME" (the latter by `byPublisher`). */
function asReports(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  const { end } = sentenceAt(r, at);
  if (quoted(r, at)) return null;
  for (let verb = at + 2; verb < Math.min(end, at + 9); verb++) {
    const lower = lowerAt(r, verb);
    if (lower === ',') return null;
    if (!reportVerbs.has(lower) || r.tokens[verb]?.capital) continue;
    const source = classify(scene, { first: at + 1, end: skipAdverbs(r, verb, at + 1) });
    if (!source) return null;
    // Behind "as … reports" an unknown name is more likely an outlet than a person.
    const kind = source.kind === 'person' && isUnknown(scene, source) ? 'outlet' : source.kind;
    return { source: { ...source, kind }, role: 'passes', cue: at };
  }
  return null;
}

const isUnknown = ({ names, speakers }: Scene, source: Source): boolean =>
  names.some((name) => name.span.first >= source.first && name.span.end <= source.end && name.role === '') &&
  !speakers.some(({ kind, name }) => kind === 'person' && name.endsWith(source.name)) &&
  !/\s/.test(source.name);

/** The index behind the phrase before a verb group that ends at `verb`: auxiliaries and adverbs are skipped backwards. */
function skipAdverbs(r: Reading, verb: number, limit: number): number {
  let at = verb;
  while (at > limit && is(r, at - 1, Word.Auxiliary | Word.Adverb)) at--;
  return at;
}

/** "reported by NAME", "obtained by NAME". */
function byPublisher(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  if (quoted(r, at)) return null;
  const verb = lowerAt(r, at - 1);
  const published = publishedBy.has(verb);
  if (!published && !foundBy.has(verb)) return null;
  const finding = phrase(scene, at, at + 1, 'passes');
  return finding && finding.source.kind !== 'person' ? finding : null;
}

const isOutlet = (source: Source): boolean => source.kind === 'outlet' || source.kind === 'agency';

/** "told NAME": an outlet alone counts. */
function outletBehind(scene: Scene, cue: number, first: number): Finding | null {
  const { r, names } = scene;
  if (quoted(r, cue)) return null;
  const start = lowerAt(r, first) === 'the' ? first + 1 : first;
  const name = names.find((each) => each.span.first === start);
  const span = name ? { first, end: name.span.end } : phraseFrom(r, first);
  const source = span && classify(scene, span);
  return source && isOutlet(source) ? { source, role: 'hears', cue } : null;
}

/** "information from NAME", "data from NAME". */
function fromSource(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    if (!informationNouns.has(lowerAt(r, before))) continue;
    const finding = phrase(scene, at, at + 1, 'backs');
    return finding && finding.source.kind !== 'person' && finding.source.kind !== 'document' ? finding : null;
  }
  return null;
}

/** "in an interview with NAME", "on NAME's programme", "speaking to NAME", "an article in NAME". */
function outletInMedium(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  if (quoted(r, at)) return null;
  const spoke =
    /^(?:speaking|spoke|speaks|talking|talked|interview|statement|email|message|appearance|article|op-ed|column|essay|story|letter|report|published|appeared|printed|aired|written|wrote|writing)$/;
  if (spoke.test(lowerAt(r, at - 1))) return outletBehind(scene, at, at + 1);
  const medium = mediumAt(r, at, sentenceAt(r, at).end);
  if (!medium || lowerAt(r, at) === 'to') return null;
  const name = scene.names.find(({ span }) => span.first >= medium.first && span.end <= medium.end);
  if (!name) return null;
  const article = lowerAt(r, name.span.first - 1) === 'the' ? 1 : 0;
  return outletBehind(scene, at, name.span.first - article);
}

/** Auxiliaries with which nothing is asserted. */
const unreal: ReadonlySet<string> = new Set(
  "not n't never could would should can may might must to cannot".split(' '),
);

/** Verbs that are nouns as well, in the form that only a plural takes: "features a Times report" says nothing. */
const bareVerbs: ReadonlySet<string> = new Set(
  'report claim estimate state note project show find'.split(' '),
);

/** "the ministry confirmed", "South Korean intelligence reported", "CNN sources believe". */
function says(scene: Scene, verb: number): Finding | null {
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
  const source = subject && classify(scene, subject.source);
  if (!source || (bareVerbs.has(token.lower) && !isPluralNoun(lowerAt(r, source.end - 1)))) return null;
  if (token.lower === 'tell' && source.kind !== 'unnamed') return null;
  if (['if', 'whether', 'unless'].includes(lowerAt(r, source.first - 1))) return null;
  return { source, role: 'says', cue: verb };
}

/** "…, reported NAME", "…”, said the ministry": the source behind its verb, at a pause. */
function saidInverted(scene: Scene, verb: number): Finding | null {
  const { r } = scene;
  const token = r.tokens[verb];
  if (!token || !reportVerbs.has(token.lower) || quoted(r, verb)) return null;
  if (!/^(?:[,”"“»–—-]|'')$/.test(lowerAt(r, verb - 1))) return null;
  const finding = phrase(scene, verb, verb + 1, 'says');
  return finding && lowerAt(r, finding.source.end) !== '' && !/^[a-z]/.test(lowerAt(r, finding.source.end))
    ? finding
    : null;
}
