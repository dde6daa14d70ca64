import type { Token } from './tokens';

/** A half-open stretch of token indices. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

const terminal = /^(?:[.?!…]|\.{2,})$/;
const closer = /^(?:["”’»›)\]“]|'')$/;
const opener = /^(?:["“„‘«‹»([•*]|``|''|-|–|—)$/;
const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj st jr sr inc corp co ltd vs etc dept rev hon pres ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec approx bzw ca z.b u.a d.h'
  ).split(' '),
);

const beforeNumbers = new Set(['no', 'art', 'fig', 'nr']);

/**
 * Cuts tokens into sentences. A sentence ends at `. ? ! …` with the closing marks after it when an upper-case word, a number
 * or an opening mark follows, but not after an abbreviation or an initial. Where `isInside` says that a token lies within
 * quotation marks, no sentence ends before the quotation does. Every token is in one sentence.
 */
export function splitSentences(
  tokens: readonly Token[],
  isInside: (index: number) => boolean = () => false,
): readonly Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !terminal.test(token.text)) continue;
    if (token.text === '.' && isAbbreviation(tokens[i - 1], token, tokens[i + 1])) continue;
    let end = i + 1;
    while (closes(tokens, end)) end++;
    const next = tokens[end];
    if (next && (isInside(end - 1) || !startsSentence(next))) continue;
    spans.push({ first, end });
    first = end;
    i = end - 1;
  }
  if (first < tokens.length) spans.push({ first, end: tokens.length });
  return spans;
}

/** A closing mark stands tight after the token before it. */
function closes(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return !!token && closer.test(token.text) && tokens[index - 1]?.end === token.start;
}

const startsSentence = (token: Token): boolean =>
  token.capital || token.kind === 'number' || opener.test(token.text);

function isAbbreviation(before: Token | undefined, dot: Token, next: Token | undefined): boolean {
  if (before?.kind !== 'word' || before.end !== dot.start) return false;
  if (beforeNumbers.has(before.lower)) return next?.kind === 'number';
  return (before.text.length === 1 && before.capital) || abbreviations.has(before.lower);
}
