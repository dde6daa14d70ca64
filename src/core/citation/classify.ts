import { is, lowerAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { givenNameGender } from '../speaker/givenNames';
import type { NameMention } from '../speaker/names';
import { bodyNouns, singular } from '../speaker/nouns';
import { countryOf } from '../speaker/places';
import { readSource } from '../speaker/sources';
import { overlaps, type Range } from '../text/range';
import type { Span } from '../text/sentences';
import type { CitationKind } from './model';
import { knownKind } from './outlets';
import type { Near, Voices } from './voices';
import { citableDocuments, pressHeads, pressTools, pressWords, singleHeads, unnamedHeads } from './words';

/** A paragraph with what is known of its names. */
export interface Scene {
  readonly r: Reading;
  /** Where the paragraph starts in the article. */
  readonly start: number;
  readonly names: readonly NameMention[];
  readonly voices: Voices;
  /** The speakers that the paragraph mentions. */
  readonly near: readonly Near[];
}

/** A source found in a paragraph; `first` and `end` are token indexes. */
export interface Source extends Span {
  readonly name: string;
  readonly kind: CitationKind;
}

/** The article range of a stretch of tokens. */
export const rangeOf = ({ r, start }: Scene, span: Span): Range => ({
  start: start + (r.tokens[span.first]?.start ?? 0),
  end: start + (r.tokens[span.end - 1]?.end ?? 0),
});

const quotes = /["“”„«»]|''|``/g;

/** The words of a stretch of tokens without quotation marks and with single blanks. */
export function wordsOf(r: Reading, span: Span): string {
  const text = r.text.slice(r.tokens[span.first]?.start ?? 0, r.tokens[span.end - 1]?.end ?? 0);
  return text.replace(quotes, '').replace(/\s+/g, ' ').trim();
}

const withoutArticle = (name: string): string => name.replace(/^(?:the|der|die|das)\s+/i, '');

/**
 * What kind of source the phrase `span` names: an outlet, a body, a document, people without a name, or a person.
 * Null for pronouns, countries, groups of named people and what is no source.
 */
export function classify(scene: Scene, phrase: Span): Source | null {
  const { r } = scene;
  const span = trimQuotes(r, phrase);
  if (span.first >= span.end) return null;
  const text = wordsOf(r, span);
  const article = /^the\s/i.test(text);
  const whole = isOneName(text) ? knownKind(text, article) : undefined;
  if (whole) return { ...span, name: withoutArticle(text), kind: whole };
  const form = readSource(r, span, scene.names);
  if (!form) return null;
  if (form.type === 'name') return ofName(scene, span, form.mention);
  if (form.type === 'group') return ofGroup(span, form.members, text);
  if (form.type !== 'noun') return null;
  return ofNoun(scene, span, form);
}

/** Small words inside names. */
const inName = /^(?:of|the|and|for|de|la|y|del)$/u;

/** Whether all words but small ones have a capital: "Voice of America", not "hometown Harbour Post". */
const isOneName = (text: string): boolean => {
  const [first = '', ...rest] = text.split(' ');
  const opens = rest.length === 0 || !/^\p{Ll}/u.test(first) || /^(?:the|der|die|das)$/.test(first);
  return opens && rest.every((word) => !/^\p{Ll}/u.test(word) || inName.test(word));
};

function trimQuotes(r: Reading, { first, end }: Span): Span {
  const edge = /^["“”„«»,;:]$|^''$|^``$/;
  let last = end;
  while (last > first && edge.test(lowerAt(r, last - 1)) && !closesInner(r, first, last - 1)) last--;
  return { first, end: last };
}

/** Whether the mark at `last` closes a quotation that the phrase opens: the "Daily". */
function closesInner(r: Reading, first: number, last: number): boolean {
  const quotation = r.quoteOf[last] ?? -1;
  return quotation >= 0 && r.quoteOf.indexOf(quotation, first) >= first && r.quoteOf[first - 1] !== quotation;
}

/** "Ministry of Water and Energy": one body, not two. */
function ofGroup(span: Span, members: readonly NameMention[], text: string): Source | null {
  const [first, second] = members.map(({ words }) => words.map((word) => word.toLowerCase()));
  const one = first?.includes('of') === true && first.some((word) => bodyNouns.has(word));
  const joined =
    one && second !== undefined && !second.some((word) => bodyNouns.has(word)) && members.length === 2;
  return joined ? { ...span, name: withoutArticle(text), kind: 'institution' } : null;
}

function ofName(scene: Scene, span: Span, mention: NameMention): Source | null {
  const { r } = scene;
  const headed = headBehind(scene, span, mention);
  if (headed !== undefined) return headed;
  const name = mention.words.join(' ');
  const article = lowerAt(r, mention.span.first - 1) === 'the';
  const own = { first: article ? mention.span.first - 1 : mention.span.first, end: mention.span.end };
  const known = knownKind(name, article) ?? introducedKind(r, mention.span.first - 1);
  if (known) return { ...own, name, kind: known };
  if (countryOf(name.toLowerCase()) !== undefined) return null;
  const words = mention.words.map((word) => word.toLowerCase());
  const single = words.length === 1 && mention.initial;
  if (single && unnamedHeads.has(singular(words[0] ?? ''))) return { ...own, name, kind: 'unnamed' };
  if (words.length > 1 && words.some((word) => bodyNouns.has(word)) && mention.role === '') {
    const long = {
      first: bodyStart(scene, mention.span.first, span.first),
      end: bodyEnd(scene, own.end, span.end),
    };
    return { ...long, name: withoutArticle(wordsOf(r, long)), kind: 'institution' };
  }
  if (citableDocuments.has(singular(words.at(-1) ?? ''))) return { ...own, name, kind: 'document' };
  if (mention.role === '' && isOrganisation(scene, mention, name))
    return { ...own, name, kind: 'institution' };
  return { first: span.first, end: mention.span.end, name, kind: 'person' };
}

const introducing: ReadonlySet<string> = new Set(
  'newspaper paper magazine website site channel broadcaster portal station daily weekly tabloid blog outlet network podcast'.split(
    ' ',
  ),
);

/** What the word before a name says that it is: "the website NAME", "the agency NAME". */
function introducedKind(r: Reading, before: number): CitationKind | undefined {
  const token = r.tokens[before];
  if (token?.kind !== 'word' || token.capital) return undefined;
  if (token.lower === 'agency') return 'agency';
  return introducing.has(token.lower) ? 'outlet' : undefined;
}

/** Where a name is followed by the phrase's true head: "a Times report", "Gazette sources"; null when that head is no source, undefined when there is none. */
function headBehind(scene: Scene, span: Span, mention: NameMention): Source | null | undefined {
  const { r } = scene;
  const owned = /^['’ʼ]s?$/.test(lowerAt(r, mention.span.end)) && mention.span.end + 1 < span.end;
  const behind = owned ? mention.span.end + 1 : mention.span.end;
  const start = r.tokens[behind];
  if (behind >= span.end || start?.kind !== 'word' || start.capital || start.lower.startsWith("'"))
    return undefined;
  if (is(r, behind, Word.Preposition | Word.Relative | Word.Coordinator | Word.Adverb | Word.Auxiliary))
    return undefined;
  const next = headOf(r, behind, span.end);
  const token = r.tokens[next];
  if (!token) return undefined;
  const phrase = { first: nounStart(r, span.first, mention.span.first), end: next + 1 };
  const head = singular(token.lower);
  const name = wordsOf(r, phrase);
  if (citableDocuments.has(head)) return { ...phrase, name, kind: 'document' };
  if (unnamedHeads.has(head)) return { ...phrase, name, kind: 'unnamed' };
  return bodyNouns.has(head) ? { ...phrase, name, kind: 'institution' } : null;
}

/** The last word before a preposition or mark in a phrase: "intelligence reports" in "the country's intelligence reports on …". */
function headOf(r: Reading, first: number, end: number): number {
  let at = first;
  while (
    at + 1 < end &&
    r.tokens[at + 1]?.kind === 'word' &&
    !is(r, at + 1, Word.Preposition | Word.Relative)
  )
    at++;
  return at;
}

/** The determiner nearest before `name`, or the start of the phrase. */
function nounStart(r: Reading, first: number, name: number): number {
  for (let at = name - 1; at >= first; at--) if (is(r, at, Word.Determiner | Word.Possessive)) return at;
  return first;
}

/** The start of a body's name, with capitals and the article before what the mention holds: "the National Institute for …". */
function bodyStart({ r }: Scene, from: number, limit: number): number {
  let first = from;
  while (first > limit && r.tokens[first - 1]?.capital === true && r.tokens[first - 1]?.kind === 'word')
    first--;
  return first > limit && lowerAt(r, first - 1) === 'the' ? first - 1 : first;
}

/** The end of a body's name that goes on behind a preposition: "Commission on Example Debates". */
function bodyEnd({ r }: Scene, from: number, limit: number): number {
  const next = r.tokens[from + 1];
  if (!['on', 'for', 'of', 'in', 'to'].includes(lowerAt(r, from)) || next?.capital !== true) return from;
  if (is(r, from + 1, Word.Time)) return from;
  let end = from + 1;
  while (end < limit && r.tokens[end]?.capital === true && !is(r, end, Word.Time)) end++;
  return end;
}

/** Whether the speakers know the name as that of a body, or its capitals say so. */
function isOrganisation({ voices, near }: Scene, mention: NameMention, name: string): boolean {
  const lower = name.toLowerCase();
  const speaker = near.find(({ at }) => at.some((range) => overlaps(range, mention)))?.speaker;
  if (speaker?.kind === 'person' || givenNameGender(mention.words[0] ?? '') !== undefined) return false;
  if (voices.isPersonWord(lower)) return false;
  const full =
    mention.words.length > 1 && speaker?.kind === 'organisation' && speaker.name.toLowerCase() === lower;
  return full || /^\p{Lu}{3,5}$/u.test(name);
}

type NounForm = Extract<NonNullable<ReturnType<typeof readSource>>, { readonly type: 'noun' }>;

/** Longer phrases are misread clauses. */
const maxTokens = 12;

/** A phrase without a proper name at its head: "Estonian intelligence", "a new poll", "Gazette sources", "local media". */
function ofNoun(scene: Scene, phrase: Span, form: NounForm): Source | null {
  const { r } = scene;
  const first = is(r, phrase.first, Word.Relative) ? phrase.first + 1 : phrase.first;
  const { head, modifiers } = form;
  const span = shortened(r, { first, end: relativeAt(r, { first, end: phrase.end }) }, head);
  const text = wordsOf(r, span);
  if (
    /^\p{Ll}+ing\b|\p{Ll}ing \p{Lu}|^(?:few|no)\s|\s(?:and|or) (?:his|her|their|its)\s|, \p{Lu}/u.test(text)
  )
    return null;
  if (span.end - span.first > maxTokens) return null;
  if (unnamedHeads.has(head)) {
    const apposed = lowerAt(r, span.first - 1) === ',' && r.tokens[span.first - 2]?.capital === true;
    const vague = head === 'person' && !/familiar|knowledge|close|briefed/.test(text);
    return apposed || vague || (!form.plural && !singleHeads.has(head))
      ? null
      : { ...span, name: text, kind: 'unnamed' };
  }
  if (pressHeads.has(head) || (pressTools.has(head) && modifiers.some((word) => pressWords.has(word))))
    return modifiers.length > 0 || form.definite ? { ...span, name: text, kind: 'outlet' } : null;
  if (citableDocuments.has(head)) return { ...span, name: text, kind: 'document' };
  if (form.noun !== 'body' || genericBodies.has(head)) return null;
  if (modifiers.length === 0 && !form.definite && !r.tokens[span.first]?.capital) return null;
  return { ...span, name: text, kind: 'institution' };
}

/** A long phrase without what stands behind its head: "a survey of those who …". */
function shortened(r: Reading, span: Span, head: string): Span {
  if (span.end - span.first <= maxTokens) return span;
  for (let at = span.first; at < span.end; at++)
    if (singular(lowerAt(r, at)) === head) return { first: span.first, end: at + 1 };
  return span;
}

/** Where a relative clause ends the phrase. */
function relativeAt(r: Reading, { first, end }: Span): number {
  for (let at = first + 1; at < end; at++)
    if (is(r, at, Word.Relative)) return lowerAt(r, at - 1) === ',' ? at - 1 : at;
  return end;
}

/** Bodies that speak for themselves rather than for a record: a side, a crowd, a land. */
const genericBodies: ReadonlySet<string> = new Set(
  'country nation state city county party side team club house regime opposition leadership community world'.split(
    ' ',
  ),
);
