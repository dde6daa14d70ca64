import assert from 'node:assert/strict';
import {
  describe as describeRange,
  measureAgreement,
  type Annotation,
  type Sidecar,
} from '../../../src/core';

const text = 'Some 40 islanders waited. "We are back," said Ada Quill. The pier cost 4.2 million crowns.\n';

function entry(
  id: string,
  kind: Annotation['kind'],
  words: string,
  fields: Partial<Annotation> = {},
): Annotation {
  const start = text.indexOf(words);
  const selectors = [describeRange(text, { start, end: start + words.length })];
  const anchored = kind === 'quote' ? { content: selectors } : { target: selectors };
  return { id, kind, status: 'accepted', ...anchored, ...fields };
}
const sidecar = (...annotations: readonly Annotation[]): Sidecar => ({
  version: 1,
  speakers: [],
  annotations,
});
const figure = entry('a', 'figure', 'Some 40 islanders', { counted: 'islanders', by: 'jane' });
const quote = entry('b', 'quote', '"We are back,"', { type: 'direct' });

describe('measureAgreement', () => {
  it('finds people who say the same to agree, whoever they are and whenever it was', () => {
    const other = { ...figure, id: 'z', by: 'tomas', at: '2031-03-01T08:00:00Z', status: 'added' as const };
    const { spans, disagreements } = measureAgreement(text, sidecar(figure, quote), sidecar(other, quote));
    assert.deepEqual(disagreements, []);
    assert.deepEqual(
      spans.map(({ name, alpha, exact }) => [name, alpha, exact]),
      [
        ['all', 1, 1],
        ['quote', 1, 1],
        ['figure', 1, 1],
      ],
    );
  });

  it('lists what one alone marked, what was rejected, other words and other fields', () => {
    const a = sidecar(figure, quote, entry('c', 'figure', '4.2 million crowns'));
    const b = sidecar(
      entry('d', 'figure', '40 islanders', { counted: 'islanders' }),
      { ...quote, type: 'mixed' },
      { ...entry('c', 'figure', '4.2 million crowns'), status: 'rejected' },
      entry('e', 'note', 'The pier', { text: 'Which?' }),
    );
    const { disagreements, paired, spans } = measureAgreement(text, a, b);
    assert.deepEqual(
      disagreements.map(({ type, words }) => [type, words]),
      [
        ['span', 'figure Some 40 islanders: words … / 40 islanders'],
        ['fields', 'quote "We are back,": type direct / mixed'],
        ['only-b', 'note The pier: only in B'],
        ['rejected', 'figure 4.2 million crowns: accepted / rejected'],
      ],
    );
    assert.equal(paired, 2);
    const figures = spans.find(({ name }) => name === 'figure');
    assert.deepEqual([figures?.a, figures?.b, figures?.exact], [2, 1, 0]);
    assert.equal(figures?.overlapping?.toFixed(3), '0.667');
  });

  it('has nothing to say about nobody’s annotations', () => {
    const { spans, kappa, disagreements } = measureAgreement(text, sidecar(), sidecar());
    assert.deepEqual(disagreements, []);
    assert.deepEqual(
      [kappa, spans],
      [null, [{ name: 'all', a: 0, b: 0, alpha: null, exact: null, overlapping: null }]],
    );
  });
});
