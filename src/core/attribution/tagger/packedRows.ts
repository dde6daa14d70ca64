import {
  CONTEXT,
  createBits,
  createContexts,
  fall,
  readBit,
  readNumber,
  rise,
  share,
  takeIn,
  TOP,
  type Contexts,
  type RangeReader,
  type RangeWriter,
} from './rangeCoder';

/** One row of a sparse table on its way to or from a file; a buffer that is filled again for each. */
export interface Row {
  /** How many empty rows stand before it. */
  gap: number;
  /** How many of its weights are not nought: the first so many numbers of the columns below. */
  found: number;
  /** Which these are, in ascending order, and what each is. */
  readonly cells: Int32Array;
  readonly weights: Int32Array;
}

/** Contexts for the numbers of a table: which weights of a row are not nought; their signs; the gaps between rows (the first), and the sizes of weights. */
export interface RowContexts {
  readonly width: number;
  readonly masks: Contexts;
  readonly signs: Contexts;
  readonly numbers: Contexts;
}

/** Contexts for a table of rows of so many weights that know nothing yet. */
export function rowContexts(width: number): RowContexts {
  return {
    width,
    masks: createBits(width <= NARROW ? 2 ** width : width * 8),
    signs: createBits(width * 3),
    numbers: createContexts(1 + width * 4),
  };
}

/** A buffer for the rows of a table of so many weights each. */
export const rowBuffer = (width: number): Row => ({
  gap: 0,
  found: 0,
  cells: new Int32Array(width),
  weights: new Int32Array(width),
});

/** Masks of so many weights or fewer are told bit by bit in the context of all the bits before. */
const NARROW = 8;

/** The context of the next bit of a mask: which weight it tells of, and what was told so far. */
const maskContext = (width: number, y: number, before: number, count: number): number =>
  width <= NARROW ? (1 << y) + before : y * 8 + Math.min(count, 7);

/** The context of a weight's size: which it is, and how many its row has. */
const sizeContext = (y: number, count: number): number => (y * 4 + Math.min(count, 4)) * CONTEXT;

/** Writes a row: the gap before it, which weights are set, and for each of these its sign (in the context of the one before) and size. */
export function writeRow(w: RangeWriter, c: RowContexts, row: Row): void {
  w.write(c.numbers, 0, row.gap);
  let [before, count] = [0, 0];
  for (let y = 0; y < c.width; y++) {
    const set = count < row.found && row.cells[count] === y ? 1 : 0;
    w.writeBit(c.masks, maskContext(c.width, y, before, count), set);
    before |= set << y;
    count += set;
  }
  let sign = 0;
  for (let j = 0; j < row.found; j++) {
    const y = row.cells[j] ?? 0;
    const x = row.weights[j] ?? 0;
    w.writeBit(c.signs, y * 3 + sign, x < 0 ? 1 : 0);
    sign = x < 0 ? 1 : 2;
    w.write(c.numbers, sizeContext(y, row.found), Math.abs(x) - 1);
  }
}

/** Reads a row that `writeRow` wrote into the buffer. */
export function readRow(r: RangeReader, c: RowContexts, row: Row): void {
  row.gap = readNumber(r, c.numbers, 0);
  const found = readMask(r, c, row.cells);
  row.found = found;
  let sign = 0;
  for (let j = 0; j < found; j++) {
    const y = row.cells[j] ?? 0;
    sign = readBit(r, c.signs, y * 3 + sign) === 1 ? 1 : 2;
    const x = readNumber(r, c.numbers, sizeContext(y, found)) + 1;
    row.weights[j] = sign === 1 ? -x : x;
  }
}

/** Reads which weights are set, and says how many. Here a model has most of its bits, so the reader's state is kept in variables. */
function readMask(r: RangeReader, { width, masks }: RowContexts, cells: Int32Array): number {
  let { range, code } = r;
  let [before, found] = [0, 0];
  for (let y = 0; y < width; y++) {
    const at = maskContext(width, y, before, found);
    const p = masks[at] ?? 0;
    const bound = share(range, p);
    if (code < bound) {
      range = bound;
      masks[at] = rise(p);
    } else {
      range -= bound;
      code -= bound;
      masks[at] = fall(p);
      before |= 1 << y;
      cells[found++] = y;
    }
    if (range < TOP) {
      range <<= 8;
      code = takeIn(code, r.bytes[r.next++]);
    }
  }
  r.range = range;
  r.code = code;
  return found;
}
