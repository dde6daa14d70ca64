import { isArticleBlock, isProse, type Article, type Block } from '../article/model';
import { labelAt } from '../attribution/labels';
import type { Attribution } from '../attribution/model';
import { readParagraph } from '../attribution/rules/reading';
import type { Speaker } from '../speaker/model';
import { namesIn } from '../speaker/names';
import { compareRanges, overlaps } from '../text/range';
import type { Scene } from './classify';
import { creditsOf } from './credits';
import type { Citation } from './model';
import { citationsIn } from './prose';
import { readSourceLine } from './sourceLine';

/** Words of which a paragraph that cites holds one. */
const hint =
  /\b(?:according|laut|zufolge|told|tells|tell|citing|cited|cites|quoting|by|from|interview|statement|as|sa(?:id|ys?)|report(?:s|ed)?|confirm(?:s|ed)?|indicate[sd]?|show(?:s|ed)?|f(?:ou|i)nds?|suggest(?:s|ed)?|estimate[sd]?|note[sd]?|wr(?:i|o)tes?|claim(?:s|ed)?|announce[sd]?|reveal(?:s|ed)?|warn(?:s|ed)?|believe[sd]?|learn(?:s|ed)?|sagte?|bericht\w*|melde\w*|schr(?:ei|ie)b\w*)\b/i;

/**
 * Every place where the article says where something comes from, in text order: outlets, agencies, institutions, documents
 * and sources without a name. A person who merely speaks is no citation. Attributions and speakers say who is a person.
 */
export function findCitations(
  article: Article,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly Citation[] {
  const blocks = article.blocks.filter(
    (block) => isArticleBlock(block) && (isProse(block) || block.kind === 'dateline'),
  );
  const inside = byBlock(blocks, attributions);
  return blocks
    .flatMap((block) => inBlock(article, block, inside.get(block) ?? [], speakers))
    .sort(compareRanges);
}

/** The attributions by the block that holds their source. */
function byBlock(
  blocks: readonly Block[],
  attributions: readonly Attribution[],
): ReadonlyMap<Block, readonly Attribution[]> {
  const found = new Map<Block, Attribution[]>();
  for (const attribution of attributions) {
    const at = attribution.source[0]?.start;
    const block = at === undefined ? undefined : blockAt(blocks, at);
    if (block) found.set(block, [...(found.get(block) ?? []), attribution]);
  }
  return found;
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  return block && block.start <= offset ? block : undefined;
}

function inBlock(
  article: Article,
  block: Block,
  inside: readonly Attribution[],
  speakers: readonly Speaker[],
): readonly Citation[] {
  const text = article.text.slice(block.start, block.end);
  const credits = creditsOf(text, block.start);
  const label = labelAt(text);
  const isSource = label?.kind === 'source';
  if (!isSource && (block.kind === 'headline' || (inside.length === 0 && !hint.test(text)))) return credits;
  const scene = readScene(text, block.start, speakers);
  if (isSource) {
    const from = scene.r.tokens.findIndex((token) => token.start >= label.end);
    return from < 0 ? [] : readSourceLine(scene, from);
  }
  const cited = citationsIn(scene, inside);
  return [...credits.filter((credit) => !cited.some((citation) => overlaps(citation, credit))), ...cited];
}

function readScene(text: string, start: number, speakers: readonly Speaker[]): Scene {
  const reading = readParagraph(text);
  const part = {
    reading,
    start,
    end: start + text.length,
    heading: false,
    sentencesBefore: 0,
    index: 0,
    cited: false,
  };
  return { r: reading, start, names: namesIn(part), speakers };
}
