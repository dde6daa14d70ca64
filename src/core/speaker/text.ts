import { isProse, type Article } from '../article/model';
import type { Paragraphs } from './paragraphs';
import type { Part } from './part';

/** The article's prose, block by block. */
export function readParts(article: Article, paragraphs: Paragraphs): readonly Part[] {
  let sentencesBefore = 0;
  return article.blocks.filter(isProse).map((block, index) => {
    const { reading, cited } = paragraphs.of(article.text.slice(block.start, block.end));
    const part = {
      reading,
      start: block.start,
      end: block.end,
      heading: block.kind === 'headline' || block.kind === 'subheading',
      sentencesBefore,
      index,
      cited,
    };
    sentencesBefore += Math.max(1, reading.sentences.length);
    return part;
  });
}

/** The part that holds the offset, by binary search; undefined for one outside the prose. */
export function partAt(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (!part) return undefined;
    if (offset < part.start) high = middle - 1;
    else if (offset >= part.end) low = middle + 1;
    else return part;
  }
  return undefined;
}

/** The first token of the part that ends after the article offset. */
export function tokenAt(part: Part, offset: number): number {
  const { tokens } = part.reading;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) + part.start > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
