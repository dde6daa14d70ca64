import { restart } from '../../src/core/attribution/tagger/hash';
import {
  LABEL_BITS,
  labelFeatureBuffer,
  MOVE_BITS,
  moveFeatureBuffer,
  RELATIONS,
  type ParserModel,
} from '../../src/core/attribution/tagger/parser';
import {
  createParserState,
  isLegal,
  labelFeatures,
  LEFT,
  moveFeatures,
  SHIFT,
  type ParserState,
} from '../../src/core/attribution/tagger/parserFeatures';
import type { Paragraph } from './corpus';
import { createLearner, quantise } from './learner';
import { createRandom, shuffled } from './random';
import { softmax } from './trainTags';

const SAME = new Map(
  Object.entries({
    nsubjpass: 'nsubj',
    csubj: 'nsubj',
    csubjpass: 'nsubj',
    expl: 'nsubj',
    iobj: 'dobj',
    auxpass: 'aux',
    neg: 'advmod',
    nummod: 'amod',
    mwe: 'compound',
    'compound:prt': 'compound',
    'nmod:tmod': 'tmod',
    'nmod:npmod': 'tmod',
    'det:predet': 'det',
    'cc:preconj': 'cc',
    discourse: 'advmod',
  }),
);

/** The number of a silver relation as the parser tells them apart. */
function silverRelation(relation: string): number {
  const number = RELATIONS.indexOf(SAME.get(relation) ?? relation);
  return number < 0 ? RELATIONS.indexOf('dep') : number;
}

/** A paragraph with the tags that the parser will see at run time. */
export interface TaggedParagraph {
  readonly paragraph: Paragraph;
  readonly tags: Int32Array;
}

/** Learns to parse with the dynamic oracle of Goldberg and Nivre (2013): moves are judged from wherever the parser has got to. */
export function trainParser(list: readonly TaggedParagraph[], seed: number, epochs = 2): ParserModel {
  const moves = createLearner(MOVE_BITS, 3, { alpha: 0.1, beta: 1, l1: 1.2 });
  const labels = createLearner(LABEL_BITS, RELATIONS.length, { alpha: 0.1, beta: 1, l1: 1.5 });
  const f = moveFeatureBuffer();
  const g = labelFeatureBuffer();
  const scores = new Float64Array(3);
  const labelScores = new Float64Array(RELATIONS.length);
  const random = createRandom(seed);
  const learnLabel = (s: ParserState, head: number, dependent: number, gold: number): void => {
    restart(g);
    labelFeatures(g, s, head, dependent);
    labelScores.fill(0);
    labels.add(g.rows, 0, g.count, labelScores, 0);
    softmax(labelScores);
    labelScores[gold] = (labelScores[gold] ?? 0) - 1;
    labels.update(g.rows, 0, g.count, labelScores, 0);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { paragraph, tags } of shuffled(list, seed + epoch)) {
      const { silver, tokens } = paragraph;
      if (silver === null) continue;
      const s = createParserState(tokens, tags);
      for (let first = 0; first < tokens.count; first = tokens.sentenceEnd[first] ?? tokens.count) {
        s.begin(first, tokens.sentenceEnd[first] ?? tokens.count);
        while (!s.done()) {
          restart(f);
          moveFeatures(f, s);
          scores.fill(0);
          moves.add(f.rows, 0, f.count, scores, 0);
          for (let m = 0; m < 3; m++) if (!isLegal(s, m)) scores[m] = -1e9;
          const guess = softmax(scores);
          const right = bestMoves(s, silver.head);
          const mass = right.reduce((sum, m) => sum + (scores[m] ?? 0), 0) || 1;
          const p = Float64Array.from(scores);
          for (const m of right) scores[m] = (p[m] ?? 0) - (p[m] ?? 0) / mass;
          moves.update(f.rows, 0, f.count, scores, 0);
          const follow = epoch > 0 && random() < 0.9;
          const best = right.reduce((a, b) => ((p[b] ?? 0) > (p[a] ?? 0) ? b : a));
          step(s, follow ? guess : best, silver.head, silver.relation, learnLabel);
        }
      }
    }
  }
  return {
    moves: quantise(moves.learnt(), { step: 0.05, leastUse: 0.05 }, null),
    labels: quantise(labels.learnt(), { step: 0.06, leastUse: 0.06 }, null),
  };
}

type LearnLabel = (s: ParserState, head: number, dependent: number, gold: number) => void;

function step(
  s: ParserState,
  move: number,
  gold: Int32Array,
  relations: readonly string[],
  learn: LearnLabel,
): void {
  if (move === SHIFT) {
    s.shift();
    return;
  }
  const dependent = s.top(0);
  const head = move === LEFT ? s.next : s.top(1);
  const relation = silverRelation(relations[dependent] ?? '');
  if (head < s.end && gold[dependent] === head) learn(s, head, dependent, relation);
  s.attach(head, dependent, head < s.end ? relation : 0);
}

/** The legal moves that lose the fewest gold arcs. */
function bestMoves(s: ParserState, gold: Int32Array): number[] {
  let least = Infinity;
  let out: number[] = [];
  for (let m = 0; m < 3; m++) {
    if (!isLegal(s, m)) continue;
    const c = cost(s, m, gold);
    if (c < least) {
      least = c;
      out = [m];
    } else if (c === least) out.push(m);
  }
  return out;
}

/** How many gold arcs a move makes impossible. */
function cost(s: ParserState, move: number, gold: Int32Array): number {
  const head = (i: number): number => (gold[i] === -1 ? s.end : (gold[i] ?? s.end));
  let lost = 0;
  if (move === SHIFT) {
    for (let k = 0; k < s.depth; k++) {
      if (head(s.top(k)) === s.next) lost++;
      if (k > 0 && head(s.next) === s.top(k)) lost++;
    }
    return lost;
  }
  const s0 = s.top(0);
  for (let i = s.next; i < s.end; i++) if (head(i) === s0) lost++;
  const h = head(s0);
  if (move === LEFT) return lost + (h === s.top(1) || h > s.next ? 1 : 0);
  return lost + (h >= s.next ? 1 : 0);
}
