import path from 'node:path';
import {
  analyseArticle,
  check,
  createPlaces,
  mergeReview,
  placeCorrections,
  readSidecar,
  ruleTagger,
  type Finding,
} from '../core';
import { renderFindings, type CheckFormat, type PlacedFinding } from './checkFormats';
import { git, namesIn } from './git';
import { readText, type TextReading } from './readText';
import { articleNamed, ending, sidecarNamed } from './sidecarFiles';
import { complain, exitCode, write, type Terminal } from './terminal';

/** What `galley check` was asked for. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: CheckFormat;
  /** Checks what is staged for the next commit, as it is staged. */
  readonly staged: boolean;
}

/** A sidecar and the article that it belongs to. */
interface Pair {
  readonly article: string;
  readonly sidecar: string;
  /** Whether the sidecar itself was named, and so has to be there. */
  readonly wanted: boolean;
}

type Read = (file: string) => Promise<TextReading>;

/**
 * Checks that sidecars are valid and that their annotations are still found in the articles, unchanged. Takes articles and
 * sidecars; an article without a sidecar is clean. Prints the findings in a format, places counted from 1.
 */
export async function checkFiles(
  { files, format, staged }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const names = staged ? await stagedFiles() : files;
  if (typeof names === 'string') {
    await complain(terminal, 'check', names);
    return exitCode.error;
  }
  const findings: PlacedFinding[] = [];
  let failed = false;
  for (const pair of pairs(names)) {
    const result = await checkPair(pair, staged ? readStaged : readText);
    if (typeof result === 'string') {
      failed = true;
      await complain(terminal, pair.wanted ? pair.sidecar : pair.article, result);
    } else findings.push(...result);
  }
  await write(terminal.stdout, renderFindings(findings, format));
  return failed ? exitCode.error : findings.length > 0 ? exitCode.findings : exitCode.clean;
}

/** Each article with its sidecar once, though both be named. */
function pairs(files: readonly string[]): readonly Pair[] {
  const found = new Map<string, Pair>();
  for (const file of files) {
    const wanted = file.endsWith(ending);
    const article = articleNamed(file);
    const key = path.resolve(article);
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, wanted: known.wanted || wanted } : { article, sidecar: sidecarNamed(file), wanted },
    );
  }
  return [...found.values()];
}

/** The findings of one pair, or why it could not be checked. */
async function checkPair(
  { article, sidecar, wanted }: Pair,
  read: Read,
): Promise<readonly PlacedFinding[] | string> {
  const sidecarText = await read(sidecar);
  if (!sidecarText.ok && sidecarText.missing && !wanted) {
    const articleText = await read(article);
    return articleText.ok ? [] : articleText.reason;
  }
  if (!sidecarText.ok) return sidecarText.reason;
  const articleText = await read(article);
  if (!articleText.ok && !(wanted && articleText.missing)) return articleText.reason;
  const found = articleText.ok
    ? findingsIn(sidecarText.text, articleText.text)
    : [missing(path.basename(article))];
  const [placeOf, placeIn] = [
    createPlaces(sidecarText.text),
    createPlaces(articleText.ok ? articleText.text : ''),
  ];
  return found.map(({ rule, severity, message, range, place }) => ({
    rule,
    severity,
    message,
    file: sidecar,
    start: placeOf(range.start),
    end: placeOf(range.end),
    ...(place && { article: { file: article, start: placeIn(place.start), end: placeIn(place.end) } }),
  }));
}

const missing = (article: string) => ({
  rule: 'missing-article' as const,
  severity: 'error' as const,
  message: `its article ${article} is missing`,
  range: { start: 0, end: 0 },
  place: null,
});

function findingsIn(sidecarText: string, articleText: string): readonly Finding[] {
  const reading = readSidecar(sidecarText);
  const { sidecar } = reading;
  const corrections = placeCorrections(articleText, sidecar?.structure);
  const review = sidecar && mergeReview(analyseArticle(articleText, ruleTagger, corrections), sidecar);
  return check({ reading, review });
}

/** The articles and sidecars that the next commit changes, or why that cannot be told. */
async function stagedFiles(): Promise<readonly string[] | string> {
  const staged = await git(['diff', '--cached', '--name-only', '--relative', '--diff-filter=d', '-z']);
  if (!staged.ok) return staged.reason;
  const tracked = await git(['ls-files', '-z', '--', `*${ending}`]);
  if (!tracked.ok) return tracked.reason;
  const sidecars = new Set(namesIn(tracked.text));
  return namesIn(staged.text).filter((file) => sidecars.has(sidecarNamed(file)));
}

/** A file's text as it is staged. */
async function readStaged(file: string): Promise<TextReading> {
  const answer = await git(['show', `:./${file}`]);
  return answer.ok
    ? { ok: true, text: answer.text }
    : { ok: false, reason: answer.reason, missing: answer.code === 128 };
}
