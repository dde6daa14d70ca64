import { isClock, isDate, isYear } from './dates';
import { isName, isOrdinal, startsSentence, touchesName } from './names';
import type { Numeral } from './numeral';
import type { Token } from './tokens';

const streets: ReadonlySet<string> = new Set(
  'street st avenue ave road rd concourse terrace plaza crescent alley boulevard blvd drive lane way court place square parkway highway straße'.split(
    ' ',
  ),
);

const digitsOnly = /^\d+$/;

/** "1600 Example Avenue", "14 North 9th Street". */
function isStreetNumber(tokens: readonly Token[], found: Numeral): boolean {
  if (tokens[found.from]?.text.includes(',')) return false;
  for (let at = found.to; at < found.to + 6; at++) {
    const token = tokens[at];
    if (!token || (!token.capital && token.kind === 'word' && token.gap) || token.kind === 'mark')
      return false;
    if (at > found.to && streets.has(token.lower)) return true;
  }
  return false;
}

const isPhonePart = (a: Token | undefined, b: Token | undefined): boolean =>
  a?.kind === 'number' &&
  b?.kind === 'number' &&
  a.text.length === 3 &&
  b.text.length === 4 &&
  digitsOnly.test(a.text + b.text);

const isJoint = (token: Token | undefined): boolean => token?.gap === false && '-‑.'.includes(token.text);

/** "555-0123", "(555) 555-0123", "2016-10-04", zip codes and long identifiers. */
function isIdentifier(tokens: readonly Token[], found: Numeral): boolean {
  const first = tokens[found.from];
  if (!first) return false;
  if (first.text.length >= 10 && digitsOnly.test(first.text)) return true;
  const [before, second] = [tokens[found.from - 1], tokens[found.to + 1]];
  if (isJoint(tokens[found.to]) && isPhonePart(first, second)) return true;
  if (isJoint(before) && isPhonePart(tokens[found.from - 2], first)) return true;
  if (first.text.length === 3 && before?.text === '(' && tokens[found.to]?.text === ')')
    return second?.kind === 'number' && second.text.length === 3;
  const chain =
    second?.kind === 'number' && isJoint(tokens[found.to + 2]) && tokens[found.to + 3]?.kind === 'number';
  if (isJoint(tokens[found.to]) && chain) return true;
  return (
    first.text.length === 5 && digitsOnly.test(first.text) && /^(?:D\.C\.|[A-Z]{2})$/.test(before?.text ?? '')
  );
}

/** A number that only opens a list item: "1.", "2)", "(3)", "6 Maria Weber", or is all that its line says. */
function isListMarker(tokens: readonly Token[], found: Numeral, counts: boolean): boolean {
  const behind = tokens[found.to];
  if (found.from === 0 && found.to === tokens.length) return true;
  if (found.from === 0 && !counts && found.to === 1 && behind?.capital) return true;
  if ((tokens[found.from]?.text.length ?? 9) > 2 || found.to !== found.from + 1 || behind?.gap !== false)
    return false;
  if (behind.text === ')') return tokens[found.from - 1]?.text === '(' || startsSentence(tokens, found.from);
  return (behind.text === '.' || behind.text === ':') && found.from === 0;
}

/**
 * Whether a number without unit is none that the article claims: a date, year, clock time, ordinal, part of a name, label, address or list marker.
 * `modified`: a modifier stands before it; `counts`: that, or a plural noun behind it; `english`: so are the names of months.
 */
export function isExcluded(
  tokens: readonly Token[],
  found: Numeral,
  counts: boolean,
  modified: boolean,
  english = true,
): boolean {
  if (tokens[found.from]?.kind === 'number') {
    if (isDate(tokens, found, english) || isYear(tokens, found, modified)) return true;
    if (
      !found.scaled &&
      (isStreetNumber(tokens, found) || isIdentifier(tokens, found) || isListMarker(tokens, found, counts))
    )
      return true;
  }
  return (
    touchesName(tokens, found) ||
    isClock(tokens, found) ||
    isOrdinal(tokens, found, counts) ||
    isName(tokens, found, counts)
  );
}
