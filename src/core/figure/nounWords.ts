import { falsePlurals, plurals, softStops, stopWords, verbForms } from './nounLexicon';
import type { Token } from './tokens';

const possessive = /['’ʼ]s$/;

/** Whether a word looks like a plural noun. */
export function isPlural(token: Token): boolean {
  const word = token.lower;
  if (plurals.has(word)) return true;
  if (!word.endsWith('s') || word.length < 3 || falsePlurals.has(word) || possessive.test(word)) return false;
  return !/(?:ss|us|is|ous)$/.test(word);
}

/** Whether a word ends a noun phrase. Behind a number above one a verb has no -s, so that "12 votes" is read as a noun. */
export function endsPhrase(token: Token, plural: boolean): boolean {
  if (token.kind !== 'word') return true;
  if (softStops.has(token.lower)) return !plural;
  if (stopWords.has(token.lower)) return true;
  return verbForms.has(token.lower) && !(plural && isPlural(token));
}
