import { add1, add2, add3, createFeatures, mix, type Features } from './hash';
import { Quote } from './quoteState';
import { STRONG, type View } from './view';

/** Rows (powers of two) of the two sequence models. */
export const FIRST_BITS = 20;
export const SECOND_BITS = 21;

/** No token has more features than this. */
const MOST_FEATURES = 128;

/** Rows of features, token by token: `ends[i]` is where those of token `i` stop. */
export interface Rows {
  readonly rows: Int32Array;
  readonly ends: Int32Array;
}

/** Reads a column beyond both ends of a paragraph. */
export function column(values: Int32Array, i: number): number {
  return i < 0 ? -1 : i >= values.length ? -2 : (values[i] ?? 0);
}

/** A distance in tokens, coarser the greater it is. */
export function near(d: number): number {
  return d < 4 ? d : d < 6 ? 4 : d < 10 ? 5 : d < 16 ? 6 : d < 30 ? 7 : 8;
}

/** The features of a paragraph's tokens that depend on no one cue, for a table of 2^`bits` rows, or a smaller one. */
export function tokenRows(v: View, bits: number): Rows {
  const n = v.tokens.count;
  const f = createFeatures(n * MOST_FEATURES, bits);
  const ends = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    f.template = 0;
    tokenFeatures(f, v, i);
    ends[i] = f.count;
  }
  return { rows: f.rows.slice(0, f.count), ends };
}

function tokenFeatures(f: Features, v: View, i: number): void {
  wordFeatures(f, v, i);
  shapeFeatures(f, v, i);
  placeFeatures(f, v, i);
  cueFeatures(f, v, i);
  quoteFeatures(f, v, i);
  treeFeatures(f, v, i);
  clauseFeatures(f, v, i);
}

function wordFeatures(f: Features, v: View, i: number): void {
  const w = v.tokens.word;
  const t = v.tags;
  const w0 = column(w, i);
  const t0 = column(t, i);
  const t1 = column(t, i + 1);
  const tm = column(t, i - 1);
  add1(f, w0);
  add1(f, column(w, i - 1));
  add1(f, column(w, i - 2));
  add1(f, column(w, i - 3));
  add1(f, column(w, i + 1));
  add1(f, column(w, i + 2));
  add1(f, column(w, i + 3));
  add1(f, t0);
  add1(f, tm);
  add1(f, t1);
  add1(f, column(t, i - 2));
  add1(f, column(t, i + 2));
  add2(f, tm, t0);
  add2(f, t0, t1);
  add3(f, tm, t0, t1);
  add3(f, column(t, i - 2), tm, t0);
  add3(f, t0, t1, column(t, i + 2));
  add2(f, column(w, i - 1), w0);
  add2(f, w0, column(w, i + 1));
  add2(f, w0, tm);
  add2(f, w0, t1);
  add3(f, column(w, i - 1), w0, column(w, i + 1));
}

function shapeFeatures(f: Features, v: View, i: number): void {
  const { shape, stem, suffix2, suffix3 } = v.tokens;
  const s0 = column(shape, i);
  const q = column(v.quotes.state, i);
  add2(f, s0, q);
  add2(f, column(shape, i - 1), s0);
  add2(f, s0, column(shape, i + 1));
  add1(f, column(suffix2, i));
  add1(f, column(suffix3, i));
  add2(f, column(stem, i), q);
  add2(f, column(stem, i - 1), column(stem, i));
  add2(f, column(stem, i), column(stem, i + 1));
}

function placeFeatures(f: Features, v: View, i: number): void {
  const start = v.tokens.sentenceStart[i] ?? 0;
  const end = v.tokens.sentenceEnd[i] ?? 0;
  const n = v.tokens.count;
  const t0 = column(v.tags, i);
  add1(f, near(i - start));
  add1(f, near(end - 1 - i));
  add2(f, near(i), start === 0 ? 1 : 0);
  add2(f, near(n - 1 - i), end === n ? 1 : 0);
  add2(f, column(v.tokens.word, start), near(i - start));
  add2(f, i === end - 1 ? 1 : 0, t0);
  add3(f, start === 0 ? 1 : 0, end === n ? 1 : 0, column(v.quotes.state, i));
}

function cueFeatures(f: Features, v: View, i: number): void {
  const b = v.bucket;
  const b0 = column(b, i);
  const t0 = column(v.tags, i);
  const q = column(v.quotes.state, i);
  add3(f, b0, q, t0);
  add2(f, column(b, i - 1), t0);
  add2(f, column(b, i + 1), t0);
  add3(f, column(b, i - 1), b0, column(b, i + 1));
  add2(f, column(b, i - 1), column(v.tokens.word, i));
  add2(f, column(b, i + 1), column(v.tokens.word, i));
  const start = v.tokens.sentenceStart[i] ?? 0;
  const end = v.tokens.sentenceEnd[i] ?? 0;
  const before = v.cueBefore[i] ?? -1;
  const after = v.cueAfter[i] ?? -1;
  const db = before < 0 ? 10 : near(i - before) + (before < start ? 20 : 0);
  const da = after < 0 ? 10 : near(after - i) + (after >= end ? 20 : 0);
  add2(f, db, q);
  add2(f, da, q);
  add3(f, db, da, q);
  add3(f, db, t0, q);
  add3(f, da, t0, q);
  add3(f, column(v.tokens.stem, before), db > 10 ? 1 : 0, q);
  add3(f, column(v.tokens.stem, after), da > 10 ? 1 : 0, q);
}

