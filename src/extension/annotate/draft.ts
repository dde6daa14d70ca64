import * as vscode from 'vscode';
import {
  annotationFromSelection,
  hull,
  overlaps,
  type Annotation,
  type AnnotationKind,
  type Attribution,
  type Beside,
  type Range,
  type Review,
  type SidecarChange,
  type SidecarSpeaker,
} from '../../core';
import { authorName } from '../shared/author';
import type { FieldValues } from '../shared/fields';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { stampBy } from '../shared/stamp';

/** An annotation on its way, or several alike: each group of ranges becomes one. */
export interface Draft {
  readonly kind: AnnotationKind;
  readonly groups: readonly (readonly Range[])[];
  readonly fields: FieldValues;
  readonly newSpeakers: readonly SidecarSpeaker[];
  /** Of a single quote: the words that name the source. */
  readonly source?: readonly Range[];
}

type ReadFigures = Parameters<typeof annotationFromSelection>[4];

/** Keeps what was drafted. */
export async function keepDraft(services: Services, reviewed: ReviewedVersion, draft: Draft): Promise<void> {
  const { document, review } = reviewed;
  const by = await authorName(document.uri);
  const { findFigures } = await services.engine.reader();
  const changes: SidecarChange[] = draft.newSpeakers.map((speaker) => ({ type: 'putSpeaker', speaker }));
  for (const ranges of draft.groups) {
    const stamped = { ...stampBy(by), fields: draft.fields, beside: besideOf(review, draft, ranges) };
    changes.push(...annotationFromSelection(review, ranges, draft.kind, stamped, findFigures));
  }
  await services.sidecars.edit(reviewed, changes);
  if (draft.groups.length > 1)
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} places annotated.', draft.groups.length), 3000);
}

/** The annotation that a draft's first group becomes, with what is read from its words. */
export function preview(review: Review, draft: Draft, readFigures: ReadFigures): Annotation | undefined {
  const stamped = { ...stampBy(undefined), fields: draft.fields };
  const changes = annotationFromSelection(review, draft.groups[0] ?? [], draft.kind, stamped, readFigures);
  return changes.flatMap((change) => (change.type === 'put' ? [change.annotation] : []))[0];
}

/** What the analysis says of a quote where a reader marks one. */
export const foundAt = (review: Review, ranges: readonly Range[]): Attribution | undefined =>
  review.analysis.attributions.find(({ content }) =>
    content.some((one) => ranges.some((range) => overlaps(one, range))),
  );

/** The source that was chosen, and the cue that the analysis found. */
function besideOf(review: Review, { source = [] }: Draft, ranges: readonly Range[]): Beside {
  const clear = (range: Range): boolean => !ranges.some((other) => overlaps(other, range));
  return { source: source.filter(clear), cue: (foundAt(review, ranges)?.cue ?? []).filter(clear) };
}

/** Where a draft's first annotation stands. */
export const placeOf = ({ groups }: Draft): Range | undefined => hull(groups[0] ?? []);
