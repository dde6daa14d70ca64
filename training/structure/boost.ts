/** A regression tree in arrays: node n tests `row[feature[n]] < threshold[n]`, true goes to node 2n+1, false to 2n+2. */
export interface Tree {
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly value: Float64Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastLeaf: number;
  readonly l2: number;
  /** Share of columns and of rows that each tree sees. */
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
}

/** A small repeatable random number generator (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const mostBins = 48;
/** Room for one column in a histogram. */
const stride = 64;

/** Bin edges of each column: at most 48, at quantiles of its values. */
function binEdges(rows: readonly (readonly number[])[], columns: number): number[][] {
  const edges: number[][] = [];
  for (let c = 0; c < columns; c++) {
    const values = Float64Array.from(rows, (row) => row[c] ?? 0).sort();
    const distinct = [...new Set(values)];
    const cuts = new Set<number>();
    if (distinct.length <= mostBins)
      for (let i = 1; i < distinct.length; i++)
        cuts.add(round(((distinct[i - 1] ?? 0) + (distinct[i] ?? 0)) / 2));
    else
      for (let i = 1; i < mostBins; i++)
        cuts.add(round(values[Math.floor((i * values.length) / mostBins)] ?? 0));
    edges.push([...cuts].sort((a, b) => a - b));
  }
  return edges;
}

/** Thresholds have two significant digits, so that the shipped table is short. */
const round = (value: number): number => Number(value.toPrecision(2));

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** All that growing a tree reads: bins row by row, and the slope and curvature of the loss at each row. */
interface Sample {
  readonly bins: Uint8Array;
  readonly columns: number;
  readonly edges: readonly (readonly number[])[];
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly options: BoostOptions;
}

/**
 * Gradient-boosted trees for log loss (Friedman 2001; second-order gains as in Chen and Guestrin 2016, histograms as in
 * LightGBM). Labels are 0 or 1, each with a weight. Where `groups` are given (one number a row, rows of a group together), a
 * group's probabilities with that of "none of them" add up to 1, so that trees learn to choose. The same input gives the same trees.
 */
export function boost(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
  groups?: readonly number[],
): Tree[] {
  const columns = rows[0]?.length ?? 0;
  const edges = binEdges(rows, columns);
  const bins = new Uint8Array(rows.length * columns);
  rows.forEach((row, i) => {
    for (let c = 0; c < columns; c++) bins[i * columns + c] = binOf(edges[c] ?? [], row[c] ?? 0);
  });
  const random = randomNumbers(options.seed);
  const scores = new Float64Array(rows.length);
  const trees: Tree[] = [];
  const gradients = new Float64Array(rows.length);
  const hessians = new Float64Array(rows.length);
  const sample = { bins, columns, edges, gradients, hessians, options };
  for (let t = 0; t < options.trees; t++) {
    const probabilities = groups ? chances(scores, groups) : scores.map(sigmoid);
    for (let i = 0; i < rows.length; i++) {
      const p = probabilities[i] ?? 0;
      const kept = random() < options.rows ? (weights[i] ?? 0) : 0;
      gradients[i] = (p - (labels[i] ?? 0)) * kept;
      hessians[i] = Math.max(1e-4, p * (1 - p)) * kept;
    }
    const chosen = edges.flatMap((cuts, c) => (cuts.length > 0 && random() < options.columns ? [c] : []));
    const tree = growTree(sample, chosen);
    rows.forEach((row, i) => (scores[i] = (scores[i] ?? 0) + scoreTree(tree, row)));
    trees.push(tree);
  }
  return trees;
}

