import type { TaggedAttribution } from './model';
import { shift, type Range } from '../text/range';
import { findQuotes } from './quotes';

const turn = /^["“]?(\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}):\s/u;
const signature = /^\s*[-–—―]{1,2}\s*(?=\p{Lu})/u;
const longestName = 90;

/** A turn of a transcript, `NAME: what is said`, the name in capitals; the rest of the paragraph is its content. */
export function transcriptTurn(text: string): TaggedAttribution | null {
  const match = turn.exec(text.slice(0, 60));
  const name = match?.[1];
  if (!match || !name || !/\p{Lu}{2}/u.test(name)) return null;
  const start = match[0].indexOf(name);
  const colon = start + name.length;
  const content = { start: match[0].length, end: text.trimEnd().length };
  if (content.start >= content.end) return null;
  return {
    confidence: 0.9,
    source: [{ start, end: colon }],
    cue: [{ start: colon, end: colon + 1 }],
    content: [content],
  };
}

/** The name in a signature, `— Name, office`, that is all there is of `text`; null when it is a sentence or no name. */
export function signatureName(text: string): { readonly dash: Range; readonly name: Range } | null {
  const match = signature.exec(text.slice(0, 12));
  const end = text.trimEnd().replace(/\.$/, '').length;
  if (!match || end - match[0].length > longestName || end <= match[0].length) return null;
  if (/[.!?;:"”“]\s|[-–—―]\s/.test(text.slice(match[0].length, end))) return null;
  const dash = /[-–—―]{1,2}/.exec(match[0]);
  if (!dash) return null;
  return {
    dash: { start: dash.index, end: dash.index + dash[0].length },
    name: { start: match[0].length, end },
  };
}

/** `"What is said." — Name` with the name at the end of the paragraph. */
export function signedQuote(text: string): TaggedAttribution | null {
  const quote = findQuotes(text).at(-1);
  if (!quote?.closed || quote.end >= text.length) return null;
  const signed = signatureName(text.slice(quote.end));
  if (!signed) return null;
  return {
    confidence: 0.85,
    source: [shift(signed.name, quote.end)],
    cue: [shift(signed.dash, quote.end)],
    content: [{ start: quote.start, end: quote.end }],
  };
}
