import assert from 'node:assert/strict';
import { commitMessage } from '../../../src/core/annotation/commitMessage';
import type { Annotation, Sidecar } from '../../../src/core/annotation/model';

const annotation = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  kind: 'figure',
  status: 'accepted',
  target: [{ exact: '12 boats' }],
  ...more,
});
const sidecar = (...annotations: Annotation[]): Sidecar => ({ version: 1, speakers: [], annotations });

describe('commitMessage', () => {
  it('counts what a new sidecar holds, by kind and by status', () => {
    const after = sidecar(
      annotation('a'),
      annotation('b', { kind: 'quote' }),
      annotation('c', { status: 'rejected' }),
    );
    assert.equal(
      commitMessage('boats.txt', null, after),
      'Annotate boats.txt: 2 figures, 1 quote\n\naccepted: 1 figure, 1 quote\nrejected: 1 figure\n',
    );
  });

  it('speaks of what changed alone', () => {
    const before = sidecar(annotation('a'), annotation('b'), annotation('c'));
    const after = sidecar(annotation('a'), annotation('b', { status: 'edited', value: 12 }));
    assert.equal(
      commitMessage('boats.txt', before, after),
      'Annotate boats.txt: 1 figure, 1 removed\n\nedited: 1 figure\n',
    );
  });

  it('has a subject even when no annotation changed', () => {
    assert.equal(
      commitMessage('boats.txt', sidecar(annotation('a')), sidecar(annotation('a'))),
      'Annotate boats.txt\n',
    );
  });
});
