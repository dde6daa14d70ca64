import type { Amount } from './amounts';
import { isDash, readAmount } from './amounts';
import { readPlural } from './counted';
import { looksLikeYear } from './dates';
import { modifierBefore } from './modifiers';
import type { NumberWords } from './numberWords';
import { readNumeral } from './numbers';
import type { Token } from './tokens';

/** Two numbers that belong together. */
export interface Pair {
  /** `range`: from the first to the second; `ratio`: the first out of the second; `two`: votes and the like; `score`: none of both is claimed. */
  readonly kind: 'range' | 'ratio' | 'two' | 'score';
  readonly first: Amount;
  readonly second: Amount;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const voteWords = set(
  'vote votes voted voting ruling ruled decision decisions split majority justices poll polls polling survey lead leads leading led ahead ' +
    'trails trail trailing margin edge ballot approve disapprove passed approved confirmed rejected defeated deadlocked deadlock tie ties tied stimmen abstimmung mehrheit',
);
const changeWords = set(
  'rise rose risen rises rising increase increased increases increasing grow grew grown grows growing jump jumped jumps climb climbed climbs ' +
    'surge surged soar soared fall fell fallen falls falling drop dropped drops decline declined decrease decreased cut reduce reduced reducing ' +
    'lower lowered shrink shrank go went goes gone going raise raised raising double doubled expand expanded slip slipped slide slid up down',
);
const ratioArticles = set('the every those all his her its their our');

/** Reads the second number of a pair whose first is `first`, or null where the first stands alone. */
export function readPair(tokens: readonly Token[], first: Amount, words: NumberWords): Pair | null {
  const joint = tokens[first.to];
  if (!joint || first.numeral.value === null) return null;
  if (isDash(joint)) return readDashed(tokens, first, words);
  switch (joint.lower) {
    case 'to':
    case 'bis':
      return readTo(tokens, first, words);
    case 'or':
    case 'oder':
      return readOr(tokens, first, words);
    case 'and':
    case 'und':
      return readBetween(tokens, first, words);
    case 'in':
    case 'of':
    case 'out':
    case 'von':
      return readRatio(tokens, first, words);
    default:
      return null;
  }
}

/** The amount at `at`, a modifier before it ("more than $9 million") skipped. */
function secondAt(tokens: readonly Token[], at: number, words: NumberWords): Amount | null {
  const direct = readAmount(tokens, at, words);
  if (direct) return direct;
  for (let skip = 1; skip <= 3; skip++) {
    const amount = readAmount(tokens, at + skip, words);
    if (amount) return modifierBefore(tokens, amount.from, false)?.edge === at ? amount : null;
  }
  return null;
}

const value = (amount: Amount): number => amount.numeral.value ?? NaN;

/** Gives the first number the scale of the second where it must be meant: "3 to 5 million". */
function lifted(first: Amount, second: Amount): Amount {
  if (first.numeral.scaled || !second.numeral.scaled) return first;
  const size = [1e12, 1e9, 1e6, 1e3, 100].find((each) => value(second) >= each) ?? 1;
  const scale = size === 1 && value(second) % 12 === 0 ? 12 : size;
  const raised = value(first) * scale;
  return raised < value(second) && raised > 0
    ? { ...first, numeral: { ...first.numeral, value: raised } }
    : first;
}

function range(first: Amount, second: Amount): Pair | null {
  const low = lifted(first, second);
  return value(low) < value(second) ? { kind: 'range', first: low, second } : null;
}

/** Whether the sentence around `at` speaks of votes or polls. */
function isVote(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let index = Math.max(0, at - 30); index < Math.min(tokens.length, at + 30); index++) {
    const token = tokens[index];
    if (token && token.sentence === sentence && voteWords.has(token.lower)) return true;
  }
  return false;
}

/** "19-15", "10-15 percent", "$100-200", "5-to-4", "18- to 34-year-olds". */
function readDashed(tokens: readonly Token[], first: Amount, words: NumberWords): Pair | null {
  const dash = tokens[first.to];
  const next = tokens[first.to + 1];
  if (!dash || !next || first.compound) return null;
  if (!dash.gap && next.gap && ['to', 'or', 'and'].includes(next.lower)) {
    const second = readAmount(tokens, first.to + 2, words);
    return second && isDash(tokens[second.numeral.to]) ? range(first, second) : null;
  }
  if (!dash.gap && next.lower === 'in' && isDash(tokens[first.to + 2])) {
    const second = readAmount(tokens, first.to + 3, words);
    return second && !first.unit && value(first) < value(second) ? { kind: 'ratio', first, second } : null;
  }
  if (!dash.gap && next.lower === 'to' && isDash(tokens[first.to + 2])) {
    const second = readAmount(tokens, first.to + 3, words);
    if (!second || first.unit) return null;
    return {
      kind: isVote(tokens, first.from) && !nearMargin(tokens, second.to) ? 'two' : 'ratio',
      first,
      second,
    };
  }
  if (dash.gap !== next.gap || (dash.gap && dash.text === '-')) return null;
  const second = readAmount(tokens, first.to + 1, words);
  if (!second || (isDash(tokens[second.to]) && tokens[second.to + 1]?.kind === 'number')) return null;
  if (tokens[first.numeral.from - 1]?.text === '/' || first.unit?.kind === 'time') return null;
  return closeDashed(tokens, first, second, words);
}

