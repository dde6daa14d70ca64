import { nameBeforeComma } from './ages';
import type { Amount } from './amounts';
import { isDash } from './amounts';
import type { NounPhrase } from './counted';
import { isPlural, readFollowing, readMeasured, readNoun, readPlural } from './counted';
import { countedSingulars, moneyNouns, stopWords } from './nounLexicon';
import type { NumberWords } from './numberWords';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import { textOf } from './tokens';
import { readRate, readUnit } from './units';

/**
 * Extends `quantity` behind its number: the unit's rate, the noun counted, an "of …" phrase that belongs to it.
 * Says whether a thing counted, a unit's complement or a compound was found.
 */
export function complete(
  tokens: readonly Token[],
  quantity: Quantity,
  amount: Amount,
  words: NumberWords,
): boolean {
  if (amount.compound) return completeCompound(tokens, quantity, amount.unit?.name ?? null, words);
  const { kind } = quantity;
  if (kind === 'money') return completeMoney(tokens, quantity, words);
  if (kind === 'percent' || kind === 'points') return completeShare(tokens, quantity, words);
  if (kind === 'time' || kind === 'measure') return completeMeasure(tokens, quantity, words);
  const form = amount.numeral.form;
  if (form === 'vague' && completeVague(tokens, quantity, words)) return true;
  if (form === 'fraction') return completeFraction(tokens, quantity, words);
  if (completeNounCompound(tokens, quantity, words)) return true;
  return completeCount(tokens, quantity, words);
}

function count(tokens: readonly Token[], quantity: Quantity, phrase: NounPhrase, extend: boolean): true {
  const more = tokens[phrase.from]?.lower === 'more' && phrase.to > phrase.from + 1 ? 1 : 0;
  quantity.counted = textOf(tokens, phrase.from + more, phrase.to);
  if (extend) quantity.to = phrase.to;
  return true;
}

function addRate(tokens: readonly Token[], quantity: Quantity): boolean {
  const rate = readRate(tokens, quantity.to);
  if (!rate) return false;
  quantity.unit = quantity.unit === null ? `per ${rate.noun}` : `${quantity.unit} per ${rate.noun}`;
  quantity.to = rate.to;
  return true;
}

function completeMoney(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  addRate(tokens, quantity);
  const next = tokens[quantity.to];
  if (next?.lower === 'worth' && tokens[quantity.to + 1]?.lower === 'of') {
    const phrase = readNoun(tokens, quantity.to + 2, words);
    if (phrase) return count(tokens, quantity, phrase, true);
  }
  const following = readFollowing(tokens, quantity.to, quantity.kind, words);
  if (following) return count(tokens, quantity, following, true);
  return completeMoneyIn(tokens, quantity, words);
}

/** "$87 million in unpaid fees", "$4 million of debt": counted, but outside the span. */
function completeMoneyIn(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const preposition = tokens[quantity.to]?.lower;
  const next = tokens[quantity.to + 1];
  if ((preposition !== 'in' && preposition !== 'of') || next?.kind !== 'word') return false;
  const phrase = next.lower.endsWith('ing') ? null : readNoun(tokens, quantity.to + 1, words);
  const head = phrase && tokens[phrase.to - 1];
  if (!head || head.capital || (preposition === 'in' && !moneyNouns.has(head.lower))) return false;
  return count(tokens, quantity, phrase, false);
}

function completeShare(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  addRate(tokens, quantity);
  if (tokens[quantity.to]?.lower === 'of') return completeOf(tokens, quantity, words);
  const following = readFollowing(tokens, quantity.to, quantity.kind, words);
  return following ? count(tokens, quantity, following, true) : false;
}

/** The noun behind "of", which the share only picks from. */
function completeOf(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const phrase = readNoun(tokens, quantity.to + 1, words);
  return phrase !== null && count(tokens, quantity, phrase, false);
}

function completeMeasure(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const rate = addRate(tokens, quantity);
  const next = tokens[quantity.to];
  if (next?.lower === 'old') {
    quantity.to++;
    quantity.counted = nameBeforeComma(tokens, quantity.from);
    return true;
  }
  if (quantity.unit === 'times') return true;
  const measured =
    rate && next?.lower === 'of'
      ? readNoun(tokens, quantity.to + 1, words)
      : readMeasured(tokens, quantity.to, words);
  if (measured) return count(tokens, quantity, measured, true);
  return true;
}

