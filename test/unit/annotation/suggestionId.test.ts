import assert from 'node:assert/strict';
import { annotationFrom } from '../../../src/core/annotation/decide';
import { mergeReview } from '../../../src/core/annotation/review';
import { suggestionId } from '../../../src/core/annotation/suggestionId';
import { analysisOf, text } from './sample';

const empty = { version: 1, speakers: [], annotations: [] } as const;

describe('the id of an accepted suggestion', () => {
  it('is the same for whoever accepts it, and another for every other suggestion', () => {
    const [one, other] = [mergeReview(analysisOf(), empty), mergeReview(analysisOf(), empty)];
    const ids = one.items.map((item) => suggestionId(one, item, 'fresh'));
    assert.deepEqual(
      other.items.map((item) => suggestionId(other, item, 'fresh')),
      ids,
    );
    const placed = one.items.filter(({ places }) => places.content.length + places.target.length > 0);
    assert.equal(new Set(ids).size, placed.length + (placed.length < ids.length ? 1 : 0));
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9]{7}$|^fresh$/);
  });

  it('is another where the words stand in other surroundings', () => {
    const now = text.replace('the Velmora Post', 'said the Velmora Post');
    const [one, other] = [mergeReview(analysisOf(), empty), mergeReview(analysisOf(now), empty)];
    const figure = (review: typeof one) => review.items.find(({ kind }) => kind === 'figure');
    const [a, b] = [figure(one), figure(other)];
    assert.ok(a && b);
    assert.notEqual(suggestionId(one, a, 'fresh'), suggestionId(other, b, 'fresh'));
  });

  it('is a fresh one where an annotation has it already', () => {
    const review = mergeReview(analysisOf(), empty);
    const [item] = review.items;
    assert.ok(item);
    const id = suggestionId(review, item, 'fresh');
    const [change] = annotationFrom(review, item, { id, status: 'accepted' }).filter(
      ({ type }) => type === 'put',
    );
    assert.ok(change?.type === 'put');
    const taken = { ...empty, annotations: [change.annotation] };
    assert.equal(suggestionId({ ...review, sidecar: taken }, item, 'fresh'), 'fresh');
  });
});
