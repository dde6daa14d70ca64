import { restart, type Features } from './hash';
import {
  createParserState,
  isLegal,
  labelFeatures,
  LEFT,
  moveFeatures,
  RIGHT,
  type ParserState,
} from './parserFeatures';
import { createFeatures } from './hash';
import { addWeights, greatest, type WeightTable } from './table';
import type { Tokens } from './token';

/** Grammatical relations as the parser tells them apart; the number of one is its place here. */
export const RELATIONS = (
  'root punct case nmod nsubj det compound amod dobj advmod mark aux cc conj nmod:poss ccomp xcomp advcl cop dep ' +
  'acl:relcl acl appos parataxis tmod'
).split(' ');

/** Rows (powers of two) of the two tables. */
export const MOVE_BITS = 19;
export const LABEL_BITS = 17;

/** Which move to make, and which relation an arc bears. */
export interface ParserModel {
  readonly moves: WeightTable;
  readonly labels: WeightTable;
}

/** For each token its head (token number, or -1 for the root of a sentence) and the number of its relation. */
export interface Parse {
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** Buffers that fit the features of a move and of a label. */
export function moveFeatureBuffer(): Features {
  return createFeatures(64, MOVE_BITS);
}

/** See `moveFeatureBuffer`. */
export function labelFeatureBuffer(): Features {
  return createFeatures(32, LABEL_BITS);
}

/**
 * Parses each sentence of a paragraph greedily, with the arc-hybrid transitions of Kuhlmann, Gómez-Rodríguez and Satta
 * (2011), the root standing behind the last word. Time is linear.
 */
export function parse(model: ParserModel, t: Tokens, tags: Int32Array): Parse {
  const s = createParserState(t, tags);
  const f = moveFeatureBuffer();
  const g = labelFeatureBuffer();
  const sums = new Int32Array(3);
  const labelSums = new Int32Array(model.labels.width);
  for (let first = 0; first < t.count; first = t.sentenceEnd[first] ?? t.count) {
    s.begin(first, t.sentenceEnd[first] ?? t.count);
    while (!s.done()) {
      restart(f);
      moveFeatures(f, s);
      sums.fill(0);
      addWeights(model.moves, f, sums, 0);
      const move = bestLegal(s, sums);
      if (move === LEFT || move === RIGHT) {
        const dependent = s.top(0);
        const head = move === LEFT ? s.next : s.top(1);
        let relation = 0;
        if (head < s.end) {
          restart(g);
          labelFeatures(g, s, head, dependent);
          labelSums.fill(0);
          addWeights(model.labels, g, labelSums, 0);
          relation = greatest(labelSums, 0, labelSums.length);
        }
        s.attach(head, dependent, relation);
      } else s.shift();
    }
  }
  return { head: s.head, relation: s.relation };
}

function bestLegal(s: ParserState, sums: Int32Array): number {
  let best = -1;
  for (let move = 0; move < 3; move++) {
    if (isLegal(s, move) && (best < 0 || (sums[move] ?? 0) > (sums[best] ?? 0))) best = move;
  }
  return best;
}
