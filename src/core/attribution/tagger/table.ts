import type { Features } from './hash';

/**
 * Weights of a linear model: 2^`bits` rows, one weight (a signed byte) for each of `width` outcomes; `scale` turns sums of
 * them into real numbers. Most rows are empty; only the others are kept, one behind the other, so that they fit a
 * processor's cache: narrow tables as packed bytes, wide ones, whose rows hold two weights or three, weight by weight.
 */
export interface WeightTable {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  /** For each 32 rows two numbers, side by side: one bit a row, whether it holds anything, and how many rows before do. */
  readonly index: Int32Array;
  /** Narrow tables: the filled rows as four or eight bytes, each a weight plus 128. The first row stands for all empty ones. */
  readonly packed: Int32Array;
  /** Wide tables: where in `entries` each filled row begins; the first row stands for all empty ones. */
  readonly starts: Int32Array;
  /** Wide tables: outcome and weight (low byte) of each weight that is not nought. */
  readonly entries: Int16Array;
  /** Scratch: where the rows of the item at hand are. */
  readonly places: Int32Array;
}

/** Rows of up to this many weights are packed. */
const NARROW = 8;
const BIAS = 128;
/** An item has no more rows than this: sums of more would not fit 16 bits. */
const MOST_ROWS = 257;
/** Four bytes that each stand for a weight of nought. */
const NOUGHTS = 0x80808080 | 0;

/** Number of bits that are set. */
function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The filled rows of a table, in ascending order, as files hold them: only what is not nought. */
export interface FilledRows {
  readonly rows: Int32Array;
  /** For each row the bytes (as many as `width` bits need) that say which weights are not nought, the lowest bit first. */
  readonly masks: Uint8Array;
  /** These weights, row by row: signed bytes. */
  readonly weights: Uint8Array;
}

/** A table of the rows given, in ascending order, each with its `width` weights in `weights`. */
export function createTable(
  bits: number,
  width: number,
  rows: Iterable<number>,
  weights: Int8Array,
  scale: number,
): WeightTable {
  const numbers = Int32Array.from(rows);
  const maskBytes = Math.ceil(width / 8);
  const masks = new Uint8Array(numbers.length * maskBytes);
  weights.forEach((weight, at) => {
    const y = at % width;
    const mask = ((at - y) / width) * maskBytes + (y >> 3);
    if (weight !== 0) masks[mask] = (masks[mask] ?? 0) | (1 << (y & 7));
  });
  const set = Uint8Array.from(weights.filter((weight) => weight !== 0));
  return tableOf(bits, width, { rows: numbers, masks, weights: set }, scale);
}

/** A table of the rows given, made without looking at the weights that are nought, since these are most of them. */
export function tableOf(bits: number, width: number, filled: FilledRows, scale: number): WeightTable {
  const index = new Int32Array(2 * Math.ceil(2 ** bits / 32));
  const { rows } = filled;
  for (const row of rows) {
    const block = (row >>> 5) << 1;
    index[block] = (index[block] ?? 0) | (1 << (row & 31));
  }
  for (let k = 2; k < index.length; k += 2) index[k + 1] = (index[k - 1] ?? 0) + bitCount(index[k - 2] ?? 0);
  const narrow = width <= NARROW;
  const packed = narrow ? packRows(width, filled) : new Int32Array();
  const { starts, entries } = narrow ? noEntries : listEntries(width, filled);
  return { bits, width, scale, index, packed, starts, entries, places: new Int32Array(MOST_ROWS) };
}

const noEntries = { starts: new Int32Array(2), entries: new Int16Array() };

function packRows(width: number, { rows, masks, weights }: FilledRows): Int32Array {
  const words = width > 4 ? 2 : 1;
  const packed = new Int32Array((rows.length + 1) * words).fill(NOUGHTS);
  let next = 0;
  for (let row = 0; row < rows.length; row++) {
    for (let mask = masks[row] ?? 0; mask !== 0; mask &= mask - 1) {
      const y = lowestBit(mask);
      const at = (row + 1) * words + (y >> 2);
      packed[at] = (packed[at] ?? 0) ^ ((weights[next++] ?? 0) << ((y & 3) * 8));
    }
  }
  return packed;
}

function listEntries(
  width: number,
  { rows, masks, weights }: FilledRows,
): Pick<WeightTable, 'starts' | 'entries'> {
  const maskBytes = Math.ceil(width / 8);
  const starts = new Int32Array(rows.length + 2);
  const entries = new Int16Array(weights.length);
  let next = 0;
  for (let row = 0; row < rows.length; row++) {
    starts[row + 1] = next;
    for (let byte = 0; byte < maskBytes; byte++) {
      for (let mask = masks[row * maskBytes + byte] ?? 0; mask !== 0; mask &= mask - 1) {
        const y = byte * 8 + lowestBit(mask);
        entries[next] = (y << 8) | (weights[next] ?? 0);
        next++;
      }
    }
  }
  starts[rows.length + 1] = next;
  return { starts, entries };
}

