import { bestPath, marginals, type Transitions } from './chain';
import type { CueContext } from './cueContext';
import { LABEL_COUNT as L, partOf } from './labels';

/** One attribution in tokens of its paragraph, each part in text order. */
export interface Link {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** Probability of the cue, from 0 to 1. */
  readonly probability: number;
}

/** From this probability on a stretch is taken for the source where the best path has none. */
const LIKELY_SOURCE = 0.2;

/** Decodes the second stage's scores (7 for each token of the window) for one cue; null when it is no cue after all. */
export function decodeLink(scores: Float64Array, c: CueContext, transitions: Transitions): Link | null {
  const n = c.to - c.from;
  const path = bestPath(scores, n, transitions);
  const parts: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < n; i++) {
    const part = partOf(path[i] ?? 0);
    if (part >= 0) parts[part]?.push(c.from + i);
  }
  const [source, cue, content] = parts;
  if (cue.length === 0 || content.length === 0) return null;
  const { label } = marginals(scores, n, transitions);
  let probability = 0;
  for (const i of cue) {
    const k = (i - c.from) * L;
    probability = Math.max(probability, (label[k + 3] ?? 0) + (label[k + 4] ?? 0));
  }
  return {
    source: source.length > 0 ? source : likelySource(label, path, c.from),
    cue,
    content,
    probability,
  };
}

/** The best stretch of tokens that may be the source and are nothing else. */
function likelySource(label: Float64Array, path: Int32Array, from: number): number[] {
  let best: number[] = [];
  let top = 0;
  let run: number[] = [];
  let score = 0;
  for (let i = 0; i <= path.length; i++) {
    const p = i < path.length && path[i] === 0 ? (label[i * L + 1] ?? 0) + (label[i * L + 2] ?? 0) : 0;
    if (p >= LIKELY_SOURCE) {
      run.push(from + i);
      score = Math.max(score, p);
    } else if (run.length > 0) {
      if (score > top) [best, top] = [run, score];
      [run, score] = [[], 0];
    }
  }
  return best;
}

/** Settles conflicts: the likelier attribution keeps the cue and content words that two claim. Sources may be shared. */
export function resolveConflicts(links: readonly Link[], count: number): Link[] {
  const owner = new Uint8Array(count);
  const out: Link[] = [];
  for (const link of [...links].sort((a, b) => b.probability - a.probability)) {
    if (link.cue.some((i) => owner[i] === 2)) continue;
    const cue = link.cue.filter((i) => owner[i] === 0);
    const content = link.content.filter((i) => owner[i] === 0);
    if (cue.length === 0 || content.length === 0) continue;
    for (const i of cue) owner[i] = 2;
    for (const i of content) owner[i] = 1;
    out.push({ ...link, cue, content });
  }
  return out.sort((a, b) => (a.cue[0] ?? 0) - (b.cue[0] ?? 0));
}
