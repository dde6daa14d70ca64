// How often is a text wrongly called an article, or an article missed?
// usage: npm run accuracy:recognition -- --articles PAGES.jsonl|DIR --others DIR [--articles …] [--others …]
// --articles: news texts, as a folder of text files or as JSON records {text} by line. --others: folders of files that are none,
// walked to the bottom; kinds are told by the files' names. Prints a table; with --names also every file that was wrongly judged.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { recogniseArticle } from '../../src/core/article/recogniseArticle';

const longest = 200_000;
/** Files of one kind from one folder: enough to know the kind, and no folder outweighs the rest. */
const mostInFolder = 12;

const extensions: Readonly<Record<string, string>> = {
  ...{
    '.ts': 'code',
    '.js': 'code',
    '.mjs': 'code',
    '.cjs': 'code',
    '.py': 'code',
    '.pl': 'code',
    '.pm': 'code',
  },
  ...{ '.c': 'code', '.h': 'code', '.sh': 'code', '.css': 'code', '.html': 'markup', '.xml': 'markup' },
  ...{ '.json': 'data', '.csv': 'data', '.tsv': 'data', '.yaml': 'data', '.yml': 'data', '.map': 'data' },
  ...{ '.log': 'log', '.md': 'markdown', '.rst': 'markdown', '.pod': 'manual', '.txt': 'text' },
};

/** What a file is by its name; undefined for those that are not looked at. */
function kindOf(path: string): string | undefined {
  const name = basename(path);
  if (/^(?:licen[cs]e|copying|copyright|notice|gpl|lgpl|bsd|apache|artistic|mpl)/iu.test(name))
    return 'licence';
  if (/^readme/iu.test(name)) return 'readme';
  if (/^(?:change|news|history|todo|authors|contribut)/iu.test(name)) return 'changes, news, authors';
  if (/^(?:.*\.)?[1-9][a-z]{0,3}$/u.test(name) && path.includes('/man/')) return 'manual';
  return extensions[extname(name).toLowerCase()];
}

interface Sample {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

function readFolder(folder: string, kindFor: (path: string) => string | undefined): Sample[] {
  const samples: Sample[] = [];
  const walk = (directory: string): void => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      const kind = entry.isFile() ? kindFor(path) : undefined;
      const count = counts.get(kind ?? '') ?? 0;
      if (kind === undefined || count >= mostInFolder || statSync(path).size > longest) continue;
      const text = readFileSync(path, 'utf8');
      if (text.includes('\0') || text.trim() === '') continue;
      counts.set(kind, count + 1);
      samples.push({ kind, name: path, text });
    }
  };
  walk(folder);
  return samples;
}

function readArticles(path: string): Sample[] {
  const kind = `articles: ${basename(path)}`;
  if (statSync(path).isDirectory()) {
    const all = readdirSync(path).filter((name) => name.endsWith('.txt'));
    return all.map((name) => ({ kind, name, text: readFileSync(join(path, name), 'utf8') }));
  }
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, i) => ({
    kind,
    name: `${path}:${i + 1}`,
    text: (JSON.parse(line) as { text: string }).text,
  }));
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string', multiple: true, default: [] },
    others: { type: 'string', multiple: true, default: [] },
    names: { type: 'boolean', default: false },
  },
});
const judge = (samples: readonly Sample[]) =>
  samples.map((sample) => ({ ...sample, ...recogniseArticle(sample.text) }));
const articles = judge(values.articles.flatMap(readArticles));
const others = judge(values.others.flatMap((folder) => readFolder(folder, kindOf)));

const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(10))).join('');
function print(judged: typeof articles): void {
  for (const kind of [...new Set(judged.map((one) => one.kind))].sort()) {
    const own = judged.filter((one) => one.kind === kind);
    const share = (verdict: string): string => {
      const count = own.filter((one) => one.verdict === verdict).length;
      return `${count} ${((100 * count) / own.length).toFixed(1)}%`;
    };
    console.log(line([kind, String(own.length), share('article'), share('unsure'), share('other')]));
  }
}
console.log(line(['', 'files', 'article', 'unsure', 'other']));
print(articles);
print(others);
if (values.names) {
  for (const one of articles)
    if (one.verdict === 'other') console.log(`missed: ${one.name} ${one.probability.toFixed(2)}`);
  for (const one of others)
    if (one.verdict === 'article')
      console.log(`false alarm: ${one.name} ${one.probability.toFixed(2)} ${one.reasons.join('; ')}`);
}
