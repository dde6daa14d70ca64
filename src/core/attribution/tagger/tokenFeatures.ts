import { add1, add2, add3, at, createFeatures, scramble, type Features, type Scrambled } from './hash';
import type { View } from './view';

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
  groupFeatures(f, v, i);
}

function wordFeatures(f: Features, v: View, i: number): void {
  const { word: w, tag: t } = v.atoms;
  const w0 = at(w, i);
  const before = at(w, i - 1);
  const after = at(w, i + 1);
  const t0 = at(t, i);
  const t1 = at(t, i + 1);
  const t2 = at(t, i + 2);
  const tm = at(t, i - 1);
  const tmm = at(t, i - 2);
  add1(f, w0);
  add1(f, before);
  add1(f, at(w, i - 2));
  add1(f, at(w, i - 3));
  add1(f, after);
  add1(f, at(w, i + 2));
  add1(f, at(w, i + 3));
  add1(f, t0);
  add1(f, tm);
  add1(f, t1);
  add1(f, tmm);
  add1(f, t2);
  add2(f, tm, t0);
  add2(f, t0, t1);
  add3(f, tm, t0, t1);
  add3(f, tmm, tm, t0);
  add3(f, t0, t1, t2);
  add2(f, before, w0);
  add2(f, w0, after);
  add2(f, w0, tm);
  add2(f, w0, t1);
  add3(f, before, w0, after);
}

function shapeFeatures(f: Features, v: View, i: number): void {
  const { shape, stem, suffix2, suffix3, quote } = v.atoms;
  const s0 = at(shape, i);
  const q = at(quote, i);
  const stem0 = at(stem, i);
  add2(f, s0, q);
  add2(f, at(shape, i - 1), s0);
  add2(f, s0, at(shape, i + 1));
  add1(f, at(suffix2, i));
  add1(f, at(suffix3, i));
  add2(f, stem0, q);
  add2(f, at(stem, i - 1), stem0);
  add2(f, stem0, at(stem, i + 1));
}

function placeFeatures(f: Features, v: View, i: number): void {
  const start = v.tokens.sentenceStart[i] ?? 0;
  const end = v.tokens.sentenceEnd[i] ?? 0;
  const n = v.tokens.count;
  const fromStart = scramble(near(i - start));
  const opening = scramble(start === 0 ? 1 : 0);
  const closing = scramble(end === n ? 1 : 0);
  add1(f, fromStart);
  add1(f, scramble(near(end - 1 - i)));
  add2(f, scramble(near(i)), opening);
  add2(f, scramble(near(n - 1 - i)), closing);
  add2(f, at(v.atoms.word, start), fromStart);
  add2(f, scramble(i === end - 1 ? 1 : 0), at(v.atoms.tag, i));
  add3(f, opening, closing, at(v.atoms.quote, i));
}

function cueFeatures(f: Features, v: View, i: number): void {
  const { bucket, word, stem } = v.atoms;
  const b0 = at(bucket, i);
  const bm = at(bucket, i - 1);
  const b1 = at(bucket, i + 1);
  const w0 = at(word, i);
  const t0 = at(v.atoms.tag, i);
  const q = at(v.atoms.quote, i);
  add3(f, b0, q, t0);
  add2(f, bm, t0);
  add2(f, b1, t0);
  add3(f, bm, b0, b1);
  add2(f, bm, w0);
  add2(f, b1, w0);
  const before = v.cueBefore[i] ?? -1;
  const after = v.cueAfter[i] ?? -1;
  const back = before < 0 ? 10 : near(i - before) + (before < (v.tokens.sentenceStart[i] ?? 0) ? 20 : 0);
  const ahead = after < 0 ? 10 : near(after - i) + (after >= (v.tokens.sentenceEnd[i] ?? 0) ? 20 : 0);
  const db = scramble(back);
  const da = scramble(ahead);
  add2(f, db, q);
  add2(f, da, q);
  add3(f, db, da, q);
  add3(f, db, t0, q);
  add3(f, da, t0, q);
  add3(f, at(stem, before), scramble(back > 10 ? 1 : 0), q);
  add3(f, at(stem, after), scramble(ahead > 10 ? 1 : 0), q);
}

function quoteFeatures(f: Features, v: View, i: number): void {
  const { quote, word } = v.atoms;
  const qm = at(quote, i - 1);
  const q0 = at(quote, i);
  const q1 = at(quote, i + 1);
  const w0 = at(word, i);
  const t0 = at(v.atoms.tag, i);
  add3(f, qm, q0, q1);
  add2(f, q0, w0);
  add2(f, q0, t0);
  add3(f, qm, q0, w0);
  add3(f, q0, q1, w0);
  const region = v.quotes.region[i] ?? -1;
  if (region >= 0) {
    const shape = scramble(v.regionShape[region] ?? 0);
    add1(f, shape);
    add2(f, shape, q0);
    f.template += 4;
    return;
  }
  f.template += 2;
  const before = v.regionBefore[i] ?? -1;
  const after = v.regionAfter[i] ?? -1;
  const start = v.tokens.sentenceStart[i] ?? 0;
  const end = v.tokens.sentenceEnd[i] ?? 0;
  const last = before < 0 ? -1 : (v.quotes.last[before] ?? 0);
  const first = after < 0 ? -1 : (v.quotes.first[after] ?? 0);
  const db = scramble(last < 0 ? 10 : near(i - last) + (last < start ? 20 : 0));
  const da = scramble(first < 0 ? 10 : near(first - i) + (first >= end ? 20 : 0));
  const nothing = scramble(0);
  add3(f, db, last < 0 ? nothing : scramble(v.regionShape[before] ?? 0), nothing);
  add3(f, da, first < 0 ? nothing : scramble(v.regionShape[after] ?? 0), nothing);
  add3(f, db, da, t0);
  const here = scramble(last < 0 || last < start ? 0 : 1);
  add3(f, w0, here, scramble(first < 0 || first >= end ? 0 : 1));
}

