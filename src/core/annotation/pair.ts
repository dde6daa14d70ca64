import { overlapLength, overlaps, type Range } from '../text/range';
import type { PlacedAnnotation } from './placed';
import type { ReviewItem } from './reviewModel';

/** How well a suggestion agrees with an annotation that it says the same as, above 0 and up to 2; 0 when it says something else. */
export function agreement({ annotation, places }: PlacedAnnotation, suggestion: ReviewItem): number {
  if (annotation.kind !== suggestion.kind) return 0;
  const { source, cue, content, target } = suggestion.places;
  if (annotation.kind === 'quote') {
    const share = sharedPart(places.content, content);
    // A person who corrects where a quote ends or begins still means the quote of that cue or source.
    const sameSayer = meet(places.cue, cue) || (places.cue.length === 0 && meet(places.source, source));
    return share >= 0.5 || (share > 0 && sameSayer) ? share + (sameSayer ? 1 : 0) : 0;
  }
  const sameSpeaker = annotation.kind === 'speaker' && annotation.speaker === suggestion.speaker;
  return sharedPart(places.target, target) + (sameSpeaker ? 1 : 0);
}

const meet = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));

/** The part of the longer of two lists of ranges that both cover, from 0 to 1. */
function sharedPart(a: readonly Range[], b: readonly Range[]): number {
  const length = (ranges: readonly Range[]): number =>
    ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = a.reduce(
    (sum, one) => sum + b.reduce((inner, other) => inner + overlapLength(one, other), 0),
    0,
  );
  const longer = Math.max(length(a), length(b));
  return longer === 0 ? 0 : shared / longer;
}
