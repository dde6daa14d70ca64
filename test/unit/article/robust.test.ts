import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parseArticle';
import type { Article } from '../../../src/core/article/model';

const headline = 'Cracks close harbour bridge in Norwick';
const paragraphs = [
  'The city of Norwick closed its harbour bridge on Monday after engineers had found cracks in two of its pillars, the mayor said.',
  'Some 12,000 people cross the bridge every day, and buses will run over the northern bridge from Wednesday, the transport office added.',
  'Nobody knows yet when the bridge will open again, said Ana Eklund, who leads the office and is to publish a report on it in May.',
  'The bridge was built in 1954 and was repaired twice, most recently in the autumn of 2019, when nothing was found that had to be mended.',
];
const page = `Home\nNews\nSport\nSign in\n\n${headline}\n\nBy Ida Brenner\n4 March 2031, 09:15\n\n${paragraphs.join('\n\n')}\n\nRelated articles\nFerry to Holm runs again\nHarbour fees to rise\nShare\n© 2031 Norwick Courier\n`;

/** The words of the article's own blocks, by their offsets into the text. */
const articleOf = ({ text, blocks }: Article): string =>
  blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

/** Letters and digits of the article, as the reader sees them: whatever white space was made of. */
const seen = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** All paragraphs of the page are found in a text, each between offsets of that text, and its menus are not. */
function findsArticle(text: string): Article {
  const article = parseArticle(text);
  const found = seen(articleOf(article));
  for (const paragraph of paragraphs) assert.ok(found.includes(seen(paragraph)), paragraph);
  return article;
}

describe('parseArticle on texts that were mangled', () => {
  for (const [name, end] of [
    ['Windows line ends', '\r\n'],
    ['old Mac line ends', '\r'],
    ['Unicode line separators', '\u2028'],
  ] as const)
    it(`reads ${name}`, () => {
      const text = page.replaceAll('\n', end);
      const article = findsArticle(text);
      assert.equal(article.headline?.value, headline);
      assert.equal(text.slice(article.headline.start, article.headline.end), headline);
      assert.deepEqual(
        article.authors.map(({ value }) => value),
        ['Ida Brenner'],
      );
      assert.equal(article.published?.value, '2031-03-04T09:15');
      assert.ok(!articleOf(article).includes('Sign in') && !articleOf(article).includes('fees'));
    });

  it('reads no-break spaces and zero-width characters, and counts them', () => {
    const text = page.replaceAll(' ', '\u00a0').replaceAll('\n\n', '\u200b\n\u200b\ufeff\n\u200b');
    const article = findsArticle(text);
    assert.equal(article.headline?.value, headline);
    assert.equal(
      text.slice(article.headline.start, article.headline.end),
      headline.replaceAll(' ', '\u00a0'),
    );
    assert.equal(article.published?.value, '2031-03-04T09:15');
  });

  it('reads a text wrapped at 66 characters and joins its paragraphs', () => {
    const text = page.replace(/[^\n]{60,}/gu, (line) => line.replace(/(.{1,66})(?: |$)/gu, '$1\n').trimEnd());
    const { blocks } = findsArticle(text);
    const own = blocks.filter(({ kind }) => kind === 'lede' || kind === 'paragraph');
    assert.equal(own.length, paragraphs.length);
  });

  it('reads an article that lost every line break', () => {
    findsArticle(`${headline} ${paragraphs.join(' ')}`);
    const long = Array.from({ length: 12 }, () => paragraphs.join(' ')).join(' ');
    const { blocks } = findsArticle(`${headline} ${long}`);
    assert.ok(blocks.length > 10, 'a line of thousands of characters is cut where sentences end');
  });

  it('reads a page whose menus and paragraphs stand on one line', () => {
    findsArticle(page.replaceAll('\n', ' '));
    findsArticle(page.replaceAll('\n', ''));
  });

  it('reads text that runs from right to left, with marks of direction', () => {
    const title = 'إغلاق جسر الميناء في نورفيك بعد اكتشاف تشققات';
    const own = [
      'أغلقت مدينة نورفيك جسر الميناء يوم الاثنين بعد أن اكتشف المهندسون تشققات في اثنين من أعمدته، بحسب ما قالت رئيسة البلدية.',
      'ويعبر الجسر نحو 12 ألف شخص كل يوم، وستسير الحافلات على الجسر الشمالي ابتداء من الأربعاء، كما أضاف مكتب النقل في المدينة.',
      'ولا يعرف أحد متى سيفتح الجسر من جديد، وقال المكتب إنه سينشر تقريرا عن ذلك في شهر مايو بعد أن ينتهي المهندسون من الفحص.',
    ];
    const text = `\u200fالرئيسية\n\u200fأخبار\n\n\u200f${title}\n\n${own.map((line) => `\u200f${line}\u200e`).join('\n\n')}\n`;
    const article = parseArticle(text);
    assert.equal(article.language, 'ar');
    for (const line of own) assert.ok(articleOf(article).includes(line), line);
    assert.equal(article.headline?.value, title);
    assert.equal(text.slice(article.headline.start, article.headline.end), title);
  });

  it('reads scripts mixed in one text', () => {
    const text = `${headline}\n\n${paragraphs[0] ?? ''}\n\nМер міста Ганна Еклунд сказала, що мостом щодня користуються близько 12 тисяч людей, і що автобуси курсуватимуть іншим шляхом.\n\n市長は月曜日、橋の二本の柱に亀裂が見つかったため、港の橋を閉鎖したと述べた。バスは水曜日から北の橋を通る予定である。\n\n${paragraphs[1] ?? ''}\n`;
    const { blocks } = parseArticle(text);
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['headline', 'lede', 'paragraph', 'paragraph', 'paragraph'],
    );
  });

  it('reads a page of five megabytes, every one of its lines once and in order', function () {
    this.timeout(120_000);
    const text = page.repeat(Math.ceil(5_000_000 / page.length));
    const { blocks } = parseArticle(text);
    const lines = text.split('\n').filter((line) => line !== '');
    assert.equal(blocks.length, lines.length);
    let end = 0;
    for (const [i, block] of blocks.entries()) {
      assert.ok(block.start >= end);
      assert.equal(text.slice(block.start, block.end), lines[i]);
      end = block.end;
    }
  });
});
