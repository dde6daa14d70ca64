import { optionBuffer } from '../../src/core/attribution/tagger/choice';
import {
  OPTION_BITS,
  optionFeatures,
  type Option,
  type OptionSetting,
} from '../../src/core/attribution/tagger/optionFeatures';
import type { GoldAttribution } from './corpus';
import { createLearner, type Learner } from './learner';
import { shuffled } from './random';
import { softmax } from './trainTags';

/** A candidate cue with the ways to read it, and how good each is. */
export interface ChoiceItem {
  readonly options: readonly Option[];
  readonly worth: Float64Array;
  /** Features of the options, one behind the other; `ends[k]` is where those of option `k` stop. */
  readonly rows: Int32Array;
  readonly ends: Int32Array;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, k) => x === b[k]);
}

/** Harmonic mean of precision and recall of the tokens. */
function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length + b.length === 0) return 1;
  const set = new Set(b);
  return (2 * a.filter((i) => set.has(i)).length) / (a.length + b.length);
}

/** How good an option is beside what people marked (null: nothing): exact parts count most. */
function worthOf(option: Option, gold: GoldAttribution | null): number {
  const found = option.cue.length > 0;
  if (gold === null || !found) return found === (gold !== null) ? 1 : 0;
  let worth = 0;
  for (const part of ['source', 'cue', 'content'] as const) {
    worth += (same(option[part], gold[part]) ? 1 : 0) + likeness(option[part], gold[part]);
  }
  return worth;
}

/** Prepares one candidate. */
export function choiceItem(
  s: OptionSetting,
  options: readonly Option[],
  gold: GoldAttribution | null,
): ChoiceItem {
  const f = optionBuffer();
  const rows: number[] = [];
  const ends = new Int32Array(options.length);
  for (const [k, option] of options.entries()) {
    optionFeatures(f, s, option, k);
    for (let j = 0; j < f.count; j++) rows.push(f.rows[j] ?? 0);
    ends[k] = rows.length;
  }
  const worth = Float64Array.from(options, (option) => worthOf(option, gold));
  return { options, worth, rows: Int32Array.from(rows), ends };
}

/** Scores of the options of a candidate by the sequence models alone. */
export function startScores(item: ChoiceItem): Float64Array {
  return Float64Array.from(item.options, (option) => option.logProbability);
}

/** Scores of the options of a candidate under weights that are being learnt. */
export function itemScores(item: ChoiceItem, learner: Learner): Float64Array {
  const scores = startScores(item);
  for (let k = 0; k < scores.length; k++)
    learner.add(item.rows, k === 0 ? 0 : (item.ends[k - 1] ?? 0), item.ends[k] ?? 0, scores, k);
  return scores;
}

/** Learns to choose: the probability of the best options is raised, starting from what the sequence model says (Collins and Koo, 2005, by likelihood). */
export function trainChoice(
  items: readonly ChoiceItem[],
  seed: number,
  epochs = 4,
  rate = { alpha: 0.02, beta: 1, l1: 0.5 },
): Learner {
  const learner = createLearner(OPTION_BITS, 1, rate);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const item of shuffled(items, seed + epoch)) {
      const p = itemScores(item, learner);
      softmax(p);
      const most = Math.max(...item.worth);
      let mass = 0;
      item.worth.forEach((worth, k) => (mass += worth === most ? (p[k] ?? 0) : 0));
      const gradient = p.map((x, k) => x - (item.worth[k] === most ? x / (mass || 1) : 0));
      for (let k = 0; k < p.length; k++)
        learner.update(item.rows, k === 0 ? 0 : (item.ends[k - 1] ?? 0), item.ends[k] ?? 0, gradient, k);
    }
    if (epoch * 2 >= epochs) learner.remember();
  }
  learner.settle(1);
  return learner;
}
