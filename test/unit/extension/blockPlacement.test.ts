import assert from 'node:assert/strict';
import { createAnalyser, emptyReading, mergeReview, type Range } from '../../../src/core';
import { placeBlock } from '../../../src/extension/decorations/blockPlacement';
import { placeDecorations } from '../../../src/extension/decorations/placement';
import type { ReadBlock } from '../../../src/extension/shared/typedBlock';

const paragraphs = [
  'Westport pier stays shut',
  'The mayor of Westport, Ada Roe, said on Monday that 40 boats were lost in the storm.',
  '“We know,” she told the harbour board, “that the pier will cost $3 million to mend.”',
  'The board said that 12 of its members had met three times since the storm.',
];
const text = paragraphs.join('\n\n');
const all = (): boolean => true;

/** The article with `words` in place of the second paragraph, drawn by reading that alone, and as it is drawn when all is read again. */
function drawn(words: string, shown: (kind: string) => boolean = all) {
  const analyser = createAnalyser();
  const sidecar = emptyReading.sidecar;
  assert.ok(sidecar);
  const first = mergeReview(analyser.analyse(text), sidecar);
  const was = first.analysis.article.blocks[1];
  assert.ok(was);
  const now = { start: was.start, end: was.start + words.length };
  const read = {
    was,
    now,
    finds: analyser.readBlock(words, was.kind),
    before: analyser.readBlock(text.slice(was.start, was.end), was.kind),
  } as ReadBlock;
  const changed = text.slice(0, was.start) + words + text.slice(was.end);
  return {
    first,
    read,
    placed: placeBlock(placeDecorations(first, shown), first.items, read, shown),
    whole: placeDecorations(mergeReview(analyser.analyse(changed), sidecar), shown),
  };
}

describe('the marks of a block in which somebody types', () => {
  const words = 'Some 410 boats, Ada Roe said on Tuesday, were lost.';

  it('are, with those of all others moved along, what the whole article shows', () => {
    const { placed, whole } = drawn(words);
    assert.ok(placed);
    assert.deepEqual([...placed.keys()].sort(), ['cue', 'figure', 'quoteIndirect', 'speaker']);
    const plain = (ranges: readonly Range[] | undefined) => ranges?.map(({ start, end }) => [start, end]);
    for (const [style, ranges] of placed) assert.deepEqual(plain(ranges), plain(whole.get(style)), style);
  });

  it('are left out as the reader wishes', () => {
    const { placed } = drawn(words, (kind) => kind === 'figures');
    assert.deepEqual([...(placed?.keys() ?? [])], ['figure']);
  });

  it('wait for the whole where somebody has decided something, or neighbours have a say', () => {
    const { first, read } = drawn(words);
    const decided = first.items.map((item) => ({ ...item, status: 'accepted' as const }));
    assert.equal(placeBlock(placeDecorations(first, all), decided, read, all), undefined);
    const none = { attributions: [], figures: [] };
    const placement = placeDecorations(first, all);
    assert.equal(placeBlock(placement, first.items, { ...read, before: none }, all), undefined);
  });
});
