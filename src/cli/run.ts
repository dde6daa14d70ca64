import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { AttributionTagger } from '../core';
import { analyzeFiles } from './analyze';
import { analyzeStream } from './analyzeStream';
import { compareAnnotations } from './agreement';
import { checkFiles } from './check';
import { isCheckFormat } from './checkFormats';
import { diffVersions } from './diff';
import { isFormat } from './formats';
import { help } from './help';
import { initRepository, shellWord } from './init';
import { mendFiles, mergeFiles } from './merge';
import { isNodeError, messageOf } from './nodeError';
import { complain, exitCode, write, type Terminal } from './terminal';

/** A call that was not understood, in words for a person. */
interface Misuse {
  readonly misuse: string;
}

/** Gets the tagger when a command needs it: loading its model takes a moment. */
type LoadTagger = () => Promise<AttributionTagger>;

type Work = (terminal: Terminal, loadTagger: LoadTagger) => Promise<number>;

/** Runs the command line `args` (without interpreter and script) and answers with the process' exit code. Rejects only with errors of the output streams and with faults of the program. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  loadTagger: LoadTagger,
): Promise<number> {
  const work = understand(args);
  if (typeof work === 'function') return work(terminal, loadTagger);
  await complain(terminal, work.misuse, "see 'galley --help'");
  return exitCode.error;
}

function understand(args: readonly string[]): Work | Misuse {
  const parsed = parse(args);
  if ('misuse' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help === true) return printing(help);
  if (values.version === true) return printing(`${version}\n`);
  const [command, ...files] = positionals;
  switch (command) {
    case 'analyze':
      return analyzing(files, values);
    case 'check':
      return checking(files, values);
    case 'merge':
      return merging(files, values);
    case 'mend':
      return mending(files, values);
    case 'diff':
      return diffing(files, values);
    case 'agreement':
      return comparing(files, values);
    case 'init':
      return initing(files, values);
    case undefined:
      return { misuse: 'no command' };
    default:
      return { misuse: `unknown command ${command}` };
  }
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  'stdin-jsonl': { type: 'boolean' },
  path: { type: 'string' },
  staged: { type: 'boolean' },
  hook: { type: 'boolean' },
} as const;

type Values = Exclude<ReturnType<typeof parse>, Misuse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!isNodeError(error) || error.code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
    return { misuse: messageOf(error) };
  }
}

const printing =
  (text: string): Work =>
  async (terminal) => {
    await write(terminal.stdout, text);
    return exitCode.clean;
  };

/** The misuse of a command with an option that it does not have, if there is one. */
function foreign(command: string, values: Values, own: readonly (keyof Values)[]): Misuse | undefined {
  const names = Object.keys(values) as (keyof Values)[];
  const name = names.find((each) => !own.includes(each));
  return name === undefined ? undefined : { misuse: `${command} has no option --${name}` };
}

function analyzing(files: readonly string[], values: Values): Work | Misuse {
  const { format = 'json', out } = values;
  const misuse = foreign('analyze', values, ['format', 'out', 'stdin-jsonl']);
  if (misuse) return misuse;
  if (!isFormat(format)) return { misuse: `unknown format ${format}` };
  if (values['stdin-jsonl'] === true) {
    if (files.length > 0 || out !== undefined || format !== 'json')
      return { misuse: '--stdin-jsonl takes no files, no --out and no other format than json' };
    return async (terminal, loadTagger) => analyzeStream(await loadTagger(), terminal);
  }
  if (files.length === 0) return { misuse: 'analyze: no files' };
  const wanted = { files, format, out: out ?? null };
  return async (terminal, loadTagger) => analyzeFiles(wanted, await loadTagger(), terminal);
}

function checking(files: readonly string[], values: Values): Work | Misuse {
  const { format = 'text', staged = false } = values;
  const misuse = foreign('check', values, ['format', 'staged']);
  if (misuse) return misuse;
  if (!isCheckFormat(format)) return { misuse: `unknown format ${format}` };
  if (staged && files.length > 0) return { misuse: 'check --staged takes no files' };
  if (!staged && files.length === 0) return { misuse: 'check: no files' };
  return (terminal) => checkFiles({ files, format, staged }, terminal);
}

function merging(files: readonly string[], values: Values): Work | Misuse {
  const misuse = foreign('merge', values, ['path']);
  if (misuse) return misuse;
  const [base, ours, theirs, ...more] = files;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0)
    return { misuse: 'merge takes three files: BASE OURS THEIRS' };
  return (terminal) => mergeFiles({ base, ours, theirs, path: values.path ?? null }, terminal);
}

function mending(files: readonly string[], values: Values): Work | Misuse {
  const misuse = foreign('mend', values, []);
  if (misuse) return misuse;
  return files.length === 0 ? { misuse: 'mend: no files' } : (terminal) => mendFiles(files, terminal);
}

function diffing(files: readonly string[], values: Values): Work | Misuse {
  const misuse = foreign('diff', values, ['path']);
  if (misuse) return misuse;
  const [a, b, ...more] = files;
  if (a === undefined || more.length > 0)
    return { misuse: 'diff takes one or two files or revisions of git: A [B]' };
  return (terminal) => diffVersions({ a, b, path: values.path }, terminal);
}

function comparing(files: readonly string[], values: Values): Work | Misuse {
  const { format = 'text', path } = values;
  const misuse = foreign('agreement', values, ['path', 'format']);
  if (misuse) return misuse;
  if (format !== 'text' && format !== 'json') return { misuse: `unknown format ${format}` };
  const [a, b, ...more] = files;
  if (a === undefined || b === undefined || more.length > 0)
    return { misuse: 'agreement takes two files or revisions of git: A B' };
  return (terminal) => compareAnnotations({ a, b, path, format }, terminal);
}

function initing(folders: readonly string[], values: Values): Work | Misuse {
  const misuse = foreign('init', values, ['hook']);
  if (misuse) return misuse;
  const [folder = '.', ...more] = folders;
  if (more.length > 0) return { misuse: 'init takes one folder' };
  const [node = 'node', script = 'galley'] = process.argv;
  const program = `${shellWord(node)} ${shellWord(resolve(script))}`;
  return (terminal) => initRepository({ folder, hook: values.hook === true, program }, terminal);
}
