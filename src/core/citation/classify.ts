import { lowerAt, type Reading } from '../attribution/rules/reading';
import { givenNameGender } from '../speaker/givenNames';
import type { Speaker } from '../speaker/model';
import type { NameMention } from '../speaker/names';
import { bodyNouns, singular } from '../speaker/nouns';
import { countryOf } from '../speaker/places';
import { readSource } from '../speaker/sources';
import { overlaps, type Range } from '../text/range';
import type { Span } from '../text/sentences';
import type { CitationKind } from './model';
import { knownKind } from './outlets';
import { citableDocuments, pressHeads, unnamedHeads } from './words';

/** A paragraph with what is known of its names. */
export interface Scene {
  readonly r: Reading;
  /** Where the paragraph starts in the article. */
  readonly start: number;
  readonly names: readonly NameMention[];
  readonly speakers: readonly Speaker[];
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
  const whole = knownKind(text, article);
  if (whole) return { ...span, name: withoutArticle(text), kind: whole };
  const form = readSource(r, span, scene.names);
  if (!form) return null;
  if (form.type === 'name') return ofName(scene, span, form.mention, article);
  if (form.type !== 'noun') return null;
  return ofNoun(scene, span, form, text);
}

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

function ofName(scene: Scene, span: Span, mention: NameMention, article: boolean): Source | null {
  const { r } = scene;
  const name = mention.words.join(' ');
  const own = { first: article ? span.first : mention.span.first, end: mention.span.end };
  const known = knownKind(name, article || lowerAt(r, mention.span.first - 1) === 'the');
  if (known) return { ...own, name, kind: known };
  if (countryOf(name.toLowerCase()) !== undefined) return null;
  const last = (mention.words.at(-1) ?? '').toLowerCase();
  if (citableDocuments.has(singular(last))) return { ...own, name, kind: 'document' };
  if (bodyNouns.has(last) && mention.words.length > 1) return { ...own, name, kind: 'institution' };
  if (mention.role !== '') return { first: span.first, end: mention.span.end, name, kind: 'person' };
  const speaker = speakerAt(scene, mention);
  if (speaker?.kind === 'organisation') return { ...own, name, kind: 'institution' };
  const person = speaker?.kind === 'person' || givenNameGender(mention.words[0] ?? '') !== undefined;
  if (!person && /^\p{Lu}{3,6}$/u.test(name)) return { ...own, name, kind: 'institution' };
  return { ...own, name, kind: 'person' };
}

function speakerAt({ speakers }: Scene, range: Range): Speaker | undefined {
  return speakers.find((speaker) => speaker.mentions.some((mention) => overlaps(mention, range)));
}

type NounForm = Extract<NonNullable<ReturnType<typeof readSource>>, { readonly type: 'noun' }>;

/** A phrase without a proper name at its head: "South Korean intelligence", "a new poll", "CNN sources", "local media". */
function ofNoun(scene: Scene, span: Span, form: NounForm, text: string): Source | null {
  const words = form.modifiers;
  const { head } = form;
  if (unnamedHeads.has(head) || (head === 'person' && /familiar|knowledge|close|briefed/.test(text))) {
    if (head === 'person' && !/familiar|knowledge|close|briefed/.test(text)) return null;
    return { ...span, name: text, kind: 'unnamed' };
  }
  if (pressHeads.has(head) && (words.length > 0 || form.definite) && knownPress(text))
    return { ...span, name: text, kind: 'outlet' };
  if (citableDocuments.has(head)) return { ...span, name: text, kind: 'document' };
  if (form.noun !== 'body' || genericBodies.has(head)) return null;
  if (words.length === 0 && !form.definite && !scene.r.tokens[span.first]?.capital) return null;
  return { ...span, name: text, kind: 'institution' };
}

const knownPress = (text: string): boolean =>
  !/\b(?:intelligence|security|space|energy|government|federal|aid|border)\b/i.test(text);

/** Bodies that speak for themselves rather than for a record: a side, a crowd, a land. */
const genericBodies: ReadonlySet<string> = new Set(
  'country nation state city county party side team club house regime opposition leadership community'.split(
    ' ',
  ),
);
