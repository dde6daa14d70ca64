import type { Span } from '../../text/sentences';
import {
  closesQuote,
  is,
  isFinite,
  lowerAt,
  opensQuote,
  quoted,
  quoteEnd,
  quoteFirst,
  sentenceAt,
  type Reading,
} from './reading';
import { Word } from './words';

const maxTokens = 40;
const pronouns = Word.SubjectPronoun;

/** Where a subject was found. */
export interface Subject {
  readonly source: Span;
  /** Where its clause begins: the source's first token, before adverbs and phrases that precede it. */
  readonly clause: number;
}

/** The subject of the verb group that begins at `verb`, or null. Appositions between the name and the verb belong to the subject. */
export function subjectBefore(r: Reading, verb: number): Subject | null {
  const sentence = sentenceAt(r, verb);
  let last = verb - 1;
  if (is(r, last, Word.Time) && is(r, last - 1, Word.Preposition)) last -= 2;
  else if (is(r, last, Word.Time) && r.tokens[last]?.capital === true && last > sentence.first) last -= 1;
  if (last < sentence.first) return null;
  if (lowerAt(r, last) !== ',') return phraseEndingAt(r, last, sentence.first);
  const comma = previousComma(r, last - 1, sentence.first);
  if (comma < 0) return null;
  const name = phraseEndingAt(r, comma - 1, sentence.first);
  if (!name) return null;
  const apposed = isApposition(r, comma + 1, last);
  return { source: { first: name.source.first, end: apposed ? last : name.source.end }, clause: name.clause };
}

function previousComma(r: Reading, from: number, first: number): number {
  for (let i = from; i >= first && i > from - maxTokens; i--) {
    if (quoted(r, i)) {
      i = quoteFirst(r, i);
      continue;
    }
    if (lowerAt(r, i) === ',') return i;
    if (lowerAt(r, i) === ';' || lowerAt(r, i) === ':') return -1;
  }
  return -1;
}

/** Between commas after a name: a description of it ("the mayor of Z", "who runs X", "54") rather than an adverbial ("on Friday"). */
function isApposition(r: Reading, first: number, end: number): boolean {
  const token = r.tokens[first];
  if (!token || first >= end) return false;
  if (lowerAt(r, first) === 'including' || lowerAt(r, first) === 'along') return true;
  if (is(r, first, Word.Relative | Word.Determiner | Word.Possessive)) return true;
  if (
    is(
      r,
      first,
      Word.Preposition | Word.Subordinator | Word.Adverb | Word.Time | Word.Coordinator | Word.Auxiliary,
    )
  )
    return false;
  return token.kind === 'number' || token.capital || !/(?:ing|ed)$/.test(token.lower);
}

/** The noun phrase whose last token is `last`, walking left to the beginning of its clause. */
function phraseEndingAt(r: Reading, last: number, limit: number): Subject | null {
  if (is(r, last, pronouns) && !quoted(r, last))
    return { source: { first: last, end: last + 1 }, clause: last };
  const first = walkLeft(r, last, limit);
  if (first > last) return null;
  let start = first;
  while (start <= last && isLeading(r, start)) start++;
  if (is(r, start, Word.Preposition) && lowerAt(r, start + 1) !== 'least') start = coreStart(r, last, start);
  return start > last || !isNominal(r, start, last)
    ? null
    : { source: { first: start, end: last + 1 }, clause: first };
}

const isLeading = (r: Reading, i: number): boolean =>
  (is(r, i, Word.Coordinator | Word.Adverb | Word.Time) && lowerAt(r, i) !== 'most') ||
  (lowerAt(r, i) === 'last' && is(r, i + 1, Word.Time)) ||
  /^[-–—―•*,]$/.test(lowerAt(r, i));

