import type { Range } from '../text/range';

/** A word, a run of digits with its separators (`1,500`), or one other character. */
export interface Token extends Range {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** Whether white space stands before it (true for the first token). */
  readonly gap: boolean;
  /** Whether it starts with a capital letter. */
  readonly capital: boolean;
  /** Index of the sentence in which it stands. */
  readonly sentence: number;
}

const letter = /[\p{L}\p{M}]/u;
const capitalLetter = /^\p{Lu}/u;

function isBlank(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return false;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2010 && code <= 0x2bff) return false;
  return letter.test(text.charAt(at));
}

/** Straight, curly and modifier-letter apostrophes. */
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;

/** Where the word that starts at `start` ends; apostrophes inside (`state's`) and dots of initials (`U.S.`) belong to it. */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  if (text.charCodeAt(at) === 46 && isLetter(text, at + 1) && text.charCodeAt(at + 2) === 46) {
    while (text.charCodeAt(at) === 46 && isLetter(text, at + 1) && text.charCodeAt(at + 2) === 46) at += 2;
    return at + 1;
  }
  for (;;) {
    if (isLetter(text, at) && !isApostrophe(text.charCodeAt(at))) at++;
    else if (isApostrophe(text.charCodeAt(at)) && isLetter(text, at + 1)) at += 2;
    else return at;
  }
}

/** Where the number that starts at `start` ends; a comma or dot belongs to it when a digit follows. */
function numberEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else return at;
  }
}

const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr sen rep gov gen lt col sgt capt prof st jr sr vs no nos jan feb mar apr jun jul aug sep sept oct ' +
    'nov dec inc corp co ltd ca approx est fig ave blvd rd dept u.s. u.k. u.n. e.u. d.c. a.m. p.m. mio mrd usw bzw'
  ).split(' '),
);

/** Whether the token ends a sentence, judged by what comes before it. */
function endsSentence(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'mark') return false;
  if (token.text === '!' || token.text === '?') return true;
  if (token.text !== '.') return false;
  return !before || before.text.length === 1 ? before?.kind === 'number' : !abbreviations.has(before.lower);
}

/** Splits a paragraph into words, numbers and marks, in linear time; every code unit that is not blank is in one token. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap = true;
  let lines = 0;
  let sentence = 0;
  let ended = false;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      gap = true;
      if (code === 10) lines++;
      at++;
      continue;
    }
    const kind = isDigit(code) ? 'number' : isLetter(text, at) ? 'word' : 'mark';
    const end = kind === 'number' ? numberEnd(text, at) : kind === 'word' ? wordEnd(text, at) : at + 1;
    const raw = text.slice(at, end);
    const lower = kind === 'word' ? raw.toLowerCase() : raw;
    const capital = kind === 'word' && lower !== raw && capitalLetter.test(raw);
    if (lines > 1 || (ended && gap && (capital || kind !== 'word'))) sentence++;
    const token: Token = { start: at, end, kind, text: raw, lower, gap, capital, sentence };
    ended = endsSentence(token, tokens.at(-1)) || (ended && !gap);
    tokens.push(token);
    gap = false;
    lines = 0;
    at = end;
  }
  return tokens;
}

/** The text of tokens, with single blanks where the article has white space. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++)
    text += (at > from && tokens[at]?.gap ? ' ' : '') + (tokens[at]?.text ?? '');
  return text;
}
