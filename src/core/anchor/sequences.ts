import type { WordIndex } from './wordIndex';

/** Comparisons of words after which searching place by place is given up for a search that is linear, but reads all of the text. */
const patience = 500_000;

/** The numbers of the words in an index at which a sequence of words (keys) stands, ascending; overlapping places too. Starts from the rarest of the words; never more than linear in the text. */
export function sequencesOf(index: WordIndex, keys: readonly string[]): readonly number[] {
  if (keys.length === 0) return [];
  const ids = keys.map((key) => index.idOf(key));
  if (ids.includes(-1)) return [];
  let rarest = 0;
  ids.forEach((id, at) => {
    if (index.places(id).length < index.places(ids[rarest] ?? 0).length) rarest = at;
  });
  const places = index.places(ids[rarest] ?? 0);
  const found: number[] = [];
  let compared = 0;
  for (const place of places) {
    const from = place - rarest;
    if (from < 0 || from + ids.length > index.count) continue;
    let same = 0;
    while (same < ids.length && index.ids[from + same] === ids[same]) same++;
    if (same === ids.length) found.push(from);
    compared += same + 1;
    if (compared > patience) return linearly(index.ids, ids);
  }
  return found;
}

/** As above by the search of Knuth, Morris and Pratt. */
function linearly(all: Uint32Array, wanted: readonly number[]): readonly number[] {
  const back = new Int32Array(wanted.length);
  for (let at = 1, length = 0; at < wanted.length; at++) {
    while (length > 0 && wanted[at] !== wanted[length]) length = back[length - 1] ?? 0;
    if (wanted[at] === wanted[length]) length++;
    back[at] = length;
  }
  const found: number[] = [];
  let length = 0;
  all.forEach((id, at) => {
    while (length > 0 && (length === wanted.length || id !== wanted[length])) length = back[length - 1] ?? 0;
    if (id === wanted[length]) length++;
    if (length === wanted.length) found.push(at - length + 1);
  });
  return found;
}
