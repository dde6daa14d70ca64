import { nameBeforeComma } from './ages';
import type { Amount } from './amounts';
import { isDash } from './amounts';
import { completeCompound, completeNounCompound, count } from './compounds';
import { readFollowing, readMeasured, readNoun, readPlural } from './counted';
import type { NounPhrase } from './foreignNouns';
import { countedSingulars, moneyNouns, stopWords, verbForms } from './nounLexicon';
import { isPlural } from './nounWords';
import { readNumeral } from './numbers';
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
  const tail = tokens[phrase?.to ?? 0]?.lower ?? '';
  // "tax cuts", where the second word is mostly a verb
  const whole =
    phrase && moneyNouns.has(tail) && isPlural(tokens[phrase.to] ?? next)
      ? { ...phrase, to: phrase.to + 1 }
      : phrase;
  const last = whole && tokens[whole.to - 1];
  if (!last || last.capital || (preposition === 'in' && !moneyNouns.has(last.lower))) return false;
  return count(tokens, quantity, whole, false);
}

function completeShare(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  addRate(tokens, quantity);
  if (tokens[quantity.to]?.lower === 'of') return completeOf(tokens, quantity, words);
  if (words.nouns === 'next') {
    const phrase = readNoun(tokens, quantity.to, words);
    return phrase !== null && count(tokens, quantity, phrase, false);
  }
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
  if (quantity.of !== null && isDash(tokens[quantity.to - 2]) && !tokens[quantity.to - 1]?.gap) {
    // "a one-in-five chance"
    const chance = readFollowing(tokens, quantity.to, null, words);
    if (chance) return count(tokens, quantity, chance, true);
  }
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

const isBound = (modifier: Quantity['modifier']): boolean =>
  modifier !== null && modifier !== 'approximately';

/** "at least one recent attempt worked": the words behind "one" up to the first that cannot be of the noun, or null. */
function readSingular(tokens: readonly Token[], at: number): NounPhrase | null {
  let to = at;
  while (to < at + 5 && isPhraseWord(tokens[to])) to++;
  while (to > at + 1 && /(?:ed|ing|ly|[^su]s)$/.test(tokens[to - 1]?.lower ?? '')) to--;
  return to > at ? { from: at, to } : null;
}

const isPhraseWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !stopWords.has(token.lower) && !verbForms.has(token.lower);

/** "one grower in ten": the total behind the noun. */
function readTotal(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): { readonly of: number; readonly to: number } | null {
  const total = tokens[at]?.lower === 'in' ? readNumeral(tokens, at + 1, words) : null;
  const of = total?.value ?? 0;
  return total && of > 1 && of <= 1000 && Number.isInteger(of) ? { of, to: total.to } : null;
}

function completeOne(tokens: readonly Token[], quantity: Quantity, words: NumberWords): boolean {
  const singular = readSingular(tokens, quantity.to);
  const total = singular && readTotal(tokens, singular.to, words);
  if (singular && total) {
    count(tokens, quantity, singular, true);
    quantity.of = total.of;
    quantity.to = total.to;
    return true;
  }
  if (isBound(quantity.modifier)) {
    return singular !== null && count(tokens, quantity, singular, true);
  }
  for (let at = quantity.to; at < quantity.to + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || stopWords.has(token.lower)) return false;
    if (!countedSingulars.has(token.lower) && (quantity.modifier === null || tokens[at + 1]?.gap)) continue;
    const phrase = readNoun(tokens, quantity.to, words);
    return phrase !== null && count(tokens, quantity, phrase, true);
  }
  return false;
}