function quoteFeatures(f: Features, v: View, i: number): void {
  const q = v.quotes.state;
  const q0 = column(q, i);
  const t0 = column(v.tags, i);
  add3(f, column(q, i - 1), q0, column(q, i + 1));
  add2(f, q0, column(v.tokens.word, i));
  add2(f, q0, t0);
  add3(f, column(q, i - 1), q0, column(v.tokens.word, i));
  add3(f, q0, column(q, i + 1), column(v.tokens.word, i));
  const region = v.quotes.region[i] ?? -1;
  const before = v.regionBefore[i] ?? -1;
  const after = v.regionAfter[i] ?? -1;
  const start = v.tokens.sentenceStart[i] ?? 0;
  const end = v.tokens.sentenceEnd[i] ?? 0;
  if (region >= 0) {
    const shape = v.regionShape[region] ?? 0;
    add1(f, shape);
    add2(f, shape, q0);
    f.template += 4;
    return;
  }
  f.template += 2;
  const last = before < 0 ? -1 : (v.quotes.last[before] ?? 0);
  const first = after < 0 ? -1 : (v.quotes.first[after] ?? 0);
  const db = last < 0 ? 10 : near(i - last) + (last < start ? 20 : 0);
  const da = first < 0 ? 10 : near(first - i) + (first >= end ? 20 : 0);
  add3(f, db, last < 0 ? 0 : (v.regionShape[before] ?? 0), 0);
  add3(f, da, first < 0 ? 0 : (v.regionShape[after] ?? 0), 0);
  add3(f, db, da, t0);
  add3(f, column(v.tokens.word, i), last < 0 || last < start ? 0 : 1, first < 0 || first >= end ? 0 : 1);
}

function treeFeatures(f: Features, v: View, i: number): void {
  const h = v.head[i] ?? -1;
  const r0 = column(v.relation, i);
  const t0 = column(v.tags, i);
  const side = h < 0 ? 2 : h < i ? 1 : 0;
  const headStem = column(v.tokens.stem, h);
  const headBucket = h < 0 ? 7 : (v.bucket[h] ?? 0);
  const headTag = column(v.tags, h);
  const q = column(v.quotes.state, i);
  add3(f, r0, side, t0);
  add3(f, r0, side, headTag);
  add3(f, r0, headBucket, q);
  add3(f, r0, headStem, side);
  add2(f, r0, column(v.tokens.word, i));
  add3(f, r0, near(Math.abs(h - i)), side);
  const g = h < 0 ? -1 : (v.head[h] ?? -1);
  const hr = h < 0 ? -1 : column(v.relation, h);
  add3(f, r0, hr, g < 0 ? 7 : (v.bucket[g] ?? 0));
  add3(f, r0, hr, column(v.tokens.stem, g));
  const subject = v.subject[i] ?? -1;
  const frame = v.frame[i] ?? 0;
  const subjectTag = column(v.tags, subject);
  const stem = column(v.tokens.stem, i);
  add3(f, frame, subjectTag, t0);
  add2(f, frame, stem);
  add3(f, stem, subjectTag, frame & 7);
  add3(f, column(v.tokens.word, subject), column(v.bucket, i), frame & 7);
  add2(f, column(v.tokens.word, subject), stem);
  add2(f, column(v.tokens.suffix3, subject), column(v.bucket, i));
  const stemBucket = column(v.stemBucket, i);
  add3(f, stemBucket, t0, q);
  add3(f, stemBucket, frame, subjectTag);
  add3(f, stemBucket, column(v.bucket, i), r0);
}

/** What the edges of constituents say of the token and its neighbours, and which cue governs it. */
function clauseFeatures(f: Features, v: View, i: number): void {
  const here = edge(v, column(v.opens, i));
  const there = edge(v, column(v.closes, i));
  add1(f, here);
  add1(f, there);
  add2(f, edge(v, column(v.closes, i - 1)), here);
  add2(f, there, edge(v, column(v.opens, i + 1)));
  add2(f, here, column(v.tokens.word, i));
  add2(f, there, column(v.tokens.word, i + 1));
  const before = edge(v, column(v.closes, i - 1));
  add2(f, before, column(v.tokens.word, i));
  const [path, governor] = climb(v, i);
  add2(f, path, column(v.quotes.state, i));
  add2(f, path, governor);
  add3(f, path, climb(v, i - 1)[0], column(v.tags, i));
}

function edge(v: View, i: number): number {
  if (i < 0) return -1;
  const h = v.head[i] ?? -1;
  return (v.relation[i] ?? 0) * 16 + (h < 0 ? 7 : (v.bucket[h] ?? 0)) + (h < i ? 8 : 0);
}

const STEPS = 8;

/** The relation by which the token's chain of heads reaches a strong cue outside quotation marks, how far, and that cue's stem. */
function climb(v: View, from: number): readonly [number, number] {
  if (from < 0) return [-1, -1];
  let relation = 0;
  let at = from;
  for (let step = 0; step < STEPS; step++) {
    if (step > 0 && (v.bucket[at] ?? 0) >= STRONG && v.quotes.state[at] === Quote.Out) {
      return [mix(relation, (step < 2 ? 0 : 1) + (at < from ? 2 : 0)), column(v.tokens.stem, at)];
    }
    relation = v.relation[at] ?? 0;
    at = v.head[at] ?? -1;
    if (at < 0) return [-2, -2];
  }
  return [-3, -3];
}
