/**
 * Words that stand in like company, grouped at three grain sizes: each coarse group holds four middle ones, each middle one
 * four fine ones. So what is learnt of one word serves the others of its group.
 */
export interface WordClusters {
  /** For each slot (the low bits of a word's hash) the fine group of its word, from 1 on; 0 where there is none. */
  readonly slots: Uint16Array;
}

/** Number of slots, as a power of two. */
export const CLUSTER_BITS = 20;

/** Number of coarse groups. */
export const COARSE = 64;

/** How many groups of the next finer grain make up one. */
export const SPLIT = 4;

/** Which slot a word's hash has. */
export function slotOf(word: number): number {
  return word & (2 ** CLUSTER_BITS - 1);
}

/** The groups of one word, from 1 on; 0 where it has none. */
export function groupAt(fine: number, grain: 'middle' | 'coarse'): number {
  return fine === 0 ? 0 : 1 + Math.floor((fine - 1) / (grain === 'middle' ? SPLIT : SPLIT * SPLIT));
}
