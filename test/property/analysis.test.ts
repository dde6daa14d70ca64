import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseArticle, createAnalyser } from '../../src/core/analysis';
import { ruleTagger } from '../../src/core/attribution/rules/ruleTagger';
import { createModelTagger } from '../../src/core/attribution/tagger/index';
import { writeModel } from '../../src/core/attribution/tagger/modelFile';
import { tinyModel } from '../unit/tagger/tinyModel';

const pieces = fc.constantFrom(
  'Ada Roe, the mayor of Westport, said on Monday that the pier was shut. ',
  'Roe said 40 boats were lost. ',
  '“We know,” she told the Gazette, “that it will cost $3 million.” ',
  '“It began with a storm and went on for weeks',
  '”',
  'according to the Ministry of Water, ',
  'the mayor said. ',
  'She said:',
  '- We go on, - said Bo Coe.',
  '— Bo Coe, pilot',
  'BO COE: We go on.',
  'Source: Gazette',
  'Quote: "It is over."',
  'By Ida Brenner',
  '4 March 2031',
  'Laut der Behörde sagte der Minister, es seien 12 Schiffe. ',
  '(ABC)',
  '\u00a0',
  '\u0000',
  '\ud800',
);
const lineEnds = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', '\r', '\u2028');
const insertions = fc.oneof(pieces, lineEnds, fc.string({ unit: 'binary', maxLength: 8 }));
const article = fc
  .array(fc.tuple(fc.array(pieces, { maxLength: 4 }), lineEnds), { maxLength: 12 })
  .map((paragraphs) => paragraphs.map(([parts, end]) => parts.join('') + end).join(''));

/** One edit: what part of the text goes (both as shares of its length) and what comes in its place. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  // Most deletions are short, some go across paragraphs.
  gone: fc.oneof(fc.constant(0), fc.constant(0.01), fc.double({ min: 0, max: 0.4, noNaN: true })),
  put: insertions,
});

function apply(text: string, { at, gone, put }: { at: number; gone: number; put: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + Math.floor(gone * text.length));
}

const made = createModelTagger(writeModel(tinyModel(20)));
assert.ok(made.ok);

describe('an article analysed by edits', () => {
  for (const tagger of [ruleTagger, made.tagger])
    it(`gives the same as when it is analysed whole (${tagger.name})`, () => {
      fc.assert(
        fc.property(article, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
          const analyser = createAnalyser(tagger);
          let text = first;
          analyser.analyse(text);
          for (const each of edits) {
            text = apply(text, each);
            assert.deepEqual(analyser.analyse(text), analyseArticle(text, tagger));
          }
          // Undone at once: what was remembered before is right again.
          assert.deepEqual(analyser.analyse(first), analyseArticle(first, tagger));
        }),
        { numRuns: 60 },
      );
    });
});
