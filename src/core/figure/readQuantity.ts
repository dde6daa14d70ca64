import { findAge } from './ages';
import type { Amount } from './amounts';
import { readAmount } from './amounts';
import { complete } from './complements';
import { isDate } from './dates';
import { isExcluded } from './exclusions';
import { isIdle, oneCounts } from './idle';
import { modifierBefore, modifierBehind } from './modifiers';
import { numeral, tidy } from './numeral';
import type { NumberWords } from './numberWords';
import { isNumberWord } from './numberWords';
import { vulgarFraction } from './digits';
import type { Pair } from './pairs';
import { readPair } from './pairs';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import { readUnit } from './units';

/** What was read at one place and the token index at which to go on. */
interface Reading {
  readonly found: readonly Quantity[];
  readonly to: number;
}

/** Where figures are read: tokens before `free` belong to an earlier figure. */
interface Place {
  readonly tokens: readonly Token[];
  readonly free: number;
  readonly words: NumberWords;
}

const openers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'half',
  'couple',
  'several',
  'tens',
  'ein',
  'eine',
  'einer',
  'einem',
  'einen',
]);

/** Reads the figures that start at token `at`; tokens before `free` are taken. Null where no number starts. */
export function readQuantity(
  tokens: readonly Token[],
  at: number,
  free: number,
  words: NumberWords,
): Reading | null {
  const token = tokens[at];
  if (!token || !startsNumber(token, words)) return null;
  const read = readAmount(tokens, at, words);
  const amount = read ? ofOne(tokens, read, words) : readBoundedUnit(tokens, at);
  if (!amount || amount.from < free) return null;
  const place = { tokens, free, words };
  const pair = readPair(tokens, amount, words);
  return pair ? readPaired(place, pair) : finish(place, base(amount), amount, false);
}

function startsNumber(token: Token, words: NumberWords): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return vulgarFraction(token.text) !== undefined;
  return openers.has(token.lower) || isNumberWord(words, token.lower);
}

/** "half of 1 percent", "a quarter of a million dollars", "three-quarters of a mile": a part of one is an amount itself. */
function ofOne(tokens: readonly Token[], part: Amount, words: NumberWords): Amount {
  const { form, value, from } = part.numeral;
  if (form !== 'fraction' || value === null || part.unit || tokens[part.to]?.lower !== 'of') return part;
  const at = part.to + 1;
  const article = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an';
  const unit = article ? readUnit(tokens, at + 1, false) : null;
  if (unit && unit.kind !== 'money' && !tokens[at + 1]?.lower.endsWith('s'))
    return { ...part, numeral: numeral(from, at + 1, value), to: unit.to, unit };
  const whole = readAmount(tokens, at, words);
  const one = whole?.numeral.value;
  if (!whole || !one || !(article || (one === 1 && whole.unit))) return part;
  return { ...whole, numeral: { ...whole.numeral, from, value: tidy(value * one) }, from: part.from };
}

/** "nearly a week", "less than an hour", "a year and a half": one of the unit, since a bound or more is stated. */
function readBoundedUnit(tokens: readonly Token[], at: number): Amount | null {
  if (tokens[at]?.lower !== 'a' && tokens[at]?.lower !== 'an') return null;
  const unit = readUnit(tokens, at + 1, false);
  if (unit?.kind !== 'time' && unit?.kind !== 'measure') return null;
  const half = ['and', 'a', 'half'].every((word, index) => tokens[unit.to + index]?.lower === word);
  if (tokens[at + 1]?.lower.endsWith('s') || !(half || modifierBefore(tokens, at, true))) return null;
  const to = half ? unit.to + 3 : unit.to;
  return { numeral: numeral(at, to, half ? 1.5 : 1), from: at, to, unit, compound: false };
}

/** Takes the noise of binary fractions away that a unit's factor brings in. */
const times = (value: number | null, factor: number): number | null =>
  value === null ? null : Number((value * factor).toPrecision(12));

