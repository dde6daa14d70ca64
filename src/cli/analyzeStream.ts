import type { AttributionTagger } from '../core';
import { splitLines, type ByteLine } from './lines';
import { createProgress } from './progress';
import { decode } from './readText';
import { toRecord } from './record';
import { exitCode, write, type Terminal } from './terminal';
import { tryAnalysis } from './tryAnalysis';

/** Longer lines are answered with an error and not kept in memory. */
const maxLineBytes = 100 * 1024 * 1024;

type Id = string | number;

/** An article of the stream, or what is wrong with its line; `line` stands in where there is no id. */
type Input =
  | { readonly id: Id; readonly text: string }
  | { readonly id: Id; readonly error: string }
  | { readonly line: number; readonly error: string };

/**
 * Analyses a stream of articles, one JSON record `{id, text}` a line, and writes one record a line in the same order. A bad line
 * gives `{id, error}` or, when it has no id, `{line, error}`, and the stream goes on. Memory stays flat: one article at a time,
 * and reading waits for the reader of stdout.
 */
export async function analyzeStream(tagger: AttributionTagger, terminal: Terminal): Promise<number> {
  const progress = createProgress(terminal.stderr);
  let failed = false;
  for await (const line of splitLines(terminal.stdin, maxLineBytes)) {
    if (line.bytes && isBlank(line.bytes)) continue;
    const record = answer(line, tagger);
    failed ||= 'error' in record;
    await write(terminal.stdout, `${JSON.stringify(record)}\n`);
    progress.step();
  }
  progress.end();
  return failed ? exitCode.error : exitCode.clean;
}

function answer(line: ByteLine, tagger: AttributionTagger): object {
  const input = parse(line);
  if ('error' in input) return input;
  const analysis = tryAnalysis(input.text, tagger);
  return { id: input.id, ...('error' in analysis ? analysis : toRecord(analysis)) };
}

function parse({ number: line, bytes }: ByteLine): Input {
  if (bytes === null) return { line, error: `line longer than ${maxLineBytes / 1024 / 1024} MB` };
  const reading = decode(bytes);
  if (!reading.ok) return { line, error: reading.reason };
  const value = parseJson(reading.text);
  if (typeof value !== 'object' || value === null) return { line, error: 'not a JSON object' };
  const id = 'id' in value ? value.id : undefined;
  if (typeof id !== 'string' && typeof id !== 'number')
    return { line, error: 'no id that is a string or number' };
  const text = 'text' in value ? value.text : undefined;
  return typeof text === 'string' ? { id, text } : { id, error: 'no text that is a string' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
