import type { Annotation } from './model';
import type { PlacedAnnotation } from './placed';

/**
 * Puts annotations whose words stand in several places where the order of the list says that they belong, if that leaves
 * a single place: annotations are listed as they stand in the article. The certain ones that stand in that order
 * themselves (a longest ascending run) are the marks between which the others are looked for.
 */
export function placeByOrder(
  length: number,
  placed: readonly PlacedAnnotation[],
  placeNear: (annotation: Annotation, near: number) => PlacedAnnotation,
): readonly PlacedAnnotation[] {
  if (!placed.some(({ state }) => state === 'ambiguous')) return placed;
  const known = ascending(placed);
  return placed.map((one, index) => {
    if (one.state !== 'ambiguous') return one;
    const from = known.findLast((mark) => mark.index < index)?.start ?? 0;
    const to = known.find((mark) => mark.index > index)?.end ?? length;
    const between = one.candidates.filter(({ start, end }) => from <= start && end <= to);
    const [only] = between;
    if (!only || between.length > 1) return one;
    const near = placeNear(one.annotation, only.start);
    return near.range ? near : one;
  });
}

interface Mark {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The longest run of annotations whose places ascend with the list (patience sorting); sources and cues apart from the content do not count. */
function ascending(placed: readonly PlacedAnnotation[]): readonly Mark[] {
  const piles: Mark[] = [];
  const before = new Map<Mark, Mark | undefined>();
  placed.forEach((one, index) => {
    if (!one.range) return;
    const mark = { index, ...one.range };
    let pile = piles.findIndex((top) => top.start > mark.start);
    if (pile < 0) pile = piles.length;
    before.set(mark, piles[pile - 1]);
    piles[pile] = mark;
  });
  const run: Mark[] = [];
  for (let mark = piles.at(-1); mark; mark = before.get(mark)) run.push(mark);
  return run.reverse();
}
