import assert from 'node:assert/strict';
import {
  bestPath,
  bestPaths,
  createTransitions,
  marginals,
} from '../../../src/core/attribution/tagger/chain';

const L = 7;

describe('the label chain', () => {
  it('never goes on with a part that has not begun', () => {
    const scores = new Float64Array(2 * L);
    scores[2] = 9; // inside of a source, at the very beginning
    scores[L + 2] = 9;
    assert.deepEqual([...bestPath(scores, 2, createTransitions())], [1, 2]);
  });

  it('finds the best paths in order, each once', () => {
    const n = 3;
    const scores = Float64Array.from({ length: n * L }, (_, k) => ((k * 7919) % 101) / 17);
    const transitions = createTransitions();
    const all: { key: string; score: number }[] = [];
    for (let code = 0; code < L ** n; code++) {
      const labels = [code % L, Math.floor(code / L) % L, Math.floor(code / L / L)];
      let score = 0;
      labels.forEach((y, i) => {
        score += (scores[i * L + y] ?? 0) + (transitions[(i === 0 ? L : (labels[i - 1] ?? 0)) * L + y] ?? 0);
      });
      if (score > -Infinity) all.push({ key: labels.join(), score });
    }
    all.sort((a, b) => b.score - a.score);
    const best = bestPaths(scores, n, transitions, 12);
    assert.deepEqual(
      best.map(({ labels }) => labels.join()),
      all.slice(0, 12).map(({ key }) => key),
    );
    assert.ok(best.every(({ score }, k) => Math.abs(score - (all[k]?.score ?? 0)) < 1e-9));
    assert.equal(bestPaths(scores, 1, transitions, 12).length, 4);
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
