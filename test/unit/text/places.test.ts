import assert from 'node:assert/strict';
import { createPlaces, lastAtMost } from '../../../src/core/text/places';

describe('createPlaces', () => {
  it('counts lines and columns from 1, with any kind of line end', () => {
    const text = 'ab\ncd\r\ne\rf\n';
    const placeOf = createPlaces(text);
    const at = (offset: number) => {
      const { line, column } = placeOf(offset);
      return `${line}:${column}`;
    };
    assert.deepEqual(
      Array.from({ length: text.length + 1 }, (_, offset) => at(offset)),
      ['1:1', '1:2', '1:3', '2:1', '2:2', '2:3', '2:4', '3:1', '3:2', '4:1', '4:2', '5:1'],
    );
  });
});

describe('lastAtMost', () => {
  it('finds the last element that is not greater', () => {
    assert.deepEqual(
      [0, 1, 2, 5, 9].map((value) => lastAtMost([1, 3, 5], value)),
      [-1, 0, 0, 2, 2],
    );
    assert.equal(lastAtMost([], 4), -1);
  });
});