function completeVague(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  // "thousands" of swans
  const quoted =
    '"”’'.includes(tokens[quantity.to]?.text ?? ' ') && tokens[quantity.to + 1]?.lower === 'of' ? 1 : 0;
  if (tokens[quantity.to + quoted]?.lower !== 'of') return false;
  const next = tokens[quantity.to + 1 + quoted];
  if (next?.kind !== 'word') return false;
  const picks = stopWords.has(next.lower) || quoted === 1;
  const at = quantity.to + 1 + quoted;
  const phrase = (picks ? null : readPlural(tokens, at, words)) ?? readNoun(tokens, at, words);
  return phrase ? count(tokens, quantity, phrase, !picks) : false;
}

function completeFraction(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const next = tokens[quantity.to]?.lower ?? '';
  if (next === 'of') return completeOf(tokens, quantity, words);
  const determined = [
    'the',
    'its',
    'his',
    'her',
    'their',
    'our',
    'my',
    'your',
    'all',
    'those',
    'these',
  ].includes(next);
  const phrase = determined ? readNoun(tokens, quantity.to, words) : null;
  if (phrase) count(tokens, quantity, phrase, false);
  return true;
}

function completeCount(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const behind = tokens[quantity.to];
  if (!behind?.gap && behind?.kind !== 'word') return false;
  if (behind.lower === 'of' && quantity.modifier === 'at least' && quantity.value !== null) {
    // "one or more of its older members"
    const phrase = readNoun(tokens, quantity.to + 1, words);
    if (phrase) return count(tokens, quantity, phrase, false);
  }
  if (quantity.value === 1 && quantity.of === null) return completeOne(tokens, quantity, words);
  if (behind.lower === 'of' && quantity.of === null) return completePart(tokens, quantity, words);
  const phrase = readPlural(tokens, quantity.to, words);
  if (!phrase) return false;
  const unit = phrase.to > phrase.from + 1 ? readUnit(tokens, phrase.to - 1, false) : null;
  if (unit && (unit.kind === 'time' || unit.kind === 'money')) {
    // "three long years", "two million Canadian dollars"
    quantity.to = phrase.to;
    quantity.unit = unit.name;
    quantity.kind = unit.kind;
    return true;
  }
  count(tokens, quantity, phrase, true);
  const measured = readMeasured(tokens, quantity.to, words);
  if (measured) {
    quantity.to = measured.to;
    quantity.counted = textOf(tokens, phrase.from, measured.to);
  }
  addRate(tokens, quantity);
  return true;
}

/** "two dozen of her supporters": the number picks from the noun, which stays outside. */
function completePart(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const next = tokens[quantity.to + 1];
  if (
    next?.kind !== 'word' ||
    ['them', 'which', 'whom', 'us', 'you', 'what', 'it', 'that'].includes(next.lower)
  )
    return false;
  const phrase = readNoun(tokens, quantity.to + 1, words);
  return phrase !== null && isPlural(tokens[phrase.to - 1] ?? next) && count(tokens, quantity, phrase, false);
}

function completeOne(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  for (let at = quantity.to; at < quantity.to + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || stopWords.has(token.lower)) return false;
    if (countedSingulars.has(token.lower) || (quantity.modifier !== null && !tokens[at + 1]?.gap)) {
      const phrase = readNoun(tokens, quantity.to, words);
      return phrase ? count(tokens, quantity, phrase, true) : false;
    }
  }
  return false;
}

const shapes: ReadonlySet<string> = new Set(
  'old olds long high wide tall deep thick strong plus a an per square'.split(' '),
);

/** "61-year-old baker", "30-mile hike", "nine-year legal dispute". */
function completeCompound(
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
function completeNounCompound(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const [dash, noun] = [tokens[quantity.to], tokens[quantity.to + 1]];
  if (!dash || !isDash(dash) || dash.gap || !noun || noun.gap || noun.kind !== 'word' || quantity.value === 1)
    return false;
  if (noUnits.has(noun.lower) || noun.capital || /(?:ed|s)$/.test(noun.lower)) return false;
  if (isDash(tokens[quantity.to + 2]) && !tokens[quantity.to + 2]?.gap) return false;
  quantity.to += 2;
  return completeCompound(tokens, quantity, plural(noun.lower), words);
}
