import { rangesOf } from '../annotation/itemsAt';
import type { Review } from '../annotation/review';
import { widen } from '../text/grow';
import { contains, type Range } from '../text/range';

/** More steps than any text gives. */
const most = 12;

/**
 * What a selection at `offset` grows through, smallest first, each range holding the one before: the word, clause, sentence
 * and line, and between them the parts and the whole of the finds that stand there.
 */
export function nestedRanges(review: Review, offset: number): readonly Range[] {
  const { text, blocks } = review.analysis.article;
  const at: Range = { start: offset, end: offset };
  const candidates: Range[] = blocks
    .filter((block) => contains(block, at))
    .map(({ start, end }) => ({ start, end }));
  for (let range = at, step = 0; step < most; step++) {
    const wider = widen(text, range);
    if (wider.end - wider.start === range.end - range.start) break;
    candidates.push(wider);
    range = wider;
  }
  for (const { places, range } of review.items)
    candidates.push(...[...rangesOf(places), ...(range ? [range] : [])].filter((each) => contains(each, at)));
  const nested: Range[] = [];
  for (const range of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const before = nested.at(-1) ?? at;
    if (contains(range, before) && range.end - range.start > before.end - before.start) nested.push(range);
  }
  return nested;
}
