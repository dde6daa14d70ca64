import type { Analysis } from '../analysis';
import type { Change, Resolution } from '../anchor/model';
import type { AnchorText } from '../anchor/resolve';
import type { Attribution } from '../attribution/model';
import type { Citation } from '../citation/model';
import type { Figure } from '../figure/model';
import type { Speaker } from '../speaker/model';
import type { Range } from '../text/range';
import type { Annotation, AnnotationKind, AnnotationStatus, Sidecar, SidecarSpeaker } from './model';

/** Where the parts of an item stand; `target` for everything but quotes. A part that was not found is empty. */
export interface Places {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly target: readonly Range[];
}

/** An item of the review that came from the analysis, from the sidecar, or from both. */
export interface ReviewItem {
  /** Annotations: the annotation's id. Suggestions: made of kind, words and occurrence, so that it stays the same while other places are edited. */
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly status: AnnotationStatus | 'suggested';
  /** The whole place, from the first part to the last, or null for an annotation that is lost. */
  readonly range: Range | null;
  readonly places: Places;
  /** The worst state among the anchors of an annotation, where a changed or lost source or cue, and the loss of a part of one that is found, count as `changed`; `exact` for suggestions. */
  readonly state: Resolution['state'];
  /** Why the state is not exact or moved, for a person; empty otherwise. */
  readonly stateReason: string;
  /** What changed in the words of an annotation, facts first; of its source and cue too. */
  readonly changes: readonly Change[];
  /** From 0 to 1; 1 for what a person kept. */
  readonly confidence: number;
  /** The speaker's id: of this review's speakers. */
  readonly speaker: string | null;
  /** The annotation, when the sidecar has one for this item. */
  readonly annotation: Annotation | null;
  /** What the analysis found here, also for an annotation that it agrees with. */
  readonly attribution: Attribution | null;
  readonly figure: Figure | null;
  readonly citation: Citation | null;
  /** Where an annotation may stand: all places of one that is ambiguous, the suggestion for one that is orphaned. */
  readonly candidates?: readonly Range[];
}

/** A speaker of the review: the analysis' and the sidecar's entry of the same person or body as one. */
export interface ReviewSpeaker extends Speaker {
  readonly kept: SidecarSpeaker | null;
}

/** Every item of an article once, as suggestion or annotation, in text order; lost annotations last. */
export interface Review {
  readonly analysis: Analysis;
  /** The article's text, made ready once for all who describe places in it. */
  readonly source: AnchorText;
  readonly sidecar: Sidecar;
  readonly items: readonly ReviewItem[];
  readonly speakers: readonly ReviewSpeaker[];
}
