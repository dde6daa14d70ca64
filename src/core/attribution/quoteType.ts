import { overlapLength, type Range } from '../text/range';
import type { QuoteType } from './model';
import { findQuotes } from './quotes';

const wordChar = /[\p{L}\p{N}]/gu;

/** Direct when the words of the content stand in quotation marks, mixed when some do, indirect when none does. */
export function quoteType(text: string, content: readonly Range[]): QuoteType {
  let inside = 0;
  let outside = 0;
  for (const range of content) {
    const part = text.slice(range.start, range.end);
    const quotes = findQuotes(part);
    for (const match of part.matchAll(wordChar)) {
      const at = { start: match.index, end: match.index + 1 };
      if (quotes.some((quote) => overlapLength(quote, at) > 0)) inside++;
      else outside++;
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}
