import { itemsAt } from '../annotation/itemsAt';
import type { Review, ReviewItem } from '../annotation/review';
import { contains, hull, type Range } from '../text/range';
import { claimOf } from '../annotation/claim';
import { mentionsOf, speakerAt } from './speakerAt';

/** A way from words of the article to the place that says what they are. */
export interface Definition {
  /** The words that the way begins at. */
  readonly from: Range;
  readonly to: Range;
}

/**
 * Where the finds at `offset` are said to be what they are: of a name, pronoun or description the first mention; of a
 * figure the words of who claims it; of a citation the article's source line for the same outlet, else its first mention.
 * The shortest find comes first; empty when there is none.
 */
export function definitionsAt(review: Review, offset: number): readonly Definition[] {
  const items = itemsAt(review, { start: offset, end: offset }).filter(({ status }) => status !== 'rejected');
  const found = items.flatMap((item) => {
    const from = item.places.target.find(({ start, end }) => start <= offset && offset <= end);
    const to = from && targetOf(review, item, from);
    return from && to ? [{ from, to }] : [];
  });
  const mention = speakerAt(review, offset);
  const [first] = mention ? mentionsOf(review, mention.speaker) : [];
  if (mention && first) found.push({ from: mention.range, to: first });
  return found.sort((a, b) => length(a.from) - length(b.from));
}

function targetOf(review: Review, item: ReviewItem, from: Range): Range | undefined {
  if (item.kind === 'figure') {
    const claim = claimOf(review, item);
    return claim && (hull([...claim.places.source, ...claim.places.cue]) ?? hull(claim.places.content));
  }
  if (item.kind !== 'citation') return undefined;
  const outlet = outletOf(item);
  const same = review.items.filter((each) => each.kind === 'citation' && outletOf(each) === outlet);
  const places = same.flatMap(({ places: { target } }) => target);
  const lines = review.analysis.article.blocks.filter(({ kind }) => kind === 'sourceLine');
  const inLine = places.find((place) => lines.some((line) => contains(line, place)));
  return inLine ?? places[0] ?? from;
}

const outletOf = ({ annotation, citation }: ReviewItem): string =>
  (annotation?.outlet ?? citation?.outlet ?? '').toLowerCase();

const length = ({ start, end }: Range): number => end - start;
