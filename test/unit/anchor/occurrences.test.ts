import assert from 'node:assert/strict';
import { agreesAfter, agreesBefore } from '../../../src/core/anchor/agreement';
import { contextLengths, occurrences } from '../../../src/core/anchor/occurrences';

/** So repetitive and long that both go over to the linear algorithm. */
const text = `x${'ab'.repeat(40_000)}y${'ab'.repeat(40_000)}`;

describe('occurrences', () => {
  it('finds overlapping places', () => {
    assert.deepEqual(occurrences('na na na', 'na na'), [0, 3]);
    assert.deepEqual(occurrences('', 'a'), []);
    assert.deepEqual(occurrences('a', ''), []);
  });

  it('finds every place in a long text that repeats itself', () => {
    const words = 'ab'.repeat(60);
    const found = occurrences(text, words);
    assert.equal(found.length, 2 * (40_000 - 59));
    assert.ok(found.every((at) => text.startsWith(words, at)));
  });
});

describe('contextLengths', () => {
  it('counts the same however many places are asked for', () => {
    const prefix = `y${'ab'.repeat(100)}`;
    const suffix = `${'ab'.repeat(100)}c`;
    const context = contextLengths(text, prefix, suffix);
    for (let at = 0; at <= text.length; at += 3) {
      const [before, after] = [context.before(at), context.after(at)];
      assert.equal(before, agreesBefore(text, at, prefix));
      assert.equal(after, agreesAfter(text, at, suffix));
    }
  });
});
