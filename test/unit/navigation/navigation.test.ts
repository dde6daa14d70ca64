import assert from 'node:assert/strict';
import { analyseArticle } from '../../../src/core/analysis';
import { mergeReview, type Review } from '../../../src/core/annotation/review';
import { definitionsAt } from '../../../src/core/navigation/definitions';
import { nestedRanges } from '../../../src/core/navigation/nestedRanges';
import { relatedAt } from '../../../src/core/navigation/related';
import { mentionsOf, speakerAt } from '../../../src/core/navigation/speakerAt';

const text = `Velmora dockers walk out

By Hanna Ostrow

March 14, 2031 5:42 PM

VELMORA - Union leader Ilse Tarn said that 300 dockers had walked out on Friday. "We did not come to this lightly," she said.

Tarn said 40 dockers had stayed, according to the Velmora Post.

Port director Edvard Lunde told the Velmora Post that 12 ships were waiting.
`;
const review: Review = mergeReview(analyseArticle(text), { version: 1, speakers: [], annotations: [] });
const at = (words: string): number => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return start + 1;
};
const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('moving about an article', () => {
  it('knows the speaker at a name and at a pronoun', () => {
    assert.equal(speakerAt(review, at('Tarn said 40'))?.speaker.name, 'Ilse Tarn');
    assert.equal(speakerAt(review, at('she said'))?.speaker.name, 'Ilse Tarn');
    assert.equal(speakerAt(review, at('By Hanna') - 1), undefined);
  });

  it('lists each mention of a speaker once, in text order', () => {
    const speaker = speakerAt(review, at('Tarn said 40'))?.speaker;
    assert.ok(speaker);
    assert.deepEqual(mentionsOf(review, speaker).map(words), ['Ilse Tarn', 'she', 'Tarn']);
  });

  it('leads from a pronoun to the first mention', () => {
    assert.deepEqual(
      definitionsAt(review, at('she said')).map(({ from, to }) => [words(from), words(to)]),
      [['she', 'Ilse Tarn']],
    );
  });

  it('leads from a figure to the words of who claims it', () => {
    const [first] = definitionsAt(review, at('300 dockers'));
    assert.ok(first);
    assert.match(words(first.to), /Ilse Tarn said/);
  });

  it('leads from a citation to the first of the same outlet', () => {
    const second = text.lastIndexOf('Velmora Post');
    const found = definitionsAt(review, second + 1);
    assert.ok(
      found.some(
        ({ to }) =>
          to.start === text.indexOf('the Velmora Post') || to.start === text.indexOf('Velmora Post'),
      ),
    );
  });

  it('relates figures of the same counted thing', () => {
    assert.deepEqual(relatedAt(review, at('300 dockers'))?.ranges.map(words), ['300 dockers', '40 dockers']);
  });

  it('grows a selection from the word through finds and sentences to the paragraph', () => {
    const grown = nestedRanges(review, at('dockers had walked')).map(words);
    assert.equal(grown[0], 'dockers');
    assert.ok(grown.includes('300 dockers'), grown.join(' | '));
    assert.match(grown.at(-1) ?? '', /^VELMORA - .*she said\.$/);
  });

  it('relates the parts of a quote', () => {
    const ranges = relatedAt(review, at('did not come'))?.ranges.map(words) ?? [];
    assert.ok(ranges.includes('she') && ranges.includes('said'), ranges.join(' | '));
  });
});
