import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core/attribution/quotes';

const inner = (text: string): readonly string[] =>
  findQuotes(text).map((quote) => text.slice(quote.inner.start, quote.inner.end));

describe('findQuotes', () => {
  for (const [name, text] of [
    ['straight', 'So "we go" now'],
    ['curly', 'So “we go” now'],
    ['low and high', 'So „we go“ now'],
    ['low and right', 'So „we go” now'],
    ['guillemets', 'So «we go» now'],
    ['guillemets turned in', 'So »we go« now'],
    ['two apostrophes', "So ''we go'' now"],
    ['back ticks', "So ``we go'' now"],
    ['single curly', 'So ‘we go’ now'],
    ['single straight', "So 'we go' now"],
  ] as const) {
    it(`finds ${name} marks`, () => {
      assert.deepEqual(inner(text), ['we go']);
    });
  }
  it('keeps a quotation within a quotation in one piece', () => {
    assert.deepEqual(inner('“They cry: ‘too late.’ We wait,” she said'), ['They cry: ‘too late.’ We wait,']);
  });
  it('takes apostrophes for what they are', () => {
    assert.deepEqual(inner("The teachers' room and Roe's car, rock 'n' roll"), ['n']);
    assert.deepEqual(inner('The teachers’ room and Roe’s car'), []);
  });
  it('says of a quotation without an end that it is not closed', () => {
    const [quote] = findQuotes('She said: “We go');
    assert.equal(quote?.closed, false);
    assert.equal(quote.end, 16);
  });
});
