import assert from 'node:assert/strict';
import { adjudicate, adjudications } from '../../../src/core/agreement/adjudicate';
import { measureAgreement } from '../../../src/core/agreement/agreement';
import { describe as anchor } from '../../../src/core/anchor/describe';
import type { Annotation, Sidecar } from '../../../src/core/annotation/model';

const text =
  'Ilse Tarn said that 40 ferries had left Orsk. Some 300 islanders waited at the quay until dusk.\n';
const at = (words: string) => {
  const start = text.indexOf(words);
  return [anchor(text, { start, end: start + words.length })];
};
const ferries: Annotation = {
  id: 'm1',
  kind: 'figure',
  status: 'accepted',
  target: at('40 ferries'),
  counted: 'ferries',
};
const islanders: Annotation = { id: 't2', kind: 'figure', status: 'added', target: at('Some 300 islanders') };
const sidecar = (...annotations: Annotation[]): Sidecar => ({ version: 1, speakers: [], annotations });
const only = (mine: Sidecar, theirs: Sidecar) => {
  const [first, second] = measureAgreement(text, mine, theirs).disagreements;
  assert.ok(first && !second);
  return first;
};

describe('settling what two people do not agree on', () => {
  it('gives my entry what they say, under its own id', () => {
    const mine = sidecar(ferries);
    const theirs = sidecar({ ...ferries, id: 't1', counted: 'boats' });
    const found = only(mine, theirs);
    assert.deepEqual(adjudications(found), ['mine', 'theirs', 'both']);
    assert.deepEqual(adjudicate(found, 'mine', mine, theirs, 'new'), []);
    assert.deepEqual(adjudicate(found, 'theirs', mine, theirs, 'new'), [
      { type: 'put', annotation: { ...ferries, counted: 'boats' } },
    ]);
    assert.deepEqual(adjudicate(found, 'both', mine, theirs, 'new'), [
      { type: 'put', annotation: { ...ferries, id: 't1', counted: 'boats' } },
    ]);
  });

  it('gives an entry that stays beside mine an id that mine has not', () => {
    const [mine, theirs] = [sidecar(ferries), sidecar({ ...ferries, counted: 'boats' })];
    assert.deepEqual(adjudicate(only(mine, theirs), 'both', mine, theirs, 'new'), [
      { type: 'put', annotation: { ...ferries, id: 'new', counted: 'boats' } },
    ]);
  });

  it('adds what they alone marked with its speaker, and removes what I alone marked', () => {
    const speaker = { id: 'ilse-tarn', name: 'Ilse Tarn', kind: 'person' } as const;
    const named = { ...islanders, speaker: 'ilse-tarn', claimedBy: 'nowhere' };
    const theirs: Sidecar = { ...sidecar(named), speakers: [speaker] };
    const found = only(sidecar(), theirs);
    assert.deepEqual(adjudications(found), ['mine', 'theirs']);
    assert.deepEqual(adjudicate(found, 'theirs', sidecar(), theirs, 'new'), [
      { type: 'putSpeaker', speaker },
      { type: 'put', annotation: { ...islanders, speaker: 'ilse-tarn' } },
    ]);
    const mine = sidecar(ferries);
    assert.deepEqual(adjudicate(only(mine, sidecar()), 'theirs', mine, sidecar(), 'new'), [
      { type: 'remove', id: 'm1' },
    ]);
  });

  it('takes a rejection over', () => {
    const mine = sidecar(ferries);
    const theirs = sidecar({ id: 't1', kind: 'figure', status: 'rejected', target: ferries.target ?? [] });
    const found = only(mine, theirs);
    assert.deepEqual(adjudications(found), ['mine', 'theirs']);
    assert.deepEqual(adjudicate(found, 'theirs', mine, theirs, 'new'), [
      { type: 'put', annotation: { id: 'm1', kind: 'figure', status: 'rejected', target: ferries.target } },
    ]);
  });
});
