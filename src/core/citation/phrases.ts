import { phraseFrom } from '../attribution/rules/nounPhrases';
import { is, lowerAt, quoted, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { isPluralNoun, singular } from '../speaker/nouns';
import type { Span } from '../text/sentences';
import { classify, wordsOf, type Scene, type Source } from './classify';
import { knownKind } from './outlets';
import { citableDocuments, unnamedHeads } from './words';

/** How the text brings a source in. */
type Role =
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
  /** Who of an outlet reports: "the Post's Jo Roe". */
  readonly reporter?: Source;
}

/** The phrase at `first` as a source of that role. */
export function phrase(scene: Scene, cue: number, first: number, role: Role): Finding | null {
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

/** The index behind the phrase before a verb group that ends at `verb`: auxiliaries and adverbs are skipped backwards. */
export function skipAdverbs(r: Reading, verb: number, limit: number): number {
  let at = verb;
  while (at > limit && is(r, at - 1, Word.Auxiliary | Word.Adverb)) at--;
  return at;
}

/** Whether a token can stand inside a noun phrase. */
export const isInsidePhrase = (r: Reading, at: number): boolean => {
  const token = r.tokens[at];
  if (!token || /^['’ʼ]s$/.test(token.lower)) return token !== undefined;
  return (
    token.kind === 'word' && (is(r, at, Word.Determiner | Word.Possessive) || (r.classes[at] ?? 0) === 0)
  );
};

/** Whether a source is the press. */
export const isOutlet = (source: Source): boolean => source.kind === 'outlet' || source.kind === 'agency';

/** Whether a noun means several. */
export const isPlural = (noun: string): boolean =>
  isPluralNoun(noun) || ['data', 'media', 'police', 'people'].includes(noun);
