import {
  fixedTag,
  GUESSED_TAGS,
  TAG_BITS,
  TAGS,
  tagFeatureBuffer,
  tagFeatures,
} from '../../src/core/attribution/tagger/partOfSpeech';
import type { WeightTable } from '../../src/core/attribution/tagger/table';
import type { Paragraph } from './corpus';
import { createLearner, quantise } from './learner';
import { shuffled } from './random';

const SAME = new Map(
  Object.entries({ NNPS: 'NNP', RBR: 'RB', RBS: 'RB', PDT: 'DT', WP$: 'WP', FW: 'NN', LS: 'CD', SYM: 'NN' }),
);

/** The number of a silver tag as we guess it, or -1 where there is none to learn from. */
function silverTag(paragraph: Paragraph, i: number): number {
  const fixed = fixedTag(paragraph.tokens.kind[i] ?? 0);
  if (fixed >= 0) return fixed;
  const tag = paragraph.silver?.tag[i] ?? '';
  const number = TAGS.indexOf(SAME.get(tag) ?? tag);
  return number < GUESSED_TAGS ? number : -1;
}

/** Learns to tag parts of speech: a softmax for each word on the features of run time, over the tags guessed so far. */
export function trainTags(paragraphs: readonly Paragraph[], seed: number, epochs = 2): WeightTable {
  const learner = createLearner(TAG_BITS, GUESSED_TAGS, { alpha: 0.1, beta: 1, l1: 1.5 });
  const f = tagFeatureBuffer();
  const sums = new Float64Array(GUESSED_TAGS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const p of shuffled(paragraphs, seed + epoch)) {
      const tags = new Int32Array(p.tokens.count);
      for (let i = 0; i < p.tokens.count; i++) {
        const gold = silverTag(p, i);
        tags[i] = Math.max(gold, 0);
        if (fixedTag(p.tokens.kind[i] ?? 0) >= 0) continue;
        tagFeatures(f, p.tokens, tags, i);
        sums.fill(0);
        learner.add(f.rows, 0, f.count, sums, 0);
        const best = softmax(sums);
        if (gold < 0) tags[i] = best;
        else {
          // Own guesses stand to the left, as at run time, once the model has a first idea.
          if (epoch > 0) tags[i] = best;
          sums[gold] = (sums[gold] ?? 0) - 1;
          learner.update(f.rows, 0, f.count, sums, 0);
        }
      }
    }
  }
  return quantise(learner.learnt(), { step: 0.06, leastUse: 0.05 }, null);
}

/** Turns scores into probabilities in place and returns the number of the greatest. */
export function softmax(scores: Float64Array): number {
  let best = 0;
  for (let y = 1; y < scores.length; y++) if ((scores[y] ?? 0) > (scores[best] ?? 0)) best = y;
  const top = scores[best] ?? 0;
  let total = 0;
  for (let y = 0; y < scores.length; y++) total += scores[y] = Math.exp((scores[y] ?? 0) - top);
  for (let y = 0; y < scores.length; y++) scores[y] = (scores[y] ?? 0) / total;
  return best;
}
