import type { Review } from '../annotation/review';
import type { SidecarReading } from '../sidecar/model';
import type { Range } from '../text/range';

export type RuleName = 'sidecar' | 'lost-anchor' | 'changed-anchor' | 'ambiguous-anchor';

/** Something about a sidecar that a person should look at. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** In the sidecar's text. */
  readonly range: Range;
  /** In the article's text; null when it has no place there. */
  readonly place: Range | null;
}

/** What rules look at: a sidecar as read and, where both it and the article can be read, their review. */
export interface Subject {
  readonly reading: SidecarReading;
  readonly review: Review | null;
}

/** One rule of the check. */
export interface Rule {
  readonly name: RuleName;
  find(subject: Subject): readonly Omit<Finding, 'rule'>[];
}
