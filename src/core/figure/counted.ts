import {
  adjectiveEnding,
  amountNouns,
  measuringNouns,
  modifyingPlurals,
  nounVerbs,
  participles,
  shortAdjectives,
  stopWords,
  verbForms,
} from './nounLexicon';
import type { NounPhrase } from './foreignNouns';
import { germanArticles, readForeign } from './foreignNouns';
import { endsPhrase, isPlural } from './nounWords';
import type { NumberWords } from './numberWords';
import { isNumberWord } from './numberWords';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

/** What a phrase is read from. */
interface Source {
  readonly tokens: readonly Token[];
  readonly words: NumberWords;
  /** Where only a noun can stand, whatever the word is elsewhere; -1 for nowhere. */
  readonly noun?: number;
}

const maxWords = 8;
const maxParts = 5;

/** A hyphen that touches the word before it. */
const isHyphen = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && !token.gap && '-‑‐'.includes(token.text);

/** Whether a word that may be a verb is none here: "paid" in "paid leave", "leave" behind it, "drive" in "a five-hour drive". */
function isNounHere({ tokens, noun }: Source, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  if (nounVerbs.has(word))
    return at === noun || (at - 1 === noun && participles.has(tokens[at - 1]?.lower ?? ''));
  if (!participles.has(word) || !next?.gap || next.kind !== 'word' || stopWords.has(next.lower)) return false;
  return !verbForms.has(next.lower) || (at === noun && nounVerbs.has(next.lower));
}

/** One step through a noun phrase: the index behind the (hyphenated) word at `at`, or -1 where the phrase cannot go on. */
function wordAt(source: Source, at: number, plural: boolean): number {
  const { tokens, words } = source;
  const token = tokens[at];
  if (token?.kind !== 'word') return -1;
  let end = at + 1;
  if (isNounHere(source, at)) return end;
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
  if (words.nouns !== 'plural') return readForeign(tokens, at, words);
  const source = { tokens, words };
  const head = pluralEnd(source, at, maxWords, true);
  return head < 0 ? null : { from: at, to: withPartner(source, head) };
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
  return next.lower.endsWith('ing') ? null : readNoun(tokens, at + 1, words, true);
}

const determiners = new Set(
  'the a an this these those all his her its their our my your any both'.split(' '),
);

/**
 * Reads a noun phrase of any number behind an optional determiner ("the state's population"), or null.
 * `certain`: what stands here is a noun, even where the word is mostly a verb.
 */
export function readNoun(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  certain = false,
): NounPhrase | null {
  if (words.nouns !== 'plural')
    return readForeign(tokens, germanArticles.has(tokens[at]?.lower ?? '') ? at + 1 : at, words);
  let from = at;
  while (determiners.has(tokens[from]?.lower ?? '') && from < at + 2) from++;
  const source = { tokens, words, noun: certain || from > at ? from : -1 };
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
  // "those surveyed": the pronoun is the noun.
  const those =
    from > at &&
    /^those|these$/.test(tokens[from - 1]?.lower ?? '') &&
    /(?:ed|ing)$/.test(tokens[end - 1]?.lower ?? '');
  return end > from ? { from: those ? from - 1 : from, to: end } : null;
}

const ingNouns: ReadonlySet<string> = new Set(
  'meeting building hearing training ceiling funding spending housing painting briefing gathering wedding shooting bombing killing ruling filing recording rating hiking listing drawing'.split(
    ' ',
  ),
);

/** Whether the word at `at` opens what says more about the noun before it ("the land owned by …"). */
function opensClause(source: Source, at: number, next: number): boolean {
  const word = source.tokens[at];
  if (!word || next > at + 1 || !/(?:ly|ed|ing)$/.test(word.lower) || ingNouns.has(word.lower)) return false;
  return pluralEnd(source, at, 3, false) < 0;
}

const objectStarts: ReadonlySet<string> = new Set('the a an that his her its their him them it'.split(' '));
const notFirst: ReadonlySet<string> = new Set(
  'last next this past more less each every total apiece combined'.split(' '),
);
/** What an amount can be said to be or do, "100 percent wrong", "72 percent white", "53% describe": no thing counted. */
const predicates: ReadonlySet<string> = new Set(
  (
    'wrong right sure certain true false lower higher greater smaller larger better worse bigger cheaper faster slower shorter longer correct safe ready happy ' +
    'white black liberal conservative male female urban rural undecided satisfied ' +
    'say think believe feel agree disagree describe consider call prefer approve disapprove oppose trust want expect know'
  ).split(' '),
);

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
  const found = readNoun(tokens, at, words, kind === null);
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
  const qualifies =
    /(?:ed|ing|ive|able|ible|ic|ous|ful|less)$/.test(head.lower) || predicates.has(head.lower);
  return closed && !qualifies && (long || !isPlural(head)) ? found : null;
}
