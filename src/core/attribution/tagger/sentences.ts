import { isUpper } from './chars';
import { Kind, type Tokens } from './token';

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev hon gen col capt lt sgt maj cmdr adm gov sen rep sens reps pres st jr sr inc corp co ltd ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec no vs etc ave blvd dept est fig a.m p.m'
  ).split(' '),
);

/** Fills `sentenceStart` and `sentenceEnd`: a sentence ends at . ? ! (and closing marks) before a capital, digit, quote or bullet, not after an abbreviation or an initial. */
export function markSentences(text: string, t: Tokens): void {
  let first = 0;
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] !== Kind.Stop || abbreviated(text, t, i)) continue;
    let last = i;
    while (last + 1 < t.count && closes(text, t, last + 1)) last++;
    if (last + 1 < t.count && !opensSentence(t, last + 1)) continue;
    close(t, first, last + 1);
    first = last + 1;
    i = last;
  }
  close(t, first, t.count);
}

function close(t: Tokens, first: number, end: number): void {
  t.sentenceStart.fill(first, first, end);
  t.sentenceEnd.fill(end, first, end);
}

/** A closing quotation mark or bracket, or another stop, that follows without a blank. */
function closes(text: string, t: Tokens, i: number): boolean {
  if (t.start[i] !== t.end[i - 1]) return false;
  const kind = t.kind[i];
  return kind === Kind.Quote || kind === Kind.Stop || ')]'.includes(text.charAt(t.start[i] ?? 0));
}

function opensSentence(t: Tokens, i: number): boolean {
  const kind = t.kind[i] ?? 0;
  return (
    kind === Kind.Capital ||
    kind === Kind.Number ||
    kind === Kind.Quote ||
    kind === Kind.Bullet ||
    kind === Kind.Dash ||
    kind === Kind.Bracket ||
    kind === Kind.Currency
  );
}

function abbreviated(text: string, t: Tokens, stop: number): boolean {
  const before = stop - 1;
  if (before < 0 || text.charAt(t.start[stop] ?? 0) !== '.' || t.end[before] !== t.start[stop]) return false;
  const start = t.start[before] ?? 0;
  const end = t.end[before] ?? 0;
  if (end - start === 1) return isUpper(text.charCodeAt(start)) && text.charAt(start) !== 'I';
  return end - start < 6 && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}
