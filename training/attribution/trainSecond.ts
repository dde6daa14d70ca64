import type { Transitions } from '../../src/core/attribution/tagger/chain';
import { cueContext, type CueContext } from '../../src/core/attribution/tagger/cueContext';
import { CANDIDATE_THRESHOLD } from '../../src/core/attribution/tagger/engine';
import {
  cueCandidates,
  firstPass,
  type Candidate,
  type FirstPass,
} from '../../src/core/attribution/tagger/firstPass';
import { createFeatures } from '../../src/core/attribution/tagger/hash';
import { countMarks, linkFeatures } from '../../src/core/attribution/tagger/linkFeatures';
import { SECOND_BITS, tokenRows, type Rows } from '../../src/core/attribution/tagger/tokenFeatures';
import type { View } from '../../src/core/attribution/tagger/view';
import type { GoldAttribution } from './corpus';
import { keptRows, type Sequence } from './trainChain';

/** Room for the features of one token as part of one attribution. */
const MOST_LINK_FEATURES = 128;

/** A candidate cue with its window and the attribution that people marked for it, if any. */
export interface Linked {
  readonly context: CueContext;
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

/** The candidate cues of one paragraph and, for training, the gold cues that none of them touches. */
export function linksOf(
  v: View,
  said: { readonly scores: Float64Array; readonly transitions: Transitions },
  gold: readonly GoldAttribution[],
  withMissed: boolean,
): { pass: FirstPass; list: Linked[] } {
  const pass = firstPass(said.scores, v, said.transitions);
  const list: Linked[] = [];
  const taken = new Set<GoldAttribution>();
  for (const c of cueCandidates(pass, CANDIDATE_THRESHOLD)) {
    const free = gold.filter((g) => !taken.has(g) && overlap(c, g.cue) > 0);
    const match = free.sort((a, b) => overlap(c, b.cue) - overlap(c, a.cue))[0] ?? null;
    if (match !== null) taken.add(match);
    list.push({ context: cueContext(v, pass, c), gold: match });
  }
  if (!withMissed) return { pass, list };
  for (const g of gold) {
    if (taken.has(g) || g.cue.length === 0) continue;
    list.push({ context: cueContext(v, pass, goldCandidate(pass, g.cue)), gold: g });
  }
  return { pass, list };
}

/** The sequences of the second stage for the cues of one paragraph, with only the rows that are kept, if these are given. */
export function linkSequences(
  v: View,
  pass: FirstPass,
  list: readonly Linked[],
  kept: Uint8Array | null,
): Sequence[] {
  const filtered = (t: Rows): Rows => (kept === null ? t : keptRows(t, kept));
  const shared = filtered(tokenRows(v, SECOND_BITS));
  const counts = countMarks(v);
  const f = createFeatures(MOST_LINK_FEATURES, SECOND_BITS);
  return list.map(({ context, gold }) => {
    const rows = new Int32Array((context.to - context.from) * MOST_LINK_FEATURES);
    const ends = new Int32Array(context.to - context.from);
    let count = 0;
    for (let i = context.from; i < context.to; i++) {
      linkFeatures(f, v, pass, counts, context, i);
      rows.set(f.rows.subarray(0, f.count), count);
      count += f.count;
      ends[i - context.from] = count;
    }
    const own = filtered({ rows: kept === null ? rows.slice(0, count) : rows, ends });
    return { ...own, labels: windowLabels(context, gold), shared, from: context.from };
  });
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
