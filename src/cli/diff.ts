import { changesInWords, diffSidecars, readSidecar, type Sidecar } from '../core';
import { complain, exitCode, write, type Terminal } from './terminal';
import { versionsOf } from './versions';

/** What `galley diff A [B]` was asked for. */
export interface DiffOptions {
  readonly a: string;
  readonly b: string | undefined;
  /** Of revisions: the one article or sidecar that is meant. */
  readonly path: string | undefined;
}

/** Prints what changed in annotations between two versions, one line a change; of several files each under its name. */
export async function diffVersions({ a, b, path }: DiffOptions, terminal: Terminal): Promise<number> {
  const versions = await versionsOf(a, b, path);
  if (typeof versions === 'string') {
    await complain(terminal, 'diff', versions);
    return exitCode.error;
  }
  let code: number = exitCode.clean;
  for (const { name, a: before, b: after } of versions) {
    const [old, now] = [sidecarIn(before), sidecarIn(after)];
    const problem = [old, now].find((each): each is string => typeof each === 'string');
    if (typeof old === 'string' || typeof now === 'string') {
      code = exitCode.error;
      await complain(terminal, name, problem ?? '');
      continue;
    }
    const lines = changesInWords(diffSidecars(old, now)).map(({ words }) => `  ${words}\n`);
    if (lines.length > 0) await write(terminal.stdout, `${name}\n${lines.join('')}`);
  }
  return code;
}

/** The sidecar in a text, or why it cannot be read. No text is an empty sidecar. */
export function sidecarIn(text: string | null): Sidecar | string {
  const { sidecar, problems } = readSidecar(text ?? '');
  return sidecar ?? problems[0]?.message ?? 'it cannot be read';
}
