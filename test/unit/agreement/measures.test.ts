import assert from 'node:assert/strict';
import { cohenKappa, krippendorffAlpha } from '../../../src/core/agreement/measures';

const labels = (a: string, b: string) => ({ a: a.split(''), b: b.split('') });

describe('measures of agreement', () => {
  it('gives the alpha of the published example with two people and two values', () => {
    // Krippendorff (2011), section A: ten units, alpha = 0.095.
    assert.equal(krippendorffAlpha(labels('0100000010', '1110010000'))?.toFixed(3), '0.095');
  });

  it('gives the alpha of the published example with several values', () => {
    // Krippendorff (2011), section B: twelve units, alpha = 0.692.
    assert.equal(krippendorffAlpha(labels('aabbdcccedda', 'babbbccceddd'))?.toFixed(3), '0.692');
    assert.equal(krippendorffAlpha(labels('aabbb', 'aabbb')), 1);
  });

  it('gives the kappa of a table that is known', () => {
    // 20 times both yes, 15 times both no, 5 and 10 times not the same: 0.4.
    const a = 'y'.repeat(25) + 'n'.repeat(25);
    const b = 'y'.repeat(20) + 'n'.repeat(5) + 'y'.repeat(10) + 'n'.repeat(15);
    assert.equal(cohenKappa(labels(a, b))?.toFixed(3), '0.400');
  });

  it('says nothing where nothing differs', () => {
    assert.equal(krippendorffAlpha(labels('aaa', 'aaa')), null);
    assert.equal(cohenKappa(labels('aaa', 'aaa')), null);
    assert.equal(cohenKappa(labels('', '')), null);
  });
});
