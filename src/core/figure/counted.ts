import {
  adjectiveEnding,
  amountNouns,
  falsePlurals,
  measuringNouns,
  modifyingPlurals,
  plurals,
  shortAdjectives,
  softStops,
  stopWords,
  verbForms,
} from './nounLexicon';
import type { NumberWords } from './numberWords';
import { isNumberWord } from './numberWords';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

/** A noun phrase as token indexes, without the determiner before it. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

/** What a phrase is read from. */
interface Source {
  readonly tokens: readonly Token[];
  readonly words: NumberWords;
}

const maxWords = 8;
const maxParts = 5;

/** A hyphen that touches the word before it. */
const isHyphen = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && !token.gap && '-‑‐'.includes(token.text);

const possessive = /['’ʼ]s$/;

/** Whether a word looks like a plural noun. */
export function isPlural(token: Token): boolean {
  const word = token.lower;
  if (plurals.has(word)) return true;
  if (!word.endsWith('s') || word.length < 3 || falsePlurals.has(word) || possessive.test(word)) return false;
  return !/(?:ss|us|is|ous)$/.test(word);
}

/** Whether a word ends a noun phrase. Behind a number above one a verb has no -s, so that "12 votes" is read as a noun. */
function endsPhrase(token: Token, plural: boolean): boolean {
  if (token.kind !== 'word') return true;
  if (softStops.has(token.lower)) return !plural;
  if (stopWords.has(token.lower)) return true;
  return verbForms.has(token.lower) && !(plural && isPlural(token));
}

/** One step through a noun phrase: the index behind the (hyphenated) word at `at`, or -1 where the phrase cannot go on. */
function wordAt({ tokens, words }: Source, at: number, plural: boolean): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return -1;
  let end = at + 1;
  if (isNumberWord(words, token.lower) && words.parts.has(tokens[end + 1]?.lower ?? '')) return -1;
  if (!isHyphen(tokens[end])) return isNumberWord(words, token.lower) || endsPhrase(token, plural) ? -1 : end;
  for (let part = 0; part < maxParts && isHyphen(tokens[end]); part++) {
    const next = tokens[end + 1];
    // "B-2 forms" too
    if (next && next.kind !== 'mark' && !next.gap) end += 2;
    else if (part === 0 && next?.gap && next.lower === 'and' && tokens[end + 2]?.kind === 'word')
      end += 3; // "wood- and peat-fired"
    else return end;
  }
  return end;
}

/** Reads the plural noun phrase that starts at `at` ("small wooden boats"), or null when none is there. */
export function readPlural(tokens: readonly Token[], at: number, words: NumberWords): NounPhrase | null {
  if (words.decimalComma) return readGerman(tokens, at);
  const source = { tokens, words };
  const head = pluralEnd(source, at, maxWords, true);
  return head < 0 ? null : { from: at, to: withPartner(source, head) };
}

/** German: adjectives in small letters, then the noun with its capital. */
function readGerman(tokens: readonly Token[], at: number): NounPhrase | null {
  for (let end = at; end < at + 4; end++) {
    const token = tokens[end];
    if (!token?.gap || endsPhrase(token, true)) return null;
    if (token.capital) return { from: at, to: end + 1 };
  }
  return null;
}

/** The index behind the plural that ends the phrase at `at`, or -1. `outer`: adjectives may be joined by "and" or a comma. */
function pluralEnd(source: Source, at: number, limit: number, outer: boolean): number {
  const { tokens } = source;
  let end = at;
  for (let count = 0; count < limit; count++) {
    const next = nameWithNumber(tokens, end) || wordAt(source, end, true);
    if (next < 0) {
      if (!outer || count === 0 || !joinsAdjectives(source, end)) return -1;
      end++;
      continue;
    }
    const last = tokens[next - 1];
    const compound = next > end + 1;
    end = next;
    if (last && isPlural(last) && !isHyphen(tokens[end])) {
      // "four old-clothes dealers"
      const further = compound ? pluralEnd(source, end, 2, false) : -1;
      return further > 0 ? further : extend(source, end, last, 3);
    }
    if (isPossessivePlural(tokens, end)) end++;
  }
  return -1;
}

const isAdjective = (token: Token | undefined): boolean =>
  token !== undefined && (shortAdjectives.has(token.lower) || adjectiveEnding.test(token.lower));

