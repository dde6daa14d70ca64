import { readRow, rowBuffer, rowContexts, writeRow, type RowContexts } from './packedRows';
import { CONTEXT, createContexts, readNumber, type RangeReader, type RangeWriter } from './rangeCoder';
import { addRow, beginTable, finishTable, rowOf, type TableDraft, type WeightTable } from './table';
import type { CueLexicon } from './view';
import { CLUSTER_BITS, type WordClusters } from './wordClusters';

/** Where the contexts of a list stand: for how many entries it has, for the gaps between these, and for what belongs to each. */
const [COUNT, GAP, VALUE] = [0, CONTEXT, 2 * CONTEXT];

/** Writes a lexicon: gaps between its keys, and buckets. */
export function writeLexicon(w: RangeWriter, lexicon: CueLexicon): void {
  const contexts = createContexts(3);
  w.write(contexts, COUNT, lexicon.size);
  let last = -1;
  for (const [key, value] of [...lexicon].sort((a, b) => a[0] - b[0])) {
    w.write(contexts, GAP, key - last - 1);
    w.write(contexts, VALUE, value);
    last = key;
  }
}

/** Reads what `writeLexicon` wrote. */
export function readLexicon(r: RangeReader): CueLexicon {
  const contexts = createContexts(3);
  const out = new Map<number, number>();
  let key = -1;
  for (let left = Math.min(readNumber(r, contexts, COUNT), MOST_ROWS); left > 0; left--) {
    key += readNumber(r, contexts, GAP) + 1;
    out.set(key, readNumber(r, contexts, VALUE));
  }
  return out;
}

/** Writes groups of words: the gaps between the slots that are taken, and the group of each, from the coarse one to the fine one. */
export function writeClusters(w: RangeWriter, { slots }: WordClusters): void {
  const contexts = createContexts(3);
  const taken = [...slots.keys()].filter((slot) => slots[slot] !== 0);
  w.write(contexts, COUNT, taken.length);
  for (const [k, slot] of taken.entries()) {
    w.write(contexts, GAP, slot - (taken[k - 1] ?? -1) - 1);
    w.write(contexts, VALUE, slots[slot] ?? 0);
  }
}

/** Reads what `writeClusters` wrote. */
export function readClusters(r: RangeReader): WordClusters {
  const contexts = createContexts(3);
  const slots = new Uint16Array(2 ** CLUSTER_BITS);
  let slot = -1;
  for (let left = Math.min(readNumber(r, contexts, COUNT), slots.length); left > 0; left--) {
    slot += readNumber(r, contexts, GAP) + 1;
    slots[slot] = readNumber(r, contexts, VALUE);
  }
  return { slots };
}

/** Writes a sparse table, but for its scale: for each row that is not empty the gap to the one before, which cells are set, and these. */
export function writeTable(w: RangeWriter, table: WeightTable): void {
  const { width, bits } = table;
  const filled: (readonly [number, Int8Array])[] = [];
  for (let row = 0; row < 2 ** bits; row++) {
    const weights = rowOf(table, row);
    if (weights !== null) filled.push([row, weights]);
  }
  const sizes = createContexts(1);
  for (const n of [bits, width, filled.length]) w.write(sizes, 0, n);
  const c = rowContexts(width);
  const buffer = rowBuffer(width);
  let last = -1;
  for (const [row, weights] of filled) {
    buffer.gap = row - last - 1;
    buffer.found = 0;
    last = row;
    for (let y = 0; y < width; y++) {
      if (weights[y] === 0) continue;
      buffer.cells[buffer.found] = y;
      buffer.weights[buffer.found++] = weights[y] ?? 0;
    }
    writeRow(w, c, buffer);
  }
}

/** The widest table and the most rows (as a power of two, and in number) that a file may ask room for. */
const MAX_WIDTH = 64;
const MAX_BITS = 22;
const MOST_ROWS = 2 ** 20;

/** So many rows are read at a time: a few milliseconds' work. */
const SLICE = 1 << 14;

/** Reads what `writeTable` wrote, but for the scale, pausing now and then; null where it cannot be a table. */
export function* readTable(r: RangeReader, scale: number): Generator<undefined, WeightTable | null> {
  // The width says how many contexts there are, so its own comes first.
  const sizes = createContexts(1);
  const bits = readNumber(r, sizes, 0);
  const width = readNumber(r, sizes, 0);
  const count = readNumber(r, sizes, 0);
  if (width === 0 || width > MAX_WIDTH || bits > MAX_BITS || count > Math.min(MOST_ROWS, 2 ** bits))
    return null;
  const contexts = rowContexts(width);
  const draft = beginTable(bits, width, count);
  let last = -1;
  for (let left = count; left > 0; left -= SLICE) {
    last = readRows(r, contexts, draft, last, Math.min(left, SLICE));
    if (last >= 2 ** bits) return null;
    yield;
  }
  return finishTable(draft, scale);
}

/** Reads the next rows of a table, behind the row `last`; returns the last of them, which is none that it can have where the file is damaged. */
function readRows(
  r: RangeReader,
  contexts: RowContexts,
  draft: TableDraft,
  last: number,
  count: number,
): number {
  const buffer = rowBuffer(contexts.width);
  let row = last;
  for (let k = 0; k < count; k++) {
    readRow(r, contexts, buffer);
    row += buffer.gap + 1;
    if (row >= 2 ** draft.bits) break;
    addRow(draft, row, buffer);
  }
  return row;
}
