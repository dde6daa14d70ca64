import type { Features } from './hash';

/**
 * Weights of a linear model: 2^`bits` rows, one weight for each of `width` outcomes; `scale` turns them into real numbers. Most
 * rows are empty; only the others are kept, one behind the other, so that they fit a processor's cache.
 */
export interface WeightTable {
  readonly bits: number;
  readonly width: number;
  /** Weights of the rows that are not empty. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** One bit for each row: whether it holds anything. */
  readonly used: Int32Array;
  /** For each 32 rows how many rows before them hold anything. */
  readonly before: Int32Array;
}

/** Number of bits that are set. */
function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A table of the rows given, in ascending order, each with its `width` weights in `weights`. */
export function createTable(
  bits: number,
  width: number,
  rows: Iterable<number>,
  weights: Int8Array,
  scale: number,
): WeightTable {
  const used = new Int32Array(Math.ceil(2 ** bits / 32));
  for (const row of rows) {
    used[row >>> 5] = (used[row >>> 5] ?? 0) | (1 << (row & 31));
  }
  const before = new Int32Array(used.length);
  for (let k = 1; k < used.length; k++) before[k] = (before[k - 1] ?? 0) + bitCount(used[k - 1] ?? 0);
  return { bits, width, weights, scale, used, before };
}

/** Where the weights of a row begin, or -1 when it is empty. */
export function cellOf(table: WeightTable, row: number): number {
  const block = table.used[row >>> 5] ?? 0;
  const bit = 1 << (row & 31);
  if ((block & bit) === 0) return -1;
  return ((table.before[row >>> 5] ?? 0) + bitCount(block & (bit - 1))) * table.width;
}

/** Adds up the weights of an item's features into `sums[at]` … `sums[at + width - 1]`, unscaled. */
export function addWeights(table: WeightTable, f: Features, sums: Int32Array, at: number): void {
  if (table.width === 7) {
    addSeven(table, f, sums, at);
    return;
  }
  const { weights, width } = table;
  for (let k = 0; k < f.count; k++) {
    const cell = cellOf(table, f.rows[k] ?? 0);
    if (cell < 0) continue;
    for (let y = 0; y < width; y++) sums[at + y] = (sums[at + y] ?? 0) + (weights[cell + y] ?? 0);
  }
}

/** The same for the seven labels of the sequence models, unrolled: most of the time of tagging is spent here. */
function addSeven(table: WeightTable, f: Features, sums: Int32Array, at: number): void {
  const { weights } = table;
  let [a, b, c, d, e, g, h] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < f.count; k++) {
    const cell = cellOf(table, f.rows[k] ?? 0);
    if (cell < 0) continue;
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
