import { Kind, type Tokens } from './token';

/** Where a token stands with respect to quotation marks. */
export const Quote = { Out: 0, In: 1, Open: 2, Close: 3 } as const;

/** Quotation marks of one paragraph, by token and by quoted stretch ("region"). */
export interface QuoteState {
  /** A value of `Quote` for each token. */
  readonly state: Int32Array;
  /** For each token the number of the region it is in (marks included), or -1. */
  readonly region: Int32Array;
  /** For each region its first and its last token (inclusive; the marks themselves where they are there). */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly closed: readonly boolean[];
}

type Mark = 'open' | 'low' | 'close' | 'either' | 'openSingle' | 'closeSingle' | 'none';

/** Pairs the double quotation marks of a paragraph (straight, curly, low, guillemets, doubled apostrophes) and curly single ones that are closed; everything is out again at its end. */
export function findQuotes(text: string, t: Tokens): QuoteState {
  const state = new Int32Array(t.count);
  const region = new Int32Array(t.count).fill(-1);
  const first: number[] = [];
  const last: number[] = [];
  const closed: boolean[] = [];
  const lastSingle = lastClosingSingle(text, t);
  let open: Mark = 'none';
  for (let i = 0; i < t.count; i++) {
    const mark = t.kind[i] === Kind.Quote ? markAt(text, t, i) : 'none';
    if (open === 'none') {
      if (
        mark !== 'open' &&
        mark !== 'low' &&
        mark !== 'either' &&
        !(mark === 'openSingle' && i < lastSingle)
      )
        continue;
      open = mark;
      state[i] = Quote.Open;
      first.push(i);
      last.push(i);
      closed.push(false);
    } else {
      const ends = closesQuote(open, mark);
      state[i] = ends ? Quote.Close : Quote.In;
      last[last.length - 1] = i;
      if (ends) {
        closed[closed.length - 1] = true;
        open = 'none';
      }
    }
    region[i] = first.length - 1;
  }
  return { state, region, first, last, closed };
}

/** Low quotes („…“) close with the mark that opens high ones. */
function closesQuote(open: Mark, mark: Mark): boolean {
  if (open === 'openSingle') return mark === 'closeSingle';
  return mark === 'close' || mark === 'either' || (open === 'low' && mark === 'open');
}

function markAt(text: string, t: Tokens, i: number): Mark {
  const start = t.start[i] ?? 0;
  const end = t.end[i] ?? 0;
  switch (text.charCodeAt(start)) {
    case 0x22:
      return 'either';
    case 0x201c:
    case 0xab:
      return 'open';
    case 0x201e:
      return 'low';
    case 0x201d:
    case 0xbb:
      return 'close';
    case 0x60:
      return end - start === 2 ? 'open' : 'none';
    case 0x27:
      return end - start === 2 ? 'either' : 'none';
    case 0x2018:
      return 'openSingle';
    case 0x2019:
      return 'closeSingle';
    default:
      return 'none';
  }
}

function lastClosingSingle(text: string, t: Tokens): number {
  for (let i = t.count - 1; i >= 0; i--) {
    if (t.kind[i] === Kind.Quote && text.charCodeAt(t.start[i] ?? 0) === 0x2019) return i;
  }
  return -1;
}
