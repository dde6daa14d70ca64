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

/** What is set of one row: the first `found` numbers of two columns, which weights and what each is. */
export interface RowCells {
  readonly found: number;
  readonly cells: Int32Array;
  readonly weights: Int32Array;
}

/** A table on its way: rows are added to it in ascending order. */
export interface TableDraft {
  readonly bits: number;
  readonly width: number;
  readonly index: Int32Array;
  readonly packed: Int32Array;
  readonly starts: Int32Array;
  /** As long as was needed yet, or longer. */
  entries: Int16Array;
  rows: number;
  used: number;
}

/** A table of 2^`bits` rows of `width` weights to which up to `count` rows are to be added. */
export function beginTable(bits: number, width: number, count: number): TableDraft {
  const narrow = width <= NARROW;
  return {
    bits,
    width,
    index: new Int32Array(2 * Math.ceil(2 ** bits / 32)),
    packed: new Int32Array(narrow ? (count + 1) * (width > 4 ? 2 : 1) : 0).fill(NOUGHTS),
    starts: new Int32Array(narrow ? 2 : count + 2),
    entries: new Int16Array(narrow ? 0 : count * 2),
    rows: 0,
    used: 0,
  };
}

/** Adds a row, which must stand behind all that were added before. */
export function addRow(draft: TableDraft, row: number, { found, cells, weights }: RowCells): void {
  const { index, packed } = draft;
  const block = (row >>> 5) << 1;
  index[block] = (index[block] ?? 0) | (1 << (row & 31));
  const number = ++draft.rows;
  if (draft.width > NARROW) {
    addCells(draft, number, found, cells, weights);
    return;
  }
  const first = draft.width > 4 ? number << 1 : number;
  for (let j = 0; j < found; j++) {
    const y = cells[j] ?? 0;
    const at = first + (y >> 2);
    packed[at] = (packed[at] ?? 0) ^ (((weights[j] ?? 0) & 255) << ((y & 3) * 8));
  }
}

function addCells(
  draft: TableDraft,
  number: number,
  found: number,
  cells: Int32Array,
  weights: Int32Array,
): void {
  draft.starts[number] = draft.used;
  if (draft.used + found > draft.entries.length) {
    const wider = new Int16Array((draft.used + found) * 2);
    wider.set(draft.entries);
    draft.entries = wider;
  }
  const { entries } = draft;
  let { used } = draft;
  for (let j = 0; j < found; j++) entries[used++] = ((cells[j] ?? 0) << 8) | ((weights[j] ?? 0) & 255);
  draft.used = used;
}

/** The table that all rows were added to. */
export function finishTable(draft: TableDraft, scale: number): WeightTable {
  const { bits, width, index, packed, starts, rows, used } = draft;
  for (let k = 2; k < index.length; k += 2) index[k + 1] = (index[k - 1] ?? 0) + bitCount(index[k - 2] ?? 0);
  if (width > NARROW) starts[rows + 1] = used;
  const entries = draft.entries.slice(0, used);
  return { bits, width, scale, index, packed, starts, entries, places: new Int32Array(MOST_ROWS) };
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
  const draft = beginTable(bits, width, numbers.length);
  numbers.forEach((row, k) => {
    const own = weights.subarray(k * width, (k + 1) * width);
    const cells = Int32Array.from(own.keys()).filter((y) => own[y] !== 0);
    addRow(draft, row, { found: cells.length, cells, weights: cells.map((y) => own[y] ?? 0) });
  });
  return finishTable(draft, scale);
}

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
