import assert from 'node:assert/strict';
import { toBrat } from '../../../src/cli/brat';
import { parseArticle, type Analysis, type Attribution } from '../../../src/core';

/** An analysis whose attributions are made of the given words of the text, each part a list of fragments. */
function analysisOf(
  text: string,
  ...parts: readonly (readonly [source: string[], cue: string[], content: string[]])[]
): Analysis {
  const find = (words: readonly string[]) =>
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const attributions = parts.map(([source, cue, content]): Attribution => ({
    ...{ type: 'direct', confidence: 1, speaker: null },
    ...{ source: find(source), cue: find(cue), content: find(content) },
  }));
  return { article: parseArticle(text), attributions, speakers: [], figures: [], citations: [] };
}

describe('toBrat', () => {
  it('writes spans and events with code points, fragments joined by semicolons', () => {
    const text = '🐟 "Yes," said Ada Quill, "and 🐟 no."';
    const analysis = analysisOf(text, [['Ada Quill'], ['said'], ['"Yes,"', '"and 🐟 no."']]);
    assert.equal(
      toBrat(analysis),
      [
        'T1\tContent 2 8;25 36\t"Yes," "and 🐟 no."',
        'T2\tCue 9 13\tsaid',
        'T3\tSource 14 23\tAda Quill',
        'T4\tAttribution 9 13\tsaid',
        'E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3',
        '',
      ].join('\n'),
    );
  });

  it('splits what runs over a line end and never puts one into a line', () => {
    const text = 'Ada said:\n"One.\r\n\r\nTwo\tthree."';
    const analysis = analysisOf(text, [['Ada'], ['said'], ['"One.\r\n\r\nTwo\tthree."']]);
    assert.ok(toBrat(analysis).includes('T1\tContent 10 15;19 30\t"One. Two three."\n'));
  });

  it('hangs an event without a cue on the content and leaves out what is not there', () => {
    assert.equal(
      toBrat(analysisOf('"No."', [[], [], ['"No."']])),
      'T1\tContent 0 5\t"No."\nT2\tAttribution 0 5\t"No."\nE1\tAttribution:T2 Content:T1\n',
    );
  });

  it('numbers on from one attribution to the next', () => {
    const brat = toBrat(analysisOf('A said b. C said d.', [['A'], [], ['b']], [['C'], [], ['d']]));
    assert.deepEqual(
      brat.split('\n').map((line) => line.split('\t')[0]),
      ['T1', 'T2', 'T3', 'E1', 'T4', 'T5', 'T6', 'E2', ''],
    );
  });
});
