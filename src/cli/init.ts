import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { git } from './git';
import { isNodeError } from './nodeError';
import { readText } from './readText';
import { ending } from './sidecarFiles';
import { complain, exitCode, write, type Terminal } from './terminal';
import { writeWhole } from './writeWhole';

/** What `galley init` was asked for. */
export interface InitOptions {
  /** A folder in the repository. */
  readonly folder: string;
  /** Whether a pre-commit hook is wanted. */
  readonly hook: boolean;
  /** How a shell calls this program. */
  readonly program: string;
}

const attribute = `*${ending} merge=galley`;

/**
 * Makes git merge the sidecars of a repository with `galley merge`: a line in `.gitattributes`, to be committed, and the
 * driver in the configuration of this clone. Says of each what it did. Doing it again changes nothing.
 */
export async function initRepository(options: InitOptions, terminal: Terminal): Promise<number> {
  const { folder, hook, program } = options;
  const top = await git(['rev-parse', '--show-toplevel'], folder);
  if (!top.ok) {
    await complain(terminal, folder, top.reason);
    return exitCode.error;
  }
  const root = top.text.replace(/\r?\n$/, '');
  try {
    const done = [
      await setAttribute(path.join(root, '.gitattributes')),
      await setDriver(root, program),
      ...(hook ? [await setHook(root, program)] : []),
    ];
    for (const line of done) await write(terminal.stdout, `${line}\n`);
    return exitCode.clean;
  } catch (error) {
    if (!isNodeError(error)) throw error;
    await complain(terminal, root, error.message);
    return exitCode.error;
  }
}

async function setAttribute(file: string): Promise<string> {
  const reading = await readText(file);
  if (!reading.ok && !reading.missing) return `.gitattributes: left alone, ${reading.reason}.`;
  const text = reading.ok ? reading.text : '';
  const lines = text.split(/\r?\n/);
  if (lines.some((line) => line.trim() === attribute)) return `.gitattributes: has "${attribute}" already.`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  await writeWhole(file, `${text === '' || text.endsWith('\n') ? text : text + eol}${attribute}${eol}`);
  return `.gitattributes: added "${attribute}". Commit it, so that it goes for everyone.`;
}

async function setDriver(root: string, program: string): Promise<string> {
  const wanted = [
    ['merge.galley.name', 'annotations of news articles, merged entry by entry'],
    ['merge.galley.driver', `${program} merge %O %A %B --path %P`],
  ] as const;
  let isNew = false;
  for (const [key, value] of wanted) {
    const now = await git(['config', '--local', '--get', key], root);
    if (now.ok && now.text.replace(/\n$/, '') === value) continue;
    isNew = true;
    const set = await git(['config', '--local', key, value], root);
    if (!set.ok) return `git's configuration: not changed, ${set.reason}`;
  }
  return isNew
    ? 'git’s configuration: set merge.galley.driver for this clone. Others run "galley init" in theirs; until then git merges line by line there.'
    : 'git’s configuration: has merge.galley.driver already.';
}

const mark = '# galley: checks annotations before a commit';

async function setHook(root: string, program: string): Promise<string> {
  const answer = await git(['rev-parse', '--git-path', 'hooks/pre-commit'], root);
  if (!answer.ok) return `pre-commit hook: not set, ${answer.reason}`;
  const file = path.resolve(root, answer.text.replace(/\n$/, ''));
  const script = `#!/bin/sh\n${mark}\nexec ${program} check --staged\n`;
  const reading = await readText(file);
  if (reading.ok && reading.text === script) return 'pre-commit hook: is set already.';
  if (reading.ok && !reading.text.includes(mark))
    return `pre-commit hook: there is one already; add this line to it: ${program} check --staged`;
  if (!reading.ok && !reading.missing) return `pre-commit hook: left alone, ${reading.reason}.`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, script);
  await chmod(file, 0o755);
  return `pre-commit hook: set; "git commit --no-verify" passes it by.`;
}

/** A word as a POSIX shell reads it. */
export const shellWord = (word: string): string =>
  /^[\w./:@+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
