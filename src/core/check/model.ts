import type { Review } from '../annotation/review';
import type { ProblemCode, SidecarReading } from '../sidecar/model';
import type { Range } from '../text/range';

export type RuleName = ProblemCode | 'lost-anchor' | 'changed-fact' | 'changed-wording' | 'ambiguous-anchor';

/** What a rule finds. */
export interface Found {
  readonly severity: 'error' | 'warning';
  /** Whole sentences or a sentence and what changed. */
  readonly message: string;
  /** In the sidecar's text. */
  readonly range: Range;
  /** In the article's text; null when it has no place there. */
  readonly place: Range | null;
  /** Id of the annotation concerned; null for what is wrong with the file. */
  readonly annotation: string | null;
}

/** Something about a sidecar that a person should look at. */
export interface Finding extends Found {
  readonly rule: RuleName;
}

/** What rules look at: a sidecar as read and, where both it and the article can be read, their review. */
export interface Subject {
  readonly reading: SidecarReading;
  readonly review: Review | null;
}

/** One rule of the check. */
export interface Rule {
  readonly name: RuleName;
  find(subject: Subject): readonly Found[];
}
