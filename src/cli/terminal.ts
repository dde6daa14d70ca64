import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The streams that a command reads and writes; tests put their own in. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** How a command ended, as the process' exit code: check alone reports findings. */
export const exitCode = { clean: 0, error: 1, findings: 2 } as const;

/** Writes text and waits while the reader is slower than we are, so that memory stays flat. Rejects with the stream's error. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** One line on stderr that names what it is about: `galley: FILE: reason`. */
export const complain = (terminal: Terminal, about: string, reason: string): Promise<void> =>
  write(terminal.stderr, `galley: ${about}: ${reason}\n`);
