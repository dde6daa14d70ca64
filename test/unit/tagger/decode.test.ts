import assert from 'node:assert/strict';
import { createTransitions } from '../../../src/core/attribution/tagger/chain';
import type { CueContext } from '../../../src/core/attribution/tagger/cueContext';
import { optionsOf, resolveConflicts } from '../../../src/core/attribution/tagger/decode';
import type { Option } from '../../../src/core/attribution/tagger/optionFeatures';

const L = 7;

/** Scores under which each token has the label given. */
function sure(labels: readonly number[]): Float64Array {
  const out = new Float64Array(labels.length * L);
  labels.forEach((label, i) => (out[i * L + label] = 8));
  return out;
}

const window = (from: number, to: number): CueContext => ({ from, to }) as CueContext;

/** What a window is read as most likely. */
function likeliest(scores: Float64Array, c: CueContext): Option | undefined {
  return optionsOf(scores, c, createTransitions()).sort((a, b) => b.logProbability - a.logProbability)[0];
}

describe('optionsOf', () => {
  it('gathers parts that are split, counted from the paragraph’s start', () => {
    // content source cue content content
    const option = likeliest(sure([5, 1, 3, 5, 6]), window(10, 15));
    assert.deepEqual([option?.content, option?.source, option?.cue], [[10, 13, 14], [11], [12]]);
    assert.ok((option?.logProbability ?? -9) > -0.1);
  });

  it('says first that a candidate is none, which one without content is, too', () => {
    assert.deepEqual(likeliest(sure([0, 0, 0]), window(0, 3))?.cue, []);
    const options = optionsOf(sure([1, 3, 0]), window(0, 3), createTransitions());
    assert.deepEqual(options[0]?.cue, []);
    assert.ok(options.slice(1).every(({ cue, content }) => cue.length > 0 && content.length > 0));
  });

  it('takes the likeliest stretch for a source where none is certain', () => {
    const scores = sure([0, 3, 5]);
    scores[1] = 7.5;
    assert.deepEqual(likeliest(scores, window(0, 3))?.source, [0]);
  });
});

describe('resolveConflicts', () => {
  const link = { source: [0], cue: [1], content: [2, 3], probability: 0.9 };

  it('lets attributions share a source', () => {
    const other = { source: [0], cue: [5], content: [6], probability: 0.4 };
    assert.deepEqual(resolveConflicts([other, link], 8), [link, other]);
  });

  it('leaves words that two claim to the likelier', () => {
    const other = { source: [7], cue: [4], content: [3, 5], probability: 0.4 };
    assert.deepEqual(resolveConflicts([other, link], 8)[1]?.content, [5]);
  });

  it('drops what has no words of its own', () => {
    assert.deepEqual(resolveConflicts([link, { ...link, probability: 0.5 }], 8), [link]);
    assert.deepEqual(resolveConflicts([link, { source: [], cue: [5], content: [3], probability: 0.5 }], 8), [
      link,
    ]);
  });
});
