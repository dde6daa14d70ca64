import assert from 'node:assert/strict';
import { analyseArticle } from '../../../src/core/analysis';
import { mergeReview } from '../../../src/core/annotation/review';
import { sameCounted } from '../../../src/core/annotation/sameCounted';

const text = `Fleet gathers off Elmouth

ELMOUTH — Mayor Ada Roe said on Monday that 3,000 sailors had come to the town.

Admiral Karl Lind said that 10,000 foreign sailors were there, and that 40 ships lay at anchor.

Roe said that 3,000 sailors would leave by May.
`;
const review = mergeReview(analyseArticle(text), { version: 1, speakers: [], annotations: [] });
const figures = review.items.filter(({ kind }) => kind === 'figure');
const words = (start = 0, end = 0): string => text.slice(start, end);

describe('sameCounted', () => {
  it('lists what counts the same thing, and says where another claims another number', () => {
    const [first] = figures;
    assert.ok(first);
    assert.deepEqual(
      sameCounted(review, first).map(({ item, disagrees }) => [
        words(item.range?.start, item.range?.end),
        disagrees,
      ]),
      [
        ['10,000 foreign sailors', true],
        ['3,000 sailors', false],
      ],
    );
  });

  it('lists nothing beside what is counted once', () => {
    const ships = figures.find(({ figure }) => figure?.counted === 'ships');
    assert.ok(ships);
    assert.deepEqual(sameCounted(review, ships), []);
  });
});
