import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import type { Repository } from '../shared/gitApi';

/**
 * Commits some files and no others. What else was staged is staged again afterwards.
 * @throws Refusal with a message for the user when there is nothing to commit, when a merge is under way, or when another file is
 * staged in part, since its stage could not be restored.
 */
export async function commitOnly(
  repository: Repository,
  files: readonly vscode.Uri[],
  message: string,
): Promise<void> {
  const { state } = repository;
  if (state.mergeChanges.length > 0)
    throw new Refusal(vscode.l10n.t('A merge is under way; finish it before committing annotations.'));
  const ours = new Set(files.map((uri) => uri.fsPath));
  const staged = state.indexChanges.flatMap(({ uri, originalUri }) => [uri.fsPath, originalUri.fsPath]);
  const others = [...new Set(staged)].filter((path) => !ours.has(path));
  const unstaged = new Set(state.workingTreeChanges.map(({ uri }) => uri.fsPath));
  const partial = others.find((path) => unstaged.has(path));
  if (partial !== undefined)
    throw new Refusal(
      vscode.l10n.t(
        '{0} is staged only in part; commit or unstage it first.',
        vscode.workspace.asRelativePath(partial),
      ),
    );
  if (others.length > 0) await repository.revert(others);
  try {
    await repository.add([...ours]);
    if (!repository.state.indexChanges.some(({ uri }) => ours.has(uri.fsPath)))
      throw new Refusal(
        vscode.l10n.t('Nothing to commit: the article and its annotations are as in the last commit.'),
      );
    await repository.commit(message, { postCommitCommand: null });
  } finally {
    if (others.length > 0) await repository.add(others);
  }
}
