import * as vscode from 'vscode';
import { renameSpeaker, speakerAt, type Review } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

/** VS Code's own renaming, on any mention of a speaker. The article's words are nobody's to change: the name is kept in the annotations file. */
export const createRenaming = ({ reviews, sidecars }: Services): vscode.RenameProvider => ({
  async prepareRename(document, position) {
    const { speaker, range } = mentionAt((await reviews.get(document))?.review, document.offsetAt(position));
    return { range: toEditorRange(document, range), placeholder: speaker.name };
  },
  async provideRenameEdits(document, position, name, token) {
    const reviewed = await reviews.get(document);
    const { speaker } = mentionAt(reviewed?.review, document.offsetAt(position));
    if (!reviewed || token.isCancellationRequested) return undefined;
    const changes = renameSpeaker(reviewed.review, speaker.id, name);
    // Written as all annotations are: whole, merged with what others wrote, and taken back by Galley's own undo.
    if (changes.length > 0) await sidecars.edit(reviewed, changes);
    return new vscode.WorkspaceEdit();
  },
});

/** @throws Error with a message, which VS Code shows, where no speaker is mentioned. */
function mentionAt(review: Review | undefined, offset: number): NonNullable<ReturnType<typeof speakerAt>> {
  const mention = review && speakerAt(review, offset);
  if (!mention) throw new Error(vscode.l10n.t('No speaker is mentioned here.'));
  return mention;
}
