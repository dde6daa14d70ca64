import type { Transitions } from '../../src/core/attribution/tagger/chain';
import { cueContext, type CueContext } from '../../src/core/attribution/tagger/cueContext';
import {
  cueCandidates,
  firstPass,
  type Candidate,
  type FirstPass,
} from '../../src/core/attribution/tagger/firstPass';
import { createFeatures } from '../../src/core/attribution/tagger/hash';
import { countMarks, linkFeatures } from '../../src/core/attribution/tagger/linkFeatures';
import { SECOND_BITS, tokenRows } from '../../src/core/attribution/tagger/tokenFeatures';
import type { View } from '../../src/core/attribution/tagger/view';
import type { GoldAttribution } from './corpus';
import type { Sequence } from './trainChain';

/** A candidate cue with its window, its features and the attribution that people marked for it, if any. */
export interface Linked {
  readonly candidate: Candidate;
  readonly context: CueContext;
  readonly sequence: Sequence;
  readonly gold: GoldAttribution | null;
}

/** Stretches of gold tokens as candidates of their own. */
function goldCandidate(pass: FirstPass, cue: readonly number[]): Candidate {
  const first = cue[0] ?? 0;
  let last = first;
  while (cue.includes(last + 1)) last++;
  let probability = 0;
  for (let i = first; i <= last; i++) probability = Math.max(probability, pass.cue[i] ?? 0);
  return { first, last, probability };
}

function overlap(c: Candidate, cue: readonly number[]): number {
  return cue.filter((i) => i >= c.first && i <= c.last).length;
}

/** The sequences of the second stage for one paragraph: its candidate cues and, for training, the gold cues that none of them touches. */
export function linkSequences(
  v: View,
  scores: Float64Array,
  transitions: Transitions,
  gold: readonly GoldAttribution[],
  threshold: number,
  withMissed: boolean,
): { pass: FirstPass; list: Linked[] } {
  const pass = firstPass(scores, v, transitions);
  const candidates = cueCandidates(pass, threshold);
  const shared = tokenRows(v, SECOND_BITS);
  const counts = countMarks(v);
  const list: Linked[] = [];
  const taken = new Set<GoldAttribution>();
  const addOne = (candidate: Candidate, match: GoldAttribution | null): void => {
    const context = cueContext(v, pass, candidate);
    const f = createFeatures(128, SECOND_BITS);
    const rows: number[] = [];
    const ends = new Int32Array(context.to - context.from);
    for (let i = context.from; i < context.to; i++) {
      linkFeatures(f, v, pass, counts, context, i);
      for (let k = 0; k < f.count; k++) rows.push(f.rows[k] ?? 0);
      ends[i - context.from] = rows.length;
    }
    const labels = windowLabels(context, match);
    list.push({
      candidate,
      context,
      gold: match,
      sequence: { rows: Int32Array.from(rows), ends, labels, shared, from: context.from },
    });
  };
  for (const c of candidates) {
    const free = gold.filter((g) => !taken.has(g) && overlap(c, g.cue) > 0);
    const match = free.sort((a, b) => overlap(c, b.cue) - overlap(c, a.cue))[0] ?? null;
    if (match !== null) taken.add(match);
    addOne(c, match);
  }
  if (withMissed)
    for (const g of gold) if (!taken.has(g) && g.cue.length > 0) addOne(goldCandidate(pass, g.cue), g);
  return { pass, list };
}

function windowLabels(c: CueContext, gold: GoldAttribution | null): Int8Array {
  const out = new Int8Array(c.to - c.from);
  if (gold === null) return out;
  for (const [base, tokens] of [
    [1, gold.source],
    [5, gold.content],
    [3, gold.cue],
  ] as const) {
    tokens.forEach((i, k) => {
      if (i < c.from || i >= c.to) return;
      out[i - c.from] = tokens[k - 1] === i - 1 && i > c.from ? base + 1 : base;
    });
  }
  for (let i = 0; i < out.length; i++) {
    const y = out[i] ?? 0;
    const before = i > 0 ? (out[i - 1] ?? 0) : 0;
    if (y > 0 && y % 2 === 0 && before !== y && before !== y - 1) out[i] = y - 1;
  }
  return out;
}
