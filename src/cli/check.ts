import path from 'node:path';
import { analyseArticle, check, createPlaces, mergeReview, readSidecar } from '../core';
import { readText } from './readText';
import { complain, exitCode, write, type Terminal } from './terminal';

const ending = '.annotations.yaml';

/** A sidecar and the article that it belongs to. */
interface Pair {
  readonly article: string;
  readonly sidecar: string;
  /** Whether the sidecar itself was named, and so has to be there. */
  readonly wanted: boolean;
}

/** Something to look at, at an offset of the sidecar's text. */
interface Finding {
  readonly offset: number;
  readonly message: string;
}

/**
 * Checks that sidecars are valid and that their annotations are still found in the articles, unchanged. Takes articles and
 * sidecars; an article without a sidecar is clean. Prints `file:line:column: message` for each finding, places counted from 1.
 */
export async function checkFiles(files: readonly string[], terminal: Terminal): Promise<number> {
  let findings = 0;
  let failed = false;
  for (const pair of pairs(files)) {
    const result = await checkPair(pair);
    if (typeof result === 'string') {
      failed = true;
      await complain(terminal, pair.wanted ? pair.sidecar : pair.article, result);
      continue;
    }
    findings += result.length;
    for (const line of result) await write(terminal.stdout, `${line}\n`);
  }
  return failed ? exitCode.error : findings > 0 ? exitCode.findings : exitCode.clean;
}

/** Each article with its sidecar once, though both be named. */
function pairs(files: readonly string[]): readonly Pair[] {
  const found = new Map<string, Pair>();
  for (const file of files) {
    const wanted = file.endsWith(ending);
    const article = wanted ? file.slice(0, -ending.length) : file;
    const key = path.resolve(article);
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, wanted: known.wanted || wanted } : { article, sidecar: article + ending, wanted },
    );
  }
  return [...found.values()];
}

/** The findings of one pair as lines to print, or why it could not be checked. */
async function checkPair({ article, sidecar, wanted }: Pair): Promise<readonly string[] | string> {
  const articleText = await readText(article);
  if (!articleText.ok && !(wanted && articleText.missing)) return articleText.reason;
  const sidecarText = await readText(sidecar);
  if (!sidecarText.ok) return sidecarText.missing && !wanted ? [] : sidecarText.reason;
  const found = articleText.ok
    ? findingsIn(sidecarText.text, articleText.text)
    : [{ offset: 0, message: `its article ${path.basename(article)} is missing` }];
  const placeOf = createPlaces(sidecarText.text);
  return found.map(({ offset, message }) => {
    const { line, column } = placeOf(offset);
    return `${sidecar}:${line}:${column}: ${message}`;
  });
}

function findingsIn(sidecarText: string, articleText: string): readonly Finding[] {
  const reading = readSidecar(sidecarText);
  const { sidecar } = reading;
  const review = sidecar && mergeReview(analyseArticle(articleText), sidecar);
  return check({ reading, review }).map(({ range, message }) => ({ offset: range.start, message }));
}
