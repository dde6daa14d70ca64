import type { Analysis } from '../analysis';
import type { Resolution } from '../anchor/model';
import type { Attribution } from '../attribution/model';
import type { Citation } from '../citation/model';
import type { Figure } from '../figure/model';
import type { Speaker } from '../speaker/model';
import { compareRanges, type Range } from '../text/range';
import type { Annotation, AnnotationKind, AnnotationStatus, Sidecar, SidecarSpeaker } from './model';
import { agreement } from './pair';
import { placeAnnotations, type PlacedAnnotation } from './place';
import { joinSpeakers } from './speakers';
import { suggestionsOf } from './suggestions';

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
  /** The worst state among the anchors of an annotation, where a lost source, cue or part of one that is found counts as `changed`; `exact` for suggestions. */
  readonly state: Resolution['state'];
  /** Why the state is not exact or moved, for a person; empty otherwise. */
  readonly stateReason: string;
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
  /** Where an annotation may stand whose words are in several places equally good. */
  readonly candidates?: readonly Range[];
}

/** A speaker of the review: the analysis' and the sidecar's entry of the same person or body as one. */
export interface ReviewSpeaker extends Speaker {
  readonly kept: SidecarSpeaker | null;
}

/** Every item of an article once, as suggestion or annotation, in text order; lost annotations last. */
export interface Review {
  readonly analysis: Analysis;
  readonly sidecar: Sidecar;
  readonly items: readonly ReviewItem[];
  readonly speakers: readonly ReviewSpeaker[];
}

/** Joins what the analysis found with what the sidecar keeps. Annotations win: a suggestion at the place of an annotation of its kind, a rejected one too, is not listed beside it; nor is the mention of a speaker that is kept. */
export function mergeReview(analysis: Analysis, sidecar: Sidecar): Review {
  const placed = placeAnnotations(analysis.article.text, sidecar.annotations);
  const { speakers, ids } = joinSpeakers(analysis.speakers, sidecar.speakers, placed);
  const suggestions = suggestionsOf(analysis, ids);
  const keptSpeakers = new Set(sidecar.speakers.map(({ id }) => id));
  const known = new Set(speakers.map(({ id }) => id));
  const hidden = new Set<ReviewItem>();
  const annotated = placed.map((one): ReviewItem => {
    const same = suggestions.filter((suggestion) => agreement(one, suggestion) > 0);
    for (const suggestion of same) hidden.add(suggestion);
    const best = same.reduce<ReviewItem | undefined>(
      (most, each) => (most && agreement(one, most) >= agreement(one, each) ? most : each),
      undefined,
    );
    return annotatedItem(one, best, known);
  });
  const open = suggestions.filter(
    (item) => !hidden.has(item) && !(item.kind === 'speaker' && keptSpeakers.has(item.speaker ?? '')),
  );
  return { analysis, sidecar, items: [...annotated, ...open].sort(compareItems), speakers };
}

function annotatedItem(
  { annotation, places, range, state, reason, candidates }: PlacedAnnotation,
  found: ReviewItem | undefined,
  speakers: ReadonlySet<string>,
): ReviewItem {
  const { id, kind, status, speaker } = annotation;
  return {
    id,
    kind,
    status,
    range,
    places,
    state,
    stateReason: reason,
    confidence: 1,
    speaker: speaker !== undefined && speakers.has(speaker) ? speaker : null,
    annotation,
    attribution: found?.attribution ?? null,
    figure: found?.figure ?? null,
    citation: found?.citation ?? null,
    ...(candidates.length > 0 && { candidates }),
  };
}

/** In text order, what holds another thing before it; what has no place last, in the sidecar's order. */
function compareItems(a: ReviewItem, b: ReviewItem): number {
  if (!a.range || !b.range) return (a.range ? 0 : 1) - (b.range ? 0 : 1);
  return compareRanges(a.range, b.range);
}
