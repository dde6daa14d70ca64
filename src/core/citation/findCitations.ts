import { isArticleBlock, isProse, type Article, type Block, type BlockKind } from '../article/model';
import { labelAt } from '../attribution/labels';
import type { Attribution } from '../attribution/model';
import { createStore, type Store } from '../memo';
import type { Speaker } from '../speaker/model';
import type { NameMention } from '../speaker/names';
import { createParagraphs, type Paragraphs } from '../speaker/paragraphs';
import { compareRanges, overlaps, shift, type Range } from '../text/range';
import type { Scene } from './classify';
import { creditsOf } from './credits';
import type { Citation } from './model';
import { originalsIn } from './originals';
import { pictureCredits } from './pictures';
import { citationsIn } from './prose';
import { readSourceLine } from './sourceLine';
import { createVoices } from './voices';

/** Words of which a paragraph that cites holds one. */
const hint =
  /\b(?:according|under|tweeted|posted|laut|zufolge|told|tells|tell|citing|cited|cites|quoting|by|from|interview|statement|as|sa(?:id|ys?)|report(?:s|ed)?|confirm(?:s|ed)?|indicate[sd]?|show(?:s|ed)?|f(?:ou|i)nds?|suggest(?:s|ed)?|estimate[sd]?|note[sd]?|wr(?:i|o)tes?|claim(?:s|ed)?|announce[sd]?|reveal(?:s|ed)?|warn(?:s|ed)?|believe[sd]?|learn(?:s|ed)?|sagte?|bericht\w*|melde\w*|schr(?:ei|ie)b\w*)\b/i;

/**
 * Every place where the article says where something comes from, in text order: outlets, agencies, institutions, documents
 * and sources without a name. A person who merely speaks is no citation. Attributions and speakers say who is a person.
 */
export function findCitations(
  article: Article,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  paragraphs: Paragraphs = createParagraphs(),
  memory: CitationMemory = createCitationMemory(),
): readonly Citation[] {
  const blocks = article.blocks.filter(
    (block) => (isArticleBlock(block) && (isProse(block) || citing.has(block.kind))) || saysOriginal(block),
  );
  const inside = byBlock(blocks, attributions);
  const voices = createVoices(speakers);
  memory.know(voices.people);
  return blocks
    .flatMap((block) => {
      const text = article.text.slice(block.start, block.end);
      const own = inside.get(block) ?? [];
      const near = voices.within(block);
      const context = contextOf(block, own, { voices, near });
      return remembered(memory, text, block.start, context, () =>
        inBlock(block, text, own, { voices, near }, paragraphs),
      );
    })
    .sort(compareRanges);
}

/** Blocks that are no prose and name sources all the same. */
const citing: ReadonlySet<BlockKind> = new Set<BlockKind>(['dateline', 'caption', 'credit']);

/** A notice of the page that says where the article stood first; nothing else is read around the article. */
const saysOriginal = ({ kind, reason }: Block): boolean =>
  kind === 'boilerplate' && reason === 'translationNotice';

/** What is remembered of paragraphs from one version of an article to the next: citations, counted from the paragraph's beginning. */
export interface CitationMemory extends Store<readonly Citation[]> {
  /** Forgets all when other people are known than before. */
  know(people: string): void;
}

/** A memory that is empty yet. */
export function createCitationMemory(): CitationMemory {
  const store = createStore<readonly Citation[]>();
  let known = '';
  return {
    ...store,
    know(people) {
      if (people === known) return;
      known = people;
      store.nextGeneration();
      store.nextGeneration();
    },
  };
}

/** The citations of a block, from memory where the same paragraph stood in the article before with the same attributions. */
function remembered(
  memory: CitationMemory,
  text: string,
  start: number,
  context: string,
  find: () => readonly Citation[],
): readonly Citation[] {
  const found = memory.get(`${context}\n${text}`, () => find().map((citation) => moved(citation, -start)));
  return found.map((citation) => moved(citation, start));
}

/** Beside its text all that the citations of a paragraph depend on, in offsets of its own. */
function contextOf(
  { kind, start }: Block,
  inside: readonly Attribution[],
  { voices, near }: Pick<Scene, 'voices' | 'near'>,
): string {
  const numbers = (ranges: readonly Range[]): number[] =>
    ranges.flatMap((range) => [range.start - start, range.end - start]);
  return JSON.stringify([
    kind,
    inside.map((each) => {
      const speaker = voices.of(each);
      return [numbers(each.source), numbers(each.cue), speaker?.name, speaker?.kind];
    }),
    near.map(({ speaker: { name, kind }, at }) => [name, kind, numbers(at)]),
  ]);
}

const moved = (citation: Citation, by: number): Citation => ({
  ...citation,
  ...shift(citation, by),
  chain: citation.chain.map((link) => ({ ...link, ...shift(link, by) })),
});

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
  block: Block,
  text: string,
  inside: readonly Attribution[],
  known: Pick<Scene, 'voices' | 'near'>,
  paragraphs: Paragraphs,
): readonly Citation[] {
  if (block.kind === 'boilerplate') return originalsIn(text, block.start);
  if (block.kind === 'credit' || block.kind === 'caption') return pictureCredits(text, block.start);
  const credits = [...creditsOf(text, block.start), ...originalsIn(text, block.start)];
  const label = labelAt(text);
  const isSource = label?.kind === 'source';
  if (!isSource && (block.kind === 'headline' || (inside.length === 0 && !hint.test(text)))) return credits;
  const { reading, names } = paragraphs.of(text);
  const scene = { ...known, r: reading, start: block.start, names: moveNames(names, block.start) };
  if (isSource) {
    const from = reading.tokens.findIndex((token) => token.start >= label.end);
    return from < 0 ? [] : readSourceLine(scene, from);
  }
  const cited = citationsIn(scene, inside);
  return [...credits.filter((credit) => !cited.some((citation) => overlaps(citation, credit))), ...cited];
}

const moveNames = (names: readonly NameMention[], by: number): readonly NameMention[] =>
  names.map((name) => ({ ...name, ...shift(name, by) }));
