import assert from 'node:assert/strict';
import { toPage } from '../../../src/cli/page/page';
import { plainStyle, styleFor } from '../../../src/cli/page/style';
import { analyseArticle } from '../../../src/core';

const text = `Fleet gathers off Elmouth

By Tom Harrow

ELMOUTH — Mayor Ada Roe said on Monday that 3,000 sailors had come to the town, which has never seen so many ships at once.

“There are 10,000 sailors,” Admiral Karl Lind told the Elmouth Gazette in an interview on Tuesday.
`;
const analysis = analyseArticle(text);
const page = toPage(analysis, 'fleet.txt', plainStyle);

describe('the page of an article', () => {
  it('begins with the headline, who wrote it, and whom it rests on', () => {
    assert.deepEqual(page.split('\n').slice(0, 4), [
      'Fleet gathers off Elmouth',
      'By Tom Harrow',
      'fleet.txt',
      'Rests on: Elmouth Gazette',
    ]);
  });

  it('puts what people say under their names, with the way on which it came', () => {
    assert.match(page, /\n {2}Karl Lind, Admiral\n +7 {2}“There are 10,000 sailors,”\n/);
    assert.match(page, /\n +this article ← Elmouth Gazette ← an interview ← Karl Lind\n/);
  });

  it('says where claims of the same thing differ', () => {
    assert.match(page, /\n {2}sailors – the claims differ\n +5 {2}3,000 sailors: says Ada Roe\n/);
  });

  it('lists sources with date and chain', () => {
    assert.match(page, /\n +7 {2}Elmouth Gazette, outlet, Tuesday ← an interview ← Karl Lind\n/);
  });

  it('is no wider than the style allows and has no control characters unless asked for', () => {
    for (const width of [40, 60]) {
      const lines = toPage(analysis, 'fleet.txt', { ...plainStyle, width }).split('\n');
      assert.deepEqual(
        lines.filter((line) => line.length > width),
        [],
      );
    }
    assert.equal(page.includes('\u001b'), false);
  });

  it('has a page for a text in which nothing is found', () => {
    assert.equal(toPage(analyseArticle(''), 'empty.txt', plainStyle), '(no headline found)\nempty.txt\n');
  });
});

describe('the style of a page', () => {
  it('is plain in a file or pipe', () => {
    assert.equal(styleFor({ columns: 120 }, {}), plainStyle);
  });

  it('is as wide as the terminal, within reason', () => {
    const widths = [20, 72, 300].map((columns) => styleFor({ isTTY: true, columns }, {}).width);
    assert.deepEqual(widths, [40, 72, 100]);
  });

  it('has bold type in a terminal unless the environment wants none', () => {
    const screen = { isTTY: true, columns: 80 };
    assert.equal(styleFor(screen, {}).bold('x'), '\u001b[1mx\u001b[22m');
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
      assert.equal(styleFor(screen, env).bold('x'), 'x');
  });
});
