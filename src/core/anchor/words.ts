import type { Range } from '../text/range';

/** A word, number or sign of quantity in a text, as anchors compare them. */
export interface Word extends Range {
  /** Without differences of typography: lower case, one kind of apostrophe, composed letters, nothing invisible. */
  readonly key: string;
  readonly text: string;
}

const none = 0;
const letter = 1;
const digit = 2;
const sign = 3;
/** Characters that are a word each: languages that write no spaces between words. */
const single = 4;
const invisible = 5;

const letterPattern = /[\p{L}\p{M}]/u;
const digitPattern = /\p{N}/u;
const signPattern = /[%‰$€£¥₴₽]/;
const invisiblePattern = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const singlePattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const apostrophe = /['’ʼ]/;
const apostrophes = /[’ʼ]/g;
const allInvisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The kinds of the first 128 characters, which most texts are made of. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => kindOfChar(String.fromCharCode(code)));

function kindOfChar(char: string): number {
  if (letterPattern.test(char)) return singlePattern.test(char) ? single : letter;
  if (digitPattern.test(char)) return digit;
  if (signPattern.test(char)) return sign;
  return invisiblePattern.test(char) ? invisible : none;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** The kind of the character at `at`; both halves of a surrogate pair have the kind of the pair. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? none;
  if (Number.isNaN(code)) return none;
  if (isHigh(code)) return kindOfChar(String.fromCodePoint(text.codePointAt(at) ?? code));
  if (code >= 0xdc00 && code < 0xe000 && isHigh(text.charCodeAt(at - 1)))
    return kindOfChar(String.fromCodePoint(text.codePointAt(at - 1) ?? code));
  return kindOfChar(text.charAt(at));
}

/** Calls `found` for each word of a text, with its offsets: letters with the apostrophes inside them, numbers with their separators and a minus before them, signs of currency and percent. Linear in the text. */
export function eachWord(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    let end = at + 1;
    if (kind === letter) end = endOfLetters(text, at);
    else if (kind === digit) end = endOfNumber(text, at);
    else if (kind === single && isHigh(text.charCodeAt(at))) end = at + 2;
    if (kind === letter || kind === single || kind === sign) found(at, end);
    if (kind === digit) found(hasMinus(text, at) ? at - 1 : at, end);
    at = end;
  }
}

function endOfLetters(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    const kind = kindAt(text, end);
    if (kind === letter) end++;
    else if (kind === invisible || apostrophe.test(text.charAt(end))) {
      let next = end + 1;
      while (kindAt(text, next) === invisible) next++;
      if (kindAt(text, next) !== letter) return end;
      end = next;
    } else return end;
  }
}

function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    if (kindAt(text, end) === digit) end++;
    else if (/[.,]/.test(text.charAt(end)) && kindAt(text, end + 1) === digit) end += 2;
    else return end;
  }
}

/** Whether a number has a minus: one that stands directly before it and after no word. */
function hasMinus(text: string, at: number): boolean {
  if (at === 0 || !/[-−]/.test(text.charAt(at - 1))) return false;
  return at === 1 || /[\s([{"'“‘$€£¥]/.test(text.charAt(at - 2));
}

const plainKey = /^[a-z0-9.,'%$]*$/;

/** How a word is compared: without differences of typography. */
export function wordKey(word: string): string {
  if (plainKey.test(word)) return word;
  return word
    .replace(allInvisible, '')
    .replace(apostrophes, "'")
    .replace('−', '-')
    .normalize('NFC')
    .toLowerCase();
}

/** The words of a text: see {@link eachWord}; no punctuation. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    words.push({ start, end, key: wordKey(word), text: word });
  });
  return words;
}
