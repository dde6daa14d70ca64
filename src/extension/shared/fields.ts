import * as vscode from 'vscode';
import {
  hull,
  likelyClaims,
  likelySpeakers,
  likelyValues,
  type AnnotationKind,
  type FigureModifier,
  type QuoteType,
  type Range,
  type Review,
  type SidecarSpeaker,
} from '../../core';
import { choose, type Option, type Question } from './choose';
import { modifierName, quoteTypeName, speakerKindName } from './words';

/** The fields that a reader may change, by kind of annotation. */
export const fieldsOf = {
  quote: ['speaker', 'type'],
  figure: ['value', 'modifier', 'unit', 'counted', 'claimedBy', 'min', 'max'],
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
    claimedBy: vscode.l10n.t('Claimed by'),
    outlet: vscode.l10n.t('Source'),
    primary: vscode.l10n.t('First said by'),
    medium: vscode.l10n.t('Medium'),
    text: vscode.l10n.t('Note'),
  })[field];

/** A new value for a field; `newSpeaker` when it is one that the article's review does not know yet. */
export interface Answer {
  readonly value: string | number | undefined;
  readonly newSpeaker?: SidecarSpeaker;
}

/** What is known when a field is asked for. */
export interface FieldContext extends Pick<Question<unknown>, 'step' | 'of' | 'canGoBack'> {
  readonly present: string | number | undefined;
  /** Where the annotation stands, in offsets of the article's text: what is near is likely. */
  readonly at?: Range | undefined;
}

/** Asks the user for a field's value: the present one first, then the likely ones, or whatever is typed. `back` when the user goes back, undefined on Escape. */
export async function askField(
  review: Review,
  field: Field,
  { present, at, ...place }: FieldContext,
): Promise<Answer | 'back' | undefined> {
  const isPresent = ({ value }: Option<Answer>): boolean => value.value === present;
  const options = optionsOf(review, field, present, at).map((option) =>
    isPresent(option) && present !== undefined
      ? { ...option, description: `● ${option.description ?? ''}` }
      : option,
  );
  const sorted = [...options.filter(isPresent), ...options.filter((option) => !isPresent(option))];
  const chosen = await choose<Answer>({
    title: fieldName(field),
    placeholder: placeholderOf(field),
    options: sorted,
    typed: (text) => typedAnswer(review, field, text),
    ...(field === 'text' && typeof present === 'string' && { text: present }),
    ...place,
  });
  return typeof chosen === 'object' ? chosen.value : chosen;
}

const none = (): Option<Answer> => ({ label: vscode.l10n.t('none'), value: { value: undefined } });
const option = (value: string | number, description = ''): Option<Answer> => ({
  label: String(value),
  description,
  value: { value },
});

function placeholderOf(field: Field): string {
  switch (field) {
    case 'speaker':
      return vscode.l10n.t('Choose a speaker, or type a new name');
    case 'value':
    case 'min':
    case 'max':
      return vscode.l10n.t('A number with a point for decimals, such as 4200000 or 2.5');
    case 'text':
      return vscode.l10n.t('Type the note');
    case 'type':
    case 'modifier':
    case 'claimedBy':
      return '';
    case 'unit':
    case 'counted':
    case 'outlet':
    case 'primary':
    case 'medium':
      return vscode.l10n.t('Choose, or type another');
  }
}

function optionsOf(
  review: Review,
  field: Field,
  present: string | number | undefined,
  at: Range | undefined,
): readonly Option<Answer>[] {
  switch (field) {
    case 'speaker':
      return speakerOptions(review, at);
    case 'type':
      return types.map((value) => ({ label: quoteTypeName(value), value: { value } }));
    case 'modifier':
      return [...modifiers.map((value) => ({ label: modifierName(value), value: { value } })), none()];
    case 'claimedBy':
      return [...(at ? claimOptions(review, at) : []), none()];
    case 'value':
    case 'min':
    case 'max':
      return [...(present === undefined ? [] : [option(present)]), none()];
    case 'unit':
    case 'counted':
    case 'outlet':
    case 'primary':
    case 'medium': {
      const values = [String(present ?? ''), ...likelyValues(review, field), ...(usual[field] ?? [])];
      return [...[...new Set(values)].filter(Boolean).map((value) => option(value)), none()];
    }
    case 'text':
      return [];
  }
}

const types: readonly QuoteType[] = ['direct', 'mixed', 'indirect'];
const modifiers: readonly FigureModifier[] = [
  'approximately',
  'at least',
  'at most',
  'more than',
  'fewer than',
  'exactly',
];
/** Values that may be wanted though the article has none of them yet. They stand in the file, and are not translated. */
const usual: Readonly<Partial<Record<Field, readonly string[]>>> = {
  unit: ['percent', 'USD', 'EUR', 'years', 'days', 'km'],
  medium: ['interview', 'statement', 'press conference', 'post'],
};

function speakerOptions(review: Review, at: Range | undefined): readonly Option<Answer>[] {
  const known = likelySpeakers(review, at).map(({ id, name, role, kind }) => ({
    label: name,
    description: role ?? speakerKindName(kind),
    value: { value: id },
  }));
  return [...known, { label: vscode.l10n.t('nobody named'), value: { value: undefined } }];
}

/** Quotes as who said it and what. */
function claimOptions(review: Review, at: Range): readonly Option<Answer>[] {
  const { text } = review.analysis.article;
  return likelyClaims(review, at)
    .filter(({ annotation }) => annotation !== null)
    .map(({ id, speaker, places }) => {
      const { start = 0, end = 0 } = hull(places.content) ?? {};
      return {
        label: review.speakers.find((each) => each.id === speaker)?.name ?? vscode.l10n.t('nobody named'),
        description: text.slice(start, Math.min(end, start + 80)).replace(/\s+/g, ' '),
        value: { value: id },
      };
    });
}

/** What was typed as an answer, or why it is none. */
function typedAnswer(review: Review, field: Field, text: string): Option<Answer> | string | undefined {
  switch (field) {
    case 'speaker': {
      const id = speakerId(text, review);
      const value = { value: id, newSpeaker: { id, name: text } };
      return { label: text, description: vscode.l10n.t('new speaker'), value };
    }
    case 'value':
    case 'min':
    case 'max':
      return Number.isFinite(Number(text)) ? option(Number(text)) : vscode.l10n.t('This is not a number.');
    case 'type':
    case 'modifier':
    case 'claimedBy':
      return undefined;
    case 'unit':
    case 'counted':
    case 'outlet':
    case 'primary':
    case 'medium':
    case 'text':
      return option(text);
  }
}

/** The id for a new speaker's name, other than those in use. */
export function speakerId(name: string, review: Review): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'speaker';
  let id = base;
  for (let n = 2; review.speakers.some((speaker) => speaker.id === id); n++) id = `${base}-${n}`;
  return id;
}
