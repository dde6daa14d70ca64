/** Lower-cased text in which all white space is one blank and all apostrophes are straight: what phrases are compared in. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[\s\u200b\u200e\u200f\ufeff]+/gu, ' ')
    .trim();

const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text as they are written; numbers count as words, punctuation does not. */
export const wordsOf = (text: string): string[] => text.match(word) ?? [];
