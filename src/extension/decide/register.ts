import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { annotationFrom, decideAll, type ReviewItem } from '../../core';
import { reviewInFront, isItemReference, itemFor, type ItemReference } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { authorName } from '../shared/author';
import { stampFor } from '../shared/stamp';
import type { Services } from '../shared/services';
import { registerCodeActions } from './codeActions';
import { editFields } from './editFields';

const isSuggestion = ({ status }: ReviewItem): boolean => status === 'suggested' || status === 'rejected';
const isKept = ({ annotation }: ReviewItem): boolean => annotation !== null;

/** Accepting, rejecting, editing and removing finds, and taking that back. */
export function registerDecide(services: Services): vscode.Disposable {
  const { log, sidecars } = services;
  const decide = async (reference: unknown, status: 'accepted' | 'rejected'): Promise<void> => {
    const { reviewed, item } = await itemFor(
      services,
      reference,
      status === 'accepted' ? isSuggestion : ({ status: now }) => now === 'suggested',
    );
    const { document, review } = reviewed;
    const changes = annotationFrom(review, item, {
      status,
      ...stampFor(review, item, await authorName(document.uri)),
    });
    await sidecars.edit(reviewed, changes);
  };
  const step = async (direction: 'undo' | 'redo'): Promise<void> => {
    const { document } = await reviewInFront(services);
    if (!(await sidecars[direction](document.uri)))
      vscode.window.setStatusBarMessage(
        direction === 'undo'
          ? vscode.l10n.t('No annotation change to undo.')
          : vscode.l10n.t('No annotation change to redo.'),
        3000,
      );
  };
  return vscode.Disposable.from(
    ...(['accept', 'reject'] as const).map((name) =>
      registerCommand(log, name, (reference, more) => {
        const status = name === 'accept' ? 'accepted' : 'rejected';
        const several = Array.isArray(more) ? more.filter(isItemReference) : [];
        return several.length > 1 ? decideSeveral(services, several, status) : decide(reference, status);
      }),
    ),
    registerCommand(log, 'edit', async (reference) => {
      const { reviewed, item } = await itemFor(services, reference, ({ status }) => status !== 'rejected');
      return editFields(services, reviewed, item);
    }),
    registerCommand(log, 'remove', async (reference) => {
      const { reviewed, item } = await itemFor(services, reference, isKept);
      if (!item.annotation)
        throw new Refusal(vscode.l10n.t('A suggestion is not in the file: reject it instead.'));
      await sidecars.edit(reviewed, [{ type: 'remove', id: item.annotation.id }]);
    }),
    registerCommand(log, 'undo', () => step('undo')),
    registerCommand(log, 'redo', () => step('redo')),
    registerCodeActions(services),
  );
}

/** Decides on several items as one step, such as the selected rows of the outline. */
async function decideSeveral(
  services: Services,
  references: readonly ItemReference[],
  status: 'accepted' | 'rejected',
): Promise<void> {
  const [first] = references;
  const { reviewed } = await itemFor(services, first, () => true);
  const { document, review } = reviewed;
  const wanted = new Set(references.filter(({ uri }) => uri === first?.uri).map(({ itemId }) => itemId));
  const by = await authorName(document.uri);
  const items = review.items
    .filter((item) => wanted.has(item.id) && isSuggestion(item) && item.status !== status)
    .map((item) => ({ item, stamp: stampFor(review, item, by) }));
  if (items.length === 0) throw new Refusal(vscode.l10n.t('None of these is a suggestion.'));
  await services.sidecars.edit(reviewed, decideAll(review, items, status));
}
