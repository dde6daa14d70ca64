import type { Change, Resolution } from '../anchor/model';
import type { Range } from '../text/range';
import type { Annotation } from './model';
import type { Places } from './reviewModel';

/** An annotation with what became of its anchors in the present text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly places: Places;
  /** From the first part found to the last; null when the annotation has no place of its own. */
  readonly range: Range | null;
  readonly state: Resolution['state'];
  /** Why the state is not exact or moved, for a person. */
  readonly reason: string;
  /** What changed, facts first; also that of a quote's source and cue. */
  readonly changes: readonly Change[];
  /** Where it may stand, when that is not certain: all places of one that is ambiguous, the suggestion for one that is orphaned. */
  readonly candidates: readonly Range[];
}
