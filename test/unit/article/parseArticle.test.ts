import assert from 'node:assert/strict';
import type { BlockKind } from '../../../src/core/article/model';
import { parseArticle } from '../../../src/core/article/parseArticle';

const page = `Home
News
Sign in

Cracks close harbour bridge in Norwick

Ida Brenner, Tomas OlinTuesday, 4 March 2031, 09:15
Cracks close harbour bridge in Norwick
The bridge on Monday. Photo: City of Norwick

The city of Norwick closed its harbour bridge on Monday after engineers had found cracks in two of its pillars.

Source: City of Norwick

Details: Mayor Ana Eklund said that some 12,000 people cross the bridge every day and that buses will run elsewhere.

Advertisement:

How long it will take

Nobody knows yet when the bridge will open again, said the transport office, which is to publish a report in May.

Background:
• The bridge was built in 1954 and was repaired twice, most recently in the autumn of 2019.
• An inspection two years ago had found nothing that would have made a repair necessary.

Support us or become our patron!
RECENT NEWS
10:27
Ferry to Holm runs again after storm
All News
© 2031 Norwick Courier
`;

const kinds = (text: string): [string, BlockKind][] =>
  parseArticle(text).blocks.map((block) => [text.slice(block.start, block.end).slice(0, 24), block.kind]);

