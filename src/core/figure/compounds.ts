import { isDash } from './amounts';
import { readFollowing } from './counted';
import type { NounPhrase } from './foreignNouns';
import type { NumberWords } from './numberWords';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import { textOf } from './tokens';

/** Takes the noun phrase as what the quantity counts; `extend`: it belongs to the span. */
export function count(
  tokens: readonly Token[],
  quantity: Quantity,
  phrase: NounPhrase,
  extend: boolean,
): true {
  const more = tokens[phrase.from]?.lower === 'more' && phrase.to > phrase.from + 1 ? 1 : 0;
  quantity.counted = textOf(tokens, phrase.from + more, phrase.to);
  if (extend) quantity.to = phrase.to;
  return true;
}

const shapes: ReadonlySet<string> = new Set(
  'old olds long high wide tall deep thick strong plus a an per square'.split(' '),
);

/** "61-year-old baker", "30-mile hike", "nine-year legal dispute". */
export function completeCompound(
  tokens: readonly Token[],
  quantity: Quantity,
  unit: string | null,
  words: NumberWords,
): boolean {
  quantity.unit = unit;
  while (
    isDash(tokens[quantity.to]) &&
    !tokens[quantity.to]?.gap &&
    shapes.has(tokens[quantity.to + 1]?.lower ?? '') &&
    !tokens[quantity.to + 1]?.gap
  ) {
    quantity.to += 2;
    if (tokens[quantity.to - 1]?.lower === 'olds') return true;
  }
  const phrase = readFollowing(tokens, quantity.to, null, words);
  if (phrase) count(tokens, quantity, phrase, true);
  return true;
}

const noUnits: ReadonlySet<string> = new Set(
  (
    'way time times fold star figure front hole iron alarm horse step tier dimensional piece and to on off by in or up down one two three four ' +
    'five six seven eight nine ten half third quarter fifth a an plus karat'
  ).split(' '),
);

const irregular: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['child', 'children'],
]);

function plural(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** "9-count indictment", "40-page leaflet": the noun in the compound is the unit. */
export function completeNounCompound(
  tokens: readonly Token[],
  quantity: Quantity,
  words: NumberWords,
): boolean {
  const [dash, noun] = [tokens[quantity.to], tokens[quantity.to + 1]];
  if (!dash || !isDash(dash) || dash.gap || !noun || noun.gap || noun.kind !== 'word' || quantity.value === 1)
    return false;
  if (noUnits.has(noun.lower) || noun.capital || /(?:ed|s)$/.test(noun.lower)) return false;
  if (isDash(tokens[quantity.to + 2]) && !tokens[quantity.to + 2]?.gap) return false;
  quantity.to += 2;
  return completeCompound(tokens, quantity, plural(noun.lower), words);
}
