import * as vscode from 'vscode';
import { isUndecided, reviewQueue, type AnnotationKind, type Review, type ReviewFilter } from '../../core';
import { kindName } from '../shared/words';

const kinds: readonly AnnotationKind[] = ['quote', 'figure', 'citation', 'speaker'];
/** Bounds that readers think in: what is nearly sure, and what is doubtful. */
const sure = { min: 0.9, max: 1 };
const doubtful = { min: 0, max: 0.7 };

interface Choice extends vscode.QuickPickItem {
  readonly apply?: (filter: ReviewFilter) => ReviewFilter;
}

/** Asks which items to go through; several choices of one sort add up, choices of different sorts narrow. Undefined when the user escapes. */
export async function chooseFilter(review: Review, present: ReviewFilter): Promise<ReviewFilter | undefined> {
  const chosen = await vscode.window.showQuickPick(choices(review, present), {
    canPickMany: true,
    title: vscode.l10n.t('What to go through'),
    placeHolder: vscode.l10n.t('Nothing chosen: everything'),
  });
  return chosen?.reduce<ReviewFilter>((filter, { apply }) => apply?.(filter) ?? filter, {});
}

function choices(review: Review, present: ReviewFilter): readonly Choice[] {
  const left = (filter: ReviewFilter): number => reviewQueue(review, filter).filter(isUndecided).length;
  const choice = (label: string, filter: ReviewFilter, picked: boolean, apply: Choice['apply']): Choice[] => {
    const count = left(filter);
    return count > 0 || picked
      ? [{ label, description: String(count), picked, ...(apply && { apply }) }]
      : [];
  };
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const isBound = (bound: typeof sure): boolean => present.confidence?.min === bound.min;
  const bound = (label: string, confidence: typeof sure): Choice[] =>
    choice(label, { confidence }, isBound(confidence), (filter) => ({ ...filter, confidence }));
  return [
    heading(vscode.l10n.t('Kind')),
    ...kinds.flatMap((kind) =>
      choice(kindName(kind), { kinds: [kind] }, present.kinds?.includes(kind) ?? false, (filter) => ({
        ...filter,
        kinds: [...(filter.kinds ?? []), kind],
      })),
    ),
    heading(vscode.l10n.t('State')),
    ...choice(
      vscode.l10n.t('Needs a look'),
      { what: 'needsLook' },
      present.what === 'needsLook',
      (filter) => ({ ...filter, what: 'needsLook' }),
    ),
    ...bound(vscode.l10n.t('at least 90 % sure'), sure),
    ...bound(vscode.l10n.t('at most 70 % sure'), doubtful),
    heading(vscode.l10n.t('Speaker')),
    ...review.speakers.flatMap(({ id, name }) =>
      choice(name, { speakers: [id] }, present.speakers?.includes(id) ?? false, (filter) => ({
        ...filter,
        speakers: [...(filter.speakers ?? []), id],
      })),
    ),
  ];
}
