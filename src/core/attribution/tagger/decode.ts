import { bestPaths, marginals, type Transitions } from './chain';
import type { CueContext } from './cueContext';
import { LABEL_COUNT as L, partOf } from './labels';
import type { Option } from './optionFeatures';

/** One attribution in tokens of its paragraph, each part in text order. */
export interface Link {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** How likely it is that this is an attribution and, by and large, this one; from 0 to 1. */
  readonly probability: number;
}

/** From this probability on a stretch is taken for the source where the best path has none. */
const LIKELY_SOURCE = 0.2;

/** So many of the best paths are looked at. */
const PATHS = 12;

/** From this logarithm of a probability on that a candidate is none there is nothing to choose. */
const SURE = Math.log(0.97);

/** The ways to read one candidate cue under the second stage's scores (7 for each token of its window); the first one says that it is none. */
export function optionsOf(scores: Float64Array, c: CueContext, transitions: Transitions): Option[] {
  const n = c.to - c.from;
  const { label, logTotal } = marginals(scores, n, transitions, false);
  const out = new Map<string, Option>();
  let nothing = (scores[0] ?? 0) + (transitions[L * L] ?? 0);
  for (let i = 1; i < n; i++) nothing += (scores[i * L] ?? 0) + (transitions[0] ?? 0);
  const none = { source: [], cue: [], content: [], logProbability: nothing - logTotal };
  if (none.logProbability > SURE) return [none];
  out.set('', none);
  const add = (option: Option): void => {
    const key = `${option.source.join()} ${option.cue.join()} ${option.content.join()}`;
    if (!out.has(key)) out.set(key, option);
  };
  for (const { labels, score } of bestPaths(scores, n, transitions, PATHS)) {
    const parts: [number[], number[], number[]] = [[], [], []];
    for (let i = 0; i < n; i++) {
      const part = partOf(labels[i] ?? 0);
      if (part >= 0) parts[part]?.push(c.from + i);
    }
    const [source, cue, content] = parts;
    if (cue.length === 0 || content.length === 0) continue;
    const option = { source, cue, content, logProbability: score - logTotal };
    if (source.length === 0) add({ ...option, source: likelySource(label, labels, c.from) });
    add(option);
  }
  return [...out.values()];
}

/** The best stretch of tokens that may be the source and are nothing else. */
function likelySource(label: Float64Array, path: Int8Array, from: number): number[] {
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
