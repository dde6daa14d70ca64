import assert from 'node:assert/strict';
import { createTransitions } from '../../../src/core/attribution/tagger/chain';
import type { CueContext } from '../../../src/core/attribution/tagger/cueContext';
import { decodeLink, resolveConflicts } from '../../../src/core/attribution/tagger/decode';

const L = 7;

/** Scores under which each token has the label given. */
function sure(labels: readonly number[]): Float64Array {
  const out = new Float64Array(labels.length * L);
  labels.forEach((label, i) => (out[i * L + label] = 8));
  return out;
}

const window = (from: number, to: number): CueContext => ({ from, to }) as CueContext;

describe('decodeLink', () => {
  it('gathers parts that are split, counted from the paragraph’s start', () => {
    // content source cue content content
    const link = decodeLink(sure([5, 1, 3, 5, 6]), window(10, 15), createTransitions());
    assert.deepEqual([link?.content, link?.source, link?.cue], [[10, 13, 14], [11], [12]]);
    assert.ok((link?.probability ?? 0) > 0.9);
  });

  it('rejects a candidate without cue or content', () => {
    assert.equal(decodeLink(sure([0, 0, 0]), window(0, 3), createTransitions()), null);
    assert.equal(decodeLink(sure([1, 3, 0]), window(0, 3), createTransitions()), null);
  });

  it('takes the likeliest stretch for a source where none is certain', () => {
    const scores = sure([0, 3, 5]);
    scores[1] = 7.5;
    assert.deepEqual(decodeLink(scores, window(0, 3), createTransitions())?.source, [0]);
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
