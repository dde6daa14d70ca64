import { LABEL_COUNT } from './labels';
import type { ParserModel } from './parser';
import { rowOf, tableOf, type WeightTable } from './table';
import type { CueLexicon } from './view';

/** Everything that training learns. */
export interface Model {
  readonly tags: WeightTable;
  readonly parser: ParserModel;
  readonly lexicon: CueLexicon;
  readonly first: ChainModel;
  readonly second: ChainModel;
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
const VERSION = 1;
const HEADER = 16;

/** Why bytes are no model. */
export type ModelProblem = 'not a model' | 'other version' | 'damaged';

interface Reader {
  at: number;
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Writes a model: header (magic, version, length, checksum), then lexicon, transitions, calibration and the sparse weight tables. */
export function writeModel(model: Model): Uint8Array {
  const out: number[] = [];
  writeLexicon(out, model.lexicon);
  writeNumbers(out, [...model.first.transitions].map(finite));
  writeNumbers(out, [...model.second.transitions].map(finite));
  writeNumbers(out, model.calibration.flat());
  const tables = [model.tags, model.parser.moves, model.parser.labels, model.first.table, model.second.table];
  for (const table of tables) writeTable(out, table);
  const bytes = new Uint8Array(HEADER + out.length);
  bytes.set(out, HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, out.length, true);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

const FORBIDDEN = -1e4;

function finite(score: number): number {
  return score === -Infinity ? FORBIDDEN : score;
}

/** Reads what `writeModel` wrote; says why where that is not possible, and never throws. */
export function readModelFile(bytes: Uint8Array): Model | ModelProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) return 'not a model';
  if (view.getUint32(4, true) !== VERSION) return 'other version';
  if (view.getUint32(8, true) !== bytes.length - HEADER || view.getUint32(12, true) !== checksum(bytes))
    return 'damaged';
  const r: Reader = { at: HEADER, bytes, view };
  const lexicon = readLexicon(r);
  const first = readTransitions(r);
  const second = readTransitions(r);
  const calibration = pairs(readNumbers(r));
  const [tags, moves, labels, one, two] = Array.from({ length: 5 }, () => readTable(r));
  if (!tags || !moves || !labels || !one || !two || r.at !== bytes.length) return 'damaged';
  return {
    tags,
    parser: { moves, labels },
    lexicon,
    first: { table: one, transitions: first },
    second: { table: two, transitions: second },
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

function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

function readVarint(r: Reader): number {
  let value = 0;
  for (let shift = 0; shift < 32; shift += 7) {
    const byte = r.bytes[r.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return value >>> 0;
}

function writeNumbers(out: number[], values: readonly number[]): void {
  writeVarint(out, values.length);
  out.push(...new Uint8Array(Float32Array.from(values).buffer));
}

function readNumbers(r: Reader): number[] {
  const out: number[] = [];
  for (let left = readVarint(r); left > 0 && r.at + 4 <= r.bytes.length; left--, r.at += 4) {
    out.push(r.view.getFloat32(r.at, true));
  }
  return out;
}

function readTransitions(r: Reader): Float64Array {
  const out = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT);
  for (const [i, score] of readNumbers(r).entries()) out[i] = score <= FORBIDDEN ? -Infinity : score;
  return out;
}

function pairs(numbers: readonly number[]): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) out.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return out;
}

function writeLexicon(out: number[], lexicon: CueLexicon): void {
  writeVarint(out, lexicon.size);
  for (const [word, bucket] of [...lexicon].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    out.push(word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24, bucket);
  }
}

function readLexicon(r: Reader): CueLexicon {
  const out = new Map<number, number>();
  for (let left = readVarint(r); left > 0 && r.at + 5 <= r.bytes.length; left--, r.at += 5) {
    out.set(r.view.getInt32(r.at, true), r.bytes[r.at + 4] ?? 0);
  }
  return out;
}

/** A sparse table: for each row that is not empty the gap to the one before; then, row by row, which cells are set; then their weights. Alike things stand together, which helps a compressor. */
function writeTable(out: number[], table: WeightTable): void {
  const { width } = table;
  const gaps: number[] = [];
  const masks: number[] = [];
  const values: number[] = [];
  let last = -1;
  for (let row = 0; row < 2 ** table.bits; row++) {
    const weights = rowOf(table, row);
    if (weights === null) continue;
    const rowMasks = new Array<number>(Math.ceil(width / 8)).fill(0);
    for (let y = 0; y < width; y++) {
      const w = weights[y] ?? 0;
      if (w === 0) continue;
      values.push(w & 255);
      rowMasks[y >> 3] = (rowMasks[y >> 3] ?? 0) | (1 << (y & 7));
    }
    writeVarint(gaps, row - last - 1);
    last = row;
    masks.push(...rowMasks);
  }
  const rows = masks.length / Math.ceil(width / 8);
  for (const n of [table.bits, width, rows, gaps.length, values.length]) writeVarint(out, n);
  out.push(...new Uint8Array(Float32Array.of(table.scale).buffer));
  for (const list of [gaps, masks, values]) for (const b of list) out.push(b);
}

/** The widest table and the most rows (as a power of two) that a file may ask room for. */
const MAX_WIDTH = 64;
const MAX_BITS = 22;

function readTable(r: Reader): WeightTable | null {
  const [bits = 0, width = 0, rows = 0, gapBytes = 0, count = 0] = Array.from({ length: 5 }, () =>
    readVarint(r),
  );
  const maskBytes = Math.ceil(width / 8);
  const end = r.at + 4 + gapBytes + rows * maskBytes + count;
  if (width === 0 || width > MAX_WIDTH || bits > MAX_BITS || rows > 2 ** bits || end > r.bytes.length)
    return null;
  const scale = r.view.getFloat32(r.at, true);
  const masksAt = r.at + 4 + gapBytes;
  const valuesAt = masksAt + rows * maskBytes;
  const filled = {
    rows: readRows({ ...r, at: r.at + 4 }, rows),
    masks: r.bytes.subarray(masksAt, valuesAt),
    weights: r.bytes.subarray(valuesAt, end),
  };
  r.at = end;
  return tableOf(bits, width, filled, scale);
}

/** Numbers of rows from the gaps between them. */
function readRows(gaps: Reader, count: number): Int32Array {
  const numbers = new Int32Array(count);
  let row = -1;
  for (let k = 0; k < count; k++) {
    row += readVarint(gaps) + 1;
    numbers[k] = row;
  }
  return numbers;
}
