import {
  createContext,
  createContexts,
  type Context,
  type RangeReader,
  type RangeWriter,
} from './rangeCoder';
import { rowOf, tableOf, type WeightTable } from './table';
import type { CueLexicon } from './view';
import { CLUSTER_BITS, type WordClusters } from './wordClusters';

/** Writes a lexicon: gaps between its keys, and buckets. */
export function writeLexicon(w: RangeWriter, lexicon: CueLexicon): void {
  const [count, gap, bucket] = [createContext(), createContext(), createContext()];
  w.write(count, lexicon.size);
  let last = -1;
  for (const [key, value] of [...lexicon].sort((a, b) => a[0] - b[0])) {
    w.write(gap, key - last - 1);
    w.write(bucket, value);
    last = key;
  }
}

/** Reads what `writeLexicon` wrote. */
export function readLexicon(r: RangeReader): CueLexicon {
  const [count, gap, bucket] = [createContext(), createContext(), createContext()];
  const out = new Map<number, number>();
  let key = -1;
  for (let left = Math.min(r.read(count), MOST_ROWS); left > 0; left--) {
    key += r.read(gap) + 1;
    out.set(key, r.read(bucket));
  }
  return out;
}

/** Writes groups of words: the gaps between the slots that are taken, and the group of each, from the coarse one to the fine one. */
export function writeClusters(w: RangeWriter, { slots }: WordClusters): void {
  const [count, gap, group] = [createContext(), createContext(), createContext()];
  const taken = [...slots.keys()].filter((slot) => slots[slot] !== 0);
  w.write(count, taken.length);
  for (const [k, slot] of taken.entries()) {
    w.write(gap, slot - (taken[k - 1] ?? -1) - 1);
    w.write(group, slots[slot] ?? 0);
  }
}

/** Reads what `writeClusters` wrote. */
export function readClusters(r: RangeReader): WordClusters {
  const [count, gap, group] = [createContext(), createContext(), createContext()];
  const slots = new Uint16Array(2 ** CLUSTER_BITS);
  let slot = -1;
  for (let left = Math.min(r.read(count), slots.length); left > 0; left--) {
    slot += r.read(gap) + 1;
    slots[slot] = r.read(group);
  }
  return { slots };
}

/** Contexts for the numbers of a table: gaps between rows; which weights of a row are not nought; their signs and sizes. */
interface TableContexts {
  readonly size: Context;
  readonly gap: Context;
  readonly mask: readonly Context[];
  readonly sign: readonly Context[];
  readonly weight: readonly Context[];
}

function tableContexts(width: number): TableContexts {
  return {
    size: createContext(),
    gap: createContext(),
    mask: createContexts(width <= NARROW ? 2 ** width : width * 8),
    sign: createContexts(width * 3),
    weight: createContexts(width * 4),
  };
}

/** Masks of so many weights or fewer are told bit by bit in the context of all the bits before. */
const NARROW = 8;

/** The context of the next bit of a mask: which weight it tells of, and what was told so far. */
function maskContext(c: TableContexts, width: number, y: number, before: number, count: number): Context {
  const number = width <= NARROW ? 2 ** y + before : y * 8 + Math.min(count, 7);
  return c.mask[number] ?? c.size;
}

/** Writes a sparse table, but for its scale: for each row that is not empty the gap to the one before, which cells are set, and these. */
export function writeTable(w: RangeWriter, table: WeightTable): void {
  const { width, bits } = table;
  const c = tableContexts(width);
  const filled: (readonly [number, Int8Array])[] = [];
  for (let row = 0; row < 2 ** bits; row++) {
    const weights = rowOf(table, row);
    if (weights !== null) filled.push([row, weights]);
  }
  for (const n of [bits, width, filled.length]) w.write(c.size, n);
  let last = -1;
  for (const [row, weights] of filled) {
    w.write(c.gap, row - last - 1);
    last = row;
    let [before, count] = [0, 0];
    for (let y = 0; y < width; y++) {
      const set = weights[y] === 0 ? 0 : 1;
      w.writeBit(maskContext(c, width, y, before, count), set);
      if (set === 1) {
        before |= 1 << y;
        count++;
      }
    }
    let sign = 0;
    for (let y = 0; y < width; y++) {
      const x = weights[y] ?? 0;
      if (x === 0) continue;
      w.writeBit(c.sign[y * 3 + sign] ?? c.size, x < 0 ? 1 : 0);
      sign = x < 0 ? 1 : 2;
      w.write(c.weight[y * 4 + Math.min(count, 4) - 1] ?? c.size, Math.abs(x) - 1);
    }
  }
}

/** The widest table and the most rows (as a power of two, and in number) that a file may ask room for. */
const MAX_WIDTH = 64;
const MAX_BITS = 22;
const MOST_ROWS = 2 ** 20;

/** Reads what `writeTable` wrote, but for the scale; null where it cannot be a table. */
export function readTable(r: RangeReader, scale: number): WeightTable | null {
  // The width says how many contexts there are, so its own comes first.
  const size = createContext();
  const [bits, width, count] = [r.read(size), r.read(size), r.read(size)];
  if (width === 0 || width > MAX_WIDTH || bits > MAX_BITS || count > Math.min(MOST_ROWS, 2 ** bits))
    return null;
  const c = tableContexts(width);
  const maskBytes = Math.ceil(width / 8);
  const rows = new Int32Array(count);
  const masks = new Uint8Array(count * maskBytes);
  const weights: number[] = [];
  const set = new Int32Array(width);
  let row = -1;
  for (let k = 0; k < count; k++) {
    row += r.read(c.gap) + 1;
    if (row >= 2 ** bits) return null;
    rows[k] = row;
    let [before, found] = [0, 0];
    for (let y = 0; y < width; y++) {
      if (r.readBit(maskContext(c, width, y, before, found)) === 0) continue;
      before |= 1 << y;
      set[found++] = y;
      const mask = k * maskBytes + (y >> 3);
      masks[mask] = (masks[mask] ?? 0) | (1 << (y & 7));
    }
    let sign = 0;
    for (let j = 0; j < found; j++) {
      const y = set[j] ?? 0;
      sign = r.readBit(c.sign[y * 3 + sign] ?? c.size) === 1 ? 1 : 2;
      const x = r.read(c.weight[y * 4 + Math.min(found, 4) - 1] ?? c.size) + 1;
      weights.push(sign === 1 ? -x : x);
    }
  }
  return tableOf(bits, width, { rows, masks, weights: Uint8Array.from(weights) }, scale);
}
