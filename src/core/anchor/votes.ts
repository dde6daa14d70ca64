import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

/** Words that stand more often tell little; the rarest words tell in any case, as far as so many of their places do. */
const oftenest = 60;
const rareWords = 4;
const mostPlaces = 300;
/** At most this many stretches are compared word by word. */
const mostStretches = 5;

/**
 * Where in an index most of the words of a selector stand in their order: the number of the word at which the selector's
 * first word would stand, the likeliest first. Each place of a word votes for where the selector would begin then, the
 * rarer the word the more; neighbouring beginnings count together. The work does not grow with the text, except where
 * it is made of few words over and over.
 */
export function likelyStarts(index: WordIndex, wanted: Wanted, near?: number): readonly number[] {
  const ballots = wanted.words
    .map(({ key }, at) => ({ at, places: placesOf(index, key) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const width = 4 + Math.min(16, wanted.words.length >> 3);
  const votes = new Map<number, number>();
  ballots.forEach(({ at, places }, rank) => {
    if (places.length > oftenest && rank >= rareWords) return;
    const weight = 1 / (1 + Math.log2(places.length));
    for (const place of places.length > mostPlaces ? closest(index, places, near) : places) {
      const cell = Math.floor((place - at) / width);
      votes.set(cell, (votes.get(cell) ?? 0) + weight);
    }
  });
  const starts = best(votes).map((cell) => cell * width);
  if (near !== undefined) starts.push(index.wordAt(near) - wanted.from);
  return starts;
}

const placesOf = (index: WordIndex, key: string): Uint32Array => {
  const id = index.idOf(key);
  return id < 0 ? new Uint32Array(0) : index.places(id);
};

/** Of very many places those next to the expected one, or the first. */
function closest(index: WordIndex, places: Uint32Array, near: number | undefined): Uint32Array {
  if (near === undefined) return places.subarray(0, mostPlaces);
  const word = index.wordAt(near);
  const at = Math.max(
    0,
    places.findIndex((place) => place >= word),
  );
  const from = Math.max(0, at - mostPlaces / 2);
  return places.subarray(from, from + mostPlaces);
}

/** The cells with the most votes, those of the next cell included; none next to a better one. */
function best(votes: ReadonlyMap<number, number>): readonly number[] {
  const sum = (cell: number): number => (votes.get(cell) ?? 0) + (votes.get(cell + 1) ?? 0);
  const cells = [...new Set([...votes.keys()].flatMap((cell) => [cell - 1, cell]))]
    .map((cell) => ({ cell, votes: sum(cell) }))
    .sort((a, b) => b.votes - a.votes || a.cell - b.cell);
  const found: number[] = [];
  const most = cells[0]?.votes ?? 0;
  for (const { cell, votes: count } of cells) {
    if (found.length >= mostStretches || count < 0.4 * most) break;
    if (!found.some((other) => Math.abs(other - cell) <= 1)) found.push(cell);
  }
  return found;
}
