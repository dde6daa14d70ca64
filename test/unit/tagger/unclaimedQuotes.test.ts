import assert from 'node:assert/strict';
import type { Link } from '../../../src/core/attribution/tagger/decode';
import { continueQuotes } from '../../../src/core/attribution/tagger/unclaimedQuotes';
import { viewParagraph, type View } from '../../../src/core/attribution/tagger/view';
import { tinyModel } from './tinyModel';

const model = tinyModel();

/** The tokens of some words of a paragraph. */
function tokensOf(view: View, text: string, words: string): number[] {
  const start = text.indexOf(words);
  return Array.from({ length: view.tokens.count }, (_, i) => i).filter(
    (i) => (view.tokens.start[i] ?? 0) >= start && (view.tokens.end[i] ?? 0) <= start + words.length,
  );
}

describe('continueQuotes', () => {
  const read = (text: string): { view: View; link: Link; of: (words: string) => number[] } => {
    const view = viewParagraph(text, model);
    const of = (words: string): number[] => tokensOf(view, text, words);
    const link = {
      source: of('Ida Holm'),
      cue: of('said'),
      content: of('“The ferry will be late,”'),
      probability: 0.9,
    };
    return { view, link, of };
  };

  it('takes whole sentences in quotation marks that follow for more of the same', () => {
    const more = '“It always is. We have asked for a second one.”';
    const { view, link, of } = read(`“The ferry will be late,” said Ida Holm. ${more}`);
    assert.deepEqual(continueQuotes(view, [link])[0]?.content, [...link.content, ...of(more)]);
  });

  it('leaves alone what has a sentence of its own, and what others claim', () => {
    const { view, link } = read(
      '“The ferry will be late,” said Ida Holm. “It always is late here,” says the sign.',
    );
    assert.deepEqual(continueQuotes(view, [link]), [link]);
    const claimed = read('“The ferry will be late,” said Ida Holm. “It always is late here.”');
    const other = { ...claimed.link, source: [], content: claimed.of('It always is late here.') };
    assert.deepEqual(continueQuotes(claimed.view, [claimed.link, other]), [claimed.link, other]);
  });
});
