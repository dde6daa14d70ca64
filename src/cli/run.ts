import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { AttributionTagger } from '../core';
import { analyzeFiles } from './analyze';
import { analyzeStream } from './analyzeStream';
import { checkFiles } from './check';
import { isFormat } from './formats';
import { help } from './help';
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

function analyzing(files: readonly string[], values: Values): Work | Misuse {
  const { format = 'json', out } = values;
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
  const foreign = (['format', 'out', 'stdin-jsonl'] as const).find((name) => values[name] !== undefined);
  if (foreign !== undefined) return { misuse: `check has no option --${foreign}` };
  if (files.length === 0) return { misuse: 'check: no files' };
  return (terminal) => checkFiles(files, terminal);
}
