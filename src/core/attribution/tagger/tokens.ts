import { isApostrophe, isBlank, isDigit, isUpper, isWordUnit } from './chars';
import { hashText } from '../../text/hash';
import { scrambleColumn } from './hash';
import { markSentences } from './sentences';
import { Kind, type Tokens } from './token';

interface Cut {
  readonly start: number[];
  readonly end: number[];
}

/** Splits a paragraph into words, numbers and marks. Any string will do; time is linear. */
export function tokenise(text: string): Tokens {
  const cut: Cut = { start: [], end: [] };
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isBlank(c)) {
      i++;
      continue;
    }
    const end = tokenEnd(text, i, c);
    if (isWordUnit(c)) pushWord(cut, text, i, end);
    else push(cut, i, end);
    i = end;
  }
  return describe(text, cut);
}

function push(cut: Cut, start: number, end: number): void {
  cut.start.push(start);
  cut.end.push(end);
}

function tokenEnd(text: string, i: number, c: number): number {
  if (isWordUnit(c)) return wordEnd(text, i);
  const next = text.charCodeAt(i + 1);
  if ((c === 0x40 || c === 0x23) && isWordUnit(next)) return wordEnd(text, i + 1);
  if ((c === 0x27 || c === 0x60) && next === c) return i + 2;
  if (isApostrophe(c)) return cliticEnd(text, i);
  if (c === 0x2d || c === 0x2e) {
    let j = i + 1;
    while (text.charCodeAt(j) === c) j++;
    return j;
  }
  return i + 1;
}

/** A clitic that stands apart from its word (`" 's"`), or the apostrophe alone. */
function cliticEnd(text: string, i: number): number {
  const c = text.charCodeAt(i + 1) | 0x20;
  const alone = !isWordUnit(text.charCodeAt(i + 2));
  return alone && (c === 0x73 || c === 0x64 || c === 0x6d) && isWordUnit(text.charCodeAt(i + 1))
    ? i + 2
    : i + 1;
}

function wordEnd(text: string, from: number): number {
  let i = from;
  for (;;) {
    while (isWordUnit(text.charCodeAt(i))) i++;
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (!isWordUnit(next)) return c === 0x2e && initials(text, from, i) ? i + 1 : i;
    const before = text.charCodeAt(i - 1);
    const inner =
      c === 0x2d ||
      c === 0x2011 ||
      c === 0x26 ||
      isApostrophe(c) ||
      ((c === 0x2e || c === 0x2c || c === 0x3a) && isDigit(before) && isDigit(next)) ||
      (c === 0x2e && singleLetter(text, from, i) && !isDigit(next));
    if (!inner) return i;
    i++;
  }
}

/** Whether the letter before `i` stands alone, as in initials. */
function singleLetter(text: string, from: number, i: number): boolean {
  const before = i - 2 < from ? 0x2e : text.charCodeAt(i - 2);
  return before === 0x2e && !isDigit(text.charCodeAt(i - 1));
}

/** `U.S.` keeps its last full stop: letters and stops alternate, at least twice. */
function initials(text: string, from: number, i: number): boolean {
  return i - from >= 3 && singleLetter(text, from, i) && text.charCodeAt(i - 2) === 0x2e;
}

const CLITICS = ['s', 'd', 'm', 're', 've', 'll'];

function pushWord(cut: Cut, text: string, start: number, end: number): void {
  const at = cliticStart(text, start, end);
  push(cut, start, at);
  if (at < end) push(cut, at, end);
}

function cliticStart(text: string, start: number, end: number): number {
  const room = end - start;
  for (let length = 1; length <= 2; length++) {
    const i = end - length - 1;
    if (room < length + 2 || !isApostrophe(text.charCodeAt(i))) continue;
    const tail = text.slice(i + 1, end).toLowerCase();
    if (CLITICS.includes(tail)) return i;
    if (tail === 't' && room > 3 && (text.charCodeAt(i - 1) | 0x20) === 0x6e) return i - 1;
  }
  return end;
}

const STOPS = '.!?';
const COLONS = ':;';
const QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2039\u203a';
const DASHES = '\u2012\u2013\u2014\u2015';
const BRACKETS = '()[]{}';
const BULLETS = '\u2022\u00b7\u25cf\u25aa\u2023*';
const CURRENCY = '$\u20ac\u00a3\u00a5';

