import assert from 'node:assert/strict';
import { grow, shrink, widen, wordAt } from '../../../src/core/text/grow';
import type { Range } from '../../../src/core/text/range';

const text = `The pier is back.

Lindqvist said that the new pier, built of oak, had cost 4.2 million crowns because storms returned. "We won't stop," she said.`;
const at = (words: string): Range => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};
const words = ({ start, end }: Range): string => text.slice(start, end);

describe('grow and shrink', () => {
  it('move an end by a word, with what clings to it', () => {
    assert.equal(words(grow(text, at('"We'), 'word', 'end')), '"We won\'t');
    assert.equal(words(grow(text, at('pier, built'), 'word', 'start')), 'new pier, built');
    assert.equal(words(shrink(text, at('the new pier'), 'word', 'end')), 'the new');
    assert.equal(words(shrink(text, at('the new pier'), 'word', 'start')), 'new pier');
    assert.equal(words(grow(text, at('cost'), 'word', 'end')), 'cost 4.2');
  });

  it('move an end by a clause', () => {
    assert.equal(words(grow(text, at('that the new'), 'clause', 'end')), 'that the new pier');
    assert.equal(
      words(grow(text, at('that the new pier'), 'clause', 'end')),
      'that the new pier, built of oak',
    );
    assert.equal(words(grow(text, at('new pier'), 'clause', 'start')), 'that the new pier');
    assert.equal(
      words(shrink(text, at('had cost 4.2 million crowns because storms returned'), 'clause', 'end')),
      'had cost 4.2 million crowns',
    );
  });

  it('move an end by a sentence, over the end of a paragraph too', () => {
    assert.equal(
      words(grow(text, at('returned.'), 'sentence', 'end')),
      'returned. "We won\'t stop," she said.',
    );
    assert.equal(words(grow(text, at('Lindqvist'), 'sentence', 'start')).split('\n')[0], 'The pier is back.');
  });

  it('leave what cannot move as it is', () => {
    assert.deepEqual(grow(text, { start: 0, end: text.length }, 'word', 'end'), {
      start: 0,
      end: text.length,
    });
    assert.deepEqual(shrink(text, at('pier'), 'word', 'end'), at('pier'));
  });
});

describe('widen', () => {
  it('goes from the cursor to word, clause, sentence and paragraph', () => {
    const start = text.indexOf('ew pier');
    let range: Range = { start, end: start };
    const steps: string[] = [];
    for (let i = 0; i < 5; i++) {
      range = widen(text, range);
      steps.push(words(range));
    }
    assert.deepEqual(steps.slice(0, 2), ['new', 'that the new pier']);
    assert.equal(steps[2], text.split('\n')[2]?.split(' "')[0]);
    assert.equal(steps[3], text.split('\n')[2]);
    assert.equal(steps[4], steps[3]);
  });
});

describe('wordAt', () => {
  it('finds the word at, before or after an offset, on its line alone', () => {
    assert.equal(words(wordAt(text, text.indexOf('pier is') + 2) ?? at('.')), 'pier');
    assert.equal(words(wordAt(text, text.length) ?? at('.')), 'said');
    assert.equal(wordAt(text, text.indexOf('\n\n') + 1), undefined);
  });
});
