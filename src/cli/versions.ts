import { stat } from 'node:fs/promises';
import { git, namesIn } from './git';
import { readText, type TextReading } from './readText';
import { articleNamed, ending, sidecarNamed } from './sidecarFiles';

/** Two versions of one sidecar; null where a version has none. */
export interface Versions {
  /** What to call it: the file's name, from the present folder. */
  readonly name: string;
  readonly a: string | null;
  readonly b: string | null;
  /** The article's text, or why there is none. */
  article(): Promise<TextReading>;
}

/** Where a version is: a file, a file in a revision, or all files of a revision. */
type Source =
  { readonly type: 'file'; readonly file: string } | { readonly type: 'revision'; readonly revision: string };

/**
 * The sidecars that two arguments of the command line mean, or in a sentence why they mean none. Each argument is an
 * article or a sidecar, or a revision of git (of which `path`, or every sidecar that differs, is meant).
 * Without a second argument the files as they are now are meant.
 */
export async function versionsOf(
  first: string,
  second: string | undefined,
  path: string | undefined,
): Promise<readonly Versions[] | string> {
  const a = await sourceOf(first);
  const b = second === undefined ? undefined : await sourceOf(second);
  if (typeof a === 'string') return a;
  if (typeof b === 'string') return b;
  if (a.type === 'file' && b?.type === 'file') {
    const [one, other] = [sidecarNamed(a.file), sidecarNamed(b.file)];
    return pair(
      one === other ? one : `${one} ${other}`,
      () => readText(one),
      () => readText(other),
      [() => readText(articleNamed(one)), () => readText(articleNamed(other))],
    );
  }
  const named = [a, b].find((source) => source?.type === 'file');
  const only = path ?? (named?.type === 'file' ? named.file : undefined);
  if (a.type === 'file' && b === undefined) return 'one file alone has nothing to be compared with';
  const names = only === undefined ? await differing(a, b) : [sidecarNamed(only)];
  if (typeof names === 'string') return names;
  const found: Versions[] = [];
  for (const name of names) {
    const one = await pair(name, reader(a, name), reader(b, name), [
      reader(b, articleNamed(name)),
      reader(a, articleNamed(name)),
    ]);
    if (typeof one === 'string') return one;
    found.push(...one);
  }
  return found;
}

async function sourceOf(argument: string): Promise<Source | string> {
  const isFile = await Promise.any([argument, sidecarNamed(argument)].map((name) => stat(name))).then(
    () => true,
    () => false,
  );
  if (isFile) return { type: 'file', file: argument };
  const answer = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${argument}^{commit}`]);
  return answer.ok
    ? { type: 'revision', revision: answer.text.trim() }
    : `${argument} is neither a file nor a revision of git`;
}

/** Reads a file from a source; a revision's path is seen from the present folder. */
function reader(source: Source | undefined, name: string): () => Promise<TextReading> {
  if (source?.type !== 'revision') return () => readText(name);
  return async () => {
    const answer = await git(['show', `${source.revision}:./${name}`]);
    return answer.ok
      ? { ok: true, text: answer.text }
      : { ok: false, reason: answer.reason, missing: answer.code === 128 };
  };
}

async function differing(a: Source, b: Source | undefined): Promise<readonly string[] | string> {
  const revisions = [a, b].flatMap((source) => (source?.type === 'revision' ? [source.revision] : []));
  const answer = await git(['diff', '--name-only', '--relative', '-z', ...revisions, '--', `*${ending}`]);
  return answer.ok ? namesIn(answer.text) : answer.reason;
}

async function pair(
  name: string,
  readA: () => Promise<TextReading>,
  readB: () => Promise<TextReading>,
  articles: readonly (() => Promise<TextReading>)[],
): Promise<readonly Versions[] | string> {
  const [a, b] = [await readA(), await readB()];
  for (const reading of [a, b]) if (!reading.ok && !reading.missing) return `${name}: ${reading.reason}`;
  if (!a.ok && !b.ok) return `${name}: ${a.reason}`;
  const article = async (): Promise<TextReading> => {
    let last: TextReading = { ok: false, reason: 'no article', missing: true };
    for (const read of articles) {
      last = await read();
      if (last.ok) return last;
    }
    return last;
  };
  return [{ name, a: a.ok ? a.text : null, b: b.ok ? b.text : null, article }];
}
