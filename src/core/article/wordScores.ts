import type { LineFacts } from './lineFacts';

/** How much a word speaks for page furniture (above 0) or running text (below), by its folded form. */
export type WordTable = ReadonlyMap<string, number>;

const mostWords = 40;

/** The words of a unit as the word table knows them: folded, digits made alike, the first forty. */
export const tableWords = (facts: LineFacts): string[] =>
  facts.folded.slice(0, mostWords).map((word) => (/\d/.test(word) ? word.replace(/\d+/gu, '0') : word));

/** The mean score of a unit's words; words that the table does not know count 0. */
export function lineWordScore(facts: LineFacts, table: WordTable): number {
  const words = tableWords(facts);
  let sum = 0;
  for (const word of words) sum += table.get(word) ?? 0;
  return sum / Math.max(1, words.length);
}
