import type { Features } from './hash';

/** Weights of a linear model: 2^`bits` rows, one weight for each of `width` outcomes, in eighths of a byte's range (`scale` turns them into real numbers). */
export interface WeightTable {
  readonly bits: number;
  readonly width: number;
  readonly weights: Int8Array;
  readonly scale: number;
}

/** Adds up the weights of the features from number `from` on into `sums[at]` … `sums[at + width - 1]`, unscaled. */
export function addWeights(table: WeightTable, f: Features, sums: Int32Array, at: number): void {
  const { weights, width } = table;
  for (let k = 0; k < f.count; k++) {
    let row = (f.rows[k] ?? 0) * width;
    for (let y = 0; y < width; y++) sums[at + y] = (sums[at + y] ?? 0) + (weights[row++] ?? 0);
  }
}

/** The number of the greatest of `width` sums from `at` on; the first of equals. */
export function greatest(sums: Int32Array, at: number, width: number): number {
  let best = 0;
  let top = sums[at] ?? 0;
  for (let y = 1; y < width; y++) {
    const v = sums[at + y] ?? 0;
    if (v > top) {
      top = v;
      best = y;
    }
  }
  return best;
}
