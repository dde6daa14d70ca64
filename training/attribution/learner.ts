import { createTable, rowOf, type WeightTable } from '../../src/core/attribution/tagger/table';

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
  readonly weights: Float32Array;
  /** Adds the weights of rows `from` (inclusive) to `to` (exclusive) of `rows` to `sums` from `at` on. */
  add(rows: Int32Array, from: number, to: number, sums: Float64Array, at: number): void;
  /** Moves the weights of these rows against the gradient, one number for each outcome. */
  update(rows: Int32Array, from: number, to: number, gradient: Float64Array, at: number): void;
}

/** Gradients smaller than this are not worth their time. */
const NEGLIGIBLE = 1e-3;

/** A learner that starts from nought. */
export function createLearner(bits: number, width: number, rate: LearningRate): Learner {
  const weights = new Float32Array(2 ** bits * width);
  // Both sums of a cell lie side by side: they are always wanted together.
  const sums = new Float32Array(2 * weights.length);
  const { beta, l1 } = rate;
  const perAlpha = 1 / rate.alpha;
  const active = new Int32Array(width);
  const update = (rows: Int32Array, from: number, to: number, gradient: Float64Array, at: number): void => {
    let count = 0;
    for (let y = 0; y < width; y++) if (Math.abs(gradient[at + y] ?? 0) >= NEGLIGIBLE) active[count++] = y;
    if (count === 0) return;
    for (let k = from; k < to; k++) {
      const row = (rows[k] ?? 0) * width;
      for (let a = 0; a < count; a++) {
        const y = active[a] ?? 0;
        const g = gradient[at + y] ?? 0;
        const cell = row + y;
        const n = sums[2 * cell + 1] ?? 0;
        const n2 = n + g * g;
        const root = Math.sqrt(n2);
        const z = (sums[2 * cell] ?? 0) + g - (root - Math.sqrt(n)) * perAlpha * (weights[cell] ?? 0);
        sums[2 * cell + 1] = n2;
        sums[2 * cell] = z;
        weights[cell] =
          z > l1
            ? (l1 - z) / ((beta + root) * perAlpha)
            : z < -l1
              ? (-l1 - z) / ((beta + root) * perAlpha)
              : 0;
      }
    }
  };
  return { bits, width, weights, add: width === 7 ? adder7(weights) : adder(weights, width), update };
}

function adder(weights: Float32Array, width: number): Learner['add'] {
  return (rows, from, to, sums, at) => {
    for (let k = from; k < to; k++) {
      const row = (rows[k] ?? 0) * width;
      for (let y = 0; y < width; y++) sums[at + y] = (sums[at + y] ?? 0) + (weights[row + y] ?? 0);
    }
  };
}

/** The same for seven outcomes, unrolled: most of the time of training is spent here. */
function adder7(weights: Float32Array): Learner['add'] {
  return (rows, from, to, sums, at) => {
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    for (let k = from; k < to; k++) {
      const row = (rows[k] ?? 0) * 7;
      a += weights[row] ?? 0;
      b += weights[row + 1] ?? 0;
      c += weights[row + 2] ?? 0;
      d += weights[row + 3] ?? 0;
      e += weights[row + 4] ?? 0;
      f += weights[row + 5] ?? 0;
      g += weights[row + 6] ?? 0;
    }
    sums[at] = (sums[at] ?? 0) + a;
    sums[at + 1] = (sums[at + 1] ?? 0) + b;
    sums[at + 2] = (sums[at + 2] ?? 0) + c;
    sums[at + 3] = (sums[at + 3] ?? 0) + d;
    sums[at + 4] = (sums[at + 4] ?? 0) + e;
    sums[at + 5] = (sums[at + 5] ?? 0) + f;
    sums[at + 6] = (sums[at + 6] ?? 0) + g;
  };
}

/**
 * Rounds weights to bytes (those beyond 127 steps are cut there) and drops the ones that matter least: a weight's use is its
 * size times the square root of how often its row occurs in training, since that is how much it moves scores.
 */
export function quantise(
  learner: Pick<Learner, 'bits' | 'width' | 'weights'>,
  step: number,
  counts: Int32Array | null,
  leastUse: number,
): WeightTable {
  const { bits, width } = learner;
  const rows: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < 2 ** bits; row++) {
    const often = counts === null ? 1 : Math.sqrt(counts[row] ?? 0);
    const cells: number[] = [];
    for (let y = 0; y < width; y++) {
      const w = learner.weights[row * width + y] ?? 0;
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
  return { ...quantise({ bits: table.bits, width: table.width, weights: dense }, 1, null, least), scale };
}
