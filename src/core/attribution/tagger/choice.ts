import type { Link } from './decode';
import { createFeatures } from './hash';
import { OPTION_BITS, optionFeatures, type Option, type OptionSetting } from './optionFeatures';
import { addWeights, type WeightTable } from './table';
import { claims, unclaimedQuotes } from './unclaimedQuotes';
import type { View } from './view';

/** Features of an option at most. */
const MOST = 256;

/** A buffer that fits the features of one option. */
export const optionBuffer = (): ReturnType<typeof createFeatures> => createFeatures(MOST, OPTION_BITS);

/** Scores of options: what the sequence model says, and what the choosing model adds for the attribution as a whole. */
export function scoreOptions(table: WeightTable, s: OptionSetting, options: readonly Option[]): Float64Array {
  const f = optionBuffer();
  const sum = new Int32Array(1);
  return Float64Array.from(options, (option, rank) => {
    optionFeatures(f, s, option, rank);
    sum.fill(0);
    addWeights(table, f, sum, 0);
    return option.logProbability + (sum[0] ?? 0) * table.scale;
  });
}

/** Whether two lists of tokens share at least half of the longer one; two empty ones do. */
function half(a: readonly number[], b: readonly number[]): boolean {
  if (a === b || a.length + b.length === 0) return true;
  const set = new Set(b);
  const shared = a.filter((i) => set.has(i)).length;
  return shared > 0 && shared * 2 >= Math.max(a.length, b.length);
}

/** How much readings that find something are favoured. Without, precision is far above recall; with this, F1 of all parts is best on articles held out. */
const READINESS = 0.4;

/**
 * The best of the options, where `favour` is added to those that find something; null when that is none. How likely it is to be
 * right counts the others that agree with it by half.
 */
function choose(options: readonly Option[], scores: Float64Array, favour = READINESS): Link | null {
  const raised = scores.map((score, k) => score + (k > 0 ? favour : 0));
  const best = raised.indexOf(Math.max(...raised));
  const option = options[best];
  if (option === undefined || option.cue.length === 0) return null;
  const top = Math.max(...scores);
  let [agreeing, total] = [0, 0];
  for (const [k, other] of options.entries()) {
    const p = Math.exp((scores[k] ?? 0) - top);
    total += p;
    if (half(option.source, other.source) && half(option.content, other.content)) agreeing += p;
  }
  const { source, cue, content } = option;
  return { source, cue, content, probability: agreeing / total };
}

/** How much a cue is favoured when a quotation would else belong to nobody. */
const FAVOUR = 2.2;

/** The ways to read one candidate cue, and their scores. */
export interface ScoredOptions {
  readonly options: readonly Option[];
  readonly scores: Float64Array;
}

/** The best of each cue's options; where a quotation would belong to nobody, cues that were rejected get a second chance. */
export function pickLinks(view: View, cues: readonly ScoredOptions[]): Link[] {
  const links: Link[] = [];
  const rejected: ScoredOptions[] = [];
  for (const one of cues) {
    const link = choose(one.options, one.scores);
    if (link === null) rejected.push(one);
    else links.push(link);
  }
  const quotes = unclaimedQuotes(view, links);
  if (quotes.size > 0) {
    for (const { options, scores } of rejected) {
      const link = choose(options, scores, FAVOUR);
      if (link !== null && claims(link, view, quotes)) links.push(link);
    }
  }
  return links;
}