function base(amount: Amount): Quantity {
  const factor = amount.unit?.factor ?? 1;
  const { value, min, approximate } = amount.numeral;
  return {
    from: amount.from,
    to: amount.to,
    value: times(value, factor),
    min: times(min, factor),
    max: null,
    unit: amount.unit?.name ?? null,
    counted: null,
    modifier: approximate ? 'approximately' : null,
    of: null,
    kind: amount.unit?.kind ?? null,
    elided: false,
  };
}

function readPaired(place: Place, { kind, first, second }: Pair): Reading {
  const { tokens, free, words } = place;
  const dates = isDate(tokens, second.numeral, words.nouns !== 'next') && !second.unit;
  if (kind === 'score' || dates || isExcluded(tokens, first.numeral, true, false))
    return { found: [], to: second.to };
  if (kind === 'two') return readTwo(place, first, second);
  const unit = second.unit ?? first.unit;
  const amount: Amount = { ...first, to: second.to, unit, compound: second.compound };
  const quantity = base(amount);
  if (kind === 'ratio') {
    quantity.of = second.numeral.value;
  } else {
    quantity.min = quantity.value;
    quantity.max = times(second.numeral.value, unit?.factor ?? 1);
    quantity.value = null;
    const between = ['between', 'zwischen'].includes(tokens[first.from - 1]?.lower ?? '');
    if (between && first.from > free) quantity.from--;
  }
  return finish(place, quantity, amount, true);
}

/** Votes and the like; a noun behind the second belongs to both ("212 to 210 votes"). */
function readTwo({ tokens, words }: Place, first: Amount, second: Amount): Reading {
  const [one, two] = [base(first), base(second)];
  if (tokens[second.to]?.gap && !second.unit) complete(tokens, two, second, words);
  return { found: [{ ...one, counted: two.counted }, two], to: Math.max(two.to, second.to) };
}

/** Adds modifiers, ages, the unit's own complements and the thing counted; drops what is no claim. */
function finish(place: Place, quantity: Quantity, amount: Amount, paired: boolean): Reading {
  const { tokens, free, words } = place;
  const skipped = { found: [], to: amount.to };
  const before = modifierBefore(tokens, quantity.from, quantity.kind === 'time');
  if (before && before.edge >= free) {
    quantity.from = before.edge;
    quantity.modifier = before.modifier;
  }
  bindBehind(tokens, quantity);
  const bare = quantity.kind === null;
  const age = bare ? findAge(tokens, amount, quantity.from, paired) : null;
  if (age) {
    quantity.unit = 'years';
    quantity.kind = 'time';
    quantity.counted = age.counted;
    return { found: [quantity], to: quantity.to };
  }
  const done = complete(tokens, quantity, amount, words);
  if (bare && !paired) {
    const modified = quantity.modifier !== null;
    if (isExcluded(tokens, amount.numeral, done || modified, modified, words.nouns !== 'next'))
      return skipped;
    if (!done && isIdle(tokens, quantity, amount)) return skipped;
  }
  if (amount.numeral.value === 1 && !paired && !oneCounts(tokens, quantity, amount, done)) return skipped;
  quantity.elided = !done;
  bindBehind(tokens, quantity);
  return { found: [quantity], to: Math.max(quantity.to, amount.to) };
}

/** "or more", "-plus" and "+" behind what was read so far; a unit may follow ("90-plus minutes"). */
function bindBehind(tokens: readonly Token[], quantity: Quantity): void {
  const behind = modifierBehind(tokens, quantity.to);
  if (!behind) return;
  quantity.to = behind.edge;
  quantity.modifier = behind.modifier;
  const unit = quantity.kind === null ? readUnit(tokens, behind.edge, false) : null;
  if (!unit) return;
  quantity.to = unit.to;
  quantity.unit = unit.name;
  quantity.kind = unit.kind;
}
