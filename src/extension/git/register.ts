import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { commitMessage, readSidecar } from '../../core';
import { articleInFront } from '../shared/active';
import { registerCommand } from '../shared/commands';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { sidecarUri } from '../shared/sidecarUri';
import { repositoryOf, type Repository } from '../shared/gitApi';
import { commitOnly } from './commitOnly';

/** Committing an article with its sidecar, and nothing else. */
export function registerGit(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'commit', async () => {
    await commitAnnotations(await articleInFront(services));
  });
}

async function commitAnnotations({ document, kept }: ReviewedVersion): Promise<void> {
  if (kept.failure !== undefined) throw new Refusal(kept.failure);
  const { sidecar } = kept.reading;
  if (!sidecar)
    throw new Refusal(
      vscode.l10n.t('The annotations file cannot be read: {0}', kept.reading.problems[0]?.message ?? ''),
    );
  if (kept.text === undefined) throw new Refusal(vscode.l10n.t('Nothing is annotated in this article yet.'));
  const repository = await repositoryOf(document.uri);
  if (typeof repository === 'string') throw new Refusal(repository);
  const files = [document.uri, sidecarUri(document.uri)];
  await repository.status();
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const committed = await atHead(repository, sidecarUri(document.uri));
  const proposed = commitMessage(name, committed === null ? null : readSidecar(committed).sidecar, sidecar);
  const message = await editMessage(name, proposed);
  if (message === undefined) return;
  await saveAll(files);
  await commitOnly(repository, files, message);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('$(git-commit) Committed {0} and its annotations', name),
    5000,
  );
}

/** The user's message: the subject is offered for editing, the body that was proposed goes along. */
async function editMessage(name: string, proposed: string): Promise<string | undefined> {
  const [subject = '', ...body] = proposed.trimEnd().split('\n');
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Commit {0} and its annotations', name),
    prompt: vscode.l10n.t('Message of the commit. Enter commits these two files alone, Escape cancels.'),
    value: subject,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A commit needs a message.') : undefined),
  });
  return typed === undefined ? undefined : [typed.trim(), ...body].join('\n');
}

async function saveAll(files: readonly vscode.Uri[]): Promise<void> {
  const named = new Set(files.map(String));
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && named.has(document.uri.toString()) && !(await document.save()))
      throw new Refusal(
        vscode.l10n.t('{0} could not be saved.', vscode.workspace.asRelativePath(document.uri)),
      );
}

async function atHead(repository: Repository, uri: vscode.Uri): Promise<string | null> {
  if (repository.state.HEAD?.commit === undefined) return null;
  return repository.show('HEAD', uri.fsPath).catch(() => null); // not in HEAD: a new file
}
