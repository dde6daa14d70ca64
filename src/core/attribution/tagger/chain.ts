import { LABEL_COUNT as L, mayFollow } from './labels';

/** Scores of going from one label to the next, 8 rows of 7: the last row is the beginning. Forbidden steps are -Infinity. */
export type Transitions = Float64Array;

/** Transitions that know nothing yet but what is forbidden. */
export function createTransitions(): Transitions {
  const out = new Float64Array((L + 1) * L);
  for (let a = 0; a <= L; a++) {
    for (let b = 0; b < L; b++) if (!mayFollow(a === L ? -1 : a, b)) out[a * L + b] = -Infinity;
  }
  return out;
}

/** The best sequence of labels under the scores of `n` tokens (7 each) and the transitions (Viterbi). */
export function bestPath(scores: Float64Array, n: number, transitions: Transitions): Int32Array {
  const out = new Int32Array(n);
  if (n === 0) return out;
  const from = new Int8Array(n * L);
  let row = new Float64Array(L);
  let next = new Float64Array(L);
  for (let y = 0; y < L; y++) row[y] = (scores[y] ?? 0) + (transitions[L * L + y] ?? 0);
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < L; y++) {
      let best = -Infinity;
      let arg = 0;
      for (let x = 0; x < L; x++) {
        const s = (row[x] ?? 0) + (transitions[x * L + y] ?? 0);
        if (s > best) {
          best = s;
          arg = x;
        }
      }
      next[y] = best + (scores[i * L + y] ?? 0);
      from[i * L + y] = arg;
    }
    [row, next] = [next, row];
  }
  let y = row.indexOf(Math.max(...row));
  for (let i = n - 1; i >= 0; i--) {
    out[i] = y;
    y = from[i * L + y] ?? 0;
  }
  return out;
}

/** A sequence of labels and its score. */
export interface ScoredPath {
  readonly labels: Int8Array;
  readonly score: number;
}

/** The `k` best sequences of labels (fewer where there are no more), the best first: Viterbi's search with `k` ways kept to each label. */
export function bestPaths(
  scores: Float64Array,
  n: number,
  transitions: Transitions,
  k: number,
): ScoredPath[] {
  const size = L * k;
  // For each token, label and rank: the label and rank before, as one number.
  const from = new Int16Array(n * size);
  let row = new Float64Array(size).fill(-Infinity);
  let next = new Float64Array(size).fill(-Infinity);
  for (let y = 0; y < L; y++) row[y * k] = (scores[y] ?? 0) + (transitions[L * L + y] ?? 0);
  const heads = new Int32Array(L);
  // What each label before would give with the best of its ways that is not taken yet.
  const offers = new Float64Array(L);
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < L; y++) {
      heads.fill(0);
      for (let x = 0; x < L; x++) offers[x] = (row[x * k] ?? -Infinity) + (transitions[x * L + y] ?? 0);
      const own = scores[i * L + y] ?? 0;
      for (let rank = 0; rank < k; rank++) {
        let best = -Infinity;
        let arg = 0;
        for (let x = 0; x < L; x++) {
          const s = offers[x] ?? -Infinity;
          if (s > best) {
            best = s;
            arg = x;
          }
        }
        if (best === -Infinity) break;
        const at = y * k + rank;
        const taken = heads[arg] ?? 0;
        next[at] = best + own;
        from[i * size + at] = arg * k + taken;
        heads[arg] = taken + 1;
        offers[arg] =
          taken + 1 < k
            ? (row[arg * k + taken + 1] ?? -Infinity) + (transitions[arg * L + y] ?? 0)
            : -Infinity;
      }
    }
    [row, next] = [next, row];
    next.fill(-Infinity);
  }
  const ends = [...row.keys()].filter((at) => (row[at] ?? 0) > -Infinity);
  ends.sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);
  return ends.slice(0, k).map((end) => {
    const labels = new Int8Array(n);
    let at = end;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = Math.floor(at / k);
      at = from[i * size + at] ?? 0;
    }
    return { labels, score: row[end] ?? 0 };
  });
}

/** Probabilities of labels at each token and, where wanted, of pairs of labels summed over the sequence. */
export interface Marginals {
  /** `n` rows of 7. */
  readonly label: Float64Array;
  /** Expected number of each step, laid out as `Transitions`. */
  readonly steps: Float64Array;
  /** Logarithm of the sum over all sequences. */
  readonly logTotal: number;
}

/** Forward and backward sums over all sequences, scaled token by token; the steps, which training alone needs, are left at nought where they are not wanted. */
export function marginals(
  scores: Float64Array,
  n: number,
  transitions: Transitions,
  wantsSteps = true,
): Marginals {
  const weight = transitions.map(Math.exp);
  const emit = new Float64Array(n * L);
  const alpha = new Float64Array(n * L);
  const scale = new Float64Array(n);
  let logTotal = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) top = Math.max(top, scores[i * L + y] ?? 0);
    let total = 0;
    for (let y = 0; y < L; y++) {
      const e = Math.exp((scores[i * L + y] ?? 0) - top);
      emit[i * L + y] = e;
      let sum = 0;
      if (i === 0) sum = weight[L * L + y] ?? 0;
      else for (let x = 0; x < L; x++) sum += (alpha[(i - 1) * L + x] ?? 0) * (weight[x * L + y] ?? 0);
      total += alpha[i * L + y] = sum * e;
    }
    for (let y = 0; y < L; y++) alpha[i * L + y] = (alpha[i * L + y] ?? 0) / total;
    scale[i] = total;
    logTotal += Math.log(total) + top;
  }
  const label = new Float64Array(n * L);
  const steps = new Float64Array((L + 1) * L);
  let beta = new Float64Array(L).fill(1);
  let below = new Float64Array(L);
  for (let i = n - 1; i >= 0; i--) {
    below.fill(0);
    for (let y = 0; y < L; y++) {
      const p = (alpha[i * L + y] ?? 0) * (beta[y] ?? 0);
      label[i * L + y] = p;
      const b = ((emit[i * L + y] ?? 0) * (beta[y] ?? 0)) / (scale[i] ?? 1);
      if (i === 0) {
        steps[L * L + y] = p;
        continue;
      }
      for (let x = 0; x < L; x++) below[x] = (below[x] ?? 0) + (weight[x * L + y] ?? 0) * b;
      if (!wantsSteps) continue;
      for (let x = 0; x < L; x++) {
        const step = (alpha[(i - 1) * L + x] ?? 0) * ((weight[x * L + y] ?? 0) * b);
        steps[x * L + y] = (steps[x * L + y] ?? 0) + step;
      }
    }
    [beta, below] = [below, beta];
  }
  return { label, steps, logTotal };
}
