import type { Article, BlockKind } from '../../src/core/article/model';

/** An article of one block that holds the whole text. */
export const articleOf = (text: string, kind: BlockKind = 'paragraph'): Article => ({
  text,
  blocks: text.trim() === '' ? [] : [{ kind, start: 0, end: text.length, confidence: 1 }],
  headline: null,
  authors: [],
  published: null,
  updated: null,
  publisher: null,
  language: 'en',
  languageConfidence: 0,
});
