// Trains the model that tells articles from the pages around them, and finds headline, authors and date.
// usage: npm run train:structure -- PAGES.jsonl [PLAIN_ARTICLES_DIR]
// PAGES: one JSON record a line, see pages.ts. PLAIN_ARTICLES_DIR: text files that are article from the first line to the last.
// Prints cross-validated figures (pages of one site in one fold), then writes src/core/article/structureModel.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure';
import { packForest, packWords } from './pack';
import { labelPage, plainPage, readPages, type LabelledPage } from './pages';
import { trainModel, type TrainedModel } from './model';

const folds = 5;
const output = 'src/core/article/structureModel.ts';
const mostPlain = 120;

/** A fold number that depends on the site's name alone. */
function foldOf(site: string): number {
  let hash = 7;
  for (const character of site) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % folds;
}

function readPlain(directory: string): LabelledPage[] {
  const names = readdirSync(directory).sort();
  const step = Math.max(1, Math.floor(names.length / mostPlain));
  return names
    .filter((_, i) => i % step === 0)
    .map((name) => plainPage(name, readFileSync(join(directory, name), 'utf8')));
}

function render(model: TrainedModel): string {
  const quote = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);
  const forest = (name: string, doc: string, trees: TrainedModel['lines']): string => {
    const { thresholds, trees: nodes } = packForest(trees);
    return `/** ${doc} */\nexport const ${name} = {\n  thresholds:\n    ${quote(thresholds)},\n  trees:\n    ${quote(nodes)},\n};\n`;
  };
  return [
    '// Written by `npm run train:structure`; do not edit.\n',
    forest('lineTrees', 'Log-odds that a unit belongs to the article, from `lineFeatures`.', model.lines),
    forest('headlineTrees', 'Scores of `headlineCandidates`.', model.headline),
    forest('authorTrees', 'Scores of `authorCandidates`.', model.author),
    forest('dateTrees', 'Scores of `dateCandidates`.', model.date),
    `/** Words that stand around articles (above 0) or inside (below), by score. */\nexport const words =\n  ${quote(packWords(model.words))};\n`,
  ].join('\n');
}

const [pagesFile, plainDirectory] = process.argv.slice(2);
if (!pagesFile) throw new Error('usage: npm run train:structure -- PAGES.jsonl [PLAIN_ARTICLES_DIR]');
const pages = readPages(pagesFile).map(labelPage);
const plain = plainDirectory ? readPlain(plainDirectory) : [];
console.error(`${pages.length} pages, ${plain.length} plain articles`);
const results = Array.from({ length: folds }, (_, fold) => {
  const held = pages.filter(({ site }) => foldOf(site) === fold);
  const model = trainModel([...pages.filter(({ site }) => foldOf(site) !== fold), ...plain]);
  console.error(`fold ${fold + 1} of ${folds} trained`);
  return { held, model };
});
console.log(JSON.stringify(measure(results), null, 1));
writeFileSync(output, render(trainModel([...pages, ...plain])));