function treeFeatures(f: Features, v: View, i: number): void {
  const { word, stem, tag, relation } = v.atoms;
  const h = v.head[i] ?? -1;
  const r0 = at(relation, i);
  const t0 = at(tag, i);
  const side = scramble(h < 0 ? 2 : h < i ? 1 : 0);
  const q = at(v.atoms.quote, i);
  add3(f, r0, side, t0);
  add3(f, r0, side, at(tag, h));
  add3(f, r0, scramble(h < 0 ? 7 : (v.bucket[h] ?? 0)), q);
  add3(f, r0, at(stem, h), side);
  add2(f, r0, at(word, i));
  add3(f, r0, scramble(near(Math.abs(h - i))), side);
  const g = h < 0 ? -1 : (v.head[h] ?? -1);
  const hr = at(relation, h);
  add3(f, r0, hr, scramble(g < 0 ? 7 : (v.bucket[g] ?? 0)));
  add3(f, r0, hr, at(stem, g));
  frameFeatures(f, v, i);
}

/** What a verb governs, and who its subject is. */
function frameFeatures(f: Features, v: View, i: number): void {
  const { word, stem: stems, bucket } = v.atoms;
  const subject = v.subject[i] ?? -1;
  const frame = scramble(v.frame[i] ?? 0);
  const small = scramble((v.frame[i] ?? 0) & 7);
  const subjectTag = at(v.atoms.tag, subject);
  const subjectWord = at(word, subject);
  const stem = at(stems, i);
  const t0 = at(v.atoms.tag, i);
  const b0 = at(bucket, i);
  add3(f, frame, subjectTag, t0);
  add2(f, frame, stem);
  add3(f, stem, subjectTag, small);
  add3(f, subjectWord, b0, small);
  add2(f, subjectWord, stem);
  add2(f, at(v.atoms.suffix3, subject), b0);
  const stemBucket = at(v.atoms.stemBucket, i);
  add3(f, stemBucket, t0, at(v.atoms.quote, i));
  add3(f, stemBucket, frame, subjectTag);
  add3(f, stemBucket, b0, at(v.atoms.relation, i));
}

/** What the edges of constituents say of the token and its neighbours, and which cue governs it. */
function clauseFeatures(f: Features, v: View, i: number): void {
  const n = v.tokens.count;
  const w0 = at(v.atoms.word, i);
  const here = edge(v, v.opens[i] ?? -1);
  const there = edge(v, v.closes[i] ?? -1);
  const before = edge(v, i === 0 ? -1 : (v.closes[i - 1] ?? -1));
  add1(f, here);
  add1(f, there);
  add2(f, before, here);
  add2(f, there, edge(v, i + 1 < n ? (v.opens[i + 1] ?? -1) : -1));
  add2(f, here, w0);
  add2(f, there, at(v.atoms.word, i + 1));
  add2(f, before, w0);
  const path = at(v.atoms.path, i);
  add2(f, path, at(v.atoms.quote, i));
  add2(f, path, at(v.atoms.governor, i));
  add3(f, path, at(v.atoms.path, i - 1), at(v.atoms.tag, i));
}

/** What is known of words in like company. */
function groupFeatures(f: Features, v: View, i: number): void {
  const { fine, middle, coarse, tag, quote, relation, bucket } = v.atoms;
  const h = v.head[i] ?? -1;
  const subject = v.subject[i] ?? -1;
  const f0 = at(fine, i);
  const m0 = at(middle, i);
  const mh = at(middle, h);
  const ms = at(middle, subject);
  const r0 = at(relation, i);
  const frame = scramble(v.frame[i] ?? 0);
  const side = scramble(h < 0 ? 2 : h < i ? 1 : 0);
  add1(f, f0);
  add1(f, at(fine, i - 1));
  add1(f, at(fine, i + 1));
  add2(f, at(middle, i - 1), m0);
  add2(f, m0, at(middle, i + 1));
  add3(f, at(coarse, i - 1), at(coarse, i), at(coarse, i + 1));
  add3(f, m0, at(tag, i), at(quote, i));
  add3(f, r0, mh, side);
  add3(f, r0, m0, mh);
  add3(f, f0, frame, at(tag, subject));
  add2(f, ms, m0);
  add3(f, ms, at(bucket, i), frame);
  add2(f, at(v.atoms.path, i), m0);
}

function edge(v: View, i: number): Scrambled {
  if (i < 0) return scramble(-1);
  const h = v.head[i] ?? -1;
  return scramble((v.relation[i] ?? 0) * 16 + (h < 0 ? 7 : (v.bucket[h] ?? 0)) + (h < i ? 8 : 0));
}
