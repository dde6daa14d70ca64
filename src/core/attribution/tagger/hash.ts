/**
 * Hashing of features into rows of a weight table. Features are mixed from integers alone (word hashes, tag numbers,
 * buckets), never from strings, so that a feature costs a few multiplications.
 */

/** A 32-bit hash of a state and one more integer (the body of MurmurHash3's mixing step). */
export function mix(state: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = state ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Spreads the last bits of a hash over all of it (MurmurHash3's finaliser, shortened), so that a mask may pick a row. */
function finish(state: number): number {
  const h = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** FNV-1a over the UTF-16 code units `from` (inclusive) to `to` (exclusive) of a text; the same on every machine. */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Collects the rows of one item's features. The template number is mixed into each, so equal values of two templates differ. */
export interface Features {
  /** Row numbers; the first `count` are valid. */
  readonly rows: Int32Array;
  count: number;
  template: number;
  /** Table size less one; tables have a power of two of rows. */
  readonly mask: number;
}

/** Room for up to `capacity` features over a table of 2^`bits` rows. */
export function createFeatures(capacity: number, bits: number): Features {
  return { rows: new Int32Array(capacity), count: 0, template: 0, mask: 2 ** bits - 1 };
}

/** Starts the next item; `firstTemplate` keeps groups of templates apart that are filled separately. */
export function restart(f: Features, firstTemplate = 0): void {
  f.count = 0;
  f.template = firstTemplate;
}

/** Adds the next template's feature of one value. */
export function add1(f: Features, a: number): void {
  f.rows[f.count++] = finish(mix(mix(17, f.template++), a)) & f.mask;
}

/** Adds the next template's feature of two values. */
export function add2(f: Features, a: number, b: number): void {
  f.rows[f.count++] = finish(mix(mix(mix(17, f.template++), a), b)) & f.mask;
}

/** Adds the next template's feature of three values. */
export function add3(f: Features, a: number, b: number, c: number): void {
  f.rows[f.count++] = finish(mix(mix(mix(mix(17, f.template++), a), b), c)) & f.mask;
}
