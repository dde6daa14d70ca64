import { isProse, type Article } from '../article/model';
import { shift, type Range } from '../text/range';
import type { Attribution, AttributionTagger } from './model';
import { quoteType } from './quoteType';

/** All attributions of an article in text order, speakers not yet resolved: the tagger's finds in each prose block, and what layout says (labels, dash quotes, quotes over several paragraphs). */
export function findAttributions(article: Article, tagger: AttributionTagger): readonly Attribution[] {
  return article.blocks.filter(isProse).flatMap((block) => {
    const by = (range: Range): Range => shift(range, block.start);
    return tagger.tag(article.text.slice(block.start, block.end)).map((found) => {
      const content = found.content.map(by);
      const type = quoteType(article.text, content);
      return { ...found, source: found.source.map(by), cue: found.cue.map(by), content, type, speaker: null };
    });
  });
}
