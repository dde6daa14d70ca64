import assert from 'node:assert/strict';
import { bestPath, createTransitions, marginals } from '../../../src/core/attribution/tagger/chain';

const L = 7;

describe('the label chain', () => {
  it('never goes on with a part that has not begun', () => {
    const scores = new Float64Array(2 * L);
    scores[2] = 9; // inside of a source, at the very beginning
    scores[L + 2] = 9;
    assert.deepEqual([...bestPath(scores, 2, createTransitions())], [1, 2]);
  });

  it('gives probabilities that sum to one at each token and agree with counting by hand', () => {
    const scores = new Float64Array(L);
    scores[1] = Math.log(3);
    const { label, logTotal } = marginals(scores, 1, createTransitions());
    // At the beginning O, B-source (three times as likely), B-cue and B-content may stand.
    assert.ok(Math.abs((label[1] ?? 0) - 0.5) < 1e-9);
    assert.ok(Math.abs(label.reduce((a, b) => a + b, 0) - 1) < 1e-9);
    assert.ok(Math.abs(logTotal - Math.log(6)) < 1e-9);
  });
});