function walkLeft(r: Reading, last: number, limit: number): number {
  let i = last;
  while (i >= limit && last - i < maxTokens) {
    if (quoted(r, i)) {
      const open = quoteFirst(r, i);
      if (i - open > 8 || !closesQuote(r, i) || /^[,.?!]$/.test(lowerAt(r, i - 1))) break;
      i = open - 1;
      continue;
    }
    if (r.tokens[i]?.kind === 'mark') {
      const next = overMark(r, i, last);
      if (next < 0) break;
      i = next;
      continue;
    }
    if (isFinite(r, i)) {
      const before = relativeBefore(r, i);
      if (before < limit) break;
      i = before;
      continue;
    }
    if (is(r, i, Word.Subordinator) && lowerAt(r, i) !== 'than') break;
    if (
      is(r, i, pronouns) &&
      !is(r, i, Word.Possessive) &&
      lowerAt(r, i) !== 'one' &&
      lowerAt(r, i) !== 'others'
    )
      break;
    if (is(r, i, Word.Coordinator) && !joinsNouns(r, i, limit)) break;
    i--;
  }
  return i + 1;
}

/** Where to go on left of a mark that does not end the phrase, or -1. */
function overMark(r: Reading, i: number, last: number): number {
  const mark = lowerAt(r, i);
  if (
    mark === '.' ||
    mark === '/' ||
    mark === '&' ||
    mark === '%' ||
    mark === '$' ||
    mark === '@' ||
    mark === '€'
  )
    return i - 1;
  if (mark === ')' || mark === ']') {
    for (let k = i - 1; k > i - 10; k--) if (lowerAt(r, k) === '(' || lowerAt(r, k) === '[') return k - 1;
    return -1;
  }
  if (mark === ',' && i < last) return listComma(r, i) ? i - 1 : -1;
  return -1;
}

/** A comma within "A, B and C": short phrases without a verb up to an "and". */
function listComma(r: Reading, comma: number): boolean {
  for (let k = comma + 1; k < comma + 8; k++) {
    if (is(r, k, Word.Coordinator) && lowerAt(r, k) !== 'but')
      return !is(r, comma - 1, Word.Adverb | Word.Time);
    if (isFinite(r, k) || is(r, k, Word.Preposition | Word.Subordinator | pronouns)) return false;
  }
  return false;
}

/** Before "who" (with its auxiliary and adverbs) in front of a verb, the token that it refers to; -1 when there is none. */
function relativeBefore(r: Reading, verb: number): number {
  for (let k = verb - 1; k > verb - 5 && k >= 0; k--) {
    const word = lowerAt(r, k);
    if (word === 'who' || word === 'which') return lowerAt(r, k - 1) === ',' ? -1 : k - 1;
    if (!is(r, k, Word.Auxiliary | Word.Adverb)) return -1;
  }
  return -1;
}

function joinsNouns(r: Reading, at: number, limit: number): boolean {
  if (lowerAt(r, at) === 'but' || lowerAt(r, at) === 'yet' || lowerAt(r, at - 1) === ',') return false;
  for (let k = at - 1; k >= limit && k > at - 15; k--) {
    if (quoted(r, k) || /^[,;:–—―]$/.test(lowerAt(r, k)) || is(r, k, Word.Subordinator)) break;
    if (isFinite(r, k)) return false;
  }
  return at > limit;
}

/** After an introductory phrase without a comma ("In an interview Ms Roe said"): the last simple noun phrase. */
function coreStart(r: Reading, last: number, from: number): number {
  let i = last;
  if (r.tokens[last]?.capital === true) {
    while (i > from && r.tokens[i - 1]?.capital === true && !is(r, i - 1, Word.Preposition | Word.Time)) i--;
    while (i - 1 > from && isPlainNoun(r, i - 1) && is(r, i - 2, Word.Determiner | Word.Possessive)) i--;
  } else while (i > from && !is(r, i, Word.Determiner | Word.Possessive) && isPlainNoun(r, i - 1)) i--;
  if (is(r, i - 1, Word.Determiner | Word.Possessive) && i - 1 > from) i--;
  return is(r, i, Word.Preposition) ? i + 1 : i;
}

const isPlainNoun = (r: Reading, i: number): boolean =>
  r.tokens[i]?.kind === 'word' && (r.classes[i] ?? 0) === 0;

function isNominal(r: Reading, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) {
    const token = r.tokens[k];
    if (token?.kind === 'number') return true;
    if (token?.kind === 'word' && !is(r, k, ~(Word.Time | Word.Determiner | Word.Adverb))) return true;
    if (is(r, k, Word.Determiner) && first === last) return true;
  }
  return false;
}

