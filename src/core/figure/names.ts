import type { Numeral } from './numeral';
import type { Token } from './tokens';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

/** Lower-case words behind which a number is a label. */
const labels = set(
  'page pages p pp section sections chapter chapters article articles item number no nos line lines grade grades room gate highway ' +
    'route phase version type size step level category district episode volume vol paragraph clause rule figure fig table exhibit ' +
    'verse channel flight unit box suite apartment apt interstate precinct ward proposition measure amendment title form bill ' +
    'resolution directive day round week seite nr artikel absatz kapitel ziffer sec art tel phone fax ext pin iso windows ' +
    'model generation formula class appendix part zero season game period lesson tip reason code',
);

const ordinalEndings = set('st nd rd th s');

/** Words that are capitalised only because they open a sentence or a title. */
const openers = set(
  'the a an in on at by with from to of for and or but some about around nearly almost over under more at least up only just all these those ' +
    'there their his her its our my we he she they it i you that this when while as if after before than between among another other ' +
    'last next past have has had is are was were no not what who where how killing including',
);

const glued = (token: Token | undefined): token is Token => token?.gap === false;

/** Where letters, `#`, `@`, slashes and the like touch the number: part of an address, an identifier or a name ("EB-5", "G7", "p.12"). */
export function touchesName(tokens: readonly Token[], found: Numeral): boolean {
  const first = tokens[found.from];
  const before = tokens[found.from - 1];
  if (!first) return true;
  if (!first.gap && before && touchesBefore(tokens, found, first, before)) return true;
  const behind = tokens[found.to];
  if (!glued(behind) || first.kind !== 'number') return false;
  if (behind.kind === 'word') return true;
  if (behind.text === '(') return tokens[found.to + 1]?.kind === 'word';
  return '_/\\=@⁄'.includes(behind.text) || (':.'.includes(behind.text) && glued(tokens[found.to + 1]));
}

function touchesBefore(tokens: readonly Token[], found: Numeral, first: Token, before: Token): boolean {
  if (before.kind !== 'mark') return true;
  if ('#@_/\\=&%⁄'.includes(before.text)) return true;
  const joined = tokens[found.from - 2];
  if (before.gap || !joined) return false;
  if (':.,'.includes(before.text)) return first.kind === 'number';

  // "EB-5", "F-16", "H-2B", "COVID-19", "mid-30s", but not "10-15" and "$5-10".
  const letter =
    found.scaled && tokens[found.to - 1]?.gap === false && tokens[found.to - 1]?.text.length === 1;
  return '-‑–'.includes(before.text) && joined.kind === 'word' && (!found.scaled || letter);
}

const isQuote = (token: Token | undefined): boolean => token !== undefined && "'’‘".includes(token.text);

/** "5th", "1990s", "'90s", "'08". `counts`: as for names. */
export function isOrdinal(tokens: readonly Token[], found: Numeral, counts: boolean): boolean {
  const first = tokens[found.from];
  const before = tokens[found.from - 1];
  const behind = tokens[found.to];
  if (glued(behind) && behind.kind === 'word' && ordinalEndings.has(behind.lower)) return true;
  if (first?.kind !== 'number') return false;
  if (glued(behind) && isQuote(behind) && glued(tokens[found.to + 1]) && tokens[found.to + 1]?.lower === 's')
    return true;
  const single = isQuote(before) && !isQuote(tokens[found.from - 2]);
  return single && !first.gap && first.text.length === 2 && !counts;
}

/** "No. 5", "page 12", "Boeing 737", "Round Two". `counts`: a plural noun or a modifier says that something is counted. */
export function isName(tokens: readonly Token[], found: Numeral, counts: boolean): boolean {
  const before = tokens[found.from - 1];
  if (!before || found.scaled) return false;
  const dotted = before.text === '.' && !before.gap;
  const label = dotted ? tokens[found.from - 2] : before;
  if (before.text === '[' && tokens[found.to]?.text === ']') return true;
  if (label?.kind !== 'word' || !tokens[found.from]?.gap) return false;
  if (
    tokens[found.from]?.text === '911' &&
    /^(?:calls?|callers?|operators?|dispatch.*)$/.test(tokens[found.to]?.lower ?? '')
  )
    return true;
  if (labels.has(label.lower) && (!dotted || label.text.length < 5))
    return !counts || dotted || label.lower !== 'no';
  const first = tokens[found.from];
  // "the Walk for Twelve fair", "the Band of Eight"
  if (!dotted && !label.capital && first?.kind === 'word' && first.capital && !counts)
    return !startsSentence(tokens, found.from) && !inTitleCase(tokens, found.from);
  return !dotted && label.capital && isNamedBy(tokens, found, label, counts);
}

/** Whether a capitalised word before the number makes a name of both. */
function isNamedBy(tokens: readonly Token[], found: Numeral, label: Token, counts: boolean): boolean {
  if (weekdays.has(label.lower) || openers.has(label.lower)) return false;
  const first = tokens[found.from];
  const opens = startsSentence(tokens, found.from - 1);
  if (first?.kind === 'number') {
    if (first.text.length > 4 || first.text.includes(',') || (opens && counts)) return false;
    return !isTally(tokens, found);
  }
  return first?.capital === true && !opens && !inTitleCase(tokens, found.from);
}

/** "Weber 46, Okafor 42 and Lind 9": names with their numbers in a row. */
function isTally(tokens: readonly Token[], found: Numeral): boolean {
  if (!closesItem(tokens[found.to])) return false;
  const sentence = tokens[found.from]?.sentence;
  for (let at = Math.max(1, found.from - 8); at < Math.min(tokens.length, found.to + 8); at++) {
    const other = tokens[at];
    if (other?.kind !== 'number' || at === found.from || other.sentence !== sentence) continue;
    if (other.text.length < 5 && tokens[at - 1]?.capital === true && closesItem(tokens[at + 1])) return true;
  }
  return false;
}

const closesItem = (token: Token | undefined): boolean =>
  token === undefined || [',', ';', '.', 'and', 'to', '%', ')'].includes(token.text);

/** Whether the token opens a sentence or a quotation. */
export const startsSentence = (tokens: readonly Token[], at: number): boolean =>
  at <= 0 ||
  tokens[at - 1]?.sentence !== tokens[at]?.sentence ||
  '"“”„«»:'.includes(tokens[at - 1]?.text ?? ' ');

/** Whether the words around are nearly all capitalised, as in a headline. */
function inTitleCase(tokens: readonly Token[], at: number): boolean {
  let capitals = 0;
  for (let index = Math.max(0, at - 6); index < Math.min(tokens.length, at + 7); index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.sentence !== tokens[at]?.sentence) continue;
    if (token.capital) capitals++;
    else if (token.text.length > 3) return false;
  }
  return capitals > 3;
}
