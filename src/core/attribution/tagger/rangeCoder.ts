/**
 * Packs numbers tightly: a binary range coder whose probabilities follow what it has met (Martin, 1979, in the carry-less form
 * of LZMA). Small numbers that are common in their context take a fraction of a bit.
 */

/** What a context has learnt of the numbers met in it: probabilities of noughts, in units of 1/4096. */
export type Context = Uint16Array;

const ONE = 4096;
const ADAPT = 6;
/** Bits that a number has at most behind its first. */
const LONGEST = 30;
const LENGTHS = LONGEST + 1;

/** A context that knows nothing yet. */
export function createContext(): Context {
  // How many bits a number has, in unary; then, for each such length, its second and third bit.
  return new Uint16Array(LENGTHS + LENGTHS * 4).fill(ONE / 2);
}

/** Contexts that know nothing yet, as many as wanted. */
export function createContexts(count: number): Context[] {
  return Array.from({ length: count }, createContext);
}

/** Writes whole numbers from 0 to 2^31 - 2, each in a context; the reader must ask for them in the same contexts. */
export interface RangeWriter {
  write(context: Context, value: number): void;
  /** Writes a 0 or a 1, in a context for these alone. */
  writeBit(context: Context, value: number): void;
  /** The bytes of all that was written; nothing can be written afterwards. */
  finish(): Uint8Array;
}

/** Reads back what a `RangeWriter` wrote. Of other bytes it makes arbitrary numbers, and past their end it goes on with noughts. */
export interface RangeReader {
  read(context: Context): number;
  readBit(context: Context): number;
}

/** The range has 24 bits, so that all numbers are small ones, which are quick in JavaScript. */
const WHOLE = 2 ** 24;
const TOP = 2 ** 16;

/** The part of a range that a nought takes. */
const share = (range: number, probability: number): number => Math.imul(range >>> 5, probability) >>> 7;

/** A writer that has written nothing yet. */
export function createRangeWriter(): RangeWriter {
  const out: number[] = [];
  let low = 0;
  let range = WHOLE - 1;
  let cache = 0;
  let pending = 0;
  const shift = (): void => {
    if (low < WHOLE - TOP || low >= WHOLE) {
      const carry = low >= WHOLE ? 1 : 0;
      out.push((cache + carry) & 255);
      for (; pending > 0; pending--) out.push((255 + carry) & 255);
      cache = (low >>> 16) & 255;
    } else pending++;
    low = (low & (TOP - 1)) << 8;
  };
  const split = (bound: number, value: number): void => {
    if (value === 0) range = bound;
    else {
      low += bound;
      range -= bound;
    }
    while (range < TOP) {
      range <<= 8;
      shift();
    }
  };
  const bit = (context: Context, at: number, value: number): void => {
    const p = context[at] ?? 0;
    split(share(range, p), value);
    context[at] = value === 0 ? p + ((ONE - p) >> ADAPT) : p - (p >> ADAPT);
  };
  return {
    writeBit(context, value) {
      bit(context, 0, value);
    },
    write(context, value) {
      const length = 31 - Math.clz32(value + 1);
      for (let k = 0; k < length; k++) bit(context, k, 1);
      if (length < LONGEST) bit(context, length, 0);
      let node = 1;
      for (let k = length - 1, depth = 0; k >= 0; k--, depth++) {
        const b = ((value + 1) >>> k) & 1;
        if (depth < 2) bit(context, LENGTHS + length * 4 + node, b);
        else split(range >>> 1, b);
        if (depth < 1) node = node * 2 + b;
      }
    },
    finish() {
      for (let k = 0; k < 4; k++) shift();
      return Uint8Array.from(out);
    },
  };
}

/** A reader of bytes that a `RangeWriter` wrote. */
export function createRangeReader(bytes: Uint8Array): RangeReader {
  let at = 4;
  let range = WHOLE - 1;
  let code = ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  const split = (bound: number): 0 | 1 => {
    let value: 0 | 1 = 0;
    if (code < bound) range = bound;
    else {
      code -= bound;
      range -= bound;
      value = 1;
    }
    while (range < TOP) {
      range <<= 8;
      // Bytes that no writer wrote must not make the code grow beyond its bits.
      code = ((code << 8) | (at < bytes.length ? (bytes[at] ?? 0) : 0)) & (WHOLE - 1);
      at++;
    }
    return value;
  };
  const bit = (context: Context, k: number): 0 | 1 => {
    const p = context[k] ?? 0;
    const value = split(share(range, p));
    context[k] = value === 0 ? p + ((ONE - p) >> ADAPT) : p - (p >> ADAPT);
    return value;
  };
  return {
    readBit: (context) => bit(context, 0),
    read(context) {
      let length = 0;
      while (length < LONGEST && bit(context, length) === 1) length++;
      let value = 1;
      let node = 1;
      for (let depth = 0; depth < length; depth++) {
        const b = depth < 2 ? bit(context, LENGTHS + length * 4 + node) : split(range >>> 1);
        value = value * 2 + b;
        if (depth < 1) node = node * 2 + b;
      }
      return value - 1;
    },
  };
}
