import assert from 'node:assert/strict';
import { describe as anchor } from '../../../src/core/anchor/describe';
import { resolve } from '../../../src/core/anchor/resolve';

const article = `Harbour strike enters second week

VELMORA — Some 1,200 dockers stayed away on Monday. “We will not go back,” said Ilse Tarn, who leads the union.

The port authority said 12 ships were waiting. On Tuesday 12 more ships arrived.
`;

const rangeOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

const resolved = (text: string, words: string, change: (text: string) => string, from = 0) => {
  const changed = change(text);
  const resolution = resolve(changed, anchor(text, rangeOf(text, words, from)));
  return {
    state: resolution.state,
    words: 'range' in resolution ? changed.slice(resolution.range.start, resolution.range.end) : null,
    start: 'range' in resolution ? resolution.range.start : null,
  };
};

describe('resolve', () => {
  it('is exact in the text that was described', () => {
    const { start, end } = rangeOf(article, 'Some 1,200 dockers');
    assert.deepEqual(resolve(article, anchor(article, { start, end })), {
      state: 'exact',
      range: { start, end },
    });
  });

  it('is exact when the text before grows', () => {
    const found = resolved(
      article,
      '12 more ships',
      (text) => `An added standfirst with 12 more words.\n\n${text}`,
    );
    assert.deepEqual([found.state, found.words], ['exact', '12 more ships']);
  });

  it('is moved when the surroundings changed', () => {
    const found = resolved(article, 'who leads the union', (text) => text.replace('Ilse Tarn', 'the chair'));
    assert.deepEqual([found.state, found.words], ['moved', 'who leads the union']);
  });

  it('reads the same with other line endings', () => {
    const words = 'Monday. “We will not go back,” said';
    const crlf = article.replaceAll('\n', '\r\n');
    assert.equal(resolved(article, words, () => crlf).state, 'exact');
    assert.equal(resolved(crlf, words, () => article).state, 'exact');
    const lines = resolved(article, 'union.\n\nThe port', () => crlf);
    assert.deepEqual([lines.state, lines.words], ['exact', 'union.\r\n\r\nThe port']);
  });

  it('is reformatted when only the typography changed', () => {
    const straight = (text: string) => text.replace('“We will not go back,”', '"We will  not\ngo back,"');
    const found = resolved(article, '“We will not go back,”', straight);
    assert.deepEqual([found.state, found.words], ['reformatted', '"We will  not\ngo back,"']);
    assert.equal(
      resolved(article, 'Harbour strike', (text) => text.replace('Harbour strike', 'HARBOUR STRIKE')).state,
      'reformatted',
    );
  });

  it('keeps exact words moved, not reformatted, when only the typography around them changed', () => {
    const found = resolved(article, 'We will not go back', (text) =>
      text
        .replace(/[“”]/g, '"')
        .replaceAll(' ', '  ')
        .replace('We  will  not  go  back', 'We will not go back'),
    );
    assert.deepEqual([found.state, found.words], ['moved', 'We will not go back']);
  });

  for (const [words, before, after] of [
    ['12 ships', 'said 12 ships', 'said 112 ships'],
    ['12 ships', 'said 12 ships', 'said 3.12 ships'],
    ['12 ships', 'said 12 ships', 'said -12 ships'],
    ['said 12', 'said 12 ships', 'said 12,500 ships'],
    ['said 12', 'said 12 ships', 'said 12 million ships'],
    ['union', 'the union', 'the reunion'],
  ] as const) {
    it(`does not find “${words}” in “${after}”`, () => {
      const found = resolved(article, words, (text) => text.replace(before, after));
      assert.notEqual(found.words, words);
    });
  }

  it('does not take a short span for the same words elsewhere', () => {
    const found = resolved(article, '12', (text) =>
      text.replace('The port authority said 12 ships were waiting.', ''),
    );
    assert.equal(found.words, null);
  });

  it('lists equally good places and lets only nearness decide', () => {
    const line = 'He would not say more about it that day.\n';
    const text = line.repeat(3);
    const candidates = [0, 1, 2].map((n) => rangeOf(text, 'not say more', n * line.length));
    assert.deepEqual(resolve(text, { exact: 'not say more' }), { state: 'ambiguous', candidates });
    assert.deepEqual(resolve(text, { exact: 'not say more' }, line.length + 2), {
      state: 'exact',
      range: candidates[1],
    });
  });

  it('is orphaned when the words are gone, and for no words', () => {
    assert.equal(
      resolved(article, 'who leads the union', (text) => text.replace(', who leads the union', '')).state,
      'orphaned',
    );
    assert.equal(resolve(article, { exact: '' }).state, 'orphaned');
    assert.equal(resolve('', { exact: 'words' }).state, 'orphaned');
  });

  it('takes any string', () => {
    for (const text of ['', '\0', '\ud800', '\ufeff', '\r', ' \u00a0\u200b', '…—“']) {
      assert.equal(typeof resolve(text, anchor(text, { start: 0, end: text.length })).state, 'string');
    }
  });
});
