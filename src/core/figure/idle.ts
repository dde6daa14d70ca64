import type { Amount } from './amounts';
import { isDash } from './amounts';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

const pointers: ReadonlySet<string> = new Set(
  (
    'the these those other first last next top final our your their his her its all big bottom other no every each remaining in top only ' +
    'my past'
  ).split(' '),
);

/** Whether a number without noun, unit and modifier points at things instead of counting them ("the two", "four-way"). */
export function isIdle(tokens: readonly Token[], quantity: Quantity, amount: Amount): boolean {
  const { numeral } = amount;
  const behind = tokens[amount.to];
  if (isDash(behind) && !behind?.gap && tokens[amount.to + 1]?.gap === false) return true;
  if (quantity.modifier || numeral.scaled || numeral.form === 'vague' || numeral.form === 'fraction')
    return false;
  const before = tokens[amount.from - 1];
  const value = numeral.value ?? 0;
  if (value === 0) return true;
  const lower = before?.lower ?? '';
  if (numeral.form === 'words') {
    // "one, his temper, and two, his language"
    const listed = value < 6 && behind?.text === ',' && (lower === 'and' || before?.text === ',');
    return value < 13 && (listed || pointers.has(lower));
  }
  return ['top', 'bottom', 'the', 'scale'].includes(lower) || (!Number.isInteger(value) && value < 5);
}

/** "one" counts with a unit, a modifier or a head that is plainly counted; "one of the leaders" and "one day" count nothing. */
export function oneCounts(
  tokens: readonly Token[],
  quantity: Quantity,
  amount: Amount,
  done: boolean,
): boolean {
  const token = tokens[amount.numeral.from];
  if (token?.kind === 'number' || amount.numeral.form === 'fraction') return true;
  if (token?.lower !== 'one' && token?.lower !== 'eins') return true;
  if (tokens[amount.from - 1]?.lower === 'no') return false;
  if (amount.unit) return amount.unit.name !== 'days' && !amount.compound;
  const behind = tokens[amount.to]?.lower;
  if (behind === 'of' || behind === 'another') return false;
  return done || (quantity.modifier !== null && quantity.to > amount.to);
}
