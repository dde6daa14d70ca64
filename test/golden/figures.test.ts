import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findFigures } from '../../src/core/figure/findFigures';
import type { Figure } from '../../src/core/figure/model';

type Expected = { readonly span: string } & Partial<
  Pick<Figure, 'value' | 'min' | 'max' | 'unit' | 'counted' | 'modifier' | 'of' | 'when'>
>;

const sentences = parse(readFileSync('test/golden/figures.yaml', 'utf8')) as readonly {
  readonly text: string;
  /** BCP 47 tag of the article; English where none is given. */
  readonly language?: string;
  readonly figures: readonly Expected[];
}[];

function toExpected(text: string, figure: Figure): Expected {
  const { start, end, attribution, ...fields } = figure;
  assert.equal(attribution, null);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { span: text.slice(start, end), ...given };
}

describe('figures of the golden sentences', () => {
  for (const { text, language, figures } of sentences)
    it(text, () => {
      assert.deepEqual(
        findFigures(text, language).map((figure) => toExpected(text, figure)),
        figures,
      );
    });
});
