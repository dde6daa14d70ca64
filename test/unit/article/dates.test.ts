import assert from 'node:assert/strict';
import { findDates } from '../../../src/core/article/dates';

const values = (text: string, monthFirst = false): string[] =>
  findDates(text, monthFirst).map((date) => date.value);

describe('findDates', () => {
  const cases: Record<string, string> = {
    '2031-03-04': '2031-03-04',
    '2031/3/4': '2031-03-04',
    '2031-03-04T09:15:22+01:00': '2031-03-04T09:15+01:00',
    '4 March 2031': '2031-03-04',
    'Tuesday, 4 March 2031, 09:15': '2031-03-04T09:15',
    'March 4, 2031': '2031-03-04',
    'Mar. 4th, 2031 at 9:15 p.m.': '2031-03-04T21:15',
    '12:05 AM, March 4, 2031': '2031-03-04T00:05',
    '4. März 2031 um 9.15 Uhr': '2031-03-04T09:15',
    '04.03.2031, 19:16 Uhr': '2031-03-04T19:16',
    '04.03.31': '2031-03-04',
    'le 1er février 2031 à 9h15': '2031-02-01T09:15',
    '4 de marzo de 2031': '2031-03-04',
    '4 marca 2031': '2031-03-04',
    '4 березня 2031, 09:15': '2031-03-04T09:15',
    '4 марта 2031': '2031-03-04',
    '2031年3月4日': '2031-03-04',
    '2031. március 4.': '2031-03-04',
    '4 مارس 2031': '2031-03-04',
  };
  for (const [text, value] of Object.entries(cases))
    it(`reads ${text}`, () => {
      assert.deepEqual(values(text), [value]);
    });

  it('reads a date with slashes day first unless told otherwise or impossible', () => {
    assert.deepEqual(values('03/04/2031'), ['2031-04-03']);
    assert.deepEqual(values('03/04/2031', true), ['2031-03-04']);
    assert.deepEqual(values('03/14/2031'), ['2031-03-14']);
  });

  it('finds several dates with their places', () => {
    const text = 'Published 4 March 2031, updated 5 March 2031';
    assert.deepEqual(
      findDates(text).map(({ start, end }) => text.slice(start, end)),
      ['4 March 2031', '5 March 2031'],
    );
  });

  it('takes no impossible day, bare year, price or version for a date', () => {
    assert.deepEqual(values('31 February 2031'), []);
    assert.deepEqual(values('In 2031 some 1999 people paid 12.10.22 % or 3.14.2'), []);
  });
});
