import { splitSentences, type Span } from '../../text/sentences';
import { tokenise, type Token } from '../../text/tokens';
import { findQuotes, type Quote } from '../quotes';
import { cueForms } from './lexicon';
import { classesOf, Word } from './words';

/** A paragraph prepared for the rules: tokens with their word classes, quotations and sentences. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quote[];
  /** By token: the index of the quotation that holds it (marks included), or -1. */
  readonly quoteOf: readonly number[];
  /** By quotation: its tokens, marks included. */
  readonly quoteSpans: readonly Span[];
  readonly sentences: readonly Span[];
  /** By token: the index of its sentence. */
  readonly sentenceOf: readonly number[];
  /** By token: the classes of `words.ts`. */
  readonly classes: readonly number[];
}

/** Prepares one paragraph; linear in its length. */
export function readParagraph(text: string): Reading {
  const tokens = tokenise(text);
  const quotes = findQuotes(text);
  const quoteOf: number[] = [];
  let q = 0;
  for (const token of tokens) {
    while ((quotes[q]?.end ?? Infinity) <= token.start) q++;
    quoteOf.push((quotes[q]?.start ?? Infinity) <= token.start ? q : -1);
  }
  const inside = (index: number): boolean => {
    const at = quoteOf[index] ?? -1;
    return at >= 0 && quoteOf[index + 1] === at;
  };
  const sentences = splitSentences(tokens, inside).flatMap((span) => cutLong(span, quoteOf));
  const sentenceOf = sentences.flatMap((span, index) => Array<number>(span.end - span.first).fill(index));
  const classes = tokens.map((token) => (token.kind === 'word' ? classesOf(token.lower) : 0));
  return {
    text,
    tokens,
    quotes,
    quoteOf,
    quoteSpans: spansOf(quoteOf, quotes.length),
    sentences,
    sentenceOf,
    classes,
  };
}

function spansOf(quoteOf: readonly number[], count: number): readonly Span[] {
  const spans = Array.from({ length: count }, () => ({ first: 0, end: 0 }));
  quoteOf.forEach((quote, index) => {
    const span = spans[quote];
    if (!span) return;
    if (span.end === 0) span.first = index;
    span.end = index + 1;
  });
  return spans;
}

const longestSentence = 400;

/** Cuts what has no end of sentence for hundreds of words, so that the time for each cue stays bounded; quotations stay whole. */
function cutLong(span: Span, quoteOf: readonly number[]): readonly Span[] {
  if (span.end - span.first <= longestSentence) return [span];
  const cut: Span[] = [];
  let { first } = span;
  let outside = 0;
  for (let i = span.first; i < span.end; i++) {
    if ((quoteOf[i] ?? -1) >= 0) continue;
    outside++;
    if (outside > longestSentence) {
      cut.push({ first, end: i });
      first = i;
      outside = 1;
    }
  }
  return [...cut, { first, end: span.end }];
}

/** Whether the token has one of the classes. */
export const is = (r: Reading, index: number, classes: number): boolean =>
  ((r.classes[index] ?? 0) & classes) !== 0;

/** The token in lower case, or '' outside the paragraph. */
export const lowerAt = (r: Reading, index: number): string => r.tokens[index]?.lower ?? '';

/** Whether the token stands within quotation marks or is one. */
export const quoted = (r: Reading, index: number): boolean => (r.quoteOf[index] ?? -1) >= 0;

/** Whether the token opens the quotation that holds it. */
export const opensQuote = (r: Reading, index: number): boolean =>
  quoted(r, index) && r.quoteOf[index - 1] !== r.quoteOf[index];

/** Whether the token closes the quotation that holds it. */
export const closesQuote = (r: Reading, index: number): boolean =>
  quoted(r, index) && r.quoteOf[index + 1] !== r.quoteOf[index];

/** The first token of the quotation that holds `index`; `index` itself outside quotations. */
export const quoteFirst = (r: Reading, index: number): number =>
  r.quoteSpans[r.quoteOf[index] ?? -1]?.first ?? index;

/** The token after the quotation that holds `index`; `index` itself outside quotations. */
export const quoteEnd = (r: Reading, index: number): number =>
  r.quoteSpans[r.quoteOf[index] ?? -1]?.end ?? index;

/** The sentence that holds the token. */
export const sentenceAt = (r: Reading, index: number): Span =>
  r.sentences[r.sentenceOf[index] ?? -1] ?? { first: index, end: index };

const nominative = new Set(['i', 'he', 'she', 'we', 'they']);
const nounBefore = Word.Determiner | Word.Possessive | Word.Preposition;

/**
 * Whether the token can be a finite verb, judged by closed lists and by the ending `-ed` of what does not stand after an article.
 * (`-s` forms outside the lists go unseen.)
 */
export function isFinite(r: Reading, index: number): boolean {
  const token = r.tokens[index];
  if (token?.kind !== 'word') return false;
  if (token.lower === "'s") return is(r, index - 1, Word.SubjectPronoun) || lowerAt(r, index - 1) === 'that';
  if (is(r, index, Word.FiniteVerb)) return !is(r, index - 1, Word.Determiner | Word.Possessive);
  if (token.lower === 'am') return lowerAt(r, index - 1) === 'i';
  if (is(r, index, Word.Auxiliary))
    return token.lower !== 'being' && token.lower !== 'having' && !(token.capital && index > 0);
  if (token.capital) return false;
  if (nominative.has(lowerAt(r, index - 1)))
    return !is(r, index, Word.Adverb | Word.Preposition | Word.Coordinator);
  const cue = cueForms(token.lower).some((form) => form.form === 'past' || form.form === 'third');
  if (!cue && !(token.text.length > 4 && token.lower.endsWith('ed'))) return false;
  if (!cue && isParticiple(r, index)) return false;
  let before = index - 1;
  while (is(r, before, Word.Adverb) && !is(r, before, Word.Auxiliary)) before--;
  return !is(r, before, nounBefore) && lowerAt(r, before) !== "'s";
}

/** `-ed` between words that are no subject and a plain noun is an adjective: "two key allied nations". */
function isParticiple(r: Reading, index: number): boolean {
  const next = r.tokens[index + 1];
  const before = r.tokens[index - 1];
  if (next?.kind !== 'word' || next.capital || (r.classes[index + 1] ?? 0) !== 0) return false;
  return (
    before?.kind === 'word' &&
    !before.capital &&
    !before.lower.endsWith('s') &&
    (r.classes[index - 1] ?? 0) === 0
  );
}