describe('parseArticle', () => {
  it('types every line of a scraped page', () => {
    assert.deepEqual(
      kinds(page),
      [
        ['Home', 'boilerplate'],
        ['News', 'boilerplate'],
        ['Sign in', 'boilerplate'],
        ['Cracks close harbour brid', 'boilerplate'],
        ['Ida Brenner, Tomas OlinT', 'byline'],
        ['Cracks close harbour brid', 'headline'],
        ['The bridge on Monday. Ph', 'caption'],
        ['The city of Norwick clos', 'lede'],
        ['Source: City of Norwick', 'sourceLine'],
        ['Details: Mayor Ana Eklun', 'sourceLine'],
        ['Advertisement:', 'boilerplate'],
        ['How long it will take', 'subheading'],
        ['Nobody knows yet when th', 'paragraph'],
        ['Background:', 'sourceLine'],
        ['• The bridge was built i', 'listItem'],
        ['• An inspection two year', 'listItem'],
        ['Support us or become our', 'boilerplate'],
        ['RECENT NEWS', 'boilerplate'],
        ['10:27', 'boilerplate'],
        ['Ferry to Holm runs again', 'boilerplate'],
        ['All News', 'boilerplate'],
        ['© 2031 Norwick Courier', 'boilerplate'],
      ].map(([text, kind]) => [text?.slice(0, 24), kind]),
    );
  });

  it('reads headline, authors, date, publisher and language', () => {
    const article = parseArticle(page);
    assert.equal(article.headline?.value, 'Cracks close harbour bridge in Norwick');
    assert.deepEqual(
      article.authors.map((author) => author.value),
      ['Ida Brenner', 'Tomas Olin'],
    );
    assert.equal(article.published?.value, '2031-03-04T09:15');
    assert.equal(article.publisher?.value, 'Norwick Courier');
    assert.equal(article.language, 'en');
  });

  it('says why a line is boilerplate', () => {
    const reasons = new Map(
      parseArticle(page).blocks.flatMap((block) =>
        block.reason ? [[page.slice(block.start, block.end), block.reason] as const] : [],
      ),
    );
    assert.equal(reasons.get('Advertisement:'), 'advertisement');
    assert.equal(reasons.get('Cracks close harbour bridge in Norwick'), 'duplicateHeadline');
    assert.equal(reasons.get('RECENT NEWS'), 'recent');
    assert.equal(reasons.get('© 2031 Norwick Courier'), 'legal');
    assert.equal(reasons.get('Support us or become our patron!'), 'support');
  });

  it('marks the label of a labelled paragraph', () => {
    const labels = parseArticle(page).blocks.flatMap(({ label }) =>
      label ? [page.slice(label.start, label.end)] : [],
    );
    assert.deepEqual(labels, ['Source:', 'Details:', 'Background:']);
  });

  it('takes the date that a scraper put on the first line only when the page has no better one', () => {
    const scraped = ` date 2031-03-06 All Sections\n${page}`;
    assert.equal(parseArticle(scraped).published?.value, '2031-03-04T09:15');
    const undated =
      ' date 2031-03-06 Bridges\nCracks close harbour bridge\nThe city closed its harbour bridge after engineers had found cracks in two of its pillars.\n';
    assert.equal(parseArticle(undated).published?.value, '2031-03-06');
  });

  it('takes a first paragraph behind an agency in brackets for the lede, not for a caption', () => {
    for (const told of [
      'PORT LAVALLE (AFP) – Rescue teams searched flooded streets on Monday after a storm had cut the power of 12,000 homes, officials said.',
      'PORT LAVALLE, March 3 (Reuters) - Rescue teams searched flooded streets after a storm had cut the power of 12,000 homes, officials said.',
    ]) {
      const text = `Storm leaves thousands without power in Ardenia\n\n${told}\n\n"We have never seen such water," said Mayor Jana Orlik on the quay.\n`;
      const lede = parseArticle(text).blocks.find(({ kind }) => kind === 'lede');
      assert.equal(lede && text.slice(lede.start, lede.end), told);
    }
  });

  it('tells the day of publication from that of a change', () => {
    const dated = page.replace(
      'Tuesday, 4 March 2031, 09:15',
      '\nPublished: 4 March 2031, 09:15\nUpdated: 5 March 2031, 10:40',
    );
    const { published, updated } = parseArticle(dated);
    assert.equal(published?.value, '2031-03-04T09:15');
    assert.equal(updated?.value, '2031-03-05T10:40');
  });

  it('takes the first copy of a headline when a standfirst stands between the copies', () => {
    const title = 'Cracks close harbour bridge in Norwick';
    const text = `News\n\n${title}\n\nThe city must do without its busiest crossing for months, and nobody knows who will pay for the repair of its pillars.\nThe bridge on Monday. Photo: City of Norwick\n${title}\n\nThe city of Norwick closed its harbour bridge on Monday after engineers had found cracks in two of its pillars, the mayor said.\n\nSome 12,000 people cross the bridge every day, and buses will run over the northern bridge from Wednesday, she added.\n`;
    const article = parseArticle(text);
    assert.equal(article.headline?.start, text.indexOf(title));
    const copy = article.blocks.find(({ start }) => start === text.lastIndexOf(title));
    assert.equal(copy?.reason, 'duplicateHeadline');
  });

  it("keeps readers' comments out of the article", () => {
    const discussed = `${page.slice(0, page.indexOf('Support us'))}2 Comments\n\nhankt says:\n5 March 2031 at 08:10\nI drove over it last week and did not notice a thing.\nReply\n\nmoss says:\n5 March 2031 at 09:44\nGood that somebody looked at it at last.\nReply\nLeave a comment\n`;
    const blocks = parseArticle(discussed).blocks.filter(
      ({ start }) => start >= discussed.indexOf('2 Comments'),
    );
    assert.deepEqual([...new Set(blocks.map(({ kind }) => kind))], ['boilerplate']);
    assert.equal(blocks.find(({ start }) => discussed.startsWith('I drove', start))?.reason, 'comments');
  });

  it('joins the lines of a hard-wrapped text to paragraphs', () => {
    const wrapped = `Cracks close harbour bridge in Norwick

The city of Norwick closed its harbour bridge on Monday after
engineers had found cracks in two of its pillars, which carry the
whole weight of the northern half. Buses run over the other bridge
from Wednesday.

Mayor Ana Eklund said that some 12,000 people cross the bridge every
day and that nobody would be allowed onto it before it was safe for
everyone who works there.
`;
    assert.deepEqual(
      parseArticle(wrapped).blocks.map((block) => block.kind),
      ['headline', 'lede', 'paragraph'],
    );
  });

  it('leaves lines apart that only happen to be of one length', () => {
    const line = 'The city of Norwick closed its harbour bridge on Monday, said its mayor.';
    assert.equal(parseArticle(`${line}\n`.repeat(8)).blocks.length, 8);
  });

  it('gives the same kinds for every sort of line end', () => {
    const expected = parseArticle(page).blocks.map((block) => block.kind);
    for (const end of ['\r\n', '\r'])
      assert.deepEqual(
        parseArticle(page.replaceAll('\n', end)).blocks.map((block) => block.kind),
        expected,
      );
  });

  it('accepts texts of nothing, of one line and of control characters', () => {
    assert.deepEqual(parseArticle('').blocks, []);
    assert.deepEqual(parseArticle(' \u200b\r\n\ufeff').blocks, []);
    assert.equal(parseArticle('One line.').blocks.length, 1);
    assert.equal(parseArticle('\0\ud800').blocks.length, 1);
  });
});