const joiners = new Set(['of', 'for', 'de', 'van', 'von', 'der', 'del', 'la', 'bin', 'al']);
const placeJoiners = new Set(['at', 'with', 'from', 'in', 'to']);

/** The noun phrase that begins at `first`, with "of …", "for …", a name after a comma and an apposition closed by a comma or the sentence's end; null when there is none. */
export function phraseFrom(r: Reading, first: number): Span | null {
  const end = sentenceAt(r, first).end;
  if (is(r, first, Word.SubjectPronoun) && !is(r, first, Word.Possessive)) return { first, end: first + 1 };
  if (
    is(
      r,
      first,
      Word.Preposition |
        Word.Subordinator |
        Word.Coordinator |
        Word.Auxiliary |
        Word.Time |
        Word.ObjectPronoun,
    )
  )
    return null;
  let i = first;
  while (i < end && continuesPhrase(r, i, first)) i = opensQuote(r, i) ? quoteEnd(r, i) : i + 1;
  while (
    i > first &&
    ((r.tokens[i - 1]?.kind === 'mark' && !/^[.)\]"”]$|^''$/.test(lowerAt(r, i - 1))) ||
      is(r, i - 1, Word.Adverb | Word.Time | Word.Determiner))
  )
    i--;
  if (lowerAt(r, i - 1) === '.' && i === end) i--;
  return i > first ? { first, end: i } : null;
}

function continuesPhrase(r: Reading, i: number, first: number): boolean {
  const token = r.tokens[i];
  if (!token) return false;
  if (quoted(r, i)) return opensQuote(r, i) && quoteEnd(r, i) - i < 7;
  if (token.kind === 'mark') {
    if (/^[./&@$%']$/.test(token.text)) return true;
    if (token.text === '(')
      return lowerAt(r, i + 2) === ')' || lowerAt(r, i + 3) === ')' || lowerAt(r, i + 4) === ')';
    return token.text === ')' ? i > first : false;
  }
  if (token.kind === 'number') return true;
  if (isFinite(r, i)) return false;
  if ((i > first && joiners.has(token.lower)) || (token.lower === 'and' && r.tokens[i + 1]?.capital === true))
    return i > first;
  if (placeJoiners.has(token.lower)) {
    return (
      i > first &&
      r.tokens[i - 1]?.capital !== true &&
      !is(r, i + 1, Word.Time | Word.Determiner | Word.Possessive) &&
      r.tokens[i + 1]?.capital === true
    );
  }
  if (is(r, i, Word.Determiner | Word.Possessive))
    return i === first || is(r, i - 1, Word.Preposition | Word.Determiner) || lowerAt(r, i - 1) === 'and';
  if (is(r, i, Word.Time)) return !token.capital;
  if (token.capital) return true;
  return !is(
    r,
    i,
    Word.Preposition |
      Word.Subordinator |
      Word.Coordinator |
      Word.Adverb |
      Word.SubjectPronoun |
      Word.Relative,
  );
}

/** Adds to the phrase an apposition that follows a comma and runs to the next comma or the end of the sentence. */
export function withApposition(r: Reading, phrase: Span): Span {
  const { end } = sentenceAt(r, phrase.first);
  if (
    lowerAt(r, phrase.end) !== ',' ||
    quoted(r, phrase.end) ||
    (phrase.end - phrase.first === 1 && is(r, phrase.first, pronouns))
  )
    return phrase;
  const from = phrase.end + 1;
  const token = r.tokens[from];
  if (
    !token ||
    quoted(r, from) ||
    is(r, from, Word.Coordinator | Word.Adverb | Word.Preposition | Word.Subordinator | Word.Time)
  )
    return phrase;
  if (is(r, from, pronouns) && token.lower !== 'who') return phrase;
  if (/(?:ing|ed)$/.test(token.lower) && !token.capital) return phrase;
  let i = from;
  while (i < end && !quoted(r, i) && !/^[,;:.–—―-]$/.test(lowerAt(r, i))) i++;
  if (i < end && lowerAt(r, i) === '.' && i < end - 1) return phrase;
  if (token.lower !== 'who')
    for (let k = from; k < i; k++) if (isFinite(r, k) && !is(r, k - 1, Word.Relative)) return phrase;
  return { first: phrase.first, end: i };
}
