import * as vscode from 'vscode';
import type { AnnotationKind, Range, Review, SidecarSpeaker } from '../../core';
import { choose, type Question } from './choose';
import { askField, fieldName, fieldsOf, type Field, type FieldValues } from './fields';
import { modifierName, quoteTypeName } from './words';

/** What a form was filled in with: only the fields that were changed. */
export interface Filled {
  readonly fields: FieldValues;
  readonly newSpeakers: readonly SidecarSpeaker[];
}

/** An annotation's fields to be filled in. */
export interface Form extends Pick<Question<unknown>, 'step' | 'of' | 'canGoBack'> {
  readonly kind: AnnotationKind;
  readonly title: string;
  readonly present: (field: Field) => string | number | undefined;
  readonly at?: Range | undefined;
}

/** Shows an annotation's fields with their values; Enter keeps them, or changes the one chosen, with a way back. `back` when the user goes back, undefined on Escape. */
export async function askForm(review: Review, form: Form): Promise<Filled | 'back' | undefined> {
  const fields: FieldValues = {};
  const newSpeakers: SidecarSpeaker[] = [];
  const valueOf = (field: Field): string | number | undefined =>
    field in fields ? fields[field] : form.present(field);
  const names: readonly Field[] = fieldsOf[form.kind];
  for (;;) {
    const keep = {
      label: `$(check) ${vscode.l10n.t('Keep')}`,
      description: names
        .map((field) => shownValue(review, newSpeakers, field, valueOf(field)))
        .filter(Boolean)
        .join(' · '),
      value: undefined,
    };
    const rows = names.map((field) => ({
      label: fieldName(field),
      description: shownValue(review, newSpeakers, field, valueOf(field)) || '–',
      value: field,
    }));
    const { title, step, of, canGoBack } = form;
    const chosen = await choose<Field | undefined>({
      title,
      options: [keep, ...rows],
      ...(step !== undefined && { step }),
      ...(of !== undefined && { of }),
      ...(canGoBack !== undefined && { canGoBack }),
    });
    if (typeof chosen !== 'object') return chosen;
    const field = chosen.value;
    if (field === undefined) return { fields, newSpeakers };
    const answer = await askField(review, field, { present: valueOf(field), at: form.at, canGoBack: true });
    if (typeof answer !== 'object') continue;
    fields[field] = answer.value;
    if (answer.newSpeaker) newSpeakers.push(answer.newSpeaker);
  }
}

function shownValue(
  review: Review,
  added: readonly SidecarSpeaker[],
  field: Field,
  value: string | number | undefined,
): string {
  if (value === undefined) return '';
  const speakerName = (id: unknown): string | undefined =>
    [...review.speakers, ...added].find((speaker) => speaker.id === id)?.name;
  switch (field) {
    case 'speaker':
      return speakerName(value) ?? String(value);
    case 'claimedBy':
      return speakerName(review.items.find(({ id }) => id === value)?.speaker) ?? vscode.l10n.t('a quote');
    case 'type':
      return quoteTypeName(value as Parameters<typeof quoteTypeName>[0]);
    case 'modifier':
      return modifierName(value as Parameters<typeof modifierName>[0]);
    case 'value':
    case 'min':
    case 'max':
    case 'unit':
    case 'counted':
    case 'outlet':
    case 'primary':
    case 'medium':
    case 'text':
      return typeof value === 'number' ? value.toLocaleString() : value;
  }
}
