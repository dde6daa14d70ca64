/** What it counts that two words are the same, by their length, and that the two before them are as well. */
const shortWord = 2;
const longWord = 4;
const inRun = 1;

/**
 * For each word of `a` the index of its partner in `b`, or -1: the alignment with the most and longest words in common,
 * unbroken runs before scattered words, by dynamic programming (Needleman and Wunsch, with a state for runs as Gotoh
 * has one for gaps, and no price for gaps) in time and space |a|·|b|.
 */
export function align(a: readonly string[], b: readonly string[]): readonly number[] {
  const width = b.length + 1;
  /** The most from here on, and the most if the two words here are partners. */
  const best = new Uint32Array((a.length + 1) * width);
  const paired = new Uint32Array((a.length + 1) * width);
  const goesOn = (cell: number): number => {
    const next = paired[cell + width + 1] ?? 0;
    return next > 0 ? next + inRun : 0;
  };
  for (let i = a.length - 1; i >= 0; i--) {
    const worth = (a[i]?.length ?? 0) > 3 ? longWord : shortWord;
    for (let j = b.length - 1; j >= 0; j--) {
      const cell = i * width + j;
      const skipped = Math.max(best[cell + width] ?? 0, best[cell + 1] ?? 0);
      if (a[i] === b[j]) paired[cell] = worth + Math.max(goesOn(cell), best[cell + width + 1] ?? 0);
      best[cell] = Math.max(skipped, paired[cell] ?? 0);
    }
  }
  const partners = new Array<number>(a.length).fill(-1);
  let isInRun = false;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const cell = i * width + j;
    const pair = paired[cell] ?? 0;
    if (pair > 0 && (isInRun || best[cell] === pair)) {
      isInRun = goesOn(cell) > (best[cell + width + 1] ?? 0);
      partners[i++] = j++;
    } else if (best[cell] === best[cell + width]) i++;
    else j++;
  }
  return partners;
}
