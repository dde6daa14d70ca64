import { createTransitions } from '../../../src/core/attribution/tagger/chain';
import type { Model } from '../../../src/core/attribution/tagger/modelFile';
import { LABEL_BITS, MOVE_BITS, RELATIONS } from '../../../src/core/attribution/tagger/parser';
import { OPTION_BITS } from '../../../src/core/attribution/tagger/optionFeatures';
import { GUESSED_TAGS, TAG_BITS } from '../../../src/core/attribution/tagger/partOfSpeech';
import { createTable, type WeightTable } from '../../../src/core/attribution/tagger/table';
import { FIRST_BITS, SECOND_BITS } from '../../../src/core/attribution/tagger/tokenFeatures';
import { CLUSTER_BITS } from '../../../src/core/attribution/tagger/wordClusters';

/** A table of arbitrary weights, about one cell in `sparse` set. */
function arbitrary(bits: number, width: number, sparse: number): WeightTable {
  const rows: number[] = [];
  const weights: number[] = [];
  let state = bits;
  for (let row = 0; row < 2 ** bits; row += 1 + ((state >>> 8) % (2 * sparse))) {
    rows.push(row);
    for (let y = 0; y < width; y++) {
      state = (Math.imul(state, 1103515245) + 12345) | 0;
      weights.push(state >> 24);
    }
  }
  return createTable(bits, width, rows, Int8Array.from(weights), Math.fround(0.02));
}

/** A model that knows nothing: right in form, arbitrary in its weights, so that it tags wildly. */
export function tinyModel(sparse = 400): Model {
  return {
    tags: arbitrary(TAG_BITS, GUESSED_TAGS, sparse),
    parser: {
      moves: arbitrary(MOVE_BITS, 3, sparse),
      labels: arbitrary(LABEL_BITS, RELATIONS.length, sparse),
    },
    lexicon: new Map([
      [5, 1],
      [7, 5],
    ]),
    clusters: {
      slots: Uint16Array.from({ length: 2 ** CLUSTER_BITS }, (_, slot) =>
        slot % 97 === 5 ? 1 + (slot % 64) : 0,
      ),
    },
    first: { table: arbitrary(FIRST_BITS, 7, sparse), transitions: createTransitions() },
    second: { table: arbitrary(SECOND_BITS, 7, sparse), transitions: createTransitions() },
    choice: arbitrary(OPTION_BITS, 1, sparse),
    calibration: [
      [0, 0],
      [0.5, 0.25],
      [1, 1],
    ],
  };
}
