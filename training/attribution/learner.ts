import { createTable, rowOf, type WeightTable } from '../../src/core/attribution/tagger/table';
import instantiate from './kernel.wat';

/** Settings of FTRL-proximal (McMahan and others, "Ad click prediction: a view from the trenches", 2013). */
export interface LearningRate {
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
}

/** Weights while they are learnt: 2^`bits` rows of `width`. */
export interface Learner {
  readonly bits: number;
  readonly width: number;
  /** Room for rows in the learner's own memory; rows given from elsewhere are copied to its beginning first. */
  readonly items: Int32Array;
  /** Adds the weights of rows `from` (inclusive) to `to` (exclusive) of `rows` to `sums` from `at` on. */
  add(rows: Int32Array, from: number, to: number, sums: Float64Array, at: number): void;
  /** Moves the weights of these rows against the gradient, one number for each outcome. */
  update(rows: Int32Array, from: number, to: number, gradient: Float64Array, at: number): void;
  /** Takes the weights as they are now into the mean that `settle` goes back to. */
  remember(): void;
  /** Ends learning: the weights become the mean of those remembered, if any, times a factor. */
  settle(factor: number): void;
  /** A copy of the weights. */
  learnt(): Dense;
}

/** Gradients smaller than this are not worth their time. */
const NEGLIGIBLE = 1e-3;

/** Most rows of one sequence. */
const ROOM = 2 ** 20;

const PAGE = 65536;

/** A learner that starts from nought. Weights and sums live in the kernel's memory: first one item's rows, its gradient and its sums, then the tables. */
export function createLearner(bits: number, width: number, rate: LearningRate): Learner {
  const { memory, add, update } = instantiate();
  const stride = Math.ceil(width / 4) * 4;
  const size = stride * 4;
  const cells = 2 ** bits * stride;
  const [gradientAt, sumsAt, tableAt] = [ROOM * 4, ROOM * 4 + 1024, ROOM * 4 + PAGE];
  memory.grow(Math.ceil((tableAt + cells * 12) / PAGE));
  const items = new Int32Array(memory.buffer, 0, ROOM);
  const slope = new Float32Array(memory.buffer, gradientAt, stride);
  const totals = new Float32Array(memory.buffer, sumsAt, stride);
  const table = new Float32Array(memory.buffer, tableAt, cells);
  const stateAt = tableAt + cells * 4;
  let mean: Float32Array | null = null;
  let remembered = 0;
  /** The address of these rows in the learner's memory. */
  const take = (rows: Int32Array, from: number, to: number): number => {
    if (rows === items) return from * 4;
    for (let k = from; k < to; k++) items[k - from] = rows[k] ?? 0;
    return 0;
  };
  return {
    bits,
    width,
    items,
    add(rows, from, to, sums, at) {
      totals.fill(0);
      add(take(rows, from, to), to - from, tableAt, size, sumsAt);
      for (let y = 0; y < width; y++) sums[at + y] = (sums[at + y] ?? 0) + (totals[y] ?? 0);
    },
    update(rows, from, to, gradient, at) {
      for (let y = 0; y < width; y++) {
        const g = gradient[at + y] ?? 0;
        slope[y] = Math.abs(g) >= NEGLIGIBLE ? g : 0;
      }
      if (slope.every((g) => g === 0)) return;
      update(
        take(rows, from, to),
        to - from,
        tableAt,
        size,
        gradientAt,
        stateAt,
        1 / rate.alpha,
        rate.beta,
        rate.l1,
      );
    },
    remember() {
      mean ??= new Float32Array(cells);
      for (let i = 0; i < cells; i++) mean[i] = (mean[i] ?? 0) + (table[i] ?? 0);
      remembered++;
    },
    settle(factor) {
      const by = mean === null ? factor : factor / remembered;
      const from = mean ?? table;
      for (let i = 0; i < cells; i++) table[i] = (from[i] ?? 0) * by;
    },
    learnt: () => ({ bits, width, weights: withoutGaps(table, width, stride) }),
  };
}

/** Rows of `width` weights out of rows of `stride`. */
function withoutGaps(table: Float32Array, width: number, stride: number): Float32Array {
  const rows = table.length / stride;
  const weights = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let y = 0; y < width; y++) weights[row * width + y] = table[row * stride + y] ?? 0;
  return weights;
}

/** Weights once they are learnt, row by row. */
export interface Dense {
  readonly bits: number;
  readonly width: number;
  readonly weights: Float32Array;
}

/** The `count` rows that matter most, as a column of ones and noughts: by the size of their weights times the root of how often they occur. */
export function mostUseful({ bits, width, weights }: Dense, counts: Int32Array, count: number): Uint8Array {
  const use = new Float32Array(2 ** bits);
  for (let row = 0; row < use.length; row++) {
    let sum = 0;
    for (let y = 0; y < width; y++) sum += Math.abs(weights[row * width + y] ?? 0);
    use[row] = sum * Math.sqrt(counts[row] ?? 0);
  }
  const least = Math.max(use.toSorted()[Math.max(0, use.length - count)] ?? 0, Number.MIN_VALUE);
  return Uint8Array.from(use, (x) => (x >= least ? 1 : 0));
}

/** What one step of a rounded weight is worth, and the use (see below) from which on a weight is kept. */
export interface Rounding {
  readonly step: number;
  readonly leastUse: number;
}

/**
 * Rounds weights to bytes (those beyond 127 steps are cut there) and drops the ones that matter least: a weight's use is its
 * size times the square root of how often its row occurs in training, since that is how much it moves scores.
 */
export function quantise(
  { bits, width, weights: exact }: Dense,
  { step, leastUse }: Rounding,
  counts: Int32Array | null,
): WeightTable {
  const rows: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < 2 ** bits; row++) {
    const often = counts === null ? 1 : Math.sqrt(counts[row] ?? 0);
    const cells: number[] = [];
    for (let y = 0; y < width; y++) {
      const w = exact[row * width + y] ?? 0;
      const keep = Math.abs(w) * often >= leastUse;
      cells.push(keep ? Math.max(-127, Math.min(127, Math.round(w / step))) : 0);
    }
    if (cells.every((w) => w === 0)) continue;
    rows.push(row);
    for (const w of cells) weights.push(w);
  }
  return createTable(bits, width, rows, Int8Array.from(weights), step);
}

/** A table without the weights under `least` steps in size. */
export function thin(table: WeightTable, least: number): WeightTable {
  const dense = new Float32Array(2 ** table.bits * table.width);
  for (let row = 0; row < 2 ** table.bits; row++) {
    const weights = rowOf(table, row);
    if (weights !== null) dense.set(weights, row * table.width);
  }
  const { scale } = table;
  const { bits, width } = table;
  return { ...quantise({ bits, width, weights: dense }, { step: 1, leastUse: least }, null), scale };
}
