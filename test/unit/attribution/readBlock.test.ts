import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analysis';
import { isProse } from '../../../src/core/article/model';

const text = `Westport pier stays shut

By Ida Brenner

The mayor of Westport, Ada Roe, said on Monday that 40 boats were lost in the storm.

“We know,” she told the harbour board, “that the pier will cost $3 million to mend.”

The board has met three times since the storm, and will meet again.
`;

describe('a block read by itself', () => {
  it('says what it says in the article, but for what depends on the others', () => {
    const analyser = createAnalyser();
    const { article, attributions, figures } = analyser.analyse(text);
    const blocks = article.blocks.filter(isProse);
    assert.ok(blocks.length >= 4 && attributions.length >= 2 && figures.length >= 3);
    for (const { start, end, kind } of blocks) {
      const alone = analyser.readBlock(text.slice(start, end), kind);
      const words = (range: { start: number; end: number }, by = start): string =>
        text.slice(range.start + by, range.end + by);
      const isHere = (range: { start: number } | undefined): boolean =>
        range !== undefined && range.start >= start && range.start < end;
      assert.deepEqual(
        alone.attributions.map(({ content, cue, type }) => [
          type,
          content.map((range) => words(range)),
          cue.map((range) => words(range)),
        ]),
        attributions
          .filter(({ content }) => isHere(content[0]))
          .map(({ content, cue, type }) => [
            type,
            content.map((range) => words(range, 0)),
            cue.map((range) => words(range, 0)),
          ]),
      );
      assert.deepEqual(
        alone.figures.map((figure) => [words(figure), figure.value]),
        figures.filter(isHere).map((figure) => [words(figure, 0), figure.value]),
      );
    }
  });

  it('changes nothing for the next reading of the whole', () => {
    const analyser = createAnalyser();
    const before = analyser.analyse(text);
    const other = text.replace('40 boats', '41 boats');
    analyser.readBlock('Roe said 41 boats were lost.', 'paragraph');
    assert.deepEqual(analyser.analyse(other), createAnalyser().analyse(other));
    assert.deepEqual(analyser.analyse(text), before);
  });
});
