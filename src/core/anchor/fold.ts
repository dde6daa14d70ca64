import type { Range } from '../text/range';

/** A text written in a plainer way, with the way back to the text that it was made of. */
export interface Folded {
  readonly text: string;
  /** The range of the original text that a range of this text (not empty) was made of. */
  original(range: Range): Range;
  /** The offset in this text of an offset of the original, or of what follows when that was left out. */
  folded(offset: number): number;
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const blank = /\s/;
const quotes = /["'`´‘’‚‛“”„‟‹›«»ʻʼʽ′″「」『』]/;
const dashes = /[-‐‑‒–—―−]/;

/** The text with every line break as one `\n`, so that the same file reads the same on every system. */
export function foldLines(text: string): Folded {
  if (!text.includes('\r')) return { text, original: (range) => range, folded: (offset) => offset };
  const builder = createBuilder(text);
  for (let i = 0; i < text.length; i++) {
    const end = text[i] === '\r' && text[i + 1] === '\n' ? i + 2 : i + 1;
    builder.put(text[i] === '\r' ? '\n' : text.charAt(i), i, end);
    i = end - 1;
  }
  return builder.done();
}

/** The text without differences of typography: white space, kinds of quotation marks and dashes, ellipses, invisible characters; with `caseless` also upper and lower case. */
export function foldTypography(text: string, caseless: boolean): Folded {
  const builder = createBuilder(text);
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (invisible.test(char)) continue;
    if (blank.test(char)) {
      if (builder.last() !== ' ' && builder.last() !== '') builder.put(' ', i, i + 1);
    } else if (dashes.test(char)) {
      const end = endOfRun(text, i, dashes);
      // A dash may be set with spaces on both sides or with none; "-5" and "- 5" are not that.
      const spaced = builder.last() === ' ' && blank.test(text.charAt(end));
      if (spaced) builder.drop();
      builder.put('-', i, end);
      i = (spaced ? endOfRun(text, end, blank) : end) - 1;
    } else if (quotes.test(char)) {
      // Two single marks in a row are how typewriters and TeX write one double mark.
      const end = text[i + 1] === char && "'`’‘‚".includes(char) ? i + 2 : i + 1;
      builder.put("'", i, end);
      i = end - 1;
    } else if (char === '…') {
      for (let dot = 0; dot < 3; dot++) builder.put('.', i, i + 1);
    } else {
      builder.put(caseless ? lower(char) : char, i, i + 1);
    }
  }
  return builder.done();
}

/** The end of the run of characters from `at` on that `kind` matches. */
function endOfRun(text: string, at: number, kind: RegExp): number {
  while (kind.test(text.charAt(at))) at++;
  return at;
}

/** Lower case of one code unit; what has no lower case of the same length stays. */
function lower(char: string): string {
  const lowered = char.toLowerCase();
  return lowered.length === 1 ? lowered : char;
}

/** Collects the code units of a folded text, each with the stretch of the original that it stands for. */
function createBuilder(source: string) {
  const starts = new Uint32Array(source.length * (source.includes('…') ? 3 : 1));
  const ends = new Uint32Array(starts.length);
  const chars: string[] = [];
  return {
    last: () => chars.at(-1) ?? '',
    drop: () => chars.pop(),
    put(char: string, start: number, end: number) {
      starts[chars.length] = start;
      ends[chars.length] = end;
      chars.push(char);
    },
    done: (): Folded => ({
      text: chars.join(''),
      original: (range) => ({ start: starts[range.start] ?? 0, end: ends[range.end - 1] ?? 0 }),
      folded: (offset) => firstAtLeast(starts, chars.length, offset),
    }),
  };
}

/** The first index below `length` whose value is at least `wanted`, or `length`; the values ascend. */
function firstAtLeast(values: Uint32Array, length: number, wanted: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
