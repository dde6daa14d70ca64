import * as vscode from 'vscode';
import type { Sidecar } from '../../core';
import { repositoryOf } from '../shared/gitApi';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { sidecarUri } from '../shared/sidecarUri';

/** The annotations of an article at a revision of git; undefined where it had no file then. @throws Refusal without git, and where they cannot be read. */
export async function sidecarAt(
  { engine }: Services,
  article: vscode.Uri,
  revision: string,
): Promise<Sidecar | undefined> {
  const repository = await repositoryOf(article);
  if (typeof repository === 'string') throw new Refusal(repository);
  const text = await repository.show(revision, sidecarUri(article).fsPath).catch(() => undefined); // not there
  return text === undefined ? undefined : readable((await engine.format()).readSidecar(text).sidecar);
}

/** One of two versions that are compared. @throws Refusal where it could not be read. */
export function readable(sidecar: Sidecar | null): Sidecar {
  if (!sidecar) throw new Refusal(vscode.l10n.t('One of the two versions cannot be read.'));
  return sidecar;
}
