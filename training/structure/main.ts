// Trains the model that tells articles from the pages around them, and finds headline, authors and date.
// usage: npm run train:structure -- PAGES.jsonl [PLAIN_ARTICLES_DIR] [--folds PREDICTIONS.jsonl]
// PAGES: one JSON record a line, see pages.ts. PLAIN_ARTICLES_DIR: text files that are article from the first line to the last.
// Writes src/core/article/structureModel.ts; with --folds it does not, but prints a table of what models do on sites that they
// have not seen, and writes their readings of them to PREDICTIONS.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readUnseen, renderReading, renderTable } from './folds';
import { trainModel } from './model';
import { packModel, renderModel } from './pack';
import { labelPage, plainPage, readPages, type LabelledPage } from './pages';

const output = 'src/core/article/structureModel.ts';
const mostPlain = 120;

function readPlain(directory: string): LabelledPage[] {
  const names = readdirSync(directory).sort();
  const step = Math.max(1, Math.floor(names.length / mostPlain));
  return names
    .filter((_, i) => i % step === 0)
    .map((name) => plainPage(name, readFileSync(join(directory, name), 'utf8')));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' } },
});
const [pagesFile, plainDirectory] = positionals;
if (!pagesFile)
  throw new Error(
    'usage: npm run train:structure -- PAGES.jsonl [PLAIN_ARTICLES_DIR] [--folds PREDICTIONS.jsonl]',
  );
const pages = readPages(pagesFile).map(labelPage);
const plain = plainDirectory ? readPlain(plainDirectory) : [];
console.error(`${pages.length} pages, ${plain.length} plain articles`);
if (values.folds === undefined)
  writeFileSync(output, renderModel(packModel(trainModel([...pages, ...plain]))));
else {
  const readings = readUnseen(pages, plain, (fold) => {
    console.error(`fold ${fold} done`);
  });
  writeFileSync(values.folds, readings.map((reading) => `${renderReading(reading)}\n`).join(''));
  console.log(renderTable(readings));
}
