import * as vscode from 'vscode';
import { annotationFrom, claimOf, type ReviewItem, type SidecarChange } from '../../core';
import { askField, fieldsOf, type Field } from '../shared/fields';
import { askForm, type Filled } from '../shared/form';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { authorName } from '../shared/author';
import { stampFor } from '../shared/stamp';
import { kindName } from '../shared/words';

/** Lets the user change an item's fields and keeps the changes as one. Gives the item's id as it is then; on Escape nothing changes. */
export async function editFields(
  services: Services,
  reviewed: ReviewedVersion,
  item: ReviewItem,
): Promise<string> {
  const { document, review } = reviewed;
  const filled = await fill({ document, review }, item);
  if (!filled || Object.keys(filled.fields).length === 0) return item.id;
  const marked = stampFor(review, item, await authorName(document.uri));
  const status = item.status === 'added' ? 'added' : 'edited';
  const changes: SidecarChange[] = [
    ...filled.newSpeakers.map((speaker) => ({ type: 'putSpeaker', speaker }) as const),
    ...annotationFrom(review, item, { status, ...marked, fields: filled.fields }),
  ];
  await services.sidecars.edit(reviewed, changes);
  return item.annotation?.id ?? marked.id;
}

async function fill(
  { review }: Pick<ReviewedVersion, 'document' | 'review'>,
  item: ReviewItem,
): Promise<Filled | undefined> {
  const present = (field: Field): string | number | undefined =>
    field === 'claimedBy' ? claimOf(review, item)?.annotation?.id : valueOf(item, field);
  const at = item.range ?? undefined;
  const fields: readonly Field[] = fieldsOf[item.kind];
  const [only] = fields;
  if (only && fields.length === 1) {
    const answer = await askField(review, only, { present: present(only), at });
    if (typeof answer !== 'object') return undefined;
    return { fields: { [only]: answer.value }, newSpeakers: answer.newSpeaker ? [answer.newSpeaker] : [] };
  }
  const title = vscode.l10n.t('Edit {0}', kindName(item.kind).toLocaleLowerCase());
  const filled = await askForm(review, { kind: item.kind, title, present, at });
  return typeof filled === 'object' ? filled : undefined;
}

function valueOf(item: ReviewItem, field: Field): string | number | undefined {
  const { annotation, figure, citation, attribution } = item;
  if (field === 'speaker') return item.speaker ?? undefined;
  if (annotation) return annotation[field];
  const found: Partial<Record<Field, string | number | null>> = {
    ...(figure && {
      value: figure.value,
      min: figure.min,
      max: figure.max,
      unit: figure.unit,
      counted: figure.counted,
      modifier: figure.modifier,
    }),
    ...(citation && { outlet: citation.outlet, primary: citation.primary, medium: citation.medium }),
    ...(attribution && { type: attribution.type }),
  };
  return found[field] ?? undefined;
}
