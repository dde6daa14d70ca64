const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const brokenWord = /(?<=\p{L})[-‐\u00ad]\r?\n[^\S\n]*(?=\p{Ll})/gu;
const doubleMarks = /[“”„‟«»″「」『』"]|''|``|‘‘|’’|‚‚/g;
const singleMarks = /[`´‘’‚‛‹›ʻʼʽ′]/g;
const dashes = /[-‐‑‒–—―−]+/g;

/** The text with every line break as one `\n`, so that the same file reads the same on every system. */
export const foldLines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** The text without differences of typography: white space, kinds of quotation marks and dashes, ellipses, invisible characters, words broken at the end of a line, composed letters; with `caseless` also upper and lower case. */
export function foldTypography(text: string, caseless: boolean): string {
  const plain = text
    .replace(brokenWord, '')
    .replace(invisible, '')
    .replace(doubleMarks, "'")
    .replace(singleMarks, "'")
    .replace(dashes, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    // A dash may be set with spaces on both sides or with none; "-5" and "- 5" are not that.
    .replaceAll(' - ', '-')
    // French sets spaces inside its quotation marks, and before some marks.
    .replace(/(?<=^|[ (-])' (?=\S)/g, "'")
    .replace(/(?<=[^\s(-]) (?='(?:[ ,.;:!?)-]|$))/g, '')
    .trim()
    .normalize('NFC');
  return caseless ? plain.toLowerCase() : plain;
}
