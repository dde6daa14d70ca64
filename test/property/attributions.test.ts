import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, Block } from '../../src/core/article/model';
import { findAttributions } from '../../src/core/attribution/findAttributions';
import { ruleTagger } from '../../src/core/attribution/rules/ruleTagger';
import { resolveSpeakers } from '../../src/core/speaker/resolveSpeakers';
import { overlaps, type Range } from '../../src/core/text/range';

const pieces = [
  'Ada Roe',
  'Roe',
  'he',
  'She',
  'the mayor of Westport',
  'The board',
  'said',
  'has said that',
  'told the Gazette',
  'adding',
  'according to',
  'called on',
  'the pier is shut',
  'we know',
  '“',
  '”',
  '"',
  "''",
  '„',
  '«',
  '»',
  '‘',
  '’',
  ',',
  '.',
  ':',
  '- ',
  ' — ',
  ' – ',
  '?',
  'Quote:',
  'Source:',
  '• ',
  '\n',
  '\r\n',
  '\u00a0',
  'was described by',
  'who',
  'and',
  'but',
  'Laut',
  'sagte',
  '\u0000',
  '\ud800',
  '(ABC)',
  'A. B. Coe',
];
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(' '));
const anyText = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }));

function toArticle(text: string): Article {
  const blocks = [...text.matchAll(/[^\r\n]+/g)].map((match): Block => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
    confidence: 1,
  }));
  return {
    text,
    blocks,
    headline: null,
    authors: [],
    published: null,
    updated: null,
    publisher: null,
    language: 'en',
    languageConfidence: 0,
  };
}

function assertRanges(ranges: readonly Range[], length: number): void {
  let end = 0;
  for (const range of ranges) {
    assert.ok(range.start >= end && range.end > range.start && range.end <= length);
    end = range.end;
  }
}

describe('attributions of any text', () => {
  it('stand inside the text, sorted, with content, their parts apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const find of [...ruleTagger.tag(text), ...findAttributions(toArticle(text), ruleTagger)]) {
          assert.ok(find.content.length > 0);
          for (const part of [find.source, find.cue, find.content]) assertRanges(part, text.length);
          const all = [...find.source, ...find.cue, ...find.content];
          assert.ok(all.every((a, i) => all.every((b, k) => i === k || !overlaps(a, b))));
          assert.ok(find.confidence > 0 && find.confidence <= 1);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('are the same each time, and their speakers too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = resolveSpeakers(toArticle(text), findAttributions(toArticle(text), ruleTagger));
        assert.deepEqual(
          resolveSpeakers(toArticle(text), findAttributions(toArticle(text), ruleTagger)),
          once,
        );
      }),
      { numRuns: 100 },
    );
  });
  it('belong to speakers that are listed once, with mentions in text order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { attributions, speakers } = resolveSpeakers(
          toArticle(text),
          findAttributions(toArticle(text), ruleTagger),
        );
        const ids = new Set(speakers.map((speaker) => speaker.id));
        assert.equal(ids.size, speakers.length);
        for (const each of attributions) assert.ok(each.speaker === null || ids.has(each.speaker));
        for (const speaker of speakers) assertRanges(speaker.mentions, text.length);
      }),
      { numRuns: 200 },
    );
  });
});
