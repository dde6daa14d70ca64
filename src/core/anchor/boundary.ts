import type { TextQuoteSelector } from './model';

const wordChar = /[\p{L}\p{N}\p{M}]/u;
const isWord = (char: string): boolean => wordChar.test(char);
const isDigit = (char: string): boolean => /\p{Nd}/u.test(char);
const firstWord = /^[ \u00a0\u202f-]?(\p{L}+|%)/u;
const numberWord =
  /(?:\p{Nd}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand))$/iu;
const magnitudes: ReadonlySet<string> = new Set(
  'hundred thousand million millions billion billions trillion trillions dozen percent per % mn bn m k crore lakh'.split(
    ' ',
  ),
);

/** Whether the number or word at the start of the exact text goes on to the left: `2` in `12`, `5` in `-5`, `000` in `10,000`. */
function goesOnBefore(before: string, exact: string): boolean {
  const previous = before.at(-1) ?? '';
  const first = exact.charAt(0);
  if (isWord(previous) && isWord(first)) return true;
  if (!isDigit(first)) return false;
  if (/[.,]/.test(previous)) return isDigit(before.at(-2) ?? '');
  return /[-−–]/.test(previous) && !isWord(before.at(-2) ?? '');
}

/** Whether the number or word at the end of the exact text goes on to the right: `1` in `12`, `10` in `10.5` and in `10 million`. */
function goesOnAfter(after: string, exact: string): boolean {
  const next = after.charAt(0);
  const last = exact.at(-1) ?? '';
  if (isWord(last) && isWord(next)) return true;
  if (isDigit(last) && /[.,]/.test(next) && isDigit(after.charAt(1))) return true;
  return numberWord.test(exact.slice(-12)) && magnitudes.has(firstWord.exec(after)?.[1]?.toLowerCase() ?? '');
}

/**
 * Whether the same characters at `start` are the same words there: not part of a longer word or number that the
 * selector's own surroundings do not show. "12 killed" is found in "112 killed" as characters, but not as words.
 */
export function standsAsWords(text: string, start: number, selector: TextQuoteSelector): boolean {
  const { exact, prefix = '', suffix = '' } = selector;
  const end = start + exact.length;
  return (
    goesOnBefore(text.slice(Math.max(0, start - 2), start), exact) ===
      goesOnBefore(prefix.slice(-2), exact) &&
    goesOnAfter(text.slice(end, end + 12), exact) === goesOnAfter(suffix.slice(0, 12), exact)
  );
}
