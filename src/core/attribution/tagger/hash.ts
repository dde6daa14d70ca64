/**
 * Hashing of features into rows of a weight table. Features are mixed from integers alone (word hashes, tag numbers,
 * buckets), never from strings, so that a feature costs a few multiplications.
 */

/** A number as it enters a hash: its bits spread over 32. Of a type of its own, so that no plain number is taken for one. */
export type Scrambled = number & { readonly scrambled: true };

/** Makes a number ready to be mixed in (the first half of MurmurHash3's step); worth keeping where a number is used often. */
export function scramble(value: number): Scrambled {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  return Math.imul(k, 0x1b873593) as Scrambled;
}

/** A 32-bit hash of a state and one more scrambled number (the second half of that step). */
function stir(state: number, value: Scrambled): number {
  let h = state ^ value;
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** A 32-bit hash of a state and one more integer. */
export function mix(state: number, value: number): number {
  return stir(state, scramble(value));
}

/** Columns of scrambled numbers can be read this far beyond both ends. */
const MARGIN = 4;

/** The numbers of a column, scrambled, for `at`; before its beginning stands -1, behind its end -2. */
export function scrambleColumn(values: Int32Array): Int32Array {
  const n = values.length;
  const out = new Int32Array(n + 2 * MARGIN);
  for (let k = 0; k < MARGIN; k++) {
    out[k] = scramble(-1);
    out[MARGIN + n + k] = scramble(-2);
  }
  for (let i = 0; i < n; i++) out[MARGIN + i] = scramble(values[i] ?? 0);
  return out;
}

/** The scrambled number at `i`, which may be up to four less than nought or beyond the last. */
export function at(column: Int32Array, i: number): Scrambled {
  return (column[MARGIN + i] ?? 0) as Scrambled;
}

/** Spreads the last bits of a hash over all of it (MurmurHash3's finaliser, shortened), so that a mask may pick a row. */
function finish(state: number): number {
  const h = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Collects the rows of one item's features. The template number is mixed into each, so equal values of two templates differ. */
export interface Features {
  /** Row numbers; the first `count` are valid. */
  readonly rows: Int32Array;
  count: number;
  /** Less than 1,024. */
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

const TEMPLATES = 1024;

/** What the hashes of each template begin with. */
const SEEDS = Int32Array.from({ length: TEMPLATES }, (_, template) => mix(17, template));

/** Adds the next template's feature of one value. */
export function add1(f: Features, a: Scrambled): void {
  f.rows[f.count++] = finish(stir(SEEDS[f.template++] ?? 0, a)) & f.mask;
}

/** Adds the next template's feature of two values. */
export function add2(f: Features, a: Scrambled, b: Scrambled): void {
  f.rows[f.count++] = finish(stir(stir(SEEDS[f.template++] ?? 0, a), b)) & f.mask;
}

/** Adds the next template's feature of three values. */
export function add3(f: Features, a: Scrambled, b: Scrambled, c: Scrambled): void {
  f.rows[f.count++] = finish(stir(stir(stir(SEEDS[f.template++] ?? 0, a), b), c)) & f.mask;
}
