import { isProse, type Article } from '../article/model';
import type { Attribution } from '../attribution/model';
import type { Range } from '../text/range';
import type { Figure } from './model';

/** A stretch of an attribution's content; `size` is the length of the whole content. */
interface Claim extends Range {
  readonly index: number;
  readonly size: number;
}

/** The figures of all prose, put where they stand in the article, each with the innermost attribution whose content holds it. */
export function placeFigures(
  { text, blocks }: Article,
  figuresIn: (paragraph: string) => readonly Figure[],
  attributions: readonly Attribution[],
): readonly Figure[] {
  const claims = attributions
    .flatMap(({ content }, index) => {
      const size = content.reduce((sum, range) => sum + range.end - range.start, 0);
      return content.map(({ start, end }): Claim => ({ start, end, index, size }));
    })
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Claim[] = [];
  return blocks.filter(isProse).flatMap(({ start, end }) => {
    for (let claim = claims[next]; claim && claim.start < end; claim = claims[++next]) open.push(claim);
    open = open.filter((claim) => claim.end > start);
    return figuresIn(text.slice(start, end)).map((figure) => {
      const placed = { ...figure, start: figure.start + start, end: figure.end + start };
      return { ...placed, attribution: innermost(open, placed) };
    });
  });
}

/** The attribution of the shortest content that holds the range; of equals the first; or null. */
function innermost(claims: readonly Claim[], range: Range): number | null {
  let best: Claim | undefined;
  for (const claim of claims) {
    if (claim.start > range.start || claim.end < range.end) continue;
    if (!best || claim.size < best.size || (claim.size === best.size && claim.index < best.index))
      best = claim;
  }
  return best?.index ?? null;
}
