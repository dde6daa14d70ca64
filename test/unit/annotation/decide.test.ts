import assert from 'node:assert/strict';
import {
  annotationFrom,
  annotationFromSelection,
  newId,
  reattach,
} from '../../../src/core/annotation/decide';
import type { Annotation, AnnotationKind } from '../../../src/core/annotation/model';
import { mergeReview, type Review } from '../../../src/core/annotation/review';
import { editSidecar } from '../../../src/core/sidecar/editSidecar';
import type { SidecarChange } from '../../../src/core/sidecar/model';
import { findFigures } from '../../../src/core/figure/findFigures';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { analysisOf, rangeOf, reviewOf } from './sample';

const stamp = { id: 'new00001', by: 'jane', at: '2026-11-21T10:00:00Z' };
const itemOf = ({ items }: Review, kind: AnnotationKind) => {
  const found = items.find((item) => item.kind === kind);
  assert.ok(found);
  return found;
};
const putIn = (changes: readonly SidecarChange[]): Annotation => {
  const put = changes.find((change) => change.type === 'put');
  assert.ok(put);
  return put.annotation;
};
/** The review after the changes were written and read again. */
const after = (changes: readonly SidecarChange[], sidecar = ''): Review => {
  const edited = editSidecar(sidecar, changes);
  assert.ok(edited.ok, JSON.stringify(edited));
  const reading = readSidecar(edited.text);
  assert.ok(reading.sidecar && reading.problems.length === 0);
  return mergeReview(analysisOf(), reading.sidecar);
};

describe('annotationFrom', () => {
  it('accepts a quote with its parts and its speaker', () => {
    const review = reviewOf();
    const changes = annotationFrom(review, itemOf(review, 'quote'), { status: 'accepted', ...stamp });
    assert.deepEqual(changes[0], {
      type: 'putSpeaker',
      speaker: { id: 'ilse-tarn', name: 'Ilse Tarn', kind: 'person', role: 'union leader' },
    });
    assert.deepEqual(
      { ...putIn(changes), content: [] },
      {
        id: 'new00001',
        kind: 'quote',
        status: 'accepted',
        type: 'direct',
        speaker: 'ilse-tarn',
        source: [{ exact: 'Ilse Tarn' }],
        cue: [{ exact: 'said' }],
        content: [],
        by: 'jane',
        at: '2026-11-21T10:00:00Z',
      },
    );
    const item = itemOf(after(changes), 'quote');
    assert.deepEqual(
      [item.id, item.status, item.state, item.speaker],
      ['new00001', 'accepted', 'exact', 'ilse-tarn'],
    );
    assert.deepEqual(item.places, itemOf(review, 'quote').places);
  });

  it('accepts a figure with its value and the kept quote that claims it', () => {
    const quotes = reviewOf().items.filter(({ kind }) => kind === 'quote');
    const [, claim] = quotes;
    assert.ok(claim);
    const review = after(annotationFrom(reviewOf(), claim, { status: 'accepted', ...stamp }));
    const figure = putIn(
      annotationFrom(review, itemOf(review, 'figure'), { status: 'accepted', ...stamp, id: 'f' }),
    );
    assert.deepEqual(
      { ...figure, target: [] },
      {
        id: 'f',
        kind: 'figure',
        status: 'accepted',
        target: [],
        value: 12,
        counted: 'ships',
        claimedBy: 'new00001',
        by: 'jane',
        at: '2026-11-21T10:00:00Z',
      },
    );
  });

  it('accepts a citation with its outlet and primary source', () => {
    const review = reviewOf();
    const { outlet, primary, medium } = putIn(
      annotationFrom(review, itemOf(review, 'citation'), { status: 'accepted', ...stamp }),
    );
    assert.deepEqual([outlet, primary, medium], ['Velmora Post', 'Port Authority', undefined]);
  });

  it('keeps nothing but the place of what is rejected, and brings it back whole', () => {
    const review = reviewOf();
    const changes = annotationFrom(review, itemOf(review, 'quote'), { status: 'rejected', ...stamp });
    assert.deepEqual(
      changes.map(({ type }) => type),
      ['put'],
    );
    assert.deepEqual(Object.keys(putIn(changes)).sort(), ['at', 'by', 'content', 'id', 'kind', 'status']);
    const rejected = after(changes);
    const back = annotationFrom(rejected, itemOf(rejected, 'quote'), {
      status: 'accepted',
      ...stamp,
      id: 'other',
    });
    const annotation = putIn(back);
    assert.deepEqual([annotation.id, annotation.status, annotation.type], ['new00001', 'accepted', 'direct']);
    assert.deepEqual(annotation.cue, [{ exact: 'said' }]);
  });

  it('corrects fields and takes them out', () => {
    const review = reviewOf();
    const fields = { value: undefined, min: 10, max: 12, counted: 'vessels' };
    const changes = annotationFrom(review, itemOf(review, 'figure'), { status: 'edited', ...stamp, fields });
    const { value, min, max, counted, status } = putIn(changes);
    assert.deepEqual([value, min, max, counted, status], [undefined, 10, 12, 'vessels', 'edited']);
    const edited = after(changes);
    const again = annotationFrom(edited, itemOf(edited, 'figure'), {
      status: 'edited',
      ...stamp,
      id: 'unused',
      fields: { counted: 'ships' },
    });
    assert.deepEqual(putIn(again), { ...putIn(changes), counted: 'ships' });
  });

  it('puts annotations in the order of the article, whatever the order of decisions', () => {
    let sidecar = '';
    let review = reviewOf();
    for (const kind of ['citation', 'quote', 'figure'] as const) {
      const changes = annotationFrom(review, itemOf(review, kind), {
        status: 'accepted',
        ...stamp,
        id: `id-${kind}`,
      });
      const edited = editSidecar(sidecar, changes);
      assert.ok(edited.ok);
      sidecar = edited.text;
      const { sidecar: read } = readSidecar(sidecar);
      assert.ok(read);
      review = mergeReview(analysisOf(), read);
    }
    assert.deepEqual(
      review.sidecar.annotations.map(({ id }) => id),
      ['id-quote', 'id-figure', 'id-citation'],
    );
  });

  it('keeps the order of the article for many decisions on one review', () => {
    const review = reviewOf();
    const changes = review.items.flatMap((item, index) =>
      annotationFrom(review, item, { status: 'accepted', ...stamp, id: `id-${index}` }),
    );
    const { items, sidecar } = after(changes);
    assert.deepEqual(
      sidecar.annotations.map(({ id }) => id),
      ['id-0', 'id-1', 'id-2', 'id-3', 'id-4', 'id-5'],
    );
    assert.ok(items.every(({ status, state }) => status === 'accepted' && state === 'exact'));
  });
});