/** The number of the lowest bit that is set. */
const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Number of a row among the filled ones, counted from 1, or 0 when it is empty. */
function place(index: Int32Array, row: number): number {
  const block = (row >>> 5) << 1;
  const bits = index[block] ?? 0;
  const bit = 1 << (row & 31);
  const filled = -((bits >>> (row & 31)) & 1);
  return ((index[block + 1] ?? 0) + bitCount(bits & (bit - 1)) + 1) & filled;
}

/**
 * Fills `places` for the rows given. Apart from the adding up, and without a branch, since most of the time of tagging is
 * spent on waiting for memory here: so the processor fetches many rows at once. Rows may be numbers of a larger table: this
 * one takes as many of their bits as it has.
 */
function locate(table: WeightTable, rows: Int32Array, from: number, to: number): void {
  const { index, places } = table;
  const mask = (index.length << 4) - 1;
  for (let k = from; k < to; k++) places[k - from] = place(index, (rows[k] ?? 0) & mask);
}

/** The weights of a row, one for each outcome, or null when it is empty. */
export function rowOf(table: WeightTable, row: number): Int8Array | null {
  const at = place(table.index, row);
  if (at === 0) return null;
  const out = new Int8Array(table.width);
  if (table.width <= NARROW) {
    const words = table.width > 4 ? 2 : 1;
    for (let y = 0; y < table.width; y++) {
      const word = table.packed[at * words + (y >> 2)] ?? 0;
      out[y] = ((word >>> ((y & 3) * 8)) & 255) - BIAS;
    }
    return out;
  }
  for (let k = table.starts[at] ?? 0; k < (table.starts[at + 1] ?? 0); k++) {
    const entry = table.entries[k] ?? 0;
    out[entry >> 8] = entry;
  }
  return out;
}

/** Adds up the weights of an item's features into `sums[at]` … `sums[at + width - 1]`, unscaled. */
export function addWeights(table: WeightTable, f: Features, sums: Int32Array, at: number): void {
  addRows(table, f.rows, 0, f.count, sums, at);
}

/** The same for the features `from` (inclusive) to `to` (exclusive) of a list, at most `MOST_ROWS` of them. */
export function addRows(
  table: WeightTable,
  rows: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  locate(table, rows, from, to);
  if (table.width > NARROW) addEntries(table, to - from, sums, at);
  else if (table.width > 4) addEight(table, to - from, sums, at);
  else addFour(table, to - from, sums, at);
}

function addEntries(
  { places, starts, entries }: WeightTable,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  for (let k = 0; k < count; k++) {
    const row = places[k] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let j = starts[row] ?? 0; j < end; j++) {
      const entry = entries[j] ?? 0;
      const cell = at + (entry >> 8);
      sums[cell] = (sums[cell] ?? 0) + ((entry << 24) >> 24);
    }
  }
}

/** Weights are added two at a time, in the two halves of a 32-bit number. */
const LANES = 0x00ff00ff;

function addEight({ places, packed, width }: WeightTable, count: number, sums: Int32Array, at: number): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const row = (places[k] ?? 0) << 1;
    const low = packed[row] ?? 0;
    const high = packed[row + 1] ?? 0;
    a = (a + (low & LANES)) | 0;
    b = (b + ((low >>> 8) & LANES)) | 0;
    c = (c + (high & LANES)) | 0;
    d = (d + ((high >>> 8) & LANES)) | 0;
  }
  const bias = count * BIAS;
  sums[at] = (sums[at] ?? 0) + (a & 0xffff) - bias;
  sums[at + 1] = (sums[at + 1] ?? 0) + (b & 0xffff) - bias;
  sums[at + 2] = (sums[at + 2] ?? 0) + (a >>> 16) - bias;
  sums[at + 3] = (sums[at + 3] ?? 0) + (b >>> 16) - bias;
  sums[at + 4] = (sums[at + 4] ?? 0) + (c & 0xffff) - bias;
  if (width > 5) sums[at + 5] = (sums[at + 5] ?? 0) + (d & 0xffff) - bias;
  if (width > 6) sums[at + 6] = (sums[at + 6] ?? 0) + (c >>> 16) - bias;
  if (width > 7) sums[at + 7] = (sums[at + 7] ?? 0) + (d >>> 16) - bias;
}

function addFour({ places, packed, width }: WeightTable, count: number, sums: Int32Array, at: number): void {
  let [a, b] = [0, 0];
  for (let k = 0; k < count; k++) {
    const word = packed[places[k] ?? 0] ?? 0;
    a = (a + (word & LANES)) | 0;
    b = (b + ((word >>> 8) & LANES)) | 0;
  }
  const bias = count * BIAS;
  sums[at] = (sums[at] ?? 0) + (a & 0xffff) - bias;
  if (width > 1) sums[at + 1] = (sums[at + 1] ?? 0) + (b & 0xffff) - bias;
  if (width > 2) sums[at + 2] = (sums[at + 2] ?? 0) + (a >>> 16) - bias;
  if (width > 3) sums[at + 3] = (sums[at + 3] ?? 0) + (b >>> 16) - bias;
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
