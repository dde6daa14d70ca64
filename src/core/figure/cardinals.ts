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
  depth = 0,
): { readonly value: number; readonly to: number } | null {
  let total = 0;
  let current = one ? 1 : -1;
  let lowest = Infinity;
  let end = from;
  for (let at = from; ; at = following(tokens, end)) {
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
  if (end === from) return null;
  return readRest(tokens, end, words, total + Math.max(current, 0), current, lowest, depth);
}

/** What may follow a cardinal: "and five", "point five". */
function readRest(
  tokens: readonly Token[],
  end: number,
  words: NumberWords,
  value: number,
  current: number,
  lowest: number,
  depth: number,
): { readonly value: number; readonly to: number } {
  const word = tokens[end]?.lower;
  const room = current < 0 ? lowest : current >= 100 && current % 100 === 0 ? 100 : 0;
  if (word === 'and' && room > 1 && tokens[end + 1]?.gap) {
    const rest = depth < 2 ? readCardinal(tokens, end + 1, words, false, depth + 1) : null;
    if (rest && rest.value < room) return { value: value + rest.value, to: rest.to };
  }
  if (word === 'point') {
    let to = end + 1;
    let digits = '';
    for (let digit = words.small.get(tokens[to]?.lower ?? ''); digit !== undefined && digit < 10;) {
      digits += String(digit);
      to++;
      digit = words.small.get(tokens[to]?.lower ?? '');
    }
    if (digits !== '') return { value: Number(`${String(value)}.${digits}`), to };
  }
  return { value, to: end };
}
