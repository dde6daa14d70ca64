import assert from 'node:assert/strict';
import type { Range } from '../../../src/core';
import { createMarks } from '../../../src/extension/decorations/marks';

const later = 10_000;
const marked: readonly Range[] = [
  { start: 10, end: 20 },
  { start: 15, end: 40 },
];
const typed = (at: number, length = 1) => ({ range: { start: at, end: at }, length });

function drawn() {
  const marks = createMarks();
  assert.equal(marks.isNew(marked, 0), true);
  return marks;
}

describe('what an editor shows of a style', () => {
  it('is drawn once', () => {
    assert.equal(drawn().isNew(marked, later), false);
    assert.equal(drawn().isNew(marked.slice(1), later), true);
    assert.equal(createMarks().isNew([], 0), true);
  });

  it('moves with what is typed before it, and grows with what is typed in it', () => {
    const marks = drawn();
    marks.follow([typed(30, 2), typed(3)], later);
    const moved = [
      { start: 11, end: 21 },
      { start: 16, end: 43 },
    ];
    assert.equal(marks.isNew(moved, later), false);
    assert.equal(marks.isNew(marked, later), true);
  });

  it('is left alone by what is typed behind it', () => {
    const marks = drawn();
    marks.follow([typed(41)], later);
    assert.equal(marks.isNew(marked, later), false);
  });

  it('is drawn again where an end of it was touched', () => {
    for (const at of [10, 15, 20, 40]) {
      const marks = drawn();
      marks.follow([typed(at)], later);
      const grown = marked.map(({ start, end }) => ({
        start: start + +(start >= at),
        end: end + +(end >= at),
      }));
      assert.equal(marks.isNew(grown, later), true);
    }
    const marks = drawn();
    marks.follow([{ range: { start: 5, end: 30 }, length: 25 }], later);
    assert.equal(marks.isNew(marked, later), true);
  });

  it('is drawn again where something was typed before the editor can have heard of it', () => {
    const marks = drawn();
    marks.follow([typed(3)], 10);
    assert.equal(
      marks.isNew(
        marked.map(({ start, end }) => ({ start: start + 1, end: end + 1 })),
        200,
      ),
      true,
    );
  });

  it('is most likely as it should be when it moved by what was typed a moment ago', () => {
    const marks = drawn();
    marks.follow([typed(3)], 10);
    const moved = marked.map(({ start, end }) => ({ start: start + 1, end: end + 1 }));
    assert.equal(marks.isLikelyNew(moved, 20), false);
    assert.equal(marks.isNew(moved, 20), true);
    assert.equal(marks.isLikelyNew(marked, 30), true);
  });
});
