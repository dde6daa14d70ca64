import { firstWhere } from '../text/firstWhere';
import { eachWord, wordKey, type Word } from './words';

/** The words of a text with, for each different word, the places where it stands. Words are counted from 0; offsets are UTF-16 code units. */
export interface WordIndex {
  readonly text: string;
  readonly count: number;
  /** Where the word of that number starts. */
  start(word: number): number;
  end(word: number): number;
  key(word: number): string;
  /** A number for each different word: the same for words with the same key. */
  readonly ids: Uint32Array;
  /** The number of a key, or -1 for a word that does not stand in the text. */
  idOf(key: string): number;
  /** The places of a word, ascending. */
  places(id: number): Uint32Array;
  /** The first word that ends behind an offset, or `count`. */
  wordAt(offset: number): number;
  /** The first word that starts at an offset or behind it, or `count`. */
  wordFrom(offset: number): number;
  /** The words from one number to another, not included. */
  words(from: number, to: number): readonly Word[];
}

/** Makes the index of a text: time and space linear in it. */
export function indexWords(text: string): WordIndex {
  const bounds = boundsOf(text);
  const count = bounds.length / 2;
  const start = (word: number): number => bounds[2 * word] ?? text.length;
  const end = (word: number): number => bounds[2 * word + 1] ?? text.length;
  const key = (word: number): string => wordKey(text.slice(start(word), end(word)));
  const ids = new Uint32Array(count);
  const known = new Map<string, number>();
  for (let word = 0; word < count; word++) {
    const written = key(word);
    let id = known.get(written);
    if (id === undefined) known.set(written, (id = known.size));
    ids[word] = id;
  }
  const { heads, places } = placesOf(ids, known.size);
  return {
    text,
    count,
    start,
    end,
    ids,
    idOf: (key) => known.get(key) ?? -1,
    places: (id) => places.subarray(heads[id] ?? 0, heads[id + 1] ?? 0),
    key,
    wordAt: (offset) => firstWhere(count, (word) => end(word) > offset),
    wordFrom: (offset) => firstWhere(count, (word) => start(word) >= offset),
    words: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, count) - Math.max(0, from)) }, (_, index) => {
        const word = Math.max(0, from) + index;
        const written = text.slice(start(word), end(word));
        return { start: start(word), end: end(word), key: wordKey(written), text: written };
      }),
  };
}

/** Start and end of each word, one after the other. */
function boundsOf(text: string): Uint32Array {
  let bounds = new Uint32Array(Math.max(16, text.length >> 1));
  let used = 0;
  eachWord(text, (start, end) => {
    if (used + 2 > bounds.length) {
      const larger = new Uint32Array(bounds.length * 2);
      larger.set(bounds);
      bounds = larger;
    }
    bounds[used++] = start;
    bounds[used++] = end;
  });
  return bounds.slice(0, used);
}

/** The places of each id, one list after the other, by counting. */
function placesOf(ids: Uint32Array, different: number): { heads: Uint32Array; places: Uint32Array } {
  const heads = new Uint32Array(different + 1);
  for (const id of ids) heads[id + 1] = (heads[id + 1] ?? 0) + 1;
  for (let id = 0; id < different; id++) heads[id + 1] = (heads[id + 1] ?? 0) + (heads[id] ?? 0);
  const next = heads.slice();
  const places = new Uint32Array(ids.length);
  ids.forEach((id, word) => {
    const at = next[id] ?? 0;
    places[at] = word;
    next[id] = at + 1;
  });
  return { heads, places };
}
