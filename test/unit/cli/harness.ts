import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { run } from '../../../src/cli/run';
import { ruleTagger } from '../../../src/core';

/** What a call of the CLI left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A writable that keeps what it was given. */
export function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs the CLI in this process, with the tagger that needs no model; `stdin` is given in the chunks as they stand. */
export async function galley(
  args: readonly string[],
  stdin: readonly (string | Uint8Array)[] = [],
): Promise<Outcome> {
  const stdout = collector();
  const stderr = collector();
  const bytes = stdin.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  const terminal = {
    stdin: bytes.length > 0 ? Readable.from(bytes, { objectMode: true }) : new PassThrough().end(),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  const code = await run(args, terminal, () => Promise.resolve(ruleTagger));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The records of a JSONL text. */
export const records = (jsonl: string): Record<string, unknown>[] =>
  jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Gives each test of the present suite an empty folder of its own; the answer names a file in it. */
export function useFolder(): (name: string) => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'galley-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return (name) => path.join(folder, name);
}
