import type { ChainModel, Model } from '../../src/core/attribution/tagger/modelFile';
import { LABEL_COUNT } from '../../src/core/attribution/tagger/labels';
import { OPTION_BITS } from '../../src/core/attribution/tagger/optionFeatures';
import { FIRST_BITS, SECOND_BITS } from '../../src/core/attribution/tagger/tokenFeatures';
import type { LanguageModel } from '../../src/core/attribution/tagger/view';
import { isotonic, type Sample } from './calibrate';
import type { Learnt } from './jobModel';
import { quantise, thin, type Rounding } from './learner';

/** Everything that the jobs learn. */
export interface Parts {
  readonly language: LanguageModel;
  readonly first: Learnt;
  readonly seconds: readonly Learnt[];
  readonly choice: Learnt;
  readonly samples: readonly Sample[];
}

/** How the weights of each model are rounded, and the least use of those that are kept. */
const FIRST: Rounding = { step: 0.015, leastUse: 0.04 };
const SECOND: Rounding = { step: 0.01, leastUse: 0.04 };
const CHOICE: Rounding = { step: 0.02, leastUse: 0.03 };

/** Puts the model together that ships: rounded, thinned, and with the means of models that each left out a fold. */
export function assemble(parts: Parts): Model {
  const { language, choice } = parts;
  const { weights, counts } = choice;
  return {
    tags: thin(language.tags, 2),
    parser: { moves: thin(language.parser.moves, 3), labels: thin(language.parser.labels, 3) },
    lexicon: language.lexicon,
    clusters: language.clusters,
    first: sequenceModel([parts.first], FIRST_BITS, FIRST),
    second: sequenceModel(parts.seconds, SECOND_BITS, SECOND),
    choice: quantise({ bits: OPTION_BITS, width: 1, weights }, CHOICE, counts),
    calibration: isotonic(parts.samples),
  };
}

/** The mean of models, rounded and thinned by how often they met each row. */
function sequenceModel(models: readonly Learnt[], bits: number, rounding: Rounding): ChainModel {
  const weights = average(models.map((m) => m.weights));
  const counts = Int32Array.from(average(models.map((m) => m.counts)));
  const table = quantise({ bits, width: LABEL_COUNT, weights }, rounding, counts);
  return { table, transitions: Float64Array.from(average(models.map((m) => m.transitions))) };
}

function average(lists: readonly (Float32Array | Float64Array | Int32Array)[]): Float32Array {
  const out = new Float32Array(lists[0]?.length ?? 0);
  for (const list of lists)
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (list[i] ?? 0) / lists.length;
  return out;
}