/** Within each group the softmax of its scores and of a 0 for "none of them". */
function chances(scores: Float64Array, groups: readonly number[]): Float64Array {
  const totals = new Map<number, number>();
  scores.forEach((score, i) => {
    const group = groups[i] ?? 0;
    totals.set(group, (totals.get(group) ?? 1) + Math.exp(score));
  });
  return scores.map((score, i) => Math.exp(score) / (totals.get(groups[i] ?? 0) ?? 1));
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The value that a tree gives a row. */
function scoreTree(tree: Tree, row: readonly number[]): number {
  let node = 0;
  while ((tree.feature[node] ?? -1) >= 0)
    node = 2 * node + ((row[tree.feature[node] ?? 0] ?? 0) < (tree.threshold[node] ?? 0) ? 1 : 2);
  return tree.value[node] ?? 0;
}

/** The log-odds that trees give a row. */
export const scoreRow = (trees: readonly Tree[], row: readonly number[]): number =>
  trees.reduce((sum, tree) => sum + scoreTree(tree, row), 0);

/** Sums of slopes and curvatures by bin, `stride` numbers a chosen column. */
interface Histogram {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

function countBins(
  { bins, columns, gradients, hessians }: Sample,
  chosen: readonly number[],
  members: Int32Array,
): Histogram {
  const g = new Float64Array(chosen.length * stride);
  const h = new Float64Array(chosen.length * stride);
  for (const i of members) {
    const slope = gradients[i] ?? 0;
    const curve = hessians[i] ?? 0;
    const row = i * columns;
    for (let k = 0; k < chosen.length; k++) {
      const at = k * stride + (bins[row + (chosen[k] ?? 0)] ?? 0);
      g[at] = (g[at] ?? 0) + slope;
      h[at] = (h[at] ?? 0) + curve;
    }
  }
  return { g, h };
}

const without = (whole: Float64Array, part: Float64Array): Float64Array =>
  whole.map((value, at) => value - (part[at] ?? 0));

/** Grows one tree; a node's larger child gets its histogram by subtraction. */
function growTree(sample: Sample, chosen: readonly number[]): Tree {
  const { bins, columns, edges, hessians, options } = sample;
  const size = 2 ** (options.depth + 1) - 1;
  const tree = {
    feature: new Int16Array(size).fill(-1),
    threshold: new Float64Array(size),
    value: new Float64Array(size),
  };
  const grow = (node: number, members: Int32Array, depth: number, histogram?: Histogram): void => {
    const split = histogram && bestSplit(edges, chosen, histogram, options);
    if (!split) {
      tree.value[node] = leafValue(members, sample);
      return;
    }
    const column = chosen[split.place] ?? 0;
    tree.feature[node] = column;
    tree.threshold[node] = edges[column]?.[split.bin] ?? 0;
    const below = members.filter((i) => (bins[i * columns + column] ?? 0) <= split.bin);
    const above = members.filter((i) => (bins[i * columns + column] ?? 0) > split.bin);
    if (depth + 1 >= options.depth) {
      grow(2 * node + 1, below, depth + 1);
      grow(2 * node + 2, above, depth + 1);
      return;
    }
    const fewer = countBins(sample, chosen, below.length < above.length ? below : above);
    const more = { g: without(histogram.g, fewer.g), h: without(histogram.h, fewer.h) };
    grow(2 * node + 1, below, depth + 1, below.length < above.length ? fewer : more);
    grow(2 * node + 2, above, depth + 1, below.length < above.length ? more : fewer);
  };
  const all = Int32Array.from(hessians.keys()).filter((i) => (hessians[i] ?? 0) > 0);
  grow(0, all, 0, countBins(sample, chosen, all));
  return tree;
}

function leafValue(members: Int32Array, { gradients, hessians, options }: Sample): number {
  let g = 0;
  let h = 0;
  for (const i of members) {
    g += gradients[i] ?? 0;
    h += hessians[i] ?? 0;
  }
  return (-g / (h + options.l2)) * options.rate;
}

interface Split {
  /** Which of the chosen columns. */
  readonly place: number;
  readonly bin: number;
}

function bestSplit(
  edges: readonly (readonly number[])[],
  chosen: readonly number[],
  { g, h }: Histogram,
  { leastLeaf, l2 }: BoostOptions,
): Split | undefined {
  let best: Split | undefined;
  let bestGain = 1e-4;
  chosen.forEach((column, place) => {
    const cuts = edges[column]?.length ?? 0;
    const from = place * stride;
    let gAll = 0;
    let hAll = 0;
    for (let at = from; at <= from + cuts; at++) {
      gAll += g[at] ?? 0;
      hAll += h[at] ?? 0;
    }
    let gLeft = 0;
    let hLeft = 0;
    for (let bin = 0; bin < cuts; bin++) {
      gLeft += g[from + bin] ?? 0;
      hLeft += h[from + bin] ?? 0;
      const hRight = hAll - hLeft;
      if (hLeft < leastLeaf || hRight < leastLeaf) continue;
      const gRight = gAll - gLeft;
      const gain = gLeft ** 2 / (hLeft + l2) + gRight ** 2 / (hRight + l2) - gAll ** 2 / (hAll + l2);
      if (gain > bestGain) {
        bestGain = gain;
        best = { place, bin };
      }
    }
  });
  return best;
}
