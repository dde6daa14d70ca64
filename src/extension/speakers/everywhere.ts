import * as vscode from 'vscode';
import { isSameSpeaker, renameShared, renameSpeaker, type ReviewSpeaker } from '../../core';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import type { WorkspaceArticle } from '../shared/workspaceArticles';

/** Gives a speaker of an article another name in all articles of the workspace folder: in what they share, and in the files of those that have an entry of their own. */
export async function renameEverywhere(
  services: Services,
  reviewed: ReviewedVersion,
  speaker: ReviewSpeaker,
  wanted: string,
): Promise<void> {
  const { sidecars, speakers } = services;
  const { uri } = reviewed.document;
  const all = await listWithProgress(services);
  if (!all) return;
  await speakers.edit(uri, (shared) => renameShared(shared, speaker, wanted));
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const same = all
    .filter((article) => vscode.workspace.getWorkspaceFolder(article.uri) === folder)
    .flatMap((article) => sameIn(article, uri, speaker).map((each) => ({ article, speaker: each })));
  for (const { article, speaker: each } of same) {
    // The article's own entry wins over what is shared.
    if (!each.kept) continue;
    const kept = await sidecars.get(article.uri);
    await sidecars.edit(
      { document: article, review: article.review, kept },
      renameSpeaker(article.review, each.id, wanted),
    );
  }
  const message = vscode.l10n.t(
    'Galley: “{0}” is “{1}” in {2} articles',
    speaker.name,
    wanted.trim(),
    same.length,
  );
  vscode.window.setStatusBarMessage(message, 8000);
}

/** All articles as they are now; undefined when the reader does not want to wait. */
const listWithProgress = ({ articles }: Services): Thenable<readonly WorkspaceArticle[] | undefined> =>
  vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking through all articles…'),
      cancellable: true,
    },
    async (_, token) => {
      const all = await articles.list(token);
      return token.isCancellationRequested ? undefined : all;
    },
  );

/** A speaker of one article as another article has it. */
const sameIn = (
  { uri, review }: WorkspaceArticle,
  here: vscode.Uri,
  speaker: ReviewSpeaker,
): readonly ReviewSpeaker[] =>
  review.speakers.filter((each) =>
    uri.toString() === here.toString() ? each.id === speaker.id : isSameSpeaker(each, speaker),
  );
