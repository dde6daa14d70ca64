/**
 * Packs numbers tightly: a binary range coder whose probabilities follow what it has met (Martin, 1979, in the carry-less form
 * of LZMA). Small numbers that are common in their context take a fraction of a bit.
 */

/**
 * What contexts have learnt of the numbers met in each: probabilities of noughts, in units of 1/4096. Those of all contexts stand one
 * behind the other, since a model file asks for millions of them; a context is called by the place where its own begin.
 */
export type Contexts = Uint16Array;

const ONE = 4096;
const ADAPT = 6;
/** Bits that a number has at most behind its first. */
const LONGEST = 30;
const LENGTHS = LONGEST + 1;

/** How many probabilities a context for numbers has: how many bits a number has, in unary; then, for each such length, its second and third bit. */
export const CONTEXT = LENGTHS + LENGTHS * 4;

/** Contexts that know nothing yet, as many as wanted: the one numbered `k` stands at `k * CONTEXT`. */
export function createContexts(count: number): Contexts {
  return createBits(count * CONTEXT);
}

/** Contexts of noughts and ones that know nothing yet, as many as wanted, each one place long. */
export function createBits(count: number): Contexts {
  return new Uint16Array(count).fill(ONE / 2);
}

/** Writes whole numbers from 0 to 2^31 - 2, each in a context; the reader must ask for them in the same contexts. */
export interface RangeWriter {
  write(contexts: Contexts, at: number, value: number): void;
  /** Writes a 0 or a 1, in a context for these alone. */
  writeBit(contexts: Contexts, at: number, value: number): void;
  /** The bytes of all that was written; nothing can be written afterwards. */
  finish(): Uint8Array;
}

/**
 * Reads back what a `RangeWriter` wrote, by `readNumber` and `readBit`. Of other bytes it makes arbitrary numbers, and past their end
 * it goes on with noughts. What it has come to is open to those who read many bits at once.
 */
export interface RangeReader {
  readonly bytes: Uint8Array;
  /** The next byte. */
  next: number;
  range: number;
  code: number;
}

/** The range has 24 bits, so that all numbers are small ones, which are quick in JavaScript. */
const WHOLE = 2 ** 24;
/** Below this a range is too narrow to be split, and takes in a byte: one always does, since no probability comes near 0 or 1. */
export const TOP = 2 ** 16;

/** The part of a range that a nought takes. */
export const share = (range: number, probability: number): number =>
  Math.imul(range >>> 5, probability) >>> 7;

/** A probability of noughts after a nought. */
export const rise = (probability: number): number => probability + ((ONE - probability) >> ADAPT);

/** A probability of noughts after a one. */
export const fall = (probability: number): number => probability - (probability >> ADAPT);

/** A code that has taken in the next byte. Bytes that no writer wrote must not make it grow beyond its bits. */
export const takeIn = (code: number, byte: number | undefined): number =>
  ((code << 8) | (byte ?? 0)) & (WHOLE - 1);

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
  const writeBit = (contexts: Contexts, at: number, value: number): void => {
    const p = contexts[at] ?? 0;
    split(share(range, p), value);
    contexts[at] = value === 0 ? rise(p) : fall(p);
  };
  return {
    writeBit,
    write(contexts, at, value) {
      const length = 31 - Math.clz32(value + 1);
      for (let k = 0; k < length; k++) writeBit(contexts, at + k, 1);
      if (length < LONGEST) writeBit(contexts, at + length, 0);
      let node = 1;
      for (let k = length - 1, depth = 0; k >= 0; k--, depth++) {
        const b = ((value + 1) >>> k) & 1;
        if (depth < 2) writeBit(contexts, at + LENGTHS + length * 4 + node, b);
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
  const code = ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  return { bytes, next: 4, range: WHOLE - 1, code };
}

/** Splits the range at `bound` and says on which side the code is. */
function split(r: RangeReader, bound: number): 0 | 1 {
  const bit = r.code < bound ? 0 : 1;
  if (bit === 0) r.range = bound;
  else {
    r.code -= bound;
    r.range -= bound;
  }
  if (r.range < TOP) {
    r.range <<= 8;
    r.code = takeIn(r.code, r.bytes[r.next++]);
  }
  return bit;
}

/** Reads a 0 or a 1 that was written by `writeBit` in this context. */
export function readBit(r: RangeReader, contexts: Contexts, at: number): 0 | 1 {
  const p = contexts[at] ?? 0;
  const bit = split(r, share(r.range, p));
  contexts[at] = bit === 0 ? rise(p) : fall(p);
  return bit;
}

/** Reads a number that was written by `write` in this context. */
export function readNumber(r: RangeReader, contexts: Contexts, at: number): number {
  let length = 0;
  while (length < LONGEST && readBit(r, contexts, at + length) === 1) length++;
  return readTail(r, contexts, at, length);
}

/** The rest of a number that has so many bits behind its first. */
function readTail(r: RangeReader, contexts: Contexts, at: number, length: number): number {
  if (length === 0) return 0;
  const tail = at + LENGTHS + length * 4;
  let value = 2 + readBit(r, contexts, tail + 1);
  if (length > 1) value = value * 2 + readBit(r, contexts, tail + value);
  for (let depth = 2; depth < length; depth++) value = value * 2 + split(r, r.range >>> 1);
  return value - 1;
}
