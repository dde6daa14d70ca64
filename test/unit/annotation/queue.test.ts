import assert from 'node:assert/strict';
import { needsLook } from '../../../src/core/annotation/look';
import { isUndecided, reviewQueue, sayingTheSame } from '../../../src/core/annotation/queue';
import { analyseArticle } from '../../../src/core/analysis';
import { mergeReview } from '../../../src/core/annotation/review';
import { paceOf } from '../../../src/core/annotation/pace';
import { decideAll } from '../../../src/core/annotation/decideAll';
import { reviewOf, sidecarOf } from './sample';

const kindsOf = (items: readonly { readonly kind: string }[]): string => items.map(({ kind }) => kind).join();
const lost = {
  id: 'lost0001',
  kind: 'note',
  status: 'added',
  target: [{ exact: 'nowhere at all' }],
} as const;

describe('reviewQueue', () => {
  it('holds every suggestion in the order of the article, and what is lost last', () => {
    const items = reviewQueue(reviewOf([lost]), {});
    const starts = items.map(({ range }) => range?.start ?? Infinity);
    assert.deepEqual(
      [...starts].sort((a, b) => a - b),
      starts,
    );
    assert.equal(items.at(-1)?.id, 'lost0001');
    assert.ok(items.every(isUndecided));
  });

  it('leaves out what a reader added, unless it needs a look', () => {
    const note = { ...lost, target: [{ exact: 'second week' }] };
    assert.equal(
      reviewQueue(reviewOf([note]), {}).some(({ kind }) => kind === 'note'),
      false,
    );
    assert.ok(reviewQueue(reviewOf([lost]), {}).some(needsLook));
  });

  it('narrows by kind, sureness, speaker and state, and adds up within each', () => {
    const review = reviewOf([lost]);
    assert.match(
      kindsOf(reviewQueue(review, { kinds: ['figure', 'citation'] })),
      /^(figure|citation)(,(figure|citation))*$/,
    );
    const doubtful = reviewQueue(review, { kinds: ['quote'], confidence: { min: 0, max: 0.8 } });
    assert.deepEqual(
      doubtful.map(({ confidence }) => confidence),
      [0.7],
    );
    assert.deepEqual(
      reviewQueue(review, { what: 'needsLook' }).map(({ id }) => id),
      ['lost0001'],
    );
    assert.equal(reviewQueue(review, { what: 'suggested' }).length, reviewQueue(review, {}).length - 1);
  });

  it('finds figures by who claims them', () => {
    const items = reviewQueue(reviewOf(), { speakers: ['port-authority'] });
    assert.deepEqual(new Set(items.map(({ kind }) => kind)), new Set(['quote', 'speaker', 'figure']));
  });

  it('keeps what was decided on the way, however sure it is then', () => {
    const review = reviewOf();
    const [sure] = review.items.filter(({ confidence }) => confidence === 0.9);
    assert.ok(sure);
    const doubtful = { confidence: { min: 0, max: 0.8 } };
    assert.ok(reviewQueue(review, doubtful, new Set([sure.id])).includes(sure));
    assert.ok(!reviewQueue(review, { ...doubtful, kinds: ['figure'] }, new Set([sure.id])).includes(sure));
  });
});

describe('sayingTheSame', () => {
  const story = `Ferry runs again

The ferry sailed with about 340 passengers on board, the Skarven Courier reported on Tuesday.

Last spring about 340 passengers had sailed, and about 350 passengers in autumn, according to the Skarven Courier.
`;
  const review = mergeReview(analyseArticle(story), sidecarOf());
  const words = (
    items: readonly { readonly places: { readonly target: readonly { start: number; end: number }[] } }[],
  ) => items.flatMap(({ places }) => places.target.map(({ start, end }) => story.slice(start, end)));

  it('takes figures of one amount of one thing together, and no other', () => {
    const figure = review.items.find(({ kind }) => kind === 'figure');
    assert.ok(figure);
    assert.deepEqual(words(sayingTheSame(review, figure)), ['about 340 passengers', 'about 340 passengers']);
  });

  it('takes citations of one source together', () => {
    const citation = review.items.find(({ kind }) => kind === 'citation');
    assert.ok(citation);
    assert.equal(sayingTheSame(review, citation).length, 2);
  });
});

describe('paceOf', () => {
  it('is the median gap, pauses left out', () => {
    assert.equal(paceOf([0, 1000, 3000, 4000, 400_000, 402_000]), 2000);
  });

  it('says nothing before there is something to go by', () => {
    assert.equal(paceOf([]), undefined);
    assert.equal(paceOf([0, 1000, 2000]), undefined);
  });
});

describe('decideAll', () => {
  it('links a figure with the quote that claims it, though both are accepted at once', () => {
    const review = reviewOf();
    const items = review.items.map((item, index) => ({ item, stamp: { id: `id-${index}` } }));
    const puts = decideAll(review, items, 'accepted').flatMap((change) =>
      change.type === 'put' ? [change.annotation] : [],
    );
    const figure = puts.find(({ kind }) => kind === 'figure');
    const claim = puts.find(({ id }) => id === figure?.claimedBy);
    assert.equal(claim?.kind, 'quote');
  });
});
