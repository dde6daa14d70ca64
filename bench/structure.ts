import { parseArticle } from '../src/core';
import { medians, type Result } from './measure';
import { articleOf } from './text';

const furniture = `Home\nNews\nSport\nSign in\nSearch\nMost read\n1 Ferry to Holm runs again\n2 Harbour fees to rise\nShare\nTweet\nE-mail\n`;
const footer = `\nRelated\nFerry to Holm runs again\nHarbour fees to rise\nComments (3)\nLeave a reply\nNewsletter\nAll rights reserved\n© 2031 Norwick Courier\n`;

/** A page of about so many words: menus, an article, and what stands below, over and over. */
const pageOf = (words: number): string =>
  Array.from(
    { length: Math.max(1, Math.round(words / 500)) },
    () => furniture + articleOf(430) + footer,
  ).join('\n');

/** How fast pages are told apart from the article in them, and whether ten times the page takes ten times the time. */
export async function structure(): Promise<readonly Result[]> {
  const small = pageOf(10_000);
  const large = pageOf(100_000);
  const times = await medians({ small: () => parseArticle(small), large: () => parseArticle(large) }, 5);
  return [
    {
      what: 'structure of pages',
      value: large.length / 1000 / times.large,
      unit: 'MB/s',
      note: `${(large.length / 1e6).toFixed(1)} million characters, one thread`,
    },
    {
      what: 'structure: growth by length',
      value: times.large / times.small,
      unit: 'times',
      note: `the text is ${(large.length / small.length).toFixed(1)} times as long`,
    },
  ];
}
