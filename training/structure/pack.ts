import { digits, firstLeaf, leafSteps, zeroLeaf, type PackedForest } from '../../src/core/article/trees';
import type { PackedPageModel } from '../../src/core/article/pageModel';
import type { Tree } from './boost';
import type { TrainedModel } from './model';

/** Writes trees as the text that `decodeForest` reads. */
function packForest(trees: readonly Tree[]): PackedForest {
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
function packWords(table: ReadonlyMap<string, number>): string {
  const groups = new Map<number, string[]>();
  for (const [word, score] of table) groups.set(score, [...(groups.get(score) ?? []), word]);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([score, words]) => `${score} ${words.sort().join(' ')}`)
    .join('|');
}

/** Writes a whole model as text. */
export const packModel = (model: TrainedModel): PackedPageModel => ({
  first: packForest(model.first),
  lines: packForest(model.lines),
  headline: packForest(model.headline),
  author: packForest(model.author),
  date: packForest(model.date),
  words: packWords(model.words),
});

/** The source file that holds a model. */
export function renderModel(model: PackedPageModel): string {
  const quote = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);
  const forest = (name: string, doc: string, { thresholds, trees }: PackedForest): string =>
    `/** ${doc} */\nexport const ${name} = {\n  thresholds:\n    ${quote(thresholds)},\n  trees:\n    ${quote(trees)},\n};\n`;
  return [
    '// Written by `npm run train:structure`; do not edit.\n',
    forest('firstTrees', 'Log-odds that a unit belongs to the article, from `lineFeatures`.', model.first),
    forest('lineTrees', 'The same from `lineFeatures` and `contextFeatures`.', model.lines),
    forest('headlineTrees', 'Scores of `headlineCandidates`.', model.headline),
    forest('authorTrees', 'Scores of `authorCandidates`.', model.author),
    forest('dateTrees', 'Scores of `dateCandidates`.', model.date),
    `/** Words that stand around articles (above 0) or inside (below), by score. */\nexport const words =\n  ${quote(model.words)};\n`,
  ].join('\n');
}
