import * as vscode from 'vscode';
import { itemsAt, type AnnotationKind, type ReviewItem } from '../../core';
import { toCoreRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { kindName } from '../shared/words';

const kind = vscode.CodeActionKind.QuickFix;

/** Lightbulb actions on the finds at the cursor and on a selection. */
export function registerCodeActions({ reviews }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    '*',
    {
      async provideCodeActions(document, range, context, token) {
        if (context.only && !context.only.contains(kind)) return undefined;
        const reviewed = await reviews.getQuietly(document, token);
        if (!reviewed || token.isCancellationRequested) return undefined;
        const here = itemsAt(reviewed.review, toCoreRange(document, range)).slice(0, 2);
        return [...(range.isEmpty ? [] : additions()), ...here.flatMap((item) => decisions(reviewed, item))];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

function decisions({ document }: ReviewedVersion, item: ReviewItem): vscode.CodeAction[] {
  const [range] = item.kind === 'quote' ? item.places.content : item.places.target;
  const words = range ? document.getText().slice(range.start, Math.min(range.end, range.start + 40)) : '';
  const name = `${kindName(item.kind).toLocaleLowerCase()} “${words.replace(/\s+/g, ' ').trim()}${words.length === 40 ? '…' : ''}”`;
  const reference = { uri: document.uri.toString(), itemId: item.id };
  const offer = (title: string, command: string): vscode.CodeAction => action(title, command, [reference]);
  const suggested = item.status === 'suggested';
  return [
    ...(suggested || item.status === 'rejected' ? [offer(vscode.l10n.t('Accept {0}', name), 'accept')] : []),
    ...(suggested ? [offer(vscode.l10n.t('Reject {0}', name), 'reject')] : []),
    ...(item.status === 'rejected' ? [] : [offer(vscode.l10n.t('Edit {0}…', name), 'edit')]),
    ...(suggested ? [] : [offer(vscode.l10n.t('Remove {0}', name), 'remove')]),
  ];
}

const additionCommands: readonly (readonly [AnnotationKind, string])[] = [
  ['quote', 'addQuote'],
  ['figure', 'addFigure'],
  ['citation', 'addCitation'],
  ['speaker', 'addSpeaker'],
  ['note', 'addNote'],
];

const additions = (): vscode.CodeAction[] =>
  additionCommands.map(([each, command]) =>
    action(vscode.l10n.t('Annotate as {0}', kindName(each).toLocaleLowerCase()), command, []),
  );

function action(title: string, command: string, args: readonly unknown[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.command = { title, command: `galley.${command}`, arguments: [...args] };
  return made;
}
