import { romanise } from './romanise';

const marks = /\p{M}+/gu;
const notLetters = /[^\p{L}]+/gu;

// Letters that do not decompose, then the digraphs by which scripts are rendered, the longer first.
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'e',
  œ: 'e',
  ı: 'i',
  ð: 'd',
  þ: 't',
};
const digraphs: readonly (readonly [RegExp, string])[] = [
  [/^(?:q|gh|kh|g)ad+h?af/, 'kadaf'],
  [/(?:ai|ay|ei|ey)(?=[nr])/g, 'e'],
  [/shch|schtsch|szcz/g, 's'],
  [/tsch|tch|cz|kh/g, 'c'],
  [/sch|sh|sz|zh/g, 's'],
  [/dzh|dsch|dj/g, 'j'],
  [/ch/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ts|tz/g, 'c'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/ff$|v$/g, 'f'],
  [/x/g, 'ks'],
  [/yo|jo|io/g, 'o'],
  [/[yj]+(?=[aeou])|i+(?=[aeou])/g, ''],
  [/[yij]+/g, 'i'],
  [/z/g, 's'],
];
const doubled = /(\p{L})\1+/gu;

/**
 * What is left of a name when the habits of transliteration are taken away, so that Zelenskyy, Zelensky, Selenskyj and Selenski
 * have one key. Letters only, lower case, no diacritics; '' for a text without letters. Cyrillic, Arabic and Korean names are romanised first. The rules follow the differences between
 * the English, German, French and Polish ways of writing Slavic names.
 */
export function nameKey(name: string): string {
  let key = romanise(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(notLetters, '')
    .replace(/[łøđßæœıðþ]/g, (letter) => letters[letter] ?? letter);
  for (const [pattern, plain] of digraphs) key = key.replace(pattern, plain);
  return key.replace(doubled, '$1');
}

/** `nameKey`, or a function that remembers what it gave. */
export type KeyOf = (name: string) => string;

const leastForTypo = 8;

/** Whether two names are spellings of one: the same key, or long keys with the same first letter that differ in one letter. */
export function sameSpelling(a: string, b: string, keyOf: KeyOf = nameKey): boolean {
  const left = keyOf(a);
  const right = keyOf(b);
  if (left === right) return left !== '';
  if (Math.min(left.length, right.length) < leastForTypo || !right.startsWith(left.charAt(0))) return false;
  return differsByOne(left, right);
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
