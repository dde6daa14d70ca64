import assert from 'node:assert/strict';
import { tokenise } from '../../../src/core/attribution/tagger/tokens';

function words(text: string): string[] {
  const t = tokenise(text);
  return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]));
}

function sentences(text: string): number {
  const t = tokenise(text);
  return new Set(t.sentenceStart).size;
}

describe('tokenise', () => {
  it('splits off clitics in either typography', () => {
    assert.deepEqual(words("don't she’s We'll"), ['do', "n't", 'she', '’s', 'We', "'ll"]);
  });

  it('keeps numbers, initials and hyphenated words whole', () => {
    assert.deepEqual(words('U.S. firms paid $1,250.50 to 10-year-olds.'), [
      'U.S.',
      'firms',
      'paid',
      '$',
      '1,250.50',
      'to',
      '10-year-olds',
      '.',
    ]);
  });

  it('takes doubled marks as one', () => {
    assert.deepEqual(words("''Yes'' -- no..."), ["''", 'Yes', "''", '--', 'no', '...']);
  });

  it('leaves no character but blanks outside tokens', () => {
    const text = 'A\u00a0b\ufeff c\u200bd \ud83d\ude00!';
    assert.equal(words(text).join(''), 'Abcd\ud83d\ude00!');
  });

  it('ends sentences at stops and not after abbreviations', () => {
    assert.equal(sentences('Dr. Ilva Marn left. “We wait.” Nobody came!'), 3);
    assert.equal(sentences('It rose 3.5 percent, Sen. Q. Abel said.'), 1);
  });

  it('hashes a word alike whatever its apostrophe', () => {
    const a = tokenise("n't don't").word;
    const b = tokenise('n’t donʼt').word;
    assert.equal(a.at(-1), b.at(-1));
  });
});
