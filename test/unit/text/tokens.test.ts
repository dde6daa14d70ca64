import assert from 'node:assert/strict';
import { tokenise } from '../../../src/core/text/tokens';

const words = (text: string): readonly string[] => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  it('splits English clitics from their words, with apostrophes of every shape', () => {
    assert.deepEqual(words("Roe's didn’t weʼll"), ['Roe', "'s", 'did', 'n’t', 'we', 'ʼll']);
  });
  it('keeps initials, hyphenated words and numbers with separators whole', () => {
    assert.deepEqual(words('U.S. ex-mayor 10,000 16:07 3rd'), ['U.S.', 'ex-mayor', '10,000', '16:07', '3rd']);
  });
  it('takes two apostrophes as one mark and leaves out white space of any kind', () => {
    assert.deepEqual(words("''Go\u00a0on,''\u200b he"), ["''", 'Go', 'on', ',', "''", 'he']);
  });
  it('gives ranges of the text itself', () => {
    const text = '“Ja”, sagte Öz.';
    for (const token of tokenise(text)) assert.equal(text.slice(token.start, token.end), token.text);
  });
});
