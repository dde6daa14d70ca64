/** A stretch of the words of an index that stands for a selector's exact words, and which of them is which. */
export interface Stretch {
  /** The numbers of its first word and of the first behind it. */
  readonly from: number;
  readonly to: number;
  /** For each of the exact words the number of its partner in the index, or -1. */
  readonly partners: readonly number[];
}
