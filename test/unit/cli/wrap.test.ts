import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrap } from '../../../src/cli/wrap';

describe('wrap', () => {
  it('breaks at blanks and indents what follows', () => {
    assert.deepEqual(wrap('  one two three four', 10, '    '), ['  one two', '    three', '    four']);
    assert.deepEqual(wrap('short', 10, '    '), ['short']);
  });

  it('leaves a word that is too wide whole', () => {
    assert.deepEqual(wrap('a incomprehensibly b', 6, '  '), ['a', '  incomprehensibly', '  b']);
    assert.deepEqual(wrap('  incomprehensibly', 6, '  '), ['  incomprehensibly']);
  });

  it('loses no word and makes no line wider than asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        const lines = wrap(words.join(' '), 12, '  ');
        assert.deepEqual(lines.join(' ').split(/ +/).filter(Boolean), words);
        assert.ok(lines.every((line) => line.length <= 12));
      }),
    );
  });
});
