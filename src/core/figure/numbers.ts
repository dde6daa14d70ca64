import { readCardinal } from './cardinals';
import { readDigits, vulgarFraction } from './digits';
import type { NumberWords } from './numberWords';
import type { Numeral } from './numeral';
import { stopWords, verbForms } from './nounLexicon';
import { following, numeral, tidy, withScale } from './numeral';
import type { Token } from './tokens';
import { readUnit } from './units';

/** Reads the number that starts at token `at`, or null. */
export function readNumeral(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readDigits(tokens, at, token, words);
  const part = vulgarFraction(token.text);
  if (part !== undefined) return withScale(tokens, at, at + 1, part, words, 'digits');
  if (token.kind !== 'word') return null;
  return (
    readLeadingWord(tokens, at, token, words) ?? readVague(tokens, at, words) ?? readWords(tokens, at, words)
  );
}

const opensNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !stopWords.has(token.lower);

const indefinite: ReadonlySet<string> = new Set(['a', 'an', 'ein', 'eine', 'einer', 'einem', 'einen']);

/** "a hundred", "a dozen", "half a million", "a couple of dozen", "several hundred", "a third of". */
function readLeadingWord(
  tokens: readonly Token[],
  at: number,
  token: Token,
  words: NumberWords,
): Numeral | null {
  const next = tokens[at + 1];
  if (!next) return null;
  if (token.lower === 'couple') return readCouple(tokens, at, at, words);
  if (token.lower === 'half') return readHalf(tokens, at, at, words);
  if (token.lower === 'dozen' && next.lower.endsWith('s')) return numeral(at, at + 1, 12, { scaled: true });
  if (token.lower === 'several') return readSeveral(tokens, at, at + 1, words);
  if (!indefinite.has(token.lower) || !next.gap) return null;
  if (next.lower === 'couple') return readCouple(tokens, at, at + 1, words);
  if (next.lower === 'few') return readSeveral(tokens, at, at + 2, words);
  if (next.lower === 'half') return readHalf(tokens, at, at + 1, words);
  const scale = words.scales.get(next.lower);
  if (scale !== undefined) {
    const found = readCardinal(tokens, at + 1, words, true);
    return found && numeral(at, found.to, found.value, { scaled: true });
  }
  const part = words.parts.get(next.lower);
  if (
    part !== undefined &&
    (tokens[at + 2]?.lower === 'of' || (tokens[at - 1]?.lower === 'by' && !opensNoun(tokens[at + 2])))
  )
    return numeral(at, at + 2, tidy(1 / part), { form: 'fraction' });
  return null;
}

/** "couple days", "a couple of weeks", "a couple dozen": two, or two of the scale that follows. */
function readCouple(tokens: readonly Token[], from: number, at: number, words: NumberWords): Numeral | null {
  const of = tokens[at + 1]?.lower === 'of' ? 1 : 0;
  const next = tokens[at + 1 + of];
  const scale = words.scales.get(next?.lower ?? '');
  if (scale !== undefined) return numeral(from, at + 2 + of, 2 * scale, { approximate: true, scaled: true });
  const counts =
    next?.gap === true && next.kind === 'word' && next.lower.endsWith('s') && next.lower !== 'is';
  const timed = readUnit(tokens, at + 1, false)?.kind === 'time';
  return counts && (of === 1 || timed || (from < at && !verbForms.has(next.lower)))
    ? numeral(from, at + 1 + of, 2, { approximate: true })
    : null;
}

/** "several hundred", "a few thousand": at least two of the scale. */
function readSeveral(tokens: readonly Token[], from: number, at: number, words: NumberWords): Numeral | null {
  const scale = words.scales.get(tokens[at]?.lower ?? '');
  if (scale === undefined) return null;
  const more = words.scales.get(tokens[at + 1]?.lower ?? '') ?? 1;
  return numeral(from, more > 1 ? at + 2 : at + 1, null, {
    min: 2 * scale * more,
    form: 'vague',
    scaled: true,
  });
}

const notHalf: ReadonlySet<string> = new Set(
  'first second other top bottom latter better final last in into third back that'.split(' '),
);
const halfOfWhat: ReadonlySet<string> = new Set(
  'of the its his her their our my your all those these said say believe think are were have had'.split(' '),
);
const halfModifiers: ReadonlySet<string> = new Set(
  'than about nearly almost around roughly least over approximately exactly only just some'.split(' '),
);

/** "the northern half of the harbour": a place or a side, not a share. */
const isNamedHalf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.lower === 'the' &&
  tokens[at - 1]?.kind === 'word' &&
  !halfModifiers.has(tokens[at - 1]?.lower ?? '');

/** "half a million", "half an hour", "half-dozen", "half of voters", "nearly half". `at` is the index of "half". */
function readHalf(tokens: readonly Token[], from: number, at: number, words: NumberWords): Numeral | null {
  const before = tokens[from - 1]?.lower ?? '';
  if (notHalf.has(before) || isNamedHalf(tokens, from)) return null;
  // "the past decade and a half"
  if ((from < at ? before : tokens[from - 2]?.lower) === 'and' && (from < at || before === 'a')) return null;
  const next = following(tokens, at + 1);
  const joined = next > at + 1;
  const article = tokens[next];
  const behind = indefinite.has(article?.lower ?? '') && !joined ? next + 1 : next;
  const scale = words.scales.get(tokens[behind]?.lower ?? '');
  if (scale !== undefined) return numeral(from, behind + 1, scale / 2, { scaled: true });
  if (behind > next && readUnit(tokens, behind, true)) return numeral(from, behind, 0.5);
  if (joined) return readUnit(tokens, next, true)?.kind === 'time' ? numeral(from, at + 1, 0.5) : null;
  if (from < at && !halfModifiers.has(before)) return null;
  const follows = tokens[at + 1]?.lower ?? '';
  return halfOfWhat.has(follows) || halfModifiers.has(before)
    ? numeral(from, at + 1, 0.5, { form: 'fraction' })
    : null;
}

/** "dozens", "tens of thousands", "hundreds of millions": a lower bound of two of the unit. */
function readVague(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const first = tokens[at]?.lower ?? '';
  const unit = first === 'tens' ? 10 : words.vague.get(first);
  if (unit === undefined) return null;
  const inner = tokens[at + 1]?.lower === 'of' ? words.vague.get(tokens[at + 2]?.lower ?? '') : undefined;
  if (inner !== undefined && inner >= 1000 && inner > unit)
    return numeral(at, at + 3, null, { min: 2 * unit * inner, form: 'vague' });
  if (first === 'tens') return null;
  if (first === 'scores' && tokens[at + 1]?.lower !== 'of') return null;
  return numeral(at, at + 1, null, { min: 2 * unit, form: 'vague' });
}

/** Number words, and the fractions that they begin ("two-thirds"). */
function readWords(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const found = readCardinal(tokens, at, words, false);
  if (!found) return null;
  const next = following(tokens, found.to);
  const part = words.parts.get(tokens[next]?.lower ?? '');
  const plural = tokens[next]?.lower.endsWith('s') === true;
  if (part !== undefined && found.value < part && (plural || found.value === 1))
    return numeral(at, next + 1, tidy(found.value / part), { form: 'fraction' });
  const number = withScale(tokens, at, found.to, found.value, words, 'words');
  return words.scales.has(tokens[found.to - 1]?.lower ?? '') ? { ...number, scaled: true } : number;
}
