import * as vscode from 'vscode';
import { changesInWords, diffSidecars, emptySidecar } from '../../core';
import { compareWith } from './compare';
import { readable, sidecarAt } from './revision';
import { reviewInFront } from '../shared/active';
import { registerCommand } from '../shared/commands';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { articleUri } from '../shared/sidecarUri';

/** One thing that can be picked in the list of changes. */
interface Pick extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Saying in words what changed in the annotations of an article since a commit, and settling what two branches do not agree on. */
export function registerChanges(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'showChanges', async (argument) => {
      const reviewed = await reviewInFront(services);
      const revision = typeof argument === 'string' ? argument : await askRevision();
      if (revision !== undefined) return show(services, reviewed, revision);
      return undefined;
    }),
    registerCommand(log, 'compareAnnotations', async (argument) => {
      const reviewed = await reviewInFront(services);
      const revision = typeof argument === 'string' ? argument : await askBranch();
      return revision === undefined ? undefined : compareWith(services, reviewed, revision.trim());
    }),
  );
}

function askBranch(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Compare Annotations'),
    prompt: vscode.l10n.t('With those on which branch, or at which commit?'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Name a branch or a commit.') : undefined),
  });
}

function askRevision(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Changes in Annotations'),
    prompt: vscode.l10n.t('Since which commit, branch or tag? HEAD is the last commit.'),
    value: 'HEAD',
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Name a commit.') : undefined),
  });
}

/** Lists the changes; the one that is chosen is shown in the article. Gives the list. */
async function show(
  services: Services,
  { document, kept }: ReviewedVersion,
  revision: string,
): Promise<readonly string[]> {
  const before = (await sidecarAt(services, document.uri, revision.trim())) ?? emptySidecar; // a file that was not there yet
  const after = readable(kept.reading.sidecar);
  const changes = changesInWords(diffSidecars(before, after));
  if (changes.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No annotation of this article changed since {0}.', revision),
    );
    return [];
  }
  const icons = { added: 'add', removed: 'trash', changed: 'edit' } as const;
  const picks = changes.map(({ type, words, id, isSpeaker }): Pick => ({
    label: `$(${icons[type]}) ${words}`,
    ...(!isSpeaker && type !== 'removed' && { id }),
  }));
  void vscode.window
    .showQuickPick(picks, { title: vscode.l10n.t('Annotations since {0}', revision), matchOnDetail: true })
    .then((picked) => {
      const uri = (articleUri(document.uri) ?? document.uri).toString();
      if (picked?.id !== undefined)
        void vscode.commands.executeCommand('galley.reveal', { uri, itemId: picked.id });
    });
  return changes.map(({ words }) => words);
}
