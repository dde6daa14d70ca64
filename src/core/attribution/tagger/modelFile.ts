import { LABEL_COUNT } from './labels';
import { readClusters, readLexicon, readTable, writeClusters, writeLexicon, writeTable } from './packing';
import type { ParserModel } from './parser';
import { createRangeReader, createRangeWriter } from './rangeCoder';
import type { WeightTable } from './table';
import type { CueLexicon } from './view';
import type { WordClusters } from './wordClusters';

/** Everything that training learns. */
export interface Model {
  readonly tags: WeightTable;
  readonly parser: ParserModel;
  readonly lexicon: CueLexicon;
  readonly clusters: WordClusters;
  readonly first: ChainModel;
  readonly second: ChainModel;
  /** Chooses among whole attributions: one weight for each feature. */
  readonly choice: WeightTable;
  /** Pairs of a raw probability and the share of items that were right with at most that; ascending. */
  readonly calibration: readonly (readonly [number, number])[];
}

/** A sequence model: weights of labels under features, and scores of steps from label to label. */
export interface ChainModel {
  readonly table: WeightTable;
  readonly transitions: Float64Array;
}

/** "GATM", then the version of the layout below. All numbers are little-endian. */
const MAGIC = 0x4d544147;
const VERSION = 2;
const HEADER = 16;

/** Why bytes are no model. */
export type ModelProblem = 'not a model' | 'other version' | 'damaged';

/**
 * Writes a model: header (magic, version, length, checksum), then transitions, calibration and scales as they are; then, packed,
 * lexicon, groups of words and the sparse weight tables.
 */
export function writeModel(model: Model): Uint8Array {
  const tables = tablesOf(model);
  const plain = [
    [...model.first.transitions].map(finite),
    [...model.second.transitions].map(finite),
    model.calibration.flat(),
    tables.map((table) => table.scale),
  ];
  const w = createRangeWriter();
  writeLexicon(w, model.lexicon);
  writeClusters(w, model.clusters);
  for (const table of tables) writeTable(w, table);
  const packed = w.finish();
  const numbers = plain.flatMap((list) => [list.length, ...list]);
  const size = numbers.length * 4 + packed.length;
  const bytes = new Uint8Array(HEADER + size);
  const view = new DataView(bytes.buffer);
  for (const [k, x] of numbers.entries()) view.setFloat32(HEADER + k * 4, x, true);
  bytes.set(packed, HEADER + numbers.length * 4);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, size, true);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

/** The weight tables in the order of the file. */
function tablesOf(m: Model): WeightTable[] {
  return [m.tags, m.parser.moves, m.parser.labels, m.first.table, m.second.table, m.choice];
}

const FORBIDDEN = -1e4;

function finite(score: number): number {
  return score === -Infinity ? FORBIDDEN : score;
}

/** Reads what `writeModel` wrote; says why where that is not possible, and never throws. */
export function readModelFile(bytes: Uint8Array): Model | ModelProblem {
  const reading = readModelInTurns(bytes);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/** The same in steps of some milliseconds each, for those who have other things to do in between. */
export function* readModelInTurns(bytes: Uint8Array): Generator<undefined, Model | ModelProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) return 'not a model';
  if (view.getUint32(4, true) !== VERSION) return 'other version';
  if (view.getUint32(8, true) !== bytes.length - HEADER || view.getUint32(12, true) !== checksum(bytes))
    return 'damaged';
  let at = HEADER;
  const numbers = (): number[] => {
    const length = at + 4 <= bytes.length ? view.getFloat32(at, true) : 0;
    const out: number[] = [];
    for (at += 4; out.length < length && at + 4 <= bytes.length; at += 4) out.push(view.getFloat32(at, true));
    return out;
  };
  const [first, second] = [transitionsOf(numbers()), transitionsOf(numbers())];
  const calibration = pairs(numbers());
  const scales = numbers();
  const r = createRangeReader(bytes.subarray(at));
  yield;
  const lexicon = readLexicon(r);
  const clusters = readClusters(r);
  const tables: WeightTable[] = [];
  for (const scale of scales) {
    const table = yield* readTable(r, scale);
    if (table === null) return 'damaged';
    tables.push(table);
  }
  const [tags, moves, labels, one, two, choice] = tables;
  if (!tags || !moves || !labels || !one || !two || !choice) return 'damaged';
  return {
    tags,
    parser: { moves, labels },
    lexicon,
    clusters,
    first: { table: one, transitions: first },
    second: { table: two, transitions: second },
    choice,
    calibration,
  };
}

/** Adler-32 (RFC 1950) over everything after the header. */
function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = HEADER; from < bytes.length; from += 3000) {
    const to = Math.min(bytes.length, from + 3000);
    for (let i = from; i < to; i++) b += a += bytes[i] ?? 0;
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function transitionsOf(numbers: readonly number[]): Float64Array {
  const out = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT);
  for (const [i, score] of numbers.entries()) out[i] = score <= FORBIDDEN ? -Infinity : score;
  return out;
}

function pairs(numbers: readonly number[]): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) out.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return out;
}
