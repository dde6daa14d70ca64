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

  it('keeps apart what other words say is another thing', () => {
    const other = `Fleet gathers off Elmouth

Mayor Ada Roe said that 3,000 Norvian sailors had come. Admiral Karl Lind said that 10,000 Sorrel sailors were there.
`;
    const found = mergeReview(analyseArticle(other), { version: 1, speakers: [], annotations: [] });
    const [norvian] = found.items.filter(({ kind }) => kind === 'figure');
    assert.ok(norvian);
    assert.deepEqual(sameCounted(found, norvian), []);
  });

  for (const [one, another, disagrees] of [
    ['3,000', '3,000', false],
    ['about 3,000', '3,200', false],
    ['about 3,000', '4,000', true],
    ['at least 3,000', '10,000', false],
    ['up to 3,000', '10,000', true],
    ['between 2,000 and 4,000', '3,000', false],
    ['more than 3,000', 'fewer than 2,000', true],
  ] as const)
    it(`takes ${one} and ${another} for claims that ${disagrees ? 'differ' : 'can both be true'}`, () => {
      const both = `Fleet gathers off Elmouth

Mayor Ada Roe said that ${one} sailors had come. Admiral Karl Lind said that ${another} sailors had come.
`;
      const found = mergeReview(analyseArticle(both), { version: 1, speakers: [], annotations: [] });
      const [first] = found.items.filter(({ kind }) => kind === 'figure');
      assert.ok(first);
      assert.deepEqual(
        sameCounted(found, first).map((beside) => beside.disagrees),
        [disagrees],
      );
    });
});
