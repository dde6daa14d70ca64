import type { Range } from './range';

/** One word, number or mark. */
export interface Token extends Range {
  readonly text: string;
  /** `text` in lower case, apostrophes of every shape as `'`. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether the first letter is upper case. */
  readonly capital: boolean;
}

// Initials (U.S.), numbers with their separators and suffix, words with inner hyphens and apostrophes, two-character marks, anything else.
const pattern =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-‐‑'’ʼ][\p{L}\p{M}\p{N}]+)*|''|``|\.{2,}|-{2,}|\S/gu;
const clitic = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/i;
const apostrophes = /[’ʼ]/g;
const skipped = /^[\s\u200b\u200e\u200f\u2060\ufeff]$/u;
const upper = /^\p{Lu}/u;
const wordStart = /^[\p{L}\p{M}\p{N}]/u;
const numberStart = /^\p{N}/u;

/**
 * Cuts a text into tokens in text order; white space belongs to none. English clitics (`'s`, `n't`, `'ll` …) are tokens of
 * their own, hyphenated words are one token. Ranges count UTF-16 code units from the start of `text`; linear in its length.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const whole = match[0];
    if (skipped.test(whole)) continue;
    const start = match.index;
    const tail = whole.length > 2 && /['’ʼ]/.test(whole) ? clitic.exec(whole) : null;
    if (tail && tail.index > 0) {
      tokens.push(makeToken(whole.slice(0, tail.index), start));
      tokens.push(makeToken(tail[0], start + tail.index));
    } else tokens.push(makeToken(whole, start));
  }
  return tokens;
}

function makeToken(text: string, start: number): Token {
  const isClitic = text.length > 1 && clitic.test(text);
  const kind = numberStart.test(text) ? 'number' : isClitic || wordStart.test(text) ? 'word' : 'mark';
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replace(apostrophes, "'"),
    kind,
    capital: upper.test(text),
  };
}
