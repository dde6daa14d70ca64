import { phraseFrom } from '../attribution/rules/nounPhrases';
import { is, lowerAt, quoted, sentenceAt } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { singular } from '../speaker/nouns';
import type { Span } from '../text/sentences';
import { classify, wordsOf, type Scene, type Source } from './classify';
import { mediumAt } from './medium';
import { assertVerbs, foundBy, informationNouns, lawNouns, publishedBy, reportVerbs } from './words';
import { phrase, skipAdverbs, isInsidePhrase, isOutlet, type Finding } from './phrases';
import { says, datedDocument, saidInverted } from './asserting';

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
    case 'under':
      return underLaw(scene, at);
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
      return says(scene, at) ?? saidInverted(scene, at) ?? datedDocument(scene, at);
  }
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

/** "Under the Harbours Act, …": a law, not any paper. */
function underLaw(scene: Scene, at: number): Finding | null {
  const finding = phrase(scene, at, at + 1, 'passes');
  const last = finding && lowerAt(scene.r, finding.source.end - 1);
  const law = last !== null && (lawNouns.has(singular(last)) || /^(?:19|20)\d\d$/.test(last));
  return law && finding?.source.kind === 'document' ? finding : null;
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

const audiences: ReadonlySet<string> = new Set('viewers readers listeners followers subscribers'.split(' '));

/** "told NAME", "told viewers of NAME": an outlet alone counts. */
function outletBehind(scene: Scene, cue: number, first: number): Finding | null {
  const { r, names } = scene;
  if (quoted(r, cue)) return null;
  if (audiences.has(lowerAt(r, first)) && lowerAt(r, first + 1) === 'of')
    return outletBehind(scene, cue, first + 2);
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
