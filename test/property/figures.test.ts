import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../src/core/citation/findCitations';
import { findFigures } from '../../src/core/figure/findFigures';
import { articleOf } from '../golden/article';

const small = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number up to the trillions in English words; `and` stands before the last part as British papers write it. */
function spell(n: number, and: boolean): string {
  if (n < 20) return small[n] ?? '';
  if (n < 100) return (tens[Math.floor(n / 10)] ?? '') + (n % 10 ? `-${spell(n % 10, and)}` : '');
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const)
    if (n >= size) {
      const rest = n % size;
      const joint = and && rest < 100 ? ' and ' : ' ';
      return `${spell(Math.floor(n / size), and)} ${name}${rest ? joint + spell(rest, and) : ''}`;
    }
  return '';
}

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, mark);

/** Pieces of which numbers, ranges and sources are made, so that random texts hit the rules. */
const piece = fc.constantFrom(
  ...[
    '3',
    '1,500',
    '10.000',
    '4.2',
    '2016',
    '½',
    '1/2',
    '$',
    '€',
    '%',
    'k',
    'bn',
    '-',
    '–',
    ',',
    '.',
    ':',
    '(',
    ')',
    '"',
  ],
  ...[
    'one',
    'twenty',
    'hundred',
    'million',
    'and',
    'a',
    'half',
    'dozen',
    'dozens',
    'tens',
    'of',
    'thousands',
    'third',
  ],
  ...[
    'about',
    'at least',
    'up to',
    'or more',
    'between',
    'to',
    'in',
    'out',
    'the',
    'percent',
    'years',
    'old',
    'hour',
  ],
  ...[
    'boats',
    'people',
    'killed',
    'Lind',
    'May',
    'according',
    'Reuters',
    'reports',
    'said',
    'told',
    'citing',
    'Source:',
    '\n',
  ],
);
const pieces = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((list) => list.flat().join(''));
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), pieces);

describe('findFigures', () => {
  it('gives figures inside the paragraph, in order, that do not overlap', () => {
    fc.assert(
      fc.property(text, (paragraph) => {
        let free = 0;
        for (const { start, end } of findFigures(paragraph)) {
          assert.ok(
            start >= free && start < end && end <= paragraph.length,
            JSON.stringify({ start, end, free }),
          );
          free = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives each figure a finite value or bounds', () => {
    fc.assert(
      fc.property(text, (paragraph) => {
        for (const { value, min, max } of findFigures(paragraph)) {
          assert.ok(value !== null || min !== null || max !== null);
          for (const number of [value, min, max]) assert.ok(number === null || Number.isFinite(number));
          if (min !== null && max !== null) assert.ok(min < max);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the same whenever it reads the same', () => {
    fc.assert(
      fc.property(text, (paragraph) => {
        assert.deepEqual(findFigures(paragraph), findFigures(paragraph));
      }),
    );
  });

  it('reads back a number in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), fc.boolean(), (n, and) => {
        const [figure, ...rest] = findFigures(`They lost ${spell(n, and)} boats.`);
        assert.deepEqual([figure?.value, figure?.counted, rest.length], [n, 'boats', 0]);
      }),
    );
  });

  it('reads back digits with separators, English and German', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2101, max: 999_999_999 }), (n) => {
        assert.equal(findFigures(`They lost ${grouped(n, ',')} boats.`, 'en')[0]?.value, n);
        assert.equal(findFigures(`Sie verloren ${grouped(n, '.')} Boote.`, 'de')[0]?.value, n);
      }),
    );
  });

  it('reads back decimals with a scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 9999 }),
        fc.constantFrom(['k', 1e3], ['m', 1e6], ['bn', 1e9], [' million', 1e6], [' trillion', 1e12]),
        (n, [suffix, scale]) => {
          const [figure] = findFigures(`It cost $${String(n / 10)}${suffix}.`);
          assert.deepEqual(
            [figure?.value, figure?.unit],
            [Number(((n / 10) * scale).toPrecision(12)), 'USD'],
          );
        },
      ),
    );
  });
});

describe('findCitations', () => {
  it('gives citations inside the article, in order, with a chain each', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('paragraph', 'sourceLine', 'headline', 'dateline'),
        (content, kind) => {
          let last = 0;
          for (const { start, end, outlet, chain } of findCitations(articleOf(content, kind), [], [])) {
            assert.ok(start >= last && start < end && end <= content.length && outlet !== '');
            assert.ok(
              chain.length > 0 && chain.every((link) => link.start < link.end && link.end <= content.length),
            );
            last = start;
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
