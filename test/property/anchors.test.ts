import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe as anchor } from '../../src/core/anchor/describe';
import { describeParts, resolveParts } from '../../src/core/anchor/parts';
import { resolve } from '../../src/core/anchor/resolve';
import type { Range } from '../../src/core/text/range';

const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'po', 'ri', 'su', 'ta', 've'];
/** A word of its own for every number. */
const wordOf = (n: number): string =>
  n < 144
    ? (syllables[Math.floor(n / 12)] ?? '') + (syllables[n % 12] ?? '')
    : wordOf(Math.floor(n / 144)) + wordOf(n % 144);
const glue = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '.\n\n', ' – ', ',” ', ' “', ' 12 ', ' 3.5 ');

/** Pieces of text that alternate between words and what stands between them; with a small `vocabulary` words come again and again. */
const pieces = (vocabulary: number, length: number) =>
  fc.array(fc.tuple(fc.nat(vocabulary - 1), glue), { minLength: length, maxLength: 4 * length });

interface Marked {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A text with a marked stretch of some words. With unique words, each word stands once. */
const marked = (unique: boolean): fc.Arbitrary<Marked> =>
  fc
    .tuple(pieces(unique ? 1_000_000 : 6, 20), fc.nat(), fc.integer({ min: 4, max: 12 }))
    .map(([parts, from, count]) => {
      const texts = parts.map(
        ([n, between], index) => [wordOf(unique ? 20_000 + index * 7 : n), between] as const,
      );
      const start = from % (texts.length - 3);
      const span = texts.slice(start, start + count);
      const join = (list: readonly (readonly [string, string])[]): string => list.flat().join('');
      const [lastWord = '', lastGlue = ''] = span.at(-1) ?? [];
      return {
        before: join(texts.slice(0, start)),
        words: join(span.slice(0, -1)) + lastWord,
        after: lastGlue + join(texts.slice(start + count)),
      };
    });

const newWords = fc
  .array(fc.nat(5000), { maxLength: 4 })
  .map((list) => list.map((n) => ` ${wordOf(300_000 + n)}`).join(''));

/** Puts new words in place of some words of a text, at places given from 0 to 1. */
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), newWords), {
  maxLength: 4,
});
function edit(text: string, list: readonly (readonly [number, number, string])[]): string {
  return list.reduce((now, [at, length, words]) => {
    const spaces = [...now.matchAll(/ /g)].map(({ index }) => index);
    const start = spaces[Math.floor(at * spaces.length)];
    if (start === undefined) return now;
    const end = spaces.find((space) => space >= start + length) ?? start;
    return now.slice(0, start) + words + now.slice(end);
  }, text);
}

const anchored = ({ before, words, after }: Marked) =>
  anchor(before + words + after, { start: before.length, end: before.length + words.length });
const textAt = (text: string, { start, end }: Range): string => text.slice(start, end);

