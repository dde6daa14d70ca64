import type { Amount } from './amounts';
import { isMonth } from './dates';
import { stopWords } from './nounLexicon';
import type { Token } from './tokens';
import { textOf } from './tokens';

/** An age without unit: whose it is, as written, or null. */
interface Age {
  readonly counted: string | null;
}

const unknown: Age = { counted: null };

/**
 * Reads a number without unit as an age, or gives null. `edge`: where the figure starts with its modifier;
 * `paired`: it is a range, so that only "ages 55 to 65" can be meant.
 */
export function findAge(tokens: readonly Token[], amount: Amount, edge: number, paired: boolean): Age | null {
  const value = amount.numeral.value ?? 0;
  const digits = tokens[amount.from]?.kind === 'number' && !amount.numeral.scaled;
  if (!digits || !Number.isInteger(value) || value < 1 || value > 111) return null;
  const labelled = behindAgeWord(tokens, edge);
  if (labelled) return labelled;
  if (paired)
    return isOfAge(value) && groups.has(tokens[amount.from - 1]?.lower ?? '')
      ? { counted: tokens[amount.from - 1]?.text ?? null }
      : null;
  return behindName(tokens, amount) ?? ofGroup(tokens, amount, edge) ?? asPredicate(tokens, amount, edge);
}

/** Whether a bare number behind a group of people may be their age. */
const isOfAge = (value: number): boolean => value > 12 && value < 100;

/** "individuals ages 55 to 65", "aged 45", "at age 40", "the age of 18". */
function behindAgeWord(tokens: readonly Token[], edge: number): Age | null {
  const before = tokens[edge - 1]?.lower;
  if (before === 'at' && isOfAge(Number(tokens[edge]?.text)) && ofPerson(tokens, edge + 1)) return unknown;
  const at = before === 'of' || before === 'between' ? edge - 2 : edge - 1;
  const word = tokens[at]?.lower;
  if (word !== 'age' && word !== 'aged' && word !== 'ages') return null;
  const owner = tokens[at - 1];
  const named =
    word !== 'age' && owner?.kind === 'word' && (owner.lower.endsWith('s') || groups.has(owner.lower));
  return named ? { counted: owner.text } : unknown;
}

/** "at 86 she still swims", "at 70, he would be the oldest". */
const ofPerson = (tokens: readonly Token[], at: number): boolean =>
  /^(?:he|she)$/.test(tokens[tokens[at]?.text === ',' ? at + 1 : at]?.lower ?? '');

/** "Lind, 40, was", "Anna Weber (43)", "Ida and Jon Lind, 31 and 33 years old". */
function behindName(tokens: readonly Token[], amount: Amount): Age | null {
  const [name, mark, behind] = [tokens[amount.from - 2], tokens[amount.from - 1], tokens[amount.to]];
  if (name?.text === ',' && (mark?.lower === 'then' || mark?.lower === 'now') && behind?.text === ',') {
    const counted = nameBefore(tokens, amount.from - 2);
    return counted === null ? null : { counted };
  }
  if (!name?.capital || isMonth(name)) return null;
  const bracketed = mark?.text === '(' && behind?.text === ')' && tokens[amount.from - 3]?.capital === true;
  const dashed = behind?.gap === true && /^[―—–-]+$/.test(behind.text);
  const two = behind?.lower === 'and' && tokens[amount.to + 1]?.kind === 'number';
  const closed = !behind || dashed || two || (!behind.gap && ',.;)'.includes(behind.text));
  if (!bracketed && (mark?.text !== ',' || !closed)) return null;
  const counted = nameBefore(tokens, amount.from - 1);
  return counted === null ? null : { counted };
}

/** The name before the comma in "Maria Weber, 29 years old" and "Ann and Tim Weber, 27 and 29 years old", or null. */
export function nameBeforeComma(tokens: readonly Token[], at: number): string | null {
  const comma = tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.kind === 'number' ? at - 3 : at - 1;
  return tokens[comma]?.text === ',' ? nameBefore(tokens, comma) : null;
}

/** The capitalised words that end before token `end`, initials included. */
function nameBefore(tokens: readonly Token[], end: number): string | null {
  let from = end;
  for (let token = tokens[from - 1]; token && from > end - 5; token = tokens[from - 1]) {
    const initial =
      token.text === '.' && tokens[from - 2]?.capital === true && (tokens[from - 2]?.text.length ?? 9) < 3;
    if ((!token.capital && !initial) || (from < end && token.sentence !== tokens[from]?.sentence)) break;
    from--;
  }
  return from < end ? textOf(tokens, from, end) : null;
}

const groups: ReadonlySet<string> = new Set(
  'people voters adults women men americans anyone everyone those children kids girls boys women workers residents'.split(
    ' ',
  ),
);

/** "people under 30", "voters over 65". */
function ofGroup(tokens: readonly Token[], amount: Amount, edge: number): Age | null {
  const group = tokens[edge - 1];
  const bound = tokens[edge]?.lower;
  const behind = tokens[amount.to];
  if (!group || !groups.has(group.lower) || (bound !== 'under' && bound !== 'over')) return null;
  return behind?.kind === 'word' && behind.lower.endsWith('s') && behind.lower.length > 3
    ? null
    : { counted: group.text };
}

/** "Lind, who is 51", "he was 32 when …". */
function asPredicate(tokens: readonly Token[], amount: Amount, edge: number): Age | null {
  const verb = tokens[edge - 1]?.lower ?? '';
  const subject = tokens[edge - 2]?.lower ?? '';
  if (['turn', 'turns', 'turned', 'turning'].includes(verb)) return behindPredicate(tokens, amount);
  if (!['is', 'was', 'am'].includes(verb) || !['who', 'he', 'she', 'i'].includes(subject)) return null;
  return behindPredicate(tokens, amount);
}

function behindPredicate(tokens: readonly Token[], amount: Amount): Age | null {
  const behind = tokens[amount.to];
  const closed =
    behind?.kind !== 'word' ||
    stopWords.has(behind.lower) ||
    ['next', 'last', 'prior', 'earlier', 'late', 'early'].includes(behind.lower);
  return closed && behind?.text !== '-' ? unknown : null;
}
