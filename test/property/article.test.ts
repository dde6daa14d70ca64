import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/article/parseArticle';
import { recogniseArticle } from '../../src/core/article/recogniseArticle';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ' ',
    '\u00a0',
    '\u200b',
    'By Ida Brenner',
    '4 March 2031',
    'Source: the mayor',
    'Advertisement:',
    '• ',
    '© 2031',
    '“It is closed,” said the mayor of Norwick on Monday, and nobody knew what would happen next in the harbour.',
  ),
);
const lines = fc.array(
  fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(' ')),
  { maxLength: 30 },
);
const text = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n', '\r', '\n\n'))
  .map(([list, end]) => list.join(end));
const blankAtEnds = /^[\s\u200b\u200e\u200f\u2060\ufeff]|[\s\u200b\u200e\u200f\u2060\ufeff]$/u;

describe('parseArticle on any text', () => {
  it('gives trimmed blocks in order that cover every character that is not blank', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const block of parseArticle(source).blocks) {
          assert.ok(block.start >= end && block.end > block.start && block.end <= source.length);
          assert.equal(
            source.slice(end, block.start).replace(/[\s\u0085\u200b\u200e\u200f\u2060\ufeff]/gu, ''),
            '',
          );
          assert.doesNotMatch(source.slice(block.start, block.end), blankAtEnds);
          assert.equal(block.kind === 'boilerplate', block.reason !== undefined);
          assert.ok(block.confidence >= 0 && block.confidence <= 1);
          end = block.end;
        }
        assert.equal(source.slice(end).replace(/[\s\u0085\u200b\u200e\u200f\u2060\ufeff]/gu, ''), '');
      }),
    );
  });

  it('gives the same kinds for Windows and Unix line ends', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const clean = list.map((line) => line.replace(/[\r\n]/g, ' '));
        const kindsOf = (source: string): string[] => parseArticle(source).blocks.map((block) => block.kind);
        assert.deepEqual(kindsOf(clean.join('\r\n')), kindsOf(clean.join('\n')));
      }),
    );
  });

  it('places metadata inside the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { headline, authors, published, updated, publisher } = parseArticle(source);
        for (const stated of [headline, ...authors, published, updated, publisher])
          if (stated) {
            assert.ok(stated.start >= 0 && stated.start < stated.end && stated.end <= source.length);
            assert.ok(stated.confidence >= 0 && stated.confidence <= 1);
            assert.notEqual(stated.reason, '');
          }
      }),
    );
  });

  it('believes what people say of a line', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (source, pick, isArticle) => {
        const { blocks } = parseArticle(source);
        const block = blocks[pick % Math.max(1, blocks.length)];
        if (!block) return;
        const is = isArticle ? 'article' : 'boilerplate';
        const after = parseArticle(source, { corrections: [{ start: block.start, end: block.end, is }] });
        const corrected = after.blocks.find(({ start }) => start === block.start);
        if (corrected?.kind !== 'headline')
          assert.equal(
            corrected?.kind !== 'boilerplate',
            isArticle && source.slice(block.start, block.end) !== '',
          );
      }),
    );
  });

  it('cuts a text that lost all its line breaks where sentences end', () => {
    const sentence =
      'The ferry to Holm sailed again on Tuesday with 340 passengers on board, said the mayor. ';
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 400 }), (times) => {
        const { blocks } = parseArticle(sentence.repeat(times));
        assert.ok(blocks.length >= times / 5);
        assert.ok(blocks.every(({ start, end }) => end - start < 500));
      }),
      { numRuns: 5 },
    );
  });

  it('always has a verdict with a probability', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { probability } = recogniseArticle(source);
        assert.ok(probability >= 0 && probability <= 1);
      }),
    );
  });
});
