import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tagParagraph } from '../../src/core/attribution/tagger/engine';
import { createModelTagger } from '../../src/core/attribution/tagger/index';
import { writeModel } from '../../src/core/attribution/tagger/modelFile';
import { tokenise } from '../../src/core/attribution/tagger/tokens';
import { tinyModel } from '../unit/tagger/tinyModel';

const pieces = fc.constantFrom(
  'said',
  'Mara',
  'that',
  '“',
  '”',
  '"',
  "''",
  ',',
  '.',
  '\n',
  '\r',
  '\0',
  '\ud800',
  '\udc00',
  '\ufeff',
  ' ',
  '’s',
  '—',
  '7',
);
const paragraph = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 80 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 80 }).map((list) => list.join('')),
);

describe('the model tagger, whatever the text', () => {
  const model = tinyModel(20);

  it('finds ranges inside the paragraph, in order, that do not overlap', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        for (const found of tagParagraph(text, model)) {
          assert.ok(found.confidence >= 0 && found.confidence <= 1);
          assert.ok(found.content.length > 0);
          for (const part of [found.source, found.cue, found.content]) {
            let end = 0;
            for (const range of part) {
              assert.ok(range.start >= end && range.end > range.start && range.end <= text.length);
              end = range.end;
            }
          }
          const all = [...found.source, ...found.cue, ...found.content].sort((a, b) => a.start - b.start);
          all.reduce((end, range) => (assert.ok(range.start >= end), range.end), 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        assert.deepEqual(tagParagraph(text, model), tagParagraph(text, model));
      }),
      { numRuns: 40 },
    );
  });

  it('splits any text into tokens that are in order and hold no blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const t = tokenise(text);
        let end = 0;
        for (let i = 0; i < t.count; i++) {
          assert.ok((t.start[i] ?? -1) >= end && (t.end[i] ?? -1) > (t.start[i] ?? 0));
          end = t.end[i] ?? 0;
          assert.ok((t.sentenceStart[i] ?? 9) <= i && (t.sentenceEnd[i] ?? 0) > i);
        }
      }),
    );
  });
});

describe('model bytes that were damaged', () => {
  const bytes = writeModel(tinyModel(4000));

  it('are refused and never throw', () => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(bytes.length),
        (at, flip, cut) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ flip;
          assert.equal(createModelTagger(changed).ok, false);
          if (cut < bytes.length) assert.equal(createModelTagger(bytes.subarray(0, cut)).ok, false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are refused when they never were a model', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        assert.equal(createModelTagger(noise).ok, false);
      }),
    );
  });
});
