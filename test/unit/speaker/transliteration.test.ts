import assert from 'node:assert/strict';
import { nameKey, sameSpelling } from '../../../src/core/speaker/transliteration';

describe('sameSpelling', () => {
  for (const [a, b] of [
    ['Baranowskyj', 'Baranovsky'],
    ['Schewtschuk', 'Shevchuk'],
    ['Tschernenko', 'Chernenko'],
    ['Wolodymyr', 'Volodymyr'],
    ['Zhadanskyi', 'Shadanskij'],
    ['Müller', 'Muller'],
  ] as const) {
    it(`${a} is ${b}`, () => {
      assert.ok(sameSpelling(a, b));
    });
  }
  it('forgives one letter in long names alone', () => {
    assert.ok(sameSpelling('Castellanos', 'Castelanoz'));
    assert.ok(!sameSpelling('Rohde', 'Rhode'));
    assert.ok(!sameSpelling('Meyer', 'Beyer'));
  });
  it('is never true of names without letters', () => {
    assert.equal(nameKey('—'), '');
    assert.ok(!sameSpelling('—', '…'));
  });
});
