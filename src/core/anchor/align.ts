/** For each item of `a` the index of its partner in `b`, or -1: a longest common subsequence, by dynamic programming in time and space |a|·|b|. */
export function align(a: readonly string[], b: readonly string[]): readonly number[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const partners = new Array<number>(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) partners[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return partners;
}

/**
 * Where in `all` a stretch of `length` items holds most of the items of `wanted`: the best starts, the likeliest first,
 * no two of them overlapping, and none that holds much less than the best. Linear in `all`.
 */
export function likelyStretches(
  all: readonly string[],
  wanted: readonly string[],
  length: number,
): readonly number[] {
  const needed = new Map<string, number>();
  for (const item of wanted) needed.set(item, (needed.get(item) ?? 0) + 1);
  const counts: number[] = [];
  let count = 0;
  for (let end = 0; end < all.length + length; end++) {
    const coming = all[end];
    const left = coming === undefined ? undefined : needed.get(coming);
    if (coming !== undefined && left !== undefined) {
      if (left > 0) count++;
      needed.set(coming, left - 1);
    }
    const going = all[end - length];
    const over = going === undefined ? undefined : needed.get(going);
    if (going !== undefined && over !== undefined) {
      if (over >= 0) count--;
      needed.set(going, over + 1);
    }
    counts.push(count);
  }
  return peaks(counts, length, wanted.length * 0.3).map((end) => Math.max(0, end - length + 1));
}

/** At most this many places are compared word by word. */
const mostPeaks = 4;

/** The indexes of the highest counts, at least `length` apart and each at least `least` and four fifths of the highest. */
function peaks(counts: readonly number[], length: number, least: number): readonly number[] {
  const found: number[] = [];
  const highest = counts.reduce((most, each) => Math.max(most, each), 0);
  while (found.length < mostPeaks) {
    let best = -1;
    counts.forEach((count, index) => {
      const isFree = found.every((other) => Math.abs(other - index) >= length);
      if (isFree && count > (counts[best] ?? 0)) best = index;
    });
    const count = counts[best] ?? 0;
    if (count < least || count < 0.8 * highest || count === 0) break;
    found.push(best);
  }
  return found;
}
