import type { NumberWords } from './numberWords';
import type { Numeral } from './numeral';
import { readNumeral } from './numbers';
import type { Token } from './tokens';
import type { Unit } from './units';
import { currencyBefore, readUnit } from './units';

/** A number with its currency or unit. */
export interface Amount {
  readonly numeral: Numeral;
  /** Index of the first token, currency included. */
  readonly from: number;
  /** Index of the token behind it, unit included. */
  readonly to: number;
  readonly unit: Omit<Unit, 'to'> | null;
  /** Whether the unit is joined to the number by a hyphen ("61-year-old", "30-mile"). */
  readonly compound: boolean;
}

/** Whether a token is a hyphen or dash. */
export const isDash = (token: Token | undefined): boolean =>
  token?.text.length === 1 && '-‐‑–—−'.includes(token.text);

/** Reads the number at token `at` with what makes it an amount. */
export function readAmount(tokens: readonly Token[], at: number, words: NumberWords): Amount | null {
  const sign = tokens[at];
  let start = at;
  // "$500" and "US$500" may be read from their sign too, as the second part of a range.
  while (start < at + 2 && sign && tokens[start]?.kind !== 'number' && currencyBefore(tokens, start + 1))
    start++;
  const numeral = readNumeral(tokens, start, words);
  if (!numeral) return null;
  const currency = currencyBefore(tokens, numeral.from);
  if (currency) {
    const name = { name: currency.name, kind: 'money', factor: 1 } as const;
    return { numeral, from: currency.from, to: numeral.to, unit: name, compound: false };
  }
  return withUnit(tokens, numeral, words);
}

function withUnit(tokens: readonly Token[], numeral: Numeral, words: NumberWords): Amount {
  const { from, to } = numeral;
  const next = tokens[to];
  const plain = { numeral, from, to, unit: null, compound: false };
  if (!next) return plain;
  if (isDash(next) && !next.gap && tokens[to + 1]?.gap === false) {
    const unit = readUnit(tokens, to + 1, true);
    return unit ? { numeral, from, to: unit.to, unit, compound: true } : plain;
  }
  const vague = next.lower === 'of' && (numeral.form === 'vague' || numeral.approximate);
  // "dozens of miles", "3 millions d'euros"
  const of = vague || (words.nouns === 'next' && numeral.scaled && /^(?:de|di)$/.test(next.lower)) ? 1 : 0;
  const unit = readUnit(tokens, to + of, !next.gap);
  if (!unit || (unit.kind === 'measure' && !next.gap && numeral.form === 'words')) return plain;
  return { numeral, from, to: unit.to, unit, compound: false };
}
