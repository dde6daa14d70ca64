import type { NumberWords } from './numberWords';
import type { Numeral } from './numeral';
import { numeral, tidy, withScale } from './numeral';
import type { Token } from './tokens';

const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** The value of a mark that is a fraction, or undefined. */
export const vulgarFraction = (text: string): number | undefined => vulgar.get(text);

/** The value of digits with their separators, or null when the grouping fits no number. */
function parseDigits(text: string, decimalComma: boolean): number | null {
  const [group, point] = decimalComma ? ['.', ','] : [',', '.'];
  const parts = text.split(group);
  const last = parts.at(-1) ?? '';
  let plain = text;
  if (parts.length > 1) {
    const whole = last.split(point);
    const grouped =
      (parts[0]?.length ?? 0) <= 3 &&
      parts.slice(1, -1).every((part) => part.length === 3 || part.length === 2) &&
      whole[0]?.length === 3;
    // A single foreign separator before one or two digits is a decimal mark.
    if (!grouped && (parts.length > 2 || last.length > 2)) return null;
    plain = grouped ? parts.join('') : parts.join(point);
  }
  const pieces = plain.split(point);
  if (pieces.length > 2) {
    if (pieces.slice(1).some((piece) => piece.length !== 3)) return null;
    plain = pieces.join('');
  }
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Reads the number of digits that starts at token `at`: groups, fractions, glued scales ("4.2bn"). */
export function readDigits(
  tokens: readonly Token[],
  at: number,
  token: Token,
  words: NumberWords,
): Numeral | null {
  let value = parseDigits(token.text, words.decimalComma);
  if (value === null) return null;
  let to = at + 1;
  for (
    let group = tokens[to];
    group && to < at + 5 && isSpacedGroup(token, tokens, to, words);
    group = tokens[to]
  ) {
    value = value * 1000 + Number(group.text);
    to++;
  }
  const slash = tokens[to];
  const denominator = tokens[to + 1];
  if (slash?.text === '/' && !slash.gap && denominator?.kind === 'number' && !denominator.gap) {
    const below = Number(denominator.text);
    const isPart =
      value > 0 && value < below && [2, 3, 4, 5, 8].includes(below) && tokens[to + 2]?.text !== '/';
    return isPart ? numeral(at, to + 2, tidy(value / below), { form: 'fraction' }) : null;
  }
  const fraction = tokens[to];
  const extra = fraction && vulgar.get(fraction.text);
  if (extra !== undefined) return withScale(tokens, at, to + 1, value + extra, words, 'digits');
  const top = tokens[to];
  const bottom = tokens[to + 2];
  if (top?.kind === 'number' && bottom?.kind === 'number' && tokens[to + 1]?.text === '/' && !bottom.gap) {
    const part = Number(top.text) / Number(bottom.text);
    if (part > 0 && part < 1) return withScale(tokens, at, to + 3, value + part, words, 'digits');
  }
  const suffix = tokens[to];
  const scale = suffix?.gap === false ? words.suffixes.get(suffix.lower) : undefined;
  if (scale !== undefined && (suffix?.lower !== 'm' || isMillion(tokens, at, to + 1)))
    return numeral(at, to + 1, tidy(value * scale), { form: 'digits', scaled: true });
  return withScale(tokens, at, to, value, words, 'digits');
}

/** Whether "5m" is five million, as a currency or a plural behind it says, and not five metres. */
function isMillion(tokens: readonly Token[], number: number, behind: number): boolean {
  const plural = (token: Token | undefined): boolean =>
    token?.kind === 'word' && (token.lower.endsWith('s') || token.lower === 'people');
  return (
    '$€£¥₹₽₴'.includes(tokens[number - 1]?.text ?? ' ') ||
    plural(tokens[behind]) ||
    plural(tokens[behind + 1])
  );
}

/** Whether token `at` is a group of three digits that a space separates from the number before it ("10 000"). */
function isSpacedGroup(first: Token, tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const group = tokens[at];
  const before = tokens[at - 1];
  if (group?.kind !== 'number' || before?.kind !== 'number' || !/^\d{3}$/.test(group.text)) return false;
  return (
    group.start - before.end === 1 &&
    /^[1-9]\d{0,2}$/.test(first.text) &&
    (words.nouns === 'next' || group.text.endsWith('00'))
  );
}
