import { createTransitions, marginals, type Transitions } from '../../src/core/attribution/tagger/chain';
import { LABEL_COUNT as L } from '../../src/core/attribution/tagger/labels';
import type { Rows } from '../../src/core/attribution/tagger/tokenFeatures';
import type { GoldAttribution } from './corpus';
import { createLearner, type Learner, type LearningRate } from './learner';
import { shuffled } from './random';

/** One training sequence: its own features, those it shares with other sequences (from token `from` on), and its right labels. */
export interface Sequence extends Rows {
  readonly labels: Int8Array;
  readonly shared?: Rows;
  readonly from?: number;
}

/** A sequence model while it is learnt. */
export interface ChainLearner {
  readonly learner: Learner;
  readonly transitions: Transitions;
}

/** Labels of a paragraph under all its attributions; where two share a token the later one in text order has it. */
export function labelsOf(n: number, gold: readonly GoldAttribution[]): Int8Array {
  const out = new Int8Array(n);
  for (const g of gold) {
    for (const [part, tokens] of [g.source, g.content, g.cue].entries()) {
      const base = [1, 5, 3][part] ?? 1;
      tokens.forEach((i, k) => {
        out[i] = tokens[k - 1] === i - 1 ? base + 1 : base;
      });
    }
  }
  // An overwritten beginning leaves an inside that nothing begins.
  for (let i = 0; i < n; i++) {
    const y = out[i] ?? 0;
    const before = i > 0 ? (out[i - 1] ?? 0) : 0;
    if (y > 0 && y % 2 === 0 && before !== y && before !== y - 1) out[i] = y - 1;
  }
  return out;
}

type Visit = (rows: Int32Array, from: number, to: number, token: number) => void;

/** Visits the rows of each token of a sequence, its own and those it shares. */
export function forEachToken(s: Sequence, visit: Visit): void {
  const { shared, from = 0 } = s;
  for (let i = 0; i < s.labels.length; i++) {
    visit(s.rows, i === 0 ? 0 : (s.ends[i - 1] ?? 0), s.ends[i] ?? 0, i);
    if (shared === undefined) continue;
    const k = from + i;
    visit(shared.rows, k === 0 ? 0 : (shared.ends[k - 1] ?? 0), shared.ends[k] ?? 0, i);
  }
}

/** Rows with only those of them that are kept. */
export function keptRows(t: Rows, kept: Uint8Array): Rows {
  const rows = new Int32Array(t.rows.length);
  const ends = new Int32Array(t.ends.length);
  let count = 0;
  let k = 0;
  for (let i = 0; i < ends.length; i++) {
    for (const end = t.ends[i] ?? 0; k < end; k++) {
      const row = t.rows[k] ?? 0;
      if (kept[row] === 1) rows[count++] = row;
    }
    ends[i] = count;
  }
  return { rows: rows.slice(0, count), ends };
}

/** Scores of all labels at all tokens under weights that are being learnt. */
export function learnerScores(s: Sequence, learner: Learner): Float64Array {
  const scores = new Float64Array(s.labels.length * L);
  forEachToken(s, (rows, from, to, i) => {
    learner.add(rows, from, to, scores, i * L);
  });
  return scores;
}

/** How a sequence model is learnt. */
export interface ChainRecipe {
  readonly rate: LearningRate;
  readonly epochs: number;
  /** Share of features that are left out, others each time that a sequence is met. The mean of the weights at moments of the second half is kept. */
  readonly dropped: number;
}

/** Moments of an epoch whose weights go into the mean. */
const LOOKS = 3;

/** Learns a linear-chain conditional random field by its log-likelihood, one sequence after the other. */
export function trainChain(
  list: readonly Sequence[],
  bits: number,
  recipe: ChainRecipe,
  seed: number,
  log: (s: string) => void = () => undefined,
): ChainLearner {
  const learner = createLearner(bits, L, recipe.rate);
  const transitions = createTransitions();
  const mean = new Float64Array(transitions.length);
  const squares = new Float64Array(transitions.length);
  const every = Math.max(1, Math.floor(list.length / LOOKS));
  const steady = recipe.epochs / 2;
  const thinned = dropout(recipe.dropped, seed, learner.items);
  let remembered = 0;
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    let loss = 0;
    for (const [k, s] of shuffled(list, seed * 100 + epoch).entries()) {
      loss += learnSequence(thinned(s), learner, transitions, squares);
      if (epoch < steady || (k + 1) % every !== 0) continue;
      learner.remember();
      transitions.forEach((x, c) => (mean[c] = (mean[c] ?? 0) + x));
      remembered++;
    }
    log(`epoch ${epoch + 1}: loss ${(loss / list.length).toFixed(3)} a sequence`);
  }
  learner.settle(1 - recipe.dropped);
  return { learner, transitions: remembered > 0 ? mean.map((x) => x / remembered) : transitions };
}

/** Leaves out a share of a sequence's features, so that no feature learns to lean on few others (Wager, Wang and Liang, 2013). The result is valid until the next call. */
function dropout(share: number, seed: number, rows: Int32Array): (s: Sequence) => Sequence {
  let state = Math.imul(seed, 2654435761) + 12345;
  const threshold = share * 2 ** 32;
  let count = 0;
  const put = (from: Int32Array, first: number, end: number): void => {
    for (let k = first; k < end; k++) {
      // Xorshift (Marsaglia, 2003).
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      if (state >>> 0 >= threshold) rows[count++] = from[k] ?? 0;
    }
  };
  return (s) => {
    count = 0;
    const ends = new Int32Array(s.labels.length);
    forEachToken(s, (from, first, end, i) => {
      put(from, first, end);
      ends[i] = count;
    });
    return { rows, ends, labels: s.labels };
  };
}

function learnSequence(
  s: Sequence,
  learner: Learner,
  transitions: Transitions,
  squares: Float64Array,
): number {
  const n = s.labels.length;
  const scores = learnerScores(s, learner);
  const m = marginals(scores, n, transitions);
  let gold = 0;
  const steps = m.steps;
  for (let i = 0; i < n; i++) {
    const y = s.labels[i] ?? 0;
    const cell = (i === 0 ? L : (s.labels[i - 1] ?? 0)) * L + y;
    gold += (scores[i * L + y] ?? 0) + (transitions[cell] ?? 0);
    m.label[i * L + y] = (m.label[i * L + y] ?? 0) - 1;
    steps[cell] = (steps[cell] ?? 0) - 1;
  }
  forEachToken(s, (rows, from, to, i) => {
    learner.update(rows, from, to, m.label, i * L);
  });
  for (let c = 0; c < steps.length; c++) {
    const g = steps[c] ?? 0;
    if (g === 0 || transitions[c] === -Infinity) continue;
    squares[c] = (squares[c] ?? 0) + g * g;
    transitions[c] = (transitions[c] ?? 0) - (0.05 * g) / (1 + Math.sqrt(squares[c] ?? 0));
  }
  return m.logTotal - gold;
}
