import { bestPath, marginals, type Transitions } from './chain';
import { scrambleColumn } from './hash';
import { LABEL_COUNT as L, partOf } from './labels';
import type { View } from './view';

/** Columns of a first pass that are mixed into many features, scrambled (read them with `at`). */
interface PassAtoms {
  readonly label: Int32Array;
  /** Probability of source, cue and content at each token, in steps from 0 (under .02) to 5 (.9 and more). */
  readonly source: Int32Array;
  readonly cue: Int32Array;
  readonly content: Int32Array;
}

/** What the first stage says of a paragraph: every attribution at once, not yet told apart. */
export interface FirstPass {
  /** Best label of each token. */
  readonly labels: Int32Array;
  readonly atoms: PassAtoms;
  /** The step of `atoms.source` as it is. */
  readonly sourceLevel: Int32Array;
  /** Probability that the token is part of a cue. */
  readonly cue: Float64Array;
  /** Number of stretches of source, cue and content that begin before the token. */
  readonly begun: readonly [Int32Array, Int32Array, Int32Array];
}

const LEVELS = [0.02, 0.1, 0.3, 0.6, 0.9];

/** Decodes the first stage's scores (7 a token). */
export function firstPass(scores: Float64Array, v: View, transitions: Transitions): FirstPass {
  const n = v.tokens.count;
  const labels = bestPath(scores, n, transitions);
  const { label } = marginals(scores, n, transitions, false);
  const cue = new Float64Array(n);
  const level = [new Int32Array(n), new Int32Array(n), new Int32Array(n)] as const;
  const begun: [Int32Array, Int32Array, Int32Array] = [
    new Int32Array(n + 1),
    new Int32Array(n + 1),
    new Int32Array(n + 1),
  ];
  for (let part = 0; part < 3; part++) {
    const levels = level[part] ?? cue;
    const starts = begun[part] ?? cue;
    for (let i = 0; i < n; i++) {
      const p = (label[i * L + 1 + 2 * part] ?? 0) + (label[i * L + 2 + 2 * part] ?? 0);
      let step = 0;
      while (step < LEVELS.length && p >= (LEVELS[step] ?? 1)) step++;
      levels[i] = step;
      if (part === 1) cue[i] = p;
      const begins = labels[i] === 1 + 2 * part || (partOf(labels[i] ?? 0) === part && i === 0);
      starts[i + 1] = (starts[i] ?? 0) + (begins ? 1 : 0);
    }
  }
  const [source, cueLevel, content] = level;
  const atoms = {
    label: scrambleColumn(labels),
    source: scrambleColumn(source),
    cue: scrambleColumn(cueLevel),
    content: scrambleColumn(content),
  };
  return { labels, atoms, sourceLevel: source, cue, begun };
}

/** A stretch of tokens (both ends inclusive) that may be a cue, and the probability of its likeliest token. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** Cues of the best path, and stretches whose tokens are cues with at least this probability. */
export function cueCandidates(pass: FirstPass, threshold: number): Candidate[] {
  const out: Candidate[] = [];
  const n = pass.labels.length;
  const probability = (first: number, last: number): number => {
    let p = 0;
    for (let i = first; i <= last; i++) p = Math.max(p, pass.cue[i] ?? 0);
    return p;
  };
  let i = 0;
  while (i < n) {
    const label = pass.labels[i] ?? 0;
    let last = i;
    if (partOf(label) === 1) {
      while (last + 1 < n && pass.labels[last + 1] === 4) last++;
    } else if ((pass.cue[i] ?? 0) >= threshold) {
      while (
        last + 1 < n &&
        partOf(pass.labels[last + 1] ?? 0) !== 1 &&
        (pass.cue[last + 1] ?? 0) >= threshold
      )
        last++;
    } else {
      i++;
      continue;
    }
    out.push({ first: i, last, probability: probability(i, last) });
    i = last + 1;
  }
  return out;
}
