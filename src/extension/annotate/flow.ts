import * as vscode from 'vscode';
import { likelySources, type AnnotationKind, type Range, type Review } from '../../core';
import { choose, type Option } from '../shared/choose';
import { askField, type Field } from '../shared/fields';
import { askForm } from '../shared/form';
import type { Services } from '../shared/services';
import { kindName } from '../shared/words';
import { foundAt, placeOf, preview, type Draft } from './draft';
import { runSteps, type Step } from './steps';

/** The field that is asked for each kind; a figure's are read from its words and shown all at once. */
const asked: Readonly<Record<Exclude<AnnotationKind, 'figure'>, Field>> = {
  quote: 'speaker',
  citation: 'outlet',
  speaker: 'speaker',
  note: 'text',
};

/** Asks what is needed to annotate ranges of an article as a kind, the likely answers first. Undefined when the user escapes. */
export function askDraft(
  services: Services,
  review: Review,
  kind: AnnotationKind,
  ranges: readonly Range[],
): Promise<Draft | undefined> {
  const several: Step<Draft>[] = ranges.length > 1 ? [askGroups] : [];
  const fields: Step<Draft>[] =
    kind === 'figure'
      ? [(draft, place) => askFigure(services, review, draft, place)]
      : [(draft, place) => askOne(review, asked[kind], draft, place)];
  const source: Step<Draft>[] = kind === 'quote' ? [(draft, place) => askSource(review, draft, place)] : [];
  return runSteps([...several, ...fields, ...source], {
    kind,
    groups: [ranges],
    fields: {},
    newSpeakers: [],
  });
}

/** Several selections are the parts of one quote, or several annotations of anything else, mostly. */
const askGroups: Step<Draft> = async (draft, place) => {
  const ranges = draft.groups.flat();
  const name = kindName(draft.kind).toLocaleLowerCase();
  const one: Option<Draft['groups']> = {
    label: vscode.l10n.t('One {0} in {1} parts', name, ranges.length),
    value: [ranges],
  };
  const each: Option<Draft['groups']> = {
    label: vscode.l10n.t('{0} annotations, a {1} each', ranges.length, name),
    value: ranges.map((range) => [range]),
  };
  const chosen = await choose({
    title: vscode.l10n.t('Annotate {0} places', ranges.length),
    options: draft.kind === 'quote' ? [one, each] : [each, one],
    ...place,
  });
  return typeof chosen === 'object' ? { ...draft, groups: chosen.value } : chosen;
};

async function askOne(
  review: Review,
  field: Field,
  draft: Draft,
  place: Parameters<Step<Draft>>[1],
): Promise<Draft | 'back' | undefined> {
  const answer = await askField(review, field, {
    present: guess(review, field, draft),
    at: placeOf(draft),
    ...place,
  });
  if (typeof answer !== 'object') return answer;
  return {
    ...draft,
    fields: { ...draft.fields, [field]: answer.value },
    newSpeakers: answer.newSpeaker ? [answer.newSpeaker] : [],
  };
}

/** What the words themselves say about a field. */
function guess(review: Review, field: Field, { kind, groups }: Draft): string | undefined {
  const [ranges = []] = groups;
  const { text } = review.analysis.article;
  if (field === 'outlet') return ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (field !== 'speaker') return undefined;
  if (kind === 'quote') return foundAt(review, ranges)?.speaker ?? undefined;
  return review.speakers.find(({ mentions }) =>
    mentions.some((mention) => ranges.some(({ start, end }) => mention.start < end && start < mention.end)),
  )?.id;
}

/** Which words name the source of a single quote: those that the analysis found, else the speaker's mentions near it. */
async function askSource(
  review: Review,
  draft: Draft,
  place: Parameters<Step<Draft>>[1],
): Promise<Draft | 'back' | undefined> {
  const at = placeOf(draft);
  const { speaker } = draft.fields;
  if (draft.groups.length > 1 || !at || typeof speaker !== 'string') return draft;
  const found = foundAt(review, draft.groups[0] ?? [])?.source ?? [];
  const options = [
    ...(found.length > 0 ? [found] : []),
    ...likelySources(review, speaker, at).map((one) => [one]),
  ]
    .slice(0, 9)
    .map((value) => ({ ...inContext(review, value), value }));
  if (options.length === 0) return draft;
  const chosen = await choose<readonly Range[]>({
    title: vscode.l10n.t('Words that name the source'),
    options: [...options, { label: vscode.l10n.t('no words name it'), value: [] }],
    ...place,
  });
  return typeof chosen === 'object' ? { ...draft, source: chosen.value } : chosen;
}

/** Words of the article with what stands around them. */
function inContext(review: Review, ranges: readonly Range[]): { label: string; description: string } {
  const { text } = review.analysis.article;
  const line = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const label = ranges.map(({ start, end }) => line(start, end)).join(' … ');
  const [first] = ranges;
  const description = first
    ? `…${line(first.start - 30, first.start)}▸${line(first.start, first.end + 30)}…`
    : '';
  return { label, description };
}

async function askFigure(
  services: Services,
  review: Review,
  draft: Draft,
  place: Parameters<Step<Draft>>[1],
): Promise<Draft | 'back' | undefined> {
  const { findFigures } = await services.engine.reader();
  const read = preview(review, draft, findFigures);
  const filled = await askForm(review, {
    kind: 'figure',
    title: vscode.l10n.t('Annotate as {0}', kindName('figure').toLocaleLowerCase()),
    present: (field) => read?.[field],
    at: placeOf(draft),
    ...place,
  });
  if (typeof filled !== 'object') return filled;
  return { ...draft, fields: { ...draft.fields, ...filled.fields }, newSpeakers: filled.newSpeakers };
}
