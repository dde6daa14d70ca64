import assert from 'node:assert/strict';
import { itemBeside, itemsAt } from '../../../src/core/annotation/itemsAt';
import type { Review, ReviewItem } from '../../../src/core/annotation/review';
import type { Range } from '../../../src/core/text/range';

const range = (start: number, end: number): Range => ({ start, end });
const item = (id: string, places: Partial<ReviewItem['places']>): ReviewItem => ({
  id,
  kind: places.content ? 'quote' : 'figure',
  status: 'suggested',
  range: [...(places.content ?? []), ...(places.target ?? [])][0] ?? null,
  places: { source: [], cue: [], content: [], target: [], ...places },
  state: 'exact',
  stateReason: '',
  changes: [],
  confidence: 1,
  speaker: null,
  annotation: null,
  attribution: null,
  figure: null,
  citation: null,
});
const review = (...items: ReviewItem[]): Review =>
  ({ items, speakers: [], sidecar: { version: 1, speakers: [], annotations: [] } }) as unknown as Review;
const ids = (items: readonly ReviewItem[]): string[] => items.map(({ id }) => id);

const quote = item('quote', { source: [range(50, 60)], content: [range(0, 40)] });
const figure = item('figure', { target: [range(10, 14)] });
const lost = item('lost', {});

describe('itemBeside with a wish', () => {
  it('passes over items of other kinds', () => {
    const wanted = ({ kind }: ReviewItem): boolean => kind === 'quote';
    assert.equal(itemBeside(review(quote, figure), 5, 1)?.id, 'figure');
    assert.equal(itemBeside(review(quote, figure), 5, 1, wanted)?.id, 'quote');
    assert.equal(itemBeside(review(figure), 5, 1, wanted), undefined);
  });
});

describe('itemsAt', () => {
  it('gives the innermost item first', () => {
    assert.deepEqual(ids(itemsAt(review(quote, figure), range(12, 12))), ['figure', 'quote']);
  });

  it('counts a cursor at either end of a word as touching it', () => {
    assert.deepEqual(ids(itemsAt(review(figure), range(14, 14))), ['figure']);
    assert.deepEqual(ids(itemsAt(review(figure), range(15, 15))), []);
  });

  it('takes a quote by its source too', () => {
    assert.deepEqual(ids(itemsAt(review(quote, figure, lost), range(55, 55))), ['quote']);
  });
});

describe('itemBeside', () => {
  it('goes on from the cursor in both directions, and round the end', () => {
    const all = review(quote, figure, lost);
    assert.equal(itemBeside(all, 0, 1)?.id, 'figure');
    assert.equal(itemBeside(all, 10, 1)?.id, 'quote');
    assert.equal(itemBeside(all, 10, -1)?.id, 'quote');
    assert.equal(itemBeside(all, 0, -1)?.id, 'figure');
  });

  it('has nothing where no item has a place', () => {
    assert.equal(itemBeside(review(lost), 0, 1), undefined);
  });
});
