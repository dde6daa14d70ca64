import { phraseFrom, subjectBefore } from '../attribution/rules/nounPhrases';
import { is, lowerAt, quoted, sentenceAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { isPluralNoun, singular } from '../speaker/nouns';
import type { Span } from '../text/sentences';
import { classify, wordsOf, type Scene, type Source } from './classify';
import { mediumAt } from './medium';
import { knownKind } from './outlets';
import {
  assertVerbs,
  citableDocuments,
  foundBy,
  informationNouns,
  publishedBy,
  reportVerbs,
  unnamedHeads,
} from './words';

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
    case 'people':
    case 'person':
    case 'source':
    case 'sources':
    case 'official':
    case 'officials':
      return insiders(scene, at);
    default:
      return says(scene, at) ?? saidInverted(scene, at);
  }
}

/** The phrase at `first` as a source of that role. */
function phrase(scene: Scene, cue: number, first: number, role: Role): Finding | null {
  const { r } = scene;
  if (quoted(r, cue)) return null;
  const name = nameAt(scene, first);
  const owner = lowerAt(r, first) === 'her' ? 1 : 0;
  const found = name ?? phraseFrom(r, first + owner);
  const source = found && classify(scene, { ...found, first });
  return source ? { source: withAuthor(scene, source), role, cue } : null;
}

/** The longest run of capitals at `first` that is known to be an outlet's or a body's name, article included. */
function nameAt({ r }: Scene, first: number): Span | null {
  const article = lowerAt(r, first) === 'the' ? 1 : 0;
  for (let end = first + article + 4; end > first + article; end--) {
    const words = r.tokens.slice(first + article, end);
    if (!words.every((token) => token.capital)) continue;
    const span = { first: first + article, end };
    if (!knownKind(wordsOf(r, span), article === 1)) continue;
    const next = r.tokens[end];
    const goesOn =
      next?.kind === 'word' && !next.capital && (r.classes[end] ?? 0) === 0 && isPhraseNoun(next.lower);
    return goesOn || /^['’ʼ]s?$/.test(lowerAt(r, end)) ? null : { first, end };
  }
  return null;
}

const isPhraseNoun = (word: string): boolean =>
  citableDocuments.has(singular(word)) || unnamedHeads.has(singular(word));

/** "a report by the Audit Office": the author belongs to the document. */
function withAuthor({ r }: Scene, source: Source): Source {
  if (source.kind !== 'document' || !['by', 'from'].includes(lowerAt(r, source.end))) return source;
  const author = phraseFrom(r, source.end + 1);
  if (!author || author.end - author.first > 8) return source;
  const span = { first: source.first, end: author.end };
  return { ...span, name: wordsOf(r, span), kind: 'document' };
}

/** "citing NAME", but not "cited the audit as the reason". */
function cites(scene: Scene, at: number): Finding | null {
  const finding = phrase(scene, at, at + 1, 'backs');
  return finding && lowerAt(scene.r, finding.source.end) !== 'as' ? finding : null;
}

/** "three people familiar with the talks", "a source close to the family". */
function insiders(scene: Scene, at: number): Finding | null {
  const { r } = scene;
  const known =
    lowerAt(r, at + 1) === 'with'
      ? /^(?:knowledge|direct|access)$/.test(lowerAt(r, at + 2))
      : /^(?:familiar|briefed|close)$/.test(lowerAt(r, at + 1));
  if (!known || quoted(r, at)) return null;
  let first = at;
  while (first > at - 3 && isInsidePhrase(r, first - 1)) first--;
  let end = at + 2;
  while (
    end < at + 12 &&
    (r.tokens[end]?.kind === 'word' || lowerAt(r, end) === '-') &&
    !assertVerbs.has(lowerAt(r, end)) &&
    !is(r, end, Word.Relative)
  )
    end++;
  while (end > at + 2 && is(r, end - 1, Word.Auxiliary | Word.Adverb)) end--;
  const passes = lowerAt(r, first - 1) === 'to' && lowerAt(r, first - 2) === 'according';
  if (!passes && !assertVerbs.has(lowerAt(r, end))) return null;
  const source = { first, end, name: wordsOf(r, { first, end }), kind: 'unnamed' } as const;
  return { source, role: passes ? 'passes' : 'says', cue: passes ? first - 2 : end };
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

const isUnknown = ({ names, voices }: Scene, source: Source): boolean =>
  names.some((name) => name.span.first >= source.first && name.span.end <= source.end && name.role === '') &&
  !voices.people.includes(`${source.name}\n`) &&
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

const isPlural = (noun: string): boolean =>
  isPluralNoun(noun) || ['data', 'media', 'police', 'people'].includes(noun);

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

const isInsidePhrase = (r: Reading, at: number): boolean => {
  const token = r.tokens[at];
  if (!token || /^['’ʼ]s$/.test(token.lower)) return token !== undefined;
  return (
    token.kind === 'word' && (is(r, at, Word.Determiner | Word.Possessive) || (r.classes[at] ?? 0) === 0)
  );
};

/** Verbs that are nouns as well, in the form that only a plural takes: "features a Times report" says nothing. */
const bareVerbs: ReadonlySet<string> = new Set(
  'report claim estimate state note project show find'.split(' '),
);

/** "the ministry confirmed", "Estonian intelligence reported", "Gazette sources believe". */
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
  const phrase = documentBefore(r, first) ?? subject?.source;
  const source = phrase && classify(scene, phrase);
  if (!source || (bareVerbs.has(token.lower) && !isPlural(lowerAt(r, source.end - 1)))) return null;
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
