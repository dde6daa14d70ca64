import type { NumberWords } from './numberWords';
import type { Token } from './tokens';

/** A number as it stands in a token list, without modifier, currency and unit. */
export interface Numeral {
  /** Index of its first token. */
  readonly from: number;
  /** Index of the token behind it. */
  readonly to: number;
  /** Null when only a lower bound is known ("dozens"). */
  readonly value: number | null;
  readonly min: number | null;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** Whether a scale ("million", "k") belongs to it. */
  readonly scaled: boolean;
  /** Whether the words themselves say that it is not exact ("a couple dozen"). */
  readonly approximate: boolean;
}

/** Makes a numeral of tokens `from` to `to`. */
export const numeral = (
  from: number,
  to: number,
  value: number | null,
  more: Partial<Numeral> = {},
): Numeral => ({
  from,
  to,
  value,
  min: null,
  form: 'words',
  scaled: false,
  approximate: false,
  ...more,
});

/** Rounds away the noise of binary fractions: 4.2 * 1e9 is 4200000000. */
export const tidy = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));

const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && !token.gap && (token.text === '-' || token.text === '‑' || token.text === '‐');

/** The index of the word behind `at` when only white space or a joining hyphen stands between. */
export function following(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens[at]) && tokens[at + 1]?.gap === false ? at + 1 : at;
}

/** Applies "and a half" and scale words ("million", "hundred thousand", "dozen") behind a value. */
export function withScale(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  words: NumberWords,
  form: Numeral['form'],
): Numeral {
  let result = value;
  let end = to;
  let scaled = false;
  const and = following(tokens, end);
  const article = following(tokens, and + 1);
  const half = following(tokens, article + 1);
  const part = tokens[half]?.lower;
  if (
    tokens[and]?.lower === 'and' &&
    tokens[article]?.lower === 'a' &&
    (part === 'half' || part === 'quarter')
  ) {
    result += part === 'half' ? 0.5 : 0.25;
    end = half + 1;
  }
  for (let count = 0; count < 2; count++) {
    const next = following(tokens, end);
    const word = tokens[next]?.lower ?? '';
    const scale = words.scales.get(word) ?? (word.length > 1 ? words.suffixes.get(word) : undefined);
    if (scale === undefined) break;
    result *= scale;
    scaled = true;
    end = next + 1;
    // "3 tys. …"
    if (
      words.nouns === 'next' &&
      word.length < 4 &&
      tokens[end]?.text === '.' &&
      tokens[end + 1]?.capital === false
    )
      end++;
  }
  return numeral(from, end, tidy(result), { form, scaled });
}
