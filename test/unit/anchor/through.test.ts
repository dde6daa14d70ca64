import assert from 'node:assert/strict';
import { describe as anchor } from '../../../src/core/anchor/describe';
import { resolve } from '../../../src/core/anchor/resolve';
import { sayChange } from '../../../src/core/anchor/say';
import { resolveThrough } from '../../../src/core/anchor/through';

const twice = `Ilse Tarn was asked about the pier. She said no. The council then heard the harbour master.

Bo Senn was asked about the pier. She said no. The council then went home.
`;

const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

function through(old: string, words: string, now: string, from = 0) {
  const found = resolveThrough(old, now, anchor(old, at(old, words, from)));
  return 'range' in found
    ? {
        state: found.state,
        start: found.range.start,
        words: now.slice(found.range.start, found.range.end),
        changes: found.state === 'changed' ? found.changes.map(sayChange) : [],
      }
    : { state: found.state };
}

describe('resolveThrough', () => {
  it('is exact where nothing changed', () => {
    const { start } = at(twice, 'She said no.');
    const expected = { state: 'exact', start, words: 'She said no.', changes: [] };
    assert.deepEqual(through(twice, 'She said no.', twice), expected);
  });

  it('tells which of two same sentences is which, whatever became of their surroundings', () => {
    const now = `He said so himself. She said no. Then others spoke.

Bo Senn was asked about the pier. She said no. The council then went home.
`;
    assert.equal(through(twice, 'She said no.', now).start, now.indexOf('She said no.'));
    assert.equal(through(twice, 'She said no.', now, 60).start, now.lastIndexOf('She said no.'));
  });

  it('names what became of short words whose surroundings all changed', () => {
    const old = 'The strike began on Monday.\n\nSome 12 ships waited outside.\n\nNobody knows why.\n';
    const now = 'They went on strike Monday.\n\nNearly 15 ships are waiting there.\n\nWhy is not known.\n';
    assert.deepEqual(through(old, '12', now), {
      state: 'changed',
      start: now.indexOf('15'),
      words: '15',
      changes: ['number changed: 12 → 15'],
    });
    assert.notEqual(resolve(now, anchor(old, at(old, '12'))).state, 'exact');
  });

  it('looks in the text for what was moved', () => {
    const [first = '', second = ''] = twice.split('\n\n');
    const now = `${second.trimEnd()}\n\n${first}\n`;
    const found = through(twice, 'The council then went home.', now);
    assert.equal(found.words, 'The council then went home.');
  });

  it('is orphaned where the words were taken out', () => {
    const now = twice.replace(' The council then went home.', '');
    assert.equal(through(twice, 'The council then went home.', now).state, 'orphaned');
  });

  it('takes any texts', () => {
    for (const text of ['', '…', 'a', 'a a a a', '\ud800'])
      for (const other of ['', 'a', 'b a', twice])
        assert.equal(typeof resolveThrough(text, other, { exact: 'a' }).state, 'string');
  });
});
