import { FIRST_BITS, SECOND_BITS, tokenRows } from '../../src/core/attribution/tagger/tokenFeatures';
import { foldOf, joined, linksOfAll, type Viewed } from './honest';
import type { Job, Learnt, Log, Outcome } from './jobModel';
import { mostUseful } from './learner';
import {
  forEachToken,
  keptRows,
  labelsOf,
  learnerScores,
  trainChain,
  type ChainLearner,
  type ChainRecipe,
  type Sequence,
} from './trainChain';
import { linkSequences } from './trainSecond';

/** How the two sequence models learn. */
const FIRST: ChainRecipe = { rate: { alpha: 0.02, beta: 1, l1: 1 }, epochs: 3, dropped: 0.2 };
const SECOND: ChainRecipe = { rate: { alpha: 0.015, beta: 1, l1: 1 }, epochs: 3, dropped: 0.4 };

/** Rows that each sequence model may use, and for how many epochs all are tried before that (by the second model on half of its sequences). */
const FIRST_ROWS = 190_000;
const SECOND_ROWS = 230_000;
const TRYING = 1;

type FirstJob = Extract<Job, { kind: 'first' }>;
type SecondJob = Extract<Job, { kind: 'second' }>;

/** The first sequence model of a job, or what it says of the fold that is left out. */
export function learnFirst(job: FirstJob, views: readonly Viewed[], log: Log): Outcome {
  const sequence = ({ view, paragraph }: Viewed): Sequence => {
    const rows = tokenRows(view, FIRST_BITS);
    const labels = labelsOf(view.tokens.count, paragraph.gold);
    return { ...(job.kept === null ? rows : keptRows(rows, job.kept)), labels };
  };
  const train = views.filter((v) => foldOf(v.paragraph) !== job.fold).map(sequence);
  if (job.kept === null) return tryRows(job, train, FIRST_BITS, FIRST, FIRST_ROWS, log);
  const model = trainChain(train, FIRST_BITS, FIRST, job.seed, log);
  if (job.fold < 0) return { first: learnt(model, train, FIRST_BITS) };
  const held = views
    .filter((v) => foldOf(v.paragraph) === job.fold)
    .map((v) => learnerScores(sequence(v), model.learner));
  return { scores: { scores: joined(held), transitions: model.transitions } };
}

/** Finds out which rows are worth their place. */
function tryRows(
  job: Job,
  train: readonly Sequence[],
  bits: number,
  recipe: ChainRecipe,
  count: number,
  log: Log,
): Outcome {
  const model = trainChain(train, bits, { ...recipe, epochs: TRYING }, job.seed, log);
  return { kept: mostUseful(model.learner.learnt(), countRows(train, bits), count) };
}

/** The second sequence model of a job, and what it says of the fold that is left out. */
export function learnSecond(job: SecondJob, views: readonly Viewed[], log: Log): Outcome {
  const links = linksOfAll(views, job.scores, (fold) => fold !== job.fold);
  const sequences = (held: boolean): Sequence[] =>
    links
      .filter((l) => (foldOf(l.paragraph) === job.fold) === held)
      .flatMap(({ view, pass, list }) => linkSequences(view, pass, list, job.kept));
  const train = sequences(false);
  if (job.kept === null) {
    const half = train.filter((_, k) => k % 2 === 0);
    return tryRows(job, half, SECOND_BITS, SECOND, SECOND_ROWS, log);
  }
  const model = trainChain(train, SECOND_BITS, SECOND, job.seed, log);
  const held = joined(sequences(true).map((s) => learnerScores(s, model.learner)));
  return {
    second: learnt(model, train, SECOND_BITS),
    scores: { scores: held, transitions: model.transitions },
  };
}

function learnt(model: ChainLearner, list: readonly Sequence[], bits: number): Learnt {
  const { learner, transitions } = model;
  return { weights: learner.learnt().weights, transitions, counts: countRows(list, bits) };
}

/** How often each row of a table of 2^`bits` rows occurs. */
function countRows(list: readonly Sequence[], bits: number): Int32Array {
  const counts = new Int32Array(2 ** bits);
  for (const s of list) {
    forEachToken(s, (rows, from, to) => {
      for (let k = from; k < to; k++) counts[rows[k] ?? 0] = (counts[rows[k] ?? 0] ?? 0) + 1;
    });
  }
  return counts;
}
