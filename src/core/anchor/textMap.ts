import { align } from './align';
import type { WordIndex } from './wordIndex';

/** For each word of one text the number of the same word in another text, or -1: what a diff leaves as it was. */
export type TextMap = Int32Array;

/** Gaps with more pairs of words are left as they are. */
const mostPairs = 1_000_000;

/**
 * Tells which words of an old version of a text are which of the new: first those at both ends, then, as patience diff
 * does (Bram Cohen), words that stand once in each text, in their common order, with all that goes on the same around
 * them; what is left between is aligned word by word. A word that was moved has no partner. Time n log n.
 */
export function mapWords(old: WordIndex, now: WordIndex): TextMap {
  const map: TextMap = new Int32Array(old.count).fill(-1);
  const ids = translated(old, now);
  const same = (a: number, b: number): boolean =>
    a >= 0 && b >= 0 && a < old.count && b < now.count && ids[a] === (now.ids[b] ?? -2);
  let head = 0;
  while (same(head, head)) map[head] = head++;
  let tail = 0;
  while (
    old.count - tail > head &&
    now.count - tail > head &&
    same(old.count - 1 - tail, now.count - 1 - tail)
  ) {
    map[old.count - 1 - tail] = now.count - 1 - tail;
    tail++;
  }
  const ends = { old: old.count - tail, now: now.count - tail };
  for (const [a, b] of inOrder(uniqueIn(old, now, ids, head, ends))) grow(map, a, b, same, { head, ...ends });
  dropLonely(map, head, ends.old);
  fillGaps(map, old, now, { head, ...ends });
  return map;
}

/** The ids of the old words in the new text, -1 for words that it has not. */
function translated(old: WordIndex, now: WordIndex): Int32Array {
  const known = new Map<number, number>();
  return Int32Array.from(old.ids, (id, word) => {
    let other = known.get(id);
    if (other === undefined) known.set(id, (other = now.idOf(old.key(word))));
    return other;
  });
}

interface Bounds {
  readonly head: number;
  readonly old: number;
  readonly now: number;
}

/** Pairs of words that stand once in what is not yet mapped of each text. */
function uniqueIn(
  old: WordIndex,
  now: WordIndex,
  ids: Int32Array,
  head: number,
  ends: { readonly old: number; readonly now: number },
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let word = head; word < ends.old; word++) {
    const id = ids[word] ?? -1;
    if (id < 0 || once(old.places(old.ids[word] ?? 0), head, ends.old) !== word) continue;
    const other = once(now.places(id), head, ends.now);
    if (other >= 0) found.push([word, other]);
  }
  return found;
}

/** The only place from `from` to `to` among the first few, or -1. */
function once(places: Uint32Array, from: number, to: number): number {
  if (places.length > 4) return -1;
  const inside = [...places].filter((place) => place >= from && place < to);
  return inside.length === 1 ? (inside[0] ?? -1) : -1;
}

/** The longest run of pairs whose second numbers ascend too (patience sorting). */
function inOrder(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, second], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Maps a pair of words, and the same words that go on from it to both sides. */
function grow(
  map: TextMap,
  a: number,
  b: number,
  same: (a: number, b: number) => boolean,
  { head, old, now }: Bounds,
): void {
  const isFree = (word: number): boolean => word >= head && word < old && map[word] === -1;
  map[a] = b;
  for (let by = 1; isFree(a - by) && b - by >= head && same(a - by, b - by); by++) map[a - by] = b - by;
  for (let by = 1; isFree(a + by) && b + by < now && same(a + by, b + by); by++) map[a + by] = b + by;
}

/** A single word with other neighbours in both texts may stand in both by chance; so may what crosses its neighbours. */
function dropLonely(map: TextMap, from: number, to: number): void {
  let last = from > 0 ? (map[from - 1] ?? -1) : -1;
  for (let word = from; word < to; word++) {
    const partner = map[word] ?? -1;
    if (partner < 0) continue;
    const isLonely = map[word - 1] !== partner - 1 && map[word + 1] !== partner + 1;
    if (isLonely || partner <= last) map[word] = -1;
    else last = partner;
  }
}

/** Aligns the words between those that are mapped. */
function fillGaps(
  map: TextMap,
  old: WordIndex,
  now: WordIndex,
  { head, old: end, now: nowEnd }: Bounds,
): void {
  for (let from = head; from < end;) {
    if ((map[from] ?? -1) >= 0) {
      from++;
      continue;
    }
    let to = from;
    while (to < end && (map[to] ?? -1) < 0) to++;
    const first = from > 0 ? (map[from - 1] ?? -1) + 1 : 0;
    const behind = to < end ? (map[to] ?? nowEnd) : nowEnd;
    if (behind > first && (to - from) * (behind - first) <= mostPairs) {
      const keys = (index: WordIndex, a: number, b: number): string[] =>
        Array.from({ length: b - a }, (_, word) => index.key(a + word));
      align(keys(old, from, to), keys(now, first, behind)).forEach((partner, index) => {
        if (partner >= 0) map[from + index] = first + partner;
      });
    }
    from = to;
  }
}
