import assert from 'node:assert/strict';
import { decodeForest, scoreForest } from '../../../src/core/article/trees';

describe('decodeForest', () => {
  // Two trees: a leaf of +0.5 (2404 = 37 * 64 + 36), and column 1 below its second threshold -> -1 (2104), else +1 (2504).
  const forest = decodeForest({ thresholds: '|3 7', trees: 'ba 011Wud8' });

  it('walks each tree and adds up the leaves', () => {
    assert.equal(scoreForest(forest, [0, 6.9]).toFixed(2), '-0.50');
    assert.equal(scoreForest(forest, [0, 7]).toFixed(2), '1.50');
  });

  it('reads a column that a row lacks as 0', () => {
    assert.equal(scoreForest(forest, []).toFixed(2), '-0.50');
  });
});
