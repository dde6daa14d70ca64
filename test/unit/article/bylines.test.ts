import assert from 'node:assert/strict';
import { findBylines } from '../../../src/core/article/bylines';
import { findDates } from '../../../src/core/article/dates';

const read = (line: string): [string, string[]] | undefined => {
  const [byline] = findBylines(line, findDates(line));
  return byline && [byline.form, byline.names.map(({ name }) => name)];
};

describe('findBylines', () => {
  const cases: Record<string, [string, string[]]> = {
    'By Ida Brenner': ['introduced', ['Ida Brenner']],
    'By Ida Brenner and Tomas Olin, Norwick': ['introduced', ['Ida Brenner', 'Tomas Olin']],
    'By Ida Brenner, CNN': ['introduced', ['Ida Brenner']],
    'Von Max Muster': ['introduced', ['Max Muster']],
    'Par Anne-Lise de Vries': ['introduced', ['Anne-Lise de Vries']],
    'Автор: Олена Кравець': ['introduced', ['Олена Кравець']],
    'ByIda Brenner': ['introduced', ['Ida Brenner']],
    'Posted by T. R. Olin at 2:33 PM': ['introduced', ['T. R. Olin']],
    'Ida Brenner, Tomas OlinTuesday, 4 March 2031, 09:15': ['beforeDate', ['Ida Brenner', 'Tomas Olin']],
    '4. März 2031 | Ida Brenner': ['afterDate', ['Ida Brenner']],
    'IDA BRENNER & TOMAS OLIN': ['alone', ['IDA BRENNER', 'TOMAS OLIN']],
    'posted by oldsalt on 4 March 2031': ['user', ['oldsalt']],
    'Reuters, 4 March 2031': ['beforeDate', ['Reuters']],
  };
  for (const [line, expected] of Object.entries(cases))
    it(`reads ${line}`, () => {
      assert.deepEqual(read(line), expected);
    });

  for (const line of ['Dienstag', 'Bypass closed until May', 'Share this story', '', 'The mayor said so.'])
    it(`finds nobody in “${line}”`, () => {
      assert.equal(read(line), undefined);
    });

  it('gives the places of the names', () => {
    const line = 'By Ida Brenner and Tomas Olin';
    const places = findBylines(line, []).flatMap(({ names }) =>
      names.map(({ start, end }) => line.slice(start, end)),
    );
    assert.deepEqual(places, ['Ida Brenner', 'Tomas Olin']);
  });
});
