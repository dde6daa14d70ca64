/** What it counts that two words are the same, by their length, and that the next two are as well. */
const shortWord = 2;
const longWord = 4;
const nextToo = 1;

/**
 * For each word of `a` the index of its partner in `b`, or -1: the alignment with the most and longest words in common,
 * unbroken runs before scattered words, by dynamic programming (Needleman and Wunsch without a price for gaps) in time
 * and space |a|·|b|.
 */
export function align(a: readonly string[], b: readonly string[]): readonly number[] {
  const width = b.length + 1;
  const scores = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => scores[i * width + j] ?? 0;
  const matched = (i: number, j: number): number =>
    at(i + 1, j + 1) +
    ((a[i]?.length ?? 0) > 3 ? longWord : shortWord) +
    (i + 1 < a.length && a[i + 1] === b[j + 1] ? nextToo : 0);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skipped = Math.max(at(i + 1, j), at(i, j + 1));
      scores[i * width + j] = a[i] === b[j] ? Math.max(skipped, matched(i, j)) : skipped;
    }
  }
  const partners = new Array<number>(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j] && at(i, j) === matched(i, j)) partners[i++] = j++;
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return partners;
}
