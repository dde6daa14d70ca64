import { isStopWord } from '../article/language';
import { monthNumber } from '../article/months';
import { endsPhrase } from './nounWords';
import type { NumberWords } from './numberWords';
import type { Token } from './tokens';

/** A noun phrase as token indexes, without the determiner before it. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

/** German articles before a noun. */
export const germanArticles = new Set('der die das den dem des ihrer seiner ihre seine'.split(' '));
/** The thing counted at `at` in another language than English, or null. */
export const readForeign = (tokens: readonly Token[], at: number, words: NumberWords): NounPhrase | null =>
  words.nouns === 'capital' ? readGerman(tokens, at) : readNext(tokens, at);

const links: ReadonlySet<string> = new Set(
  'de du des la le les los las di dei delle degli do dos das da van av af z o od'.split(' '),
);

/** Other languages: the next word, a preposition or article skipped ("10 000 soldats", "3,5 millions de personnes"). */
function readNext(tokens: readonly Token[], at: number): NounPhrase | null {
  let from = at;
  while (from < at + 2 && links.has(tokens[from]?.lower ?? '')) from++;
  const token = tokens[from];
  if (!token?.gap || token.kind !== 'word' || token.text.length < 3 || isStopWord(token.lower)) return null;
  return monthNumber(token.lower) === undefined ? { from, to: from + 1 } : null;
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