describe('anchors', () => {
  it('are found where they were in the text that was described', () => {
    fc.assert(
      fc.property(marked(true), (text) => {
        const { before, words, after } = text;
        const range = { start: before.length, end: before.length + words.length };
        assert.deepEqual(resolve(before + words + after, anchored(text)), { state: 'exact', range });
      }),
    );
  });

  it('are found with the same words after edits elsewhere', () => {
    fc.assert(
      fc.property(marked(true), edits, edits, (text, first, second) => {
        const before = edit(text.before, first);
        const after = edit(text.after, second);
        const found = resolve(before + text.words + after, anchored(text));
        assert.ok(found.state === 'exact' || found.state === 'moved', found.state);
        assert.deepEqual(found.range, { start: before.length, end: before.length + text.words.length });
        const isKept = before.endsWith(text.before.slice(-32)) && after.startsWith(text.after.slice(0, 32));
        if (isKept) assert.equal(found.state, 'exact');
      }),
    );
  });

  it('are never exact, moved or reformatted when a word inside them is another', () => {
    fc.assert(
      fc.property(marked(true), fc.nat(), fc.nat(5000), edits, (text, at, other, elsewhere) => {
        const words = [...text.words.matchAll(/[a-z]+|[\d.]+\d/g)];
        const { 0: word, index } = words[at % words.length] ?? { 0: '', index: 0 };
        const changed =
          text.words.slice(0, index) +
          (/\d/.test(word) ? `${word}1` : wordOf(400_000 + other)) +
          text.words.slice(index + word.length);
        const { state } = resolve(edit(text.before, elsewhere) + changed + text.after, anchored(text));
        assert.ok(state === 'changed' || state === 'orphaned', state);
      }),
    );
  });

  it('never point at other words, however much the text repeats itself', () => {
    fc.assert(
      fc.property(
        marked(false),
        edits,
        edits,
        fc.option(fc.nat(2000), { nil: undefined }),
        (text, a, b, near) => {
          const now = edit(text.before, a) + text.words + edit(text.after, b);
          const found = resolve(now, anchored(text), near);
          if (found.state === 'exact' || found.state === 'moved')
            assert.equal(textAt(now, found.range), text.words);
          if (found.state === 'ambiguous') {
            assert.ok(found.candidates.some((range) => textAt(now, range) === text.words));
          }
        },
      ),
    );
  });

  it('see through typography', () => {
    const typography = fc.constantFrom<readonly [RegExp, string]>(
      [/ /g, '\n'],
      [/ /g, '\u00a0'],
      [/ /g, '  '],
      [/\n\n/g, ' '],
      [/[“”]/g, '"'],
      [/“/g, '«'],
      [/ – /g, '—'],
      [/\n/g, '\r\n'],
    );
    fc.assert(
      fc.property(marked(true), fc.array(typography, { maxLength: 4 }), (text, changes) => {
        const set = (part: string): string =>
          changes.reduce((now, [from, to]) => now.replace(from, to), part);
        const before = set(text.before);
        const words = set(text.words);
        const found = resolve(before + words + set(text.after), anchored(text));
        assert.ok(
          found.state === 'exact' || found.state === 'moved' || found.state === 'reformatted',
          found.state,
        );
        assert.deepEqual(found.range, { start: before.length, end: before.length + words.length });
        assert.equal(found.state === 'reformatted', words.replace(/\r\n/g, '\n') !== text.words);
      }),
    );
  });

  it('take any string and any range', () => {
    const any = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((list) => String.fromCharCode(...list));
    const units = fc
      .array(fc.constantFrom('a', ' ', '\r', '\n', '\ud83d', '\ude00', '…', '“', '-', '1', '.', '\u200b'), {
        maxLength: 60,
      })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.oneof(any, units),
        fc.nat(70),
        fc.nat(70),
        fc.oneof(any, units),
        (text, start, length, other) => {
          const selector = anchor(text, { start, end: start + length });
          const found = resolve(text, selector);
          if (found.state === 'exact') {
            const again = anchor(text, found.range);
            assert.equal(again.exact, selector.exact);
          } else assert.ok(found.state === 'ambiguous' || selector.exact.trim() === '', found.state);
          assert.equal(typeof resolve(other, selector).state, 'string');
        },
      ),
    );
  });

  it('bring back every part of a quote', () => {
    fc.assert(
      fc.property(
        marked(true),
        edits,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (text, elsewhere, cuts) => {
          const { before, words, after } = text;
          const whole = before + words + after;
          const starts = [...words.matchAll(/[a-z]+/g)].map(({ 0: word, index }) => ({
            start: before.length + index,
            end: before.length + index + word.length,
          }));
          const [source, cue, ...rest] = starts;
          const content = rest[(cuts[0] ?? 0) % Math.max(1, rest.length)];
          if (!source || !cue || !content) return;
          const ranges = {
            source: [source],
            cue: [cue],
            content: [{ start: content.start, end: before.length + words.length }],
          };
          const moved = edit(before, elsewhere);
          const by = moved.length - before.length;
          const found = resolveParts(moved + words + after, describeParts(whole, ranges));
          for (const part of ['source', 'cue', 'content'] as const) {
            const [resolution] = found[part];
            const [range] = ranges[part];
            if (!resolution || !range) throw new Error('a part is missing');
            if ('range' in resolution) {
              assert.deepEqual(resolution.range, { start: range.start + by, end: range.end + by });
            } else
              assert.ok(part === 'content' && range.end - range.start < 14, `${part} ${resolution.state}`);
          }
        },
      ),
    );
  });
});
