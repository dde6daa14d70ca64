import type { NumberWords } from './numberWords';
import { following } from './numeral';
import type { Token } from './tokens';

const canFollow = (before: number, small: number): boolean =>
  small > 0 &&
  before >= 20 &&
  ((small < 10 && before % 10 === 0 && before % 100 !== 0) || (small < 100 && before % 100 === 0));

/** A cardinal in words: "twenty-seven", "one hundred and five thousand", "two point five". `one`: "hundred" alone counts as 100. */
export function readCardinal(
  tokens: readonly Token[],
  from: number,
  words: NumberWords,
  one: boolean,
): { readonly value: number; readonly to: number } | null {
  let total = 0;
  let current = one ? 1 : -1;
  let lowest = Infinity;
  let end = from;
  for (;;) {
    const next = following(tokens, end);
    const at = end > from && joinsPart(tokens, next, words, current, total) ? next + 1 : next;
    const word = tokens[at]?.lower ?? '';
    const small = words.small.get(word) ?? words.tens.get(word);
    const scale = words.scales.get(word);
    if (small !== undefined) {
      if (current < 0) current = small;
      else if (canFollow(current, small)) current += small;
      else break;
    } else if (scale === 100 && current > 0 && current < 100) {
      current *= 100;
    } else if (scale !== undefined && scale !== 100 && current > 0 && scale < lowest) {
      total += current * scale;
      lowest = scale;
      current = -1;
      if (scale === 12) return { value: total, to: at + 1 };
    } else break;
    end = at + 1;
  }
  return end === from ? null : withDecimals(tokens, end, words, total + Math.max(current, 0));
}

/** Whether the word at `at` is an "and" inside the number ("one hundred and five"), not one that ends "between one hundred and two hundred". */
function joinsPart(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  current: number,
  total: number,
): boolean {
  if (tokens[at]?.lower !== 'and' || !tokens[at + 1]?.gap) return false;
  const open = current < 0 ? total > 0 : current >= 100 && current % 100 === 0;
  const next = tokens[at + 1]?.lower ?? '';
  if (!open || !(words.small.has(next) || words.tens.has(next)) || next === 'zero') return false;
  return words.scales.get(tokens[following(tokens, at + 2)]?.lower ?? '') !== 100 || current < 0;
}

/** "point five" behind a cardinal. */
function withDecimals(
  tokens: readonly Token[],
  end: number,
  words: NumberWords,
  value: number,
): { readonly value: number; readonly to: number } {
  if (tokens[end]?.lower !== 'point') return { value, to: end };
  let to = end + 1;
  let digits = '';
  for (let at = to; at < end + 12; at++) {
    const digit = words.small.get(tokens[at]?.lower ?? '');
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    to = at + 1;
  }
  return digits === '' ? { value, to: end } : { value: Number(`${String(value)}.${digits}`), to };
}
