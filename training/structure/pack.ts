import { digits, firstLeaf, leafSteps, zeroLeaf, type PackedForest } from '../../src/core/article/trees';
import type { Tree } from './boost';

/** Writes trees as the text that `decodeForest` reads. */
export function packForest(trees: readonly Tree[]): PackedForest {
  const columns: number[][] = [];
  for (const { feature, threshold } of trees)
    feature.forEach((column, node) => {
      if (column < 0) return;
      const known = (columns[column] ??= []);
      const value = threshold[node] ?? 0;
      if (!known.includes(value)) known.push(value);
    });
  const two = (number: number): string => (digits[number >> 6] ?? '') + (digits[number & 63] ?? '');
  const write = (tree: Tree, node: number): string => {
    const column = tree.feature[node] ?? -1;
    if (column < 0) {
      const number = Math.round((tree.value[node] ?? 0) * leafSteps) + zeroLeaf;
      return two(Math.max(firstLeaf, Math.min(4095, number)));
    }
    const index = columns[column]?.indexOf(tree.threshold[node] ?? 0) ?? 0;
    return two(column) + (digits[index] ?? '') + write(tree, 2 * node + 1) + write(tree, 2 * node + 2);
  };
  return {
    thresholds: Array.from(columns, (values: number[] | undefined) => (values ?? []).join(' ')).join('|'),
    trees: trees.map((tree) => write(tree, 0)).join(' '),
  };
}

/** Writes a word table as text: words of one score together, scores and words parted by blanks, groups by `|`. */
export function packWords(table: ReadonlyMap<string, number>): string {
  const groups = new Map<number, string[]>();
  for (const [word, score] of table) groups.set(score, [...(groups.get(score) ?? []), word]);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([score, words]) => `${score} ${words.sort().join(' ')}`)
    .join('|');
}