function kindOf(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start);
  if (isDigit(c)) return Kind.Number;
  if (isWordUnit(c)) return isUpper(c) ? Kind.Capital : Kind.Word;
  if (isApostrophe(c) || c === 0x60) {
    if (end - start > 1 && text.charCodeAt(start + 1) !== c) return Kind.Clitic;
    return Kind.Quote;
  }
  const ch = text.charAt(start);
  if (ch === ',') return Kind.Comma;
  if (STOPS.includes(ch)) return end - start > 1 ? Kind.Other : Kind.Stop;
  if (COLONS.includes(ch)) return Kind.Colon;
  if (ch === '-' || DASHES.includes(ch)) return Kind.Dash;
  if (QUOTES.includes(ch)) return Kind.Quote;
  if (BRACKETS.includes(ch)) return Kind.Bracket;
  if (BULLETS.includes(ch)) return Kind.Bullet;
  if (CURRENCY.includes(ch)) return Kind.Currency;
  return end - start > 1 ? Kind.Capital : Kind.Other;
}

const DASH_WORD = hashText('--');
const BULLET_WORD = hashText('*');

function describe(text: string, cut: Cut): Tokens {
  const n = cut.start.length;
  const column = (): Int32Array => new Int32Array(n);
  const start = Int32Array.from(cut.start);
  const end = Int32Array.from(cut.end);
  const [kind, word, stem] = [column(), column(), column()];
  const [suffix2, suffix3, shape] = [column(), column(), column()];
  for (let i = 0; i < n; i++) {
    const [from, to] = [start[i] ?? 0, end[i] ?? 0];
    const k = kindOf(text, from, to);
    kind[i] = k;
    shape[i] = shapeOf(text, from, to);
    const lower = text.slice(from, to).toLowerCase();
    const w = k === Kind.Dash ? DASH_WORD : k === Kind.Bullet ? BULLET_WORD : hashWord(lower);
    word[i] = w;
    stem[i] = k === Kind.Word || k === Kind.Capital ? stemOf(lower) : w;
    suffix2[i] = hashText(lower, Math.max(0, lower.length - 2));
    suffix3[i] = hashText(lower, Math.max(0, lower.length - 3));
  }
  const t: Tokens = {
    count: n,
    start,
    end,
    kind,
    word,
    stem,
    atoms: {
      word: scrambleColumn(word),
      stem: scrambleColumn(stem),
      suffix2: scrambleColumn(suffix2),
      suffix3: scrambleColumn(suffix3),
      shape: scrambleColumn(shape),
    },
    sentenceStart: column(),
    sentenceEnd: column(),
  };
  markSentences(text, t);
  return t;
}

/** Hash of a lower-cased word with curly apostrophes made straight. */
function hashWord(lower: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i);
    h = Math.imul(h ^ (isApostrophe(c) ? 0x27 : c), 0x01000193);
  }
  return h | 0;
}

function shapeOf(text: string, start: number, end: number): number {
  let h = 7;
  let last = -1;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const cls = isDigit(c) ? 1 : isUpper(c) ? 2 : isWordUnit(c) ? 3 : isApostrophe(c) ? 4 : c;
    if (cls !== last) h = Math.imul(h ^ cls, 0x01000193);
    last = cls;
  }
  return h | 0;
}

const IRREGULAR = new Map(
  Object.entries({
    said: 'say',
    told: 'tell',
    thought: 'think',
    wrote: 'writ',
    written: 'writ',
    knew: 'know',
    known: 'know',
    felt: 'feel',
    spoke: 'speak',
    spoken: 'speak',
    heard: 'hear',
    saw: 'see',
    seen: 'see',
    made: 'mak',
    gave: 'giv',
    given: 'giv',
    found: 'find',
    sought: 'seek',
    swore: 'swear',
    saying: 'say',
    says: 'say',
  }),
);

function stemOf(lower: string): number {
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return hashText(known);
  let end = lower.length;
  if (end > 5 && lower.endsWith('ing')) end -= 3;
  else if (end > 4 && (lower.endsWith('ied') || lower.endsWith('ies')))
    return hashText(lower.slice(0, -3) + 'y');
  else if (end > 4 && (lower.endsWith('ed') || lower.endsWith('es'))) end -= 2;
  else if (end > 3 && lower.endsWith('s') && !lower.endsWith('ss')) end -= 1;
  if (end > 3 && lower.charCodeAt(end - 1) === 0x65) end -= 1;
  return hashText(lower, 0, end);
}
