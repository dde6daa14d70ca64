import type { Analysis } from '../analysis';
import { anchorText } from '../anchor/resolve';
import { compareRanges } from '../text/range';
import type { Sidecar, SidecarSpeaker } from './model';
import { agreement } from './pair';
import { placeAnnotations } from './place';
import type { PlacedAnnotation } from './placed';
import { wordsAt } from './look';
import type { Review, ReviewItem } from './reviewModel';
import { joinSpeakers } from './speakers';
import { suggestionsOf } from './suggestions';

export type { Places, Review, ReviewItem, ReviewSpeaker } from './reviewModel';

/** Joins what the analysis found with what the sidecar keeps. Annotations win: a suggestion at the place of an annotation of its kind, a rejected one too, is not listed beside it; nor is the mention of a speaker that is kept. `placed`: the sidecar's annotations, if they have been placed in this text already. `shared`: the speakers of the workspace, which suggestions obey. */
export function mergeReview(
  analysis: Analysis,
  sidecar: Sidecar,
  placed: readonly PlacedAnnotation[] = placeAnnotations(analysis.article.text, sidecar.annotations),
  shared: readonly SidecarSpeaker[] = [],
): Review {
  const joined = joinSpeakers(
    analysis.article.text,
    analysis.speakers,
    { kept: sidecar.speakers, shared },
    placed,
  );
  const { speakers } = joined;
  const suggestions = suggestionsOf(analysis, joined);
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
    return annotatedItem(settled(analysis.article.text, one), best, known);
  });
  const open = suggestions.filter(
    (item) => !hidden.has(item) && !(item.kind === 'speaker' && keptSpeakers.has(item.speaker ?? '')),
  );
  const source = anchorText(analysis.article.text);
  return { analysis, source, sidecar, items: [...annotated, ...open].sort(compareItems), speakers };
}

/** A change that a reader has seen, and kept the annotation all the same, needs no other look until the words change again. */
function settled(text: string, placed: PlacedAnnotation): PlacedAnnotation {
  const { annotation, places, state } = placed;
  const isSeen = state === 'changed' && annotation.nowReads === wordsAt(text, places);
  return isSeen ? { ...placed, state: 'reformatted', reason: '' } : placed;
}

const inConflict = 'Two versions of it were merged that disagree.';

function annotatedItem(
  { annotation, places, range, state, reason, changes, candidates }: PlacedAnnotation,
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
    stateReason: reason === '' && annotation.conflict ? inConflict : reason,
    changes,
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
