import type { Amount } from './amounts';
import { isDash } from './amounts';
import { stopWords, verbForms } from './nounLexicon';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

const pointers: ReadonlySet<string> = new Set(
  (
    'the these those other first last next top final our your their his her its all big bottom other no every each remaining in top only ' +
    'my past'
  ).split(' '),
);

const owners = new Set('a an the his her its their my our this that'.split(' '));

/** "his 757 jet", "the 529 plan": the number names what stands behind it. */
const isSingularNoun = (token: Token): boolean =>
  token.kind === 'word' &&
  token.gap &&
  !token.capital &&
  !stopWords.has(token.lower) &&
  !verbForms.has(token.lower) &&
  !/(?:s|ed|ing|ly|able|ible|al|ive|ous|ic|more)$/.test(token.lower);

/** Whether a number without noun, unit and modifier points at things instead of counting them ("the two", "four-way"). */
export function isIdle(tokens: readonly Token[], quantity: Quantity, amount: Amount): boolean {
  const { numeral } = amount;
  const behind = tokens[amount.to];
  if (isDash(behind) && !behind?.gap && tokens[amount.to + 1]?.gap === false) return true;
  const value = numeral.value ?? 0;
  if (value === 0 && numeral.form === 'words') return true;
  if (quantity.modifier || numeral.scaled || numeral.form === 'vague' || numeral.form === 'fraction')
    return false;
  const before = tokens[amount.from - 1];
  if (value === 0) return true;
  const lower = before?.lower ?? '';
  if (numeral.form === 'digits' && value < 1000 && owners.has(lower) && behind && isSingularNoun(behind))
    return true;
  if (numeral.form === 'words') {
    // "one, the price, and two, the noise", "Three, close the gate"
    const listed =
      value < 6 &&
      behind?.text === ',' &&
      (lower === 'and' || before?.text === ',' || tokens[amount.from]?.capital);
    // "a boat or two"
    const loose = lower === 'or' && value < 4;
    return value < 13 && (listed === true || loose || pointers.has(lower));
  }
  return ['top', 'bottom', 'the', 'scale'].includes(lower) || (!Number.isInteger(value) && value < 5);
}

const harmed: ReadonlySet<string> = new Set(
  (
    'killed dead injured wounded died arrested missing shot hurt killing injuring wounding leaving left least lost lose won win needs need ' +
    'hospitalized detained charged kidnapped captured destroyed sunk downed'
  ).split(' '),
);
const everyOne: ReadonlySet<string> = new Set('no not any every each this that the'.split(' '));

/**
 * Whether "one" counts: with a unit, a modifier, or where somebody is harmed or something won ("one sailor was killed").
 * "one of the leaders", "one official said", "one day" and "at one point" count nothing.
 */
export function oneCounts(
  tokens: readonly Token[],
  quantity: Quantity,
  amount: Amount,
  done: boolean,
): boolean {
  const token = tokens[amount.numeral.from];
  if (token?.kind === 'number' || amount.numeral.form === 'fraction') return true;
  if (token?.lower !== 'one' && token?.lower !== 'eins') return true;
  const before = tokens[amount.from - 1]?.lower ?? '';
  const behind = tokens[amount.to]?.lower ?? '';
  if (everyOne.has(before) || behind === 'of' || behind === 'another') return false;
  if (amount.unit) {
    if (amount.unit.name === 'days' || amount.unit.name === 'feet') return false;
    return !(amount.unit.name === 'points' && before === 'at');
  }
  if (quantity.of !== null) return true;
  if (quantity.modifier !== null) return done || quantity.to > amount.to;
  if (!done || behind === 'less' || behind === 'more') return false;
  for (let at = amount.from - 2; at < quantity.to + 4; at++)
    if (harmed.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
