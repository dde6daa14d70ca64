import type { Range } from '../text/range';

/** A word, number or sign of quantity in a text, as anchors compare them. */
export interface Word extends Range {
  /** In lower case. */
  readonly key: string;
  readonly text: string;
}

const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:'\p{L}+)*|[%‰$€£¥₴₽]/gu;

/** The words of a text whose typography is folded: numbers with their separators, contractions, signs of currency and percent; no punctuation. */
export const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.toLowerCase(),
    text: word,
  }));
