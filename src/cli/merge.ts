import {
  describeConflict,
  mendMarkers,
  mergeSidecars,
  readSidecar,
  nameOfAnnotation,
  type SidecarConflict,
} from '../core';
import { git } from './git';
import { messageOf } from './nodeError';
import { readText } from './readText';
import { complain, exitCode, write, type Terminal } from './terminal';
import { writeWhole } from './writeWhole';

/** What `galley merge BASE OURS THEIRS` was asked for. */
export interface MergeOptions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** What the file is called where it belongs; git's driver is given temporary files. */
  readonly path: string | null;
}

/**
 * Merges three versions of a sidecar and writes the result into `ours`, as git asks of a merge driver: the exit code is 0
 * when all is merged and 1 when conflicts are left in the file, as entries under `conflict` with both values. Versions
 * that cannot be read are merged line by line as git does it, so that nothing is lost.
 */
export async function mergeFiles(options: MergeOptions, terminal: Terminal): Promise<number> {
  const name = options.path ?? options.ours;
  const texts: string[] = [];
  for (const file of [options.base, options.ours, options.theirs]) {
    const reading = await readText(file);
    if (!reading.ok) {
      await complain(terminal, file, reading.reason);
      return byLines(options, terminal);
    }
    texts.push(reading.text);
  }
  const [base = '', ours = '', theirs = ''] = texts;
  const merge = mergeSidecars(base, ours, theirs);
  if (!merge.ok) {
    await complain(terminal, name, `merged line by line. ${merge.reason}`);
    return byLines(options, terminal);
  }
  if (merge.text !== ours && !(await written(options.ours, merge.text, terminal))) return exitCode.error;
  return tellConflicts(name, merge.text, merge.conflicts, terminal);
}

/** Turns files with git's conflict markers into files that can be read again, with what is still to choose under `conflict`. */
export async function mendFiles(files: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCode.clean;
  for (const file of files) code = Math.max(code, await mendFile(file, terminal));
  return code;
}

async function mendFile(file: string, terminal: Terminal): Promise<number> {
  const reading = await readText(file);
  if (!reading.ok) {
    await complain(terminal, file, reading.reason);
    return exitCode.error;
  }
  const versions = mendMarkers(reading.text);
  const base = versions?.hasBase === false ? await commonVersion(file) : undefined;
  const merge = versions && mergeSidecars(base ?? versions.base, versions.ours, versions.theirs);
  if (!merge?.ok) {
    await complain(terminal, file, merge ? merge.reason : 'its conflict markers do not make pairs');
    return exitCode.error;
  }
  if (merge.text !== reading.text && !(await written(file, merge.text, terminal))) return exitCode.error;
  return tellConflicts(file, merge.text, merge.conflicts, terminal);
}

/** The version that git has of both sides of an unfinished merge, where the markers do not show it. */
async function commonVersion(file: string): Promise<string | undefined> {
  const answer = await git(['show', `:1:./${file}`]);
  return answer.ok ? answer.text : undefined;
}

/** git's own merge of text: with conflict markers where lines differ. */
async function byLines({ base, ours, theirs }: MergeOptions, terminal: Terminal): Promise<number> {
  const answer = await git(['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs]);
  if (!answer.ok && answer.code === null) await complain(terminal, ours, answer.reason);
  return exitCode.error;
}

async function written(file: string, text: string, terminal: Terminal): Promise<boolean> {
  try {
    await writeWhole(file, text);
    return true;
  } catch (error) {
    await complain(terminal, file, `cannot be written: ${messageOf(error)}`);
    return false;
  }
}

async function tellConflicts(
  name: string,
  text: string,
  conflicts: readonly SidecarConflict[],
  terminal: Terminal,
): Promise<number> {
  const annotations = new Map(readSidecar(text).sidecar?.annotations.map((each) => [each.id, each]));
  for (const conflict of conflicts) {
    const annotation = annotations.get(conflict.id ?? '');
    const about = annotation
      ? `${nameOfAnnotation(annotation)} (${annotation.id})`
      : (conflict.id ?? 'the file');
    await write(terminal.stderr, `galley: ${name}: ${about}: ${describeConflict(conflict)}\n`);
  }
  return conflicts.length > 0 ? exitCode.error : exitCode.clean;
}
