import * as vscode from 'vscode';
import type { AnnotationKind, FigureModifier, QuoteType, Review, SidecarSpeaker } from '../../core';
import { modifierName, quoteTypeName, speakerKindName } from './words';

/** The fields that a reader may change, by kind of annotation. */
export const fieldsOf = {
  quote: ['speaker', 'type'],
  figure: ['value', 'modifier', 'unit', 'counted', 'min', 'max'],
  citation: ['outlet', 'medium', 'primary'],
  speaker: ['speaker'],
  note: ['text'],
} as const satisfies Record<AnnotationKind, readonly string[]>;

export type Field = (typeof fieldsOf)[AnnotationKind][number];

/** Values for fields; `undefined` takes a field out. */
export type FieldValues = Partial<Record<Field, string | number | undefined>>;

export const fieldName = (field: Field): string =>
  ({
    speaker: vscode.l10n.t('Speaker'),
    type: vscode.l10n.t('Type'),
    value: vscode.l10n.t('Value'),
    min: vscode.l10n.t('From'),
    max: vscode.l10n.t('To'),
    unit: vscode.l10n.t('Unit'),
    counted: vscode.l10n.t('Counted'),
    modifier: vscode.l10n.t('Modifier'),
    outlet: vscode.l10n.t('Source'),
    primary: vscode.l10n.t('First said by'),
    medium: vscode.l10n.t('Medium'),
    text: vscode.l10n.t('Note'),
  })[field];

/** A new value for a field; `speaker` when it is one that the article's review does not know yet. */
export interface Answer {
  readonly value: string | number | undefined;
  readonly newSpeaker?: SidecarSpeaker;
}

/** Asks the user for a field's value, the present one first. Undefined when the user escapes. */
export async function askField(
  review: Review,
  field: Field,
  present: string | number | undefined,
): Promise<Answer | undefined> {
  switch (field) {
    case 'speaker':
      return askSpeaker(review, present);
    case 'type':
      return pick(field, ['direct', 'mixed', 'indirect'] satisfies QuoteType[], quoteTypeName, present);
    case 'modifier':
      return pick(field, modifiers, modifierName, present);
    case 'value':
    case 'min':
    case 'max':
      return askNumber(field, present);
    case 'unit':
    case 'counted':
    case 'outlet':
    case 'primary':
    case 'medium':
    case 'text':
      return askText(field, present);
  }
}

const modifiers: readonly FigureModifier[] = [
  'approximately',
  'at least',
  'at most',
  'more than',
  'fewer than',
  'exactly',
];

async function pick<T extends string>(
  field: Field,
  values: readonly T[],
  name: (value: T) => string,
  present: string | number | undefined,
): Promise<Answer | undefined> {
  const none = { label: vscode.l10n.t('none'), value: undefined };
  const items = [
    ...values.map((value) => ({
      label: name(value),
      value,
      ...(value === present ? { description: '●' } : {}),
    })),
    ...(field === 'type' ? [] : [none]),
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: fieldName(field) });
  return chosen && { value: chosen.value };
}

async function askNumber(field: Field, present: string | number | undefined): Promise<Answer | undefined> {
  const typed = await vscode.window.showInputBox({
    title: fieldName(field),
    prompt: vscode.l10n.t(
      'A number with a point for decimals, such as 4200000 or 2.5. Empty takes the field out.',
    ),
    value: String(present ?? ''),
    validateInput: (text) =>
      text.trim() === '' || Number.isFinite(Number(text))
        ? undefined
        : vscode.l10n.t('This is not a number.'),
  });
  if (typed === undefined) return undefined;
  return { value: typed.trim() === '' ? undefined : Number(typed) };
}

async function askText(field: Field, present: string | number | undefined): Promise<Answer | undefined> {
  const typed = await vscode.window.showInputBox({ title: fieldName(field), value: String(present ?? '') });
  return typed === undefined ? undefined : { value: typed.trim() || undefined };
}

/** The speakers of the article, those who speak most first, or whatever name is typed. */
function askSpeaker(review: Review, present: string | number | undefined): Promise<Answer | undefined> {
  const quotes = (id: string): number => review.items.filter(({ speaker }) => speaker === id).length;
  const known = [...review.speakers]
    .map((speaker) => ({
      label: speaker.name,
      description: [speaker.id === present ? '●' : '', speaker.role ?? speakerKindName(speaker.kind)]
        .join(' ')
        .trim(),
      id: speaker.id,
      count: quotes(speaker.id),
    }))
    .sort((a, b) => b.count - a.count);
  const nobody = { label: vscode.l10n.t('nobody named'), description: '', id: undefined, count: 0 };
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly id?: string | undefined }>();
  picker.title = fieldName('speaker');
  picker.placeholder = vscode.l10n.t('Choose a speaker, or type a new name');
  picker.items = [...known, nobody];
  return new Promise((resolve) => {
    picker.onDidChangeValue((typed) => {
      const name = typed.trim();
      const isNew = name !== '' && !known.some(({ label }) => label.toLowerCase() === name.toLowerCase());
      const added = { label: name, description: vscode.l10n.t('new speaker'), id: speakerId(name, review) };
      picker.items = [...known, nobody, ...(isNew ? [added] : [])];
    });
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      if (!chosen) return;
      const { id, label: name } = chosen;
      const isNew = id !== undefined && !known.some((speaker) => speaker.id === id);
      resolve({ value: id, ...(isNew && { newSpeaker: { id, name } }) });
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined); // has no effect after a choice
      picker.dispose();
    });
    picker.show();
  });
}

/** The id for a new speaker's name, other than those in use. */
function speakerId(name: string, review: Review): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'speaker';
  let id = base;
  for (let n = 2; review.speakers.some((speaker) => speaker.id === id); n++) id = `${base}-${n}`;
  return id;
}
