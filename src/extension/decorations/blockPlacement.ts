import { compareShortFirst, overlaps, shift, type BlockFinds, type Range, type ReviewItem } from '../../core';
import type { ShownKind } from '../shared/config';
import type { ReadBlock } from '../shared/typedBlock';
import { quoteStyle, type Placement } from './placement';
import type { StyleName } from './styles';

/** Styles of what a block finds by itself. */
const styles = ['quoteDirect', 'quoteMixed', 'quoteIndirect', 'speaker', 'cue', 'figure'] as const;
type BlockStyle = (typeof styles)[number];

/** Marks of a block, by their offsets in it. */
function marksOf(
  { attributions, figures }: BlockFinds,
  shown: (kind: ShownKind) => boolean,
): Readonly<Record<BlockStyle, readonly Range[]>> {
  const of = (type: string): readonly Range[] =>
    shown('quotes')
      ? attributions.filter((each) => each.type === type).flatMap(({ content }) => content)
      : [];
  return {
    [quoteStyle.direct]: of('direct'),
    [quoteStyle.mixed]: of('mixed'),
    [quoteStyle.indirect]: of('indirect'),
    speaker: shown('speakers') ? attributions.flatMap(({ source }) => source) : [],
    cue: shown('speakers') ? attributions.flatMap(({ cue }) => cue) : [],
    figure: shown('figures') ? figures : [],
  };
}

/**
 * Where the marks of an article stand that was drawn as `drawn`, once somebody has typed in one block: those in the block by what it
 * says now, all others moved along. Undefined where the block cannot be told from its own words: somebody has decided something
 * in it, or what was found in it before came from its neighbours, too.
 */
export function placeBlock(
  drawn: Placement,
  items: readonly ReviewItem[],
  { was, now, finds, before }: ReadBlock,
  shown: (kind: ShownKind) => boolean,
): ReadonlyMap<StyleName, readonly Range[]> | undefined {
  const meets = (range: Range): boolean => overlaps(range, was);
  if (items.some(({ range, status }) => status !== 'suggested' && range && meets(range))) return undefined;
  const by = now.end - was.end;
  const [old, present] = [marksOf(before, shown), marksOf(finds, shown)];
  const placed = new Map<StyleName, readonly Range[]>();
  for (const style of styles) {
    const all = drawn.get(style) ?? [];
    const inside = all.filter(meets);
    const known = at(old[style], was.start);
    if (inside.length !== known.length || !inside.every((range, k) => isSame(range, known[k])))
      return undefined;
    if (inside.length + present[style].length === 0) continue;
    const others = all
      .filter((range) => !meets(range))
      .map((range) => (range.start < was.end ? range : shift(range, by)));
    placed.set(style, inOrder([...others, ...at(present[style], now.start)]));
  }
  return placed;
}

const at = (ranges: readonly Range[], by: number): readonly Range[] =>
  inOrder(ranges.map((range) => shift(range, by)));

const isSame = (a: Range, b: Range | undefined): boolean => a.start === b?.start && a.end === b.end;

/** Ranges as they stand in the text. */
const inOrder = (ranges: readonly Range[]): readonly Range[] => [...ranges].sort(compareShortFirst);
