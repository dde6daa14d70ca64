import { open } from 'node:fs/promises';
import { isNodeError } from './nodeError';

/** Files larger than this many bytes are refused: no article is, and a mistaken argument should fail at once. */
const maxBytes = 50 * 1024 * 1024;

/** A file's text, or in a few words why there is none. */
export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly missing: boolean };

/** Reads a UTF-8 text file. A byte order mark stays part of the text, so that offsets count from the file's first character. */
export async function readText(file: string): Promise<TextReading> {
  try {
    const bytes = await readBytes(file);
    return typeof bytes === 'string' ? refuse(bytes) : decode(bytes);
  } catch (error) {
    if (!isNodeError(error)) throw error;
    return { ...refuse(explain(error)), missing: error.code === 'ENOENT' };
  }
}

/** Text of bytes that should be UTF-8, or why they are not. */
export function decode(bytes: Uint8Array): TextReading {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return refuse('not UTF-8 but UTF-16; save it as UTF-8');
  if (bytes.includes(0)) return refuse('binary file (it holds NUL bytes)');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse('not UTF-8');
  }
}

/** The bytes of a file or pipe, or why it is refused; reads no further than the limit, so that endless devices are safe. */
async function readBytes(file: string): Promise<Uint8Array | string> {
  const handle = await open(file);
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return 'is a directory';
    const tooLarge = `larger than ${maxBytes / 1024 / 1024} MB`;
    if (stat.size > maxBytes) return tooLarge;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return tooLarge;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}

const refuse = (reason: string) => ({ ok: false, reason, missing: false }) as const;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a directory',
};

const explain = (error: NodeJS.ErrnoException): string => reasons[error.code ?? ''] ?? error.message;
