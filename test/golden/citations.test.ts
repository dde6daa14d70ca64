import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findCitations } from '../../src/core/citation/findCitations';
import type { Citation } from '../../src/core/citation/model';
import { articleOf } from './article';

interface Expected {
  readonly span: string;
  readonly outlet: string;
  readonly kind: string;
  readonly primary?: string;
  readonly medium?: string;
  readonly chain: string;
}

const sentences = parse(readFileSync('test/golden/citations.yaml', 'utf8')) as readonly {
  readonly text: string;
  readonly citations: readonly Expected[];
}[];

const toExpected = (text: string, citation: Citation): Expected => ({
  span: text.slice(citation.start, citation.end),
  outlet: citation.outlet,
  kind: citation.kind,
  ...(citation.primary === null ? {} : { primary: citation.primary }),
  ...(citation.medium === null ? {} : { medium: citation.medium }),
  chain: citation.chain.map(({ name }) => name).join(' <- '),
});

describe('citations of the golden sentences', () => {
  for (const { text, citations } of sentences)
    it(text, () => {
      assert.deepEqual(
        findCitations(articleOf(text), [], []).map((citation) => toExpected(text, citation)),
        citations,
      );
    });
});
