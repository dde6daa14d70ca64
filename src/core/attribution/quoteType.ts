import type { Range } from '../text/range';
import type { QuoteType } from './model';
import { findQuotes } from './quotes';

const wordChars = /[\p{L}\p{N}]/gu;
const count = (text: string): number => text.match(wordChars)?.length ?? 0;

/** Direct when the words of the content stand in quotation marks, mixed when some do, indirect when none does. */
export function quoteType(text: string, content: readonly Range[]): QuoteType {
  let inside = 0;
  let all = 0;
  for (const range of content) {
    const part = text.slice(range.start, range.end);
    all += count(part);
    for (const quote of findQuotes(part)) inside += count(part.slice(quote.start, quote.end));
  }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed';
}
