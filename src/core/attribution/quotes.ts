import type { Range } from '../text/range';

/** A stretch in quotation marks, its marks included. */
export interface Quote extends Range {
  /** The text between the marks. */
  readonly inner: Range;
  /** False when the text ends before a closing mark comes. */
  readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  "''": "''",
  '``': "''",
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const letterOrDigit = /[\p{L}\p{N}]/u;
const blank = /\s/;

/**
 * The outermost quotations of a text in text order: straight, curly, low („…“), guillemets both ways, two apostrophes, and single
 * marks where they cannot be apostrophes. Quotations inside a quotation are part of it. Linear in the length of the text.
 */
export function findQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = [];
  let open: { at: number; mark: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const mark = markAt(text, i);
    if (mark === '') continue;
    if (open) {
      if (closesQuote(text, i, mark, open.mark)) {
        const end = i + mark.length;
        quotes.push({
          start: open.at,
          end,
          inner: { start: open.at + open.mark.length, end: i },
          closed: true,
        });
        open = null;
      }
    } else if (opensQuote(text, i, mark)) open = { at: i, mark };
    i += mark.length - 1;
  }
  if (open && !isSingle(open.mark)) {
    const inner = { start: open.at + open.mark.length, end: text.length };
    quotes.push({ start: open.at, end: text.length, inner, closed: false });
  }
  return quotes;
}

function markAt(text: string, at: number): string {
  const char = text.charAt(at);
  if ((char === "'" || char === '`') && text.charAt(at + 1) === char) return char + char;
  return char === '”' || char === '’' || char in closers ? char : '';
}

const isSingle = (mark: string): boolean => mark === "'" || mark === '‘' || mark === '‚' || mark === '’';

function opensQuote(text: string, at: number, mark: string): boolean {
  if (!(mark in closers)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (after === '' || blank.test(after)) return false;
  if (mark === "'" || mark === '‘' || mark === '‚') {
    return !letterOrDigit.test(before) && letterOrDigit.test(after) && singleCloses(text, at, mark);
  }
  return mark === '»' || mark === '›' ? !letterOrDigit.test(before) && letterOrDigit.test(after) : true;
}

/** A single mark opens a quotation only when its partner comes within a sentence or two; otherwise it is an apostrophe. */
function singleCloses(text: string, at: number, mark: string): boolean {
  const limit = Math.min(text.length, at + 200);
  for (let i = at + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (char === '\n') return false;
    if ((closers[mark] ?? '').includes(char) && closesQuote(text, i, char, mark)) return true;
  }
  return false;
}

function closesQuote(text: string, at: number, mark: string, opening: string): boolean {
  const partners = closers[opening] ?? '';
  if (opening === "''" || opening === '``' ? mark !== "''" : mark.length > 1 || !partners.includes(mark))
    return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (isSingle(mark)) return !blank.test(before) && !letterOrDigit.test(after);
  // A straight mark between a blank and a letter opens; taking it for the closing one would turn the rest inside out.
  if (mark === '"' && opening !== '"') return !(blank.test(before) && letterOrDigit.test(after));
  return true;
}
