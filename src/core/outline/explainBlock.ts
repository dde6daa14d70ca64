import type { Article, Block, BlockKind, BoilerplateReason } from '../article/model';
import { overlaps } from '../text/range';

const kinds: Readonly<Record<Exclude<BlockKind, 'boilerplate'>, string>> = {
  headline: 'stands by the text',
  standfirst: 'running text between headline and author or date',
  byline: 'names the author',
  dateline: 'a date between headline and text',
  lede: 'the first paragraph of running text',
  paragraph: 'running text',
  subheading: 'a short line before running text',
  listItem: 'begins as an entry of a list',
  quotation: 'wholly in quotation marks',
  sourceLine: 'begins with a label',
  caption: 'says what a picture shows',
  credit: 'says whose a picture or text is',
};

const boilerplate: Readonly<Record<BoilerplateReason, string>> = {
  navigation: 'reads like menus or stands among them',
  advertisement: 'advertises',
  related: 'leads to other articles',
  recent: 'lists recent articles',
  tags: 'tags of the page',
  sharing: 'for sharing the page',
  support: 'asks for support',
  newsletter: 'offers a newsletter or subscription',
  legal: 'legal notice',
  comments: 'readers’ comments',
  commentPolicy: 'rules for comments',
  translationNotice: 'says that the text is a translation',
  duplicateHeadline: 'says the headline again',
  other: 'not like the article’s text',
};

/** Why a block is thought to be what it is, in a few English words. */
export function explainBlock({ headline, authors, published, updated }: Article, block: Block): string {
  const { kind, reason, corrected } = block;
  if (corrected) return 'a reader said so';
  if (kind === 'boilerplate') return boilerplate[reason ?? 'other'];
  const stated = {
    headline: [headline],
    byline: authors,
    dateline: [published, updated],
  }[kind as string]?.find((one) => one !== null && overlaps(one, block));
  return stated?.reason ?? kinds[kind];
}
