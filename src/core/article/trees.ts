/** Boosted trees as flat arrays, ready to be scored. */
export interface Forest {
  readonly roots: Int32Array;
  /** Column that a node tests, or -1 for a leaf. */
  readonly feature: Int16Array;
  /** What a node compares with, or a leaf's value. */
  readonly value: Float64Array;
  /** Where a node goes when the row's value is not below the threshold; below, it goes to the next node. */
  readonly other: Int32Array;
  /** Room for the row that is being scored: typed numbers are read in half the time. */
  readonly row: Float64Array;
}

/** Trees as text: see `decodeForest`. */
export interface PackedForest {
  /** Thresholds of each column, parted by blanks; columns parted by `|`. */
  readonly thresholds: string;
  /** Nodes of each tree in pre-order; trees parted by blanks. */
  readonly trees: string;
}

/** The digits in which nodes are written, for values 0 to 63. */
export const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** Two-digit numbers from here on are leaves. */
export const firstLeaf = 512;
/** A leaf's number for the value 0, and how many steps there are to 1. */
export const zeroLeaf = 2304;
export const leafSteps = 200;

/**
 * Reads packed trees. A node is two digits in base 64: below 512 the column that is tested, followed by one digit, the index of
 * the threshold in that column's list; else a leaf, whose value is (number - 2304) / 200.
 */
export function decodeForest(packed: PackedForest): Forest {
  const thresholds = packed.thresholds.split('|').map((column) => column.split(' ').map(Number));
  const values = new Map(Array.from(digits, (digit, i) => [digit, i]));
  const digit = (text: string, at: number): number => values.get(text.charAt(at)) ?? 0;
  const feature: number[] = [];
  const value: number[] = [];
  const other: number[] = [];
  const read = (text: string, at: number): number => {
    const node = feature.length;
    const number = digit(text, at) * 64 + digit(text, at + 1);
    if (number >= firstLeaf) {
      feature.push(-1);
      value.push((number - zeroLeaf) / leafSteps);
      other.push(-1);
      return at + 2;
    }
    feature.push(number);
    value.push(thresholds[number]?.[digit(text, at + 2)] ?? 0);
    other.push(-1);
    const below = read(text, at + 3);
    other[node] = feature.length;
    return read(text, below);
  };
  const roots = packed.trees.split(' ').map((tree) => {
    const root = feature.length;
    read(tree, 0);
    return root;
  });
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    value: Float64Array.from(value),
    other: Int32Array.from(other),
    row: new Float64Array(Math.max(0, ...feature) + 1),
  };
}

const none: readonly number[] = [];

/** The sum of the trees' values for a row, which may come in two parts: a log-odds. */
export function scoreForest(forest: Forest, row: readonly number[], more: readonly number[] = none): number {
  const { roots, feature, value, other, row: whole } = forest;
  const split = Math.min(row.length, whole.length);
  const end = Math.min(split + more.length, whole.length);
  for (let i = 0; i < split; i++) whole[i] = row[i] ?? 0;
  for (let i = split; i < end; i++) whole[i] = more[i - split] ?? 0;
  whole.fill(0, end);
  let sum = 0;
  for (const root of roots) {
    let node = root;
    let column = feature[node] ?? -1;
    while (column >= 0) {
      node = (whole[column] ?? 0) < (value[node] ?? 0) ? node + 1 : (other[node] ?? 0);
      column = feature[node] ?? -1;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}
