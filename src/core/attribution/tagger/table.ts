import type { Features } from './hash';

/** Weights of a linear model: 2^`bits` rows, one weight for each of `width` outcomes; `scale` turns them into real numbers. */
export interface WeightTable {
  readonly bits: number;
  readonly width: number;
  readonly weights: Int8Array;
  readonly scale: number;
  /** One bit for each row: whether it holds anything. Most do not, and the bits fit a processor's cache, which the weights do not. */
  readonly used: Int32Array;
}

/** A table over these weights. */
export function createTable(bits: number, width: number, weights: Int8Array, scale: number): WeightTable {
  const used = new Int32Array(Math.ceil(2 ** bits / 32));
  for (let row = 0, cell = 0; row < 2 ** bits; row++) {
    let any = 0;
    for (let y = 0; y < width; y++) any |= weights[cell++] ?? 0;
    if (any !== 0) used[row >>> 5] = (used[row >>> 5] ?? 0) | (1 << (row & 31));
  }
  return { bits, width, weights, scale, used };
}

/** Adds up the weights of an item's features into `sums[at]` … `sums[at + width - 1]`, unscaled. */
export function addWeights(table: WeightTable, f: Features, sums: Int32Array, at: number): void {
  if (table.width === 7) {
    addSeven(table, f, sums, at);
    return;
  }
  const { weights, width, used } = table;
  for (let k = 0; k < f.count; k++) {
    const row = f.rows[k] ?? 0;
    if (((used[row >>> 5] ?? 0) & (1 << (row & 31))) === 0) continue;
    const cell = row * width;
    for (let y = 0; y < width; y++) sums[at + y] = (sums[at + y] ?? 0) + (weights[cell + y] ?? 0);
  }
}

/** The same for the seven labels of the sequence models, unrolled: most of the time of tagging is spent here. */
function addSeven(table: WeightTable, f: Features, sums: Int32Array, at: number): void {
  const { weights, used } = table;
  let [a, b, c, d, e, g, h] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < f.count; k++) {
    const row = f.rows[k] ?? 0;
    if (((used[row >>> 5] ?? 0) & (1 << (row & 31))) === 0) continue;
    const cell = row * 7;
    a += weights[cell] ?? 0;
    b += weights[cell + 1] ?? 0;
    c += weights[cell + 2] ?? 0;
    d += weights[cell + 3] ?? 0;
    e += weights[cell + 4] ?? 0;
    g += weights[cell + 5] ?? 0;
    h += weights[cell + 6] ?? 0;
  }
  sums[at] = (sums[at] ?? 0) + a;
  sums[at + 1] = (sums[at + 1] ?? 0) + b;
  sums[at + 2] = (sums[at + 2] ?? 0) + c;
  sums[at + 3] = (sums[at + 3] ?? 0) + d;
  sums[at + 4] = (sums[at + 4] ?? 0) + e;
  sums[at + 5] = (sums[at + 5] ?? 0) + g;
  sums[at + 6] = (sums[at + 6] ?? 0) + h;
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
