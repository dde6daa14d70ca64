import * as vscode from 'vscode';
import { annotationFrom, type Review, type ReviewItem, type SidecarChange } from '../../core';
import { askField, fieldName, fieldsOf, type Answer, type Field } from '../shared/fields';
import type { Services } from '../shared/services';
import { stamp } from '../shared/stamp';
import { kindName, modifierName, quoteTypeName } from '../shared/words';

/** Lets the user change one field after another; each change is written at once. Ends on Escape. Gives the item's id as it is then. */
export async function editFields(
  services: Services,
  document: vscode.TextDocument,
  itemId: string,
): Promise<string> {
  let id = itemId;
  for (;;) {
    const reviewed = await services.reviews.get(document);
    const item = reviewed?.review.items.find((each) => each.id === id);
    if (!reviewed || !item) return id;
    const { review } = reviewed;
    const field = await chooseField(review, item);
    if (!field) return id;
    const answer = await askField(review, field, valueOf(item, field));
    if (!answer) continue;
    const marked = await stamp(document.uri);
    await services.sidecars.edit(
      document.uri,
      review.analysis.article,
      changesFor(review, item, field, answer, marked),
    );
    id = item.annotation?.id ?? marked.id;
    if (fieldsOf[item.kind].length === 1) return id;
  }
}

function changesFor(
  review: Review,
  item: ReviewItem,
  field: Field,
  { value, newSpeaker }: Answer,
  marked: Awaited<ReturnType<typeof stamp>>,
): readonly SidecarChange[] {
  const status = item.status === 'added' ? 'added' : 'edited';
  const changes = annotationFrom(review, item, { status, ...marked, fields: { [field]: value } });
  return newSpeaker ? [{ type: 'putSpeaker', speaker: newSpeaker }, ...changes] : changes;
}

async function chooseField(review: Review, item: ReviewItem): Promise<Field | undefined> {
  const fields: readonly Field[] = fieldsOf[item.kind];
  const [only, another] = fields;
  if (another === undefined) return only;
  const picks = fields.map((field) => ({
    label: fieldName(field),
    description: shown(review, field, valueOf(item, field)),
    field,
  }));
  const title = vscode.l10n.t(
    'Edit {0}: choose a field, Escape when done',
    kindName(item.kind).toLocaleLowerCase(),
  );
  return (await vscode.window.showQuickPick(picks, { title }))?.field;
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

function shown(review: Review, field: Field, value: string | number | undefined): string {
  if (value === undefined) return '–';
  if (field === 'speaker') return review.speakers.find(({ id }) => id === value)?.name ?? String(value);
  if (field === 'type') return quoteTypeName(value as Parameters<typeof quoteTypeName>[0]);
  if (field === 'modifier') return modifierName(value as Parameters<typeof modifierName>[0]);
  return String(value);
}