const nearMargin = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'margin' || tokens[at]?.lower === 'ratio' || tokens[at]?.lower === 'advantage';

function closeDashed(
  tokens: readonly Token[],
  first: Amount,
  second: Amount,
  words: NumberWords,
): Pair | null {
  if (first.unit?.kind === 'percent' && second.unit) return null;
  if (first.unit || second.unit || second.numeral.scaled) return range(first, second);
  const [a, b] = [tokens[first.from]?.text ?? '', tokens[second.from]?.text ?? ''];
  if (looksLikeYear(a)) return null;
  const before = tokens[first.from - 1]?.lower ?? '';
  if (isGroup(tokens[first.from - 1])) return range(first, second);
  const small = value(first) < 1000 && value(second) < 1000;
  if (value(second) === 1 && (before === 'by' || nearMargin(tokens, second.to)))
    return { kind: 'ratio', first, second };
  if (small && isVote(tokens, first.from) && !countsBehind(tokens, second.to, words))
    return { kind: 'two', first, second };
  if (value(first) < value(second) && (countsBehind(tokens, second.to, words) || value(second) >= 100))
    return range(first, second);
  return words.small.has(a) && !words.small.has(b) ? null : { kind: 'score', first, second };
}

/** Whether a plural stands behind the second number. */
function countsBehind(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  return tokens[at]?.gap === true && readPlural(tokens, at, words) !== null;
}

function readTo(tokens: readonly Token[], first: Amount, words: NumberWords): Pair | null {
  const second = secondAt(tokens, first.to + 1, words);
  if (!second || (first.unit && second.unit && first.unit.name !== second.unit.name)) return null;
  if (tokens[first.from - 1]?.lower === 'scale' || looksLikeYear(tokens[first.from]?.text ?? '')) return null;
  if (first.unit?.kind === 'percent' || first.unit?.kind === 'time') return null;
  if (first.unit && !second.unit)
    return first.unit.kind === 'money' && second.numeral.scaled ? range(first, second) : null;
  if (tokens[first.from - 1]?.lower === 'from' && isChange(tokens, first.from)) return null;
  if (isGroup(tokens[first.from - 1])) return range(first, second);
  const bare = !first.unit && !second.unit;
  if (
    value(first) < value(second) &&
    !(bare && isVote(tokens, first.from) && !countsBehind(tokens, second.to, words))
  )
    return range(first, second);
  const toOne =
    value(second) === 1 && (tokens[first.from - 1]?.lower === 'by' || nearMargin(tokens, second.to));
  if (bare && toOne) return { kind: 'ratio', first, second };
  return bare && !second.numeral.scaled && isVote(tokens, first.from)
    ? { kind: 'two', first, second }
    : range(first, second);
}

/** What ages stand behind. */
const isGroup = (token: Token | undefined): boolean =>
  token !== undefined && ['ages', 'aged', 'age', 'those', 'voters', 'people', 'adults'].includes(token.lower);

function isChange(tokens: readonly Token[], at: number): boolean {
  for (let index = Math.max(0, at - 8); index < at; index++)
    if (changeWords.has(tokens[index]?.lower ?? '') && tokens[index]?.sentence === tokens[at]?.sentence)
      return true;
  return false;
}

function readOr(tokens: readonly Token[], first: Amount, words: NumberWords): Pair | null {
  if (first.unit && first.unit.kind !== 'money') return null;
  const second = readAmount(tokens, first.to + 1, words);
  if (!second || second.numeral.form === 'fraction' || second.numeral.form === 'vague') return null;
  return range(first, second);
}

function readBetween(tokens: readonly Token[], first: Amount, words: NumberWords): Pair | null {
  const aged = tokens[first.from - 1]?.lower === 'of' && tokens[first.from - 2]?.lower === 'ages';
  if (!aged && !['between', 'zwischen'].includes(tokens[first.from - 1]?.lower ?? '')) return null;
  const second = secondAt(tokens, first.to + 1, words);
  if (!second || looksLikeYear(tokens[first.from]?.text ?? '')) return null;
  return range(first, second);
}

/** "17 out of 40", "one in five", "six of the 10". */
function readRatio(tokens: readonly Token[], first: Amount, words: NumberWords): Pair | null {
  if (first.unit || first.numeral.scaled || !Number.isInteger(value(first))) return null;
  const word = tokens[first.to]?.lower ?? '';
  let at = first.to + (word === 'out' ? 2 : 1);
  if (word === 'out' && tokens[at - 1]?.lower !== 'of') return null;
  if (word === 'of' && value(first) === 1 && tokens[at]?.lower !== 'every') return null;
  if (word !== 'in' && ratioArticles.has(tokens[at]?.lower ?? '')) at++;
  else if (word === 'in' && tokens[at]?.lower === 'every') at++;
  const number = readNumeral(tokens, at, words);
  if (number?.value == null || number.form === 'fraction') return null;
  if (looksLikeYear(tokens[at]?.text ?? '') || number.value <= value(first)) return null;
  const second = readAmount(tokens, at, words);
  if (second?.unit !== null || tokens[at]?.lower === 'a') return null;
  if (word === 'in' && (number.value > 1000 || value(first) > 99)) return null;
  return { kind: 'ratio', first, second };
}
