import { itemsAt } from '../annotation/itemsAt';
import type { Review, ReviewItem } from '../annotation/review';
import type { Range } from '../text/range';
import { mentionsOf, speakerAt } from './speakerAt';

/** Places of one article that belong together, for highlights and references. */
export interface Related {
  /** What they have in common: a speaker's name, the thing counted, an outlet; empty for the parts of one quote. */
  readonly name: string;
  readonly ranges: readonly Range[];
}

/**
 * The places that belong with what stands at `offset`: a speaker's mentions; figures of the same counted thing; citations
 * of the same outlet; the source, cue and content of a quote. Undefined when nothing stands there.
 */
export function relatedAt(review: Review, offset: number): Related | undefined {
  const mention = speakerAt(review, offset);
  const [item] = itemsAt(review, { start: offset, end: offset }).filter(
    ({ status }) => status !== 'rejected',
  );
  if (mention && (!item || item.kind === 'quote' || item.kind === 'speaker'))
    return { name: mention.speaker.name, ranges: mentionsOf(review, mention.speaker) };
  if (!item) return undefined;
  if (item.kind === 'quote') {
    const { source, cue, content } = item.places;
    return { name: '', ranges: [...source, ...cue, ...content].sort((a, b) => a.start - b.start) };
  }
  const key = keyOf(item);
  const same = review.items.filter(
    (each) => each === item || (key !== '' && each.kind === item.kind && keyOf(each) === key),
  );
  return { name: key, ranges: same.flatMap(({ places: { target } }) => target) };
}

/** What figures are compared by, and citations. */
function keyOf({ kind, annotation, figure, citation }: ReviewItem): string {
  if (kind === 'figure') return (annotation?.counted ?? figure?.counted ?? '').toLowerCase();
  if (kind === 'citation') return (annotation?.outlet ?? citation?.outlet ?? '').toLowerCase();
  return '';
}