/** "Coastal 200 firms": a name that ends in a number inside the phrase; 0 where there is none. */
function nameWithNumber(tokens: readonly Token[], at: number): number {
  const [name, number, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return name?.capital && number?.kind === 'number' && number.gap && next?.kind === 'word' && next.gap
    ? at + 2
    : 0;
}

/** The apostrophe in "two teachers’ unions". */
const isPossessivePlural = (tokens: readonly Token[], at: number): boolean =>
  "'’ʼ".includes(tokens[at]?.text ?? ' ') &&
  !tokens[at]?.gap &&
  tokens[at - 1]?.lower.endsWith('s') === true &&
  tokens[at + 1]?.kind === 'word';

const joiners: ReadonlySet<string> = new Set(['and', 'or', '&', 'und']);

/** "Norwegian and Danish sailors", "large, angry crowds": a plural must still come soon. */
function joinsAdjectives(source: Source, at: number): boolean {
  const { tokens } = source;
  const [before, joint, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !joint || behind?.kind !== 'word' || before.capital !== behind.capital) return false;
  if (joint.text !== ',' && !joiners.has(joint.lower)) return false;
  const adjective = isAdjective(before) || (before.capital && joint.text !== ',');
  return adjective && pluralEnd(source, at + 1, 3, false) > 0;
}

/** Goes on behind a plural while plurals follow ("sailors unions"), or where the plural is one that modifies. */
function extend(source: Source, head: number, last: Token, limit: number): number {
  const { tokens } = source;
  if (limit === 0) return head;
  if (isPossessivePlural(tokens, head)) {
    const owned = pluralEnd(source, head + 1, 3, false);
    return owned > 0 ? owned : head;
  }
  const next = tokens[head];
  if (next?.kind !== 'word' || endsPhrase(next, false)) return head;
  if (isPlural(next) && next.capital === last.capital) return extend(source, head + 1, next, limit - 1);
  if (!modifyingPlurals.has(last.lower) && !(last.capital && !next.capital)) return head;
  if (/(?:ed|ing|ly)$/.test(next.lower)) return head;
  const further = pluralEnd(source, head, 3, false);
  return further > 0 ? further : head;
}

/** "nurses and ambulance drivers": a second bare plural joined to the first. */
function withPartner(source: Source, head: number): number {
  const { tokens } = source;
  const next = tokens[head + 1];
  if (!joiners.has(tokens[head]?.lower ?? '') || next?.kind !== 'word') return head;
  if (/(?:ed|ing|ly)$/.test(next.lower) || verbForms.has(next.lower)) return head;
  if (next.capital && tokens[head - 1]?.capital === false) return head;
  const end = pluralEnd(source, head + 1, 3, false);
  return end > 0 ? end : head;
}

/** The "of …" phrase at `at` when the noun before it measures ("crates of apples"), or null. */
export function readMeasured(tokens: readonly Token[], at: number, words: NumberWords): NounPhrase | null {
  const noun = tokens[at - 1];
  const next = tokens[at + 1];
  if (!noun || tokens[at]?.lower !== 'of' || !measuringNouns.has(noun.lower)) return null;
  if (next?.kind !== 'word' || stopWords.has(next.lower) || isNumberWord(words, next.lower)) return null;
  return next.lower.endsWith('ing') ? null : readNoun(tokens, at + 1, words);
}

const germanArticles = new Set('der die das den dem des ihrer seiner ihre seine'.split(' '));
const determiners = new Set(
  'the a an this these those all his her its their our my your any both'.split(' '),
);

/** Reads a noun phrase of any number behind an optional determiner ("the state's population"), or null. */
export function readNoun(tokens: readonly Token[], at: number, words: NumberWords): NounPhrase | null {
  if (words.decimalComma)
    return readGerman(tokens, germanArticles.has(tokens[at]?.lower ?? '') ? at + 1 : at);
  const source = { tokens, words };
  let from = at;
  while (determiners.has(tokens[from]?.lower ?? '') && from < at + 2) from++;
  let end = from;
  for (let count = 0; count < 5; count++) {
    const next = nameWithNumber(tokens, end) || wordAt(source, end, false);
    if (next < 0 || (count > 0 && opensClause(source, end, next))) break;
    const last = tokens[next - 1];
    end = next;
    if (last && isPlural(last)) return { from, to: withPartner(source, extend(source, end, last, 3)) };
  }
  // "the harbour's 200 crane drivers", "the 500 swans": a count of its own inside the phrase.
  const number = tokens[end];
  if (number?.kind === 'number' || (number && end === from && isNumberWord(words, number.lower))) {
    const counted = pluralEnd(source, end + 1, maxWords, true);
    if (counted > 0 && number.gap) return { from: end + 1, to: counted };
    if (end > from && tokens[end - 1]?.capital) end++;
  }
  return end > from ? { from, to: end } : null;
}

/** Whether the word at `at` opens what says more about the noun before it ("the land owned by …"). */
function opensClause(source: Source, at: number, next: number): boolean {
  const word = source.tokens[at];
  if (!word || next > at + 1 || !/(?:ly|ed|ing)$/.test(word.lower)) return false;
  return pluralEnd(source, at, 3, false) < 0;
}

const objectStarts: ReadonlySet<string> = new Set('the a an that his her its their him them it'.split(' '));
const notFirst: ReadonlySet<string> = new Set('last next this past more less each every'.split(' '));

/** Reads the noun right behind an amount of that kind ("12 percent fall") or, for null, a compound ("nine-year legal dispute"). */
export function readFollowing(
  tokens: readonly Token[],
  at: number,
  kind: Quantity['kind'],
  words: NumberWords,
): NounPhrase | null {
  const first = tokens[at];
  if (!first?.gap || first.kind !== 'word' || first.lower.endsWith('ly') || notFirst.has(first.lower))
    return null;
  const found = readNoun(tokens, at, words);
  if (found?.from !== at) return null;
  if (kind === null) return found;
  const head = tokens[found.to - 1];
  const next = tokens[found.to];
  const long = found.to - at > 1;
  if (!head || (next && objectStarts.has(next.lower) && (!long || first.capital))) return null;
  const closed = !next || next.kind === 'mark' || stopWords.has(next.lower);
  const participle = next !== undefined && /(?:ed|ing)$/.test(next.lower);
  if (amountNouns.has(head.lower)) return closed || long || participle || kind === 'money' ? found : null;
  if (first.capital) return isPlural(head) && long ? found : null;
  return closed && !/(?:ed|ing|ive|able)$/.test(first.lower) && (long || !isPlural(head)) ? found : null;
}
