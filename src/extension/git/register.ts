import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { check, commitMessage, type Review, type SidecarReading } from '../../core';
import { reviewInFront } from '../shared/active';
import { registerCommand } from '../shared/commands';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { articleUri, nameOf, sidecarUri } from '../shared/sidecarUri';
import { repositoryOf, type Repository } from '../shared/gitApi';
import { commitOnly } from './commitOnly';

/** Committing an article with its sidecar, and nothing else. */
export function registerGit(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'commit', async () => {
    await commitAnnotations(services, await reviewInFront(services));
  });
}

async function commitAnnotations(
  { engine }: Services,
  { document, review, kept }: ReviewedVersion,
): Promise<void> {
  if (kept.failure !== undefined) throw new Refusal(kept.failure);
  const { sidecar } = kept.reading;
  if (!sidecar)
    throw new Refusal(
      vscode.l10n.t('The annotations file cannot be read: {0}', kept.reading.problems[0]?.message ?? ''),
    );
  if (kept.text === undefined) throw new Refusal(vscode.l10n.t('Nothing is annotated in this article yet.'));
  if (kept.isUnsaved === true)
    throw new Refusal(vscode.l10n.t('The annotations are not in their file yet; save the article first.'));
  if (!(await isCommitted(review, kept.reading))) return;
  const repository = await repositoryOf(document.uri);
  if (typeof repository === 'string') throw new Refusal(repository);
  await repository.status();
  const files = [document.uri, sidecarUri(document.uri), ...(await others(repository, document.uri))];
  const name = nameOf(document.uri);
  const committed = await atHead(repository, sidecarUri(document.uri));
  const { readSidecar } = await engine.format();
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

/** Whether annotations may be committed as they are: where conflicts or lost anchors remain, the user says so. */
async function isCommitted(review: Review, reading: SidecarReading): Promise<boolean> {
  const open = check({ reading, review }).filter(({ severity }) => severity === 'error');
  if (open.length === 0) return true;
  const anyway = vscode.l10n.t('Commit Anyway');
  const message = vscode.l10n.t('{0} annotations need a look before they are committed.', open.length);
  const detail = open.map((finding) => finding.message).join('\n');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, anyway)) === anyway;
}

/** The files of other articles whose annotations changed, if the user wants them in the same commit. */
async function others(repository: Repository, article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const { workingTreeChanges, indexChanges, untrackedChanges = [] } = repository.state;
  const changed = [...workingTreeChanges, ...indexChanges, ...untrackedChanges].map(({ uri }) => uri);
  const articles = new Map(
    changed
      .flatMap((uri) => articleUri(uri) ?? [])
      .filter((uri) => uri.fsPath !== article.fsPath)
      .map((uri) => [uri.fsPath, uri]),
  );
  if (articles.size === 0) return [];
  const picks = [...articles.values()].map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const title = vscode.l10n.t('Commit the annotations of other articles, too?');
  const placeHolder = vscode.l10n.t('Enter without a choice commits the article in front alone');
  const picked = await vscode.window.showQuickPick(picks, { canPickMany: true, title, placeHolder });
  if (!picked) throw new vscode.CancellationError();
  const paths = new Set(changed.map(({ fsPath }) => fsPath));
  return picked.flatMap(({ uri }) => [...(paths.has(uri.fsPath) ? [uri] : []), sidecarUri(uri)]);
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
