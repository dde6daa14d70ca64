import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { annotationFrom, type ReviewItem } from '../../core';
import { articleInFront, itemFor } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { stamp } from '../shared/stamp';
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
    const changes = annotationFrom(review, item, { status, ...(await stamp(document.uri)) });
    await sidecars.edit(document.uri, review.analysis.article, changes);
  };
  const step = async (direction: 'undo' | 'redo'): Promise<void> => {
    const { document } = await articleInFront(services);
    if (!(await sidecars[direction](document.uri)))
      vscode.window.setStatusBarMessage(
        direction === 'undo'
          ? vscode.l10n.t('No annotation change to undo.')
          : vscode.l10n.t('No annotation change to redo.'),
        3000,
      );
  };
  return vscode.Disposable.from(
    registerCommand(log, 'accept', (reference) => decide(reference, 'accepted')),
    registerCommand(log, 'reject', (reference) => decide(reference, 'rejected')),
    registerCommand(log, 'edit', async (reference) => {
      const { reviewed, item } = await itemFor(services, reference, ({ status }) => status !== 'rejected');
      return editFields(services, reviewed, item);
    }),
    registerCommand(log, 'remove', async (reference) => {
      const { reviewed, item } = await itemFor(services, reference, isKept);
      if (!item.annotation)
        throw new Refusal(vscode.l10n.t('A suggestion is not in the file: reject it instead.'));
      await sidecars.edit(reviewed.document.uri, reviewed.review.analysis.article, [
        { type: 'remove', id: item.annotation.id },
      ]);
    }),
    registerCommand(log, 'undo', () => step('undo')),
    registerCommand(log, 'redo', () => step('redo')),
    registerCodeActions(services),
  );
}