describe('annotationFromSelection', () => {
  it('makes a quote of a selection, without the white space at its ends', () => {
    const { start, end } = rangeOf('“We will not go back,” ');
    const by = { ...stamp, fields: { speaker: 'ilse-tarn' } };
    const range = { start: start - 1, end };
    const changes = annotationFromSelection(reviewOf(), [range], 'quote', by, findFigures);
    const annotation = putIn(changes);
    assert.deepEqual(
      [annotation.status, annotation.type, annotation.content?.[0]?.exact, changes[0]?.type],
      ['added', 'direct', '“We will not go back,”', 'putSpeaker'],
    );
  });

  it('reads what a figure says from the words', () => {
    const changes = annotationFromSelection(reviewOf(), [rangeOf('12 ships')], 'figure', stamp, findFigures);
    const annotation = putIn(changes);
    assert.deepEqual([annotation.value, annotation.counted], [12, 'ships']);
  });

  it('makes a note', () => {
    const by = { ...stamp, fields: { text: 'Ask the desk' } };
    const range = rangeOf('second week');
    const changes = annotationFromSelection(reviewOf(), [range], 'note', by, findFigures);
    const [item] = after(changes).items;
    assert.deepEqual(
      [item?.kind, item?.annotation?.text, item?.range],
      ['note', 'Ask the desk', rangeOf('second week')],
    );
  });
});

describe('reattach', () => {
  const annotation: Annotation = { id: 'n', kind: 'note', status: 'added', target: [{ exact: 'gone' }] };

  it('anchors an annotation elsewhere', () => {
    const change = reattach(reviewOf(), annotation, [rangeOf('second week')]);
    assert.deepEqual(putIn([change]).target?.[0]?.exact, 'second week');
  });
});

describe('newId', () => {
  it('has eight characters of Crockford’s base 32, a letter first', () => {
    for (let byte = 0; byte < 256; byte++) {
      assert.match(newId(new Uint8Array(8).fill(byte)), /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}$/);
    }
    assert.notEqual(
      newId(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])),
      newId(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 9])),
    );
  });
});
