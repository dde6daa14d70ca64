import type { Part } from './part';

const longestLetter = 5;

/** The paragraph in which the letter that `part` belongs to is signed: one of the next few that is but a name; undefined when none is. */
export const signatureBelow = (parts: readonly Part[], part: Part): Part | undefined =>
  parts.slice(part.index + 1, part.index + 1 + longestLetter).find(isSignature);

/** A paragraph that is but a name: two to four words with capitals. */
function isSignature({ reading: { tokens } }: Part): boolean {
  const words = tokens.filter((token) => token.kind !== 'mark');
  const fits = tokens.length - words.length <= 2 && words.length >= 2 && words.length <= 4;
  return (
    fits &&
    words.every((token) => token.capital) &&
    words.some((token) => token.text !== token.text.toUpperCase())
  );
}
