import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/text/sentences';
import { tokenise } from '../../../src/core/text/tokens';

const sentences = (text: string): readonly string[] => {
  const tokens = tokenise(text);
  return splitSentences(tokens).map((span) =>
    text.slice(tokens[span.first]!.start, tokens[span.end - 1]!.end),
  );
};

describe('splitSentences', () => {
  it('ends a sentence at a stop before a capital, a number or an opening mark', () => {
    assert.deepEqual(sentences('It rains. We wait! 12 left? “No.” Yes.'), [
      'It rains.',
      'We wait!',
      '12 left?',
      '“No.”',
      'Yes.',
    ]);
  });
  it('goes on behind abbreviations, initials and stops before lower case', () => {
    assert.deepEqual(sentences('Gov. Ada K. Roe met Mr. Poe at 5 p.m. yesterday.'), [
      'Gov. Ada K. Roe met Mr. Poe at 5 p.m. yesterday.',
    ]);
  });
  it('does not cut where the caller says that a quotation goes on', () => {
    const tokens = tokenise('He said "One. Two." Then left.');
    const inside = (index: number): boolean => index >= 2 && index < 7;
    assert.equal(splitSentences(tokens, inside).length, 2);
  });
  it('gives no sentence for no tokens', () => {
    assert.deepEqual(splitSentences([]), []);
  });
});
