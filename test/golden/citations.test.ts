import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findCitations } from '../../src/core/citation/findCitations';
import type { Article, BlockKind } from '../../src/core/article/model';
import type { Citation } from '../../src/core/citation/model';
import { articleOf } from './article';

interface Expected {
  readonly span: string;
  readonly outlet: string;
  readonly kind: string;
  readonly primary?: string;
  readonly medium?: string;
  readonly date?: string;
  readonly of?: string;
  readonly chain: string;
}

const sentences = parse(readFileSync('test/golden/citations.yaml', 'utf8')) as readonly {
  readonly text: string;
  /** What kind of block the text is; a paragraph where it does not say. */
  readonly block?: BlockKind;
  readonly citations: readonly Expected[];
}[];

const toExpected = (text: string, citation: Citation): Expected => ({
  span: text.slice(citation.start, citation.end),
  outlet: citation.outlet,
  kind: citation.kind,
  ...(citation.primary === null ? {} : { primary: citation.primary }),
  ...(citation.medium === null ? {} : { medium: citation.medium }),
  ...(citation.date === null ? {} : { date: citation.date }),
  ...(citation.of === 'text' ? {} : { of: citation.of }),
  chain: citation.chain.map(({ name }) => name).join(' <- '),
});

/** A notice of the page is boilerplate for the reason that it is one. */
function blockOf(text: string, kind: BlockKind = 'paragraph'): Article {
  const article = articleOf(text, kind);
  const notice = article.blocks.map((block) => ({ ...block, reason: 'translationNotice' as const }));
  return kind === 'boilerplate' ? { ...article, blocks: notice } : article;
}

describe('citations of the golden sentences', () => {
  for (const { text, block, citations } of sentences)
    it(text, () => {
      assert.deepEqual(
        findCitations(blockOf(text, block), [], []).map((citation) => toExpected(text, citation)),
        citations,
      );
    });
});
