import * as vscode from 'vscode';
import { fitsArticle, type Format } from '../../core';
import { registerCommand } from '../shared/commands';
import { reviewInFront } from '../shared/active';
import type { Engine } from '../shared/engine';
import { messageOf } from '../shared/log';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { articleUri, nameOf, sidecarUri } from '../shared/sidecarUri';

/** So many annotations files without an article are looked through, no more. */
const most = 200;

/** An annotations file that reads as if it belonged to an article. */
interface Found {
  readonly sidecar: vscode.Uri;
  readonly text: string;
  /** Whether its own article is still there: then the new one is a copy. */
  readonly isCopy: boolean;
}

/** Offers an article without annotations those of a file that has lost its article, or of the article that it is a copy of. */
export function registerRelink(services: Services): vscode.Disposable {
  const { log, reviews, engine } = services;
  const asked = new Set<string>();
  const offer = async (reviewed: ReviewedVersion): Promise<void> => {
    const { document, kept } = reviewed;
    const key = document.uri.toString();
    if (kept.text !== undefined || kept.failure !== undefined || asked.has(key)) return;
    asked.add(key);
    if (document.uri.scheme === 'untitled' || document.uri.scheme === 'git') return;
    const [found] = await findSidecars(engine, document);
    if (!found) return;
    const take = vscode.l10n.t('Take These Annotations');
    const message = vscode.l10n.t(
      '{0} seems to hold annotations of this article.',
      vscode.workspace.asRelativePath(found.sidecar),
    );
    if ((await vscode.window.showInformationMessage(message, take)) === take)
      await relink(await engine.format(), document, found);
  };
  return vscode.Disposable.from(
    reviews.onDidChange((reviewed) => {
      offer(reviewed).catch((error: unknown) => {
        log.warn(`relink: ${messageOf(error)}`);
      });
    }),
    registerCommand(log, 'relink', async () => {
      const { document, kept } = await reviewInFront(services);
      if (kept.text !== undefined)
        throw new Refusal(vscode.l10n.t('This article has an annotations file already.'));
      const found = await findSidecars(engine, document);
      if (found.length === 0)
        throw new Refusal(vscode.l10n.t('No annotations file in this workspace fits the article.'));
      const picks = found.map((each) => ({ label: vscode.workspace.asRelativePath(each.sidecar), each }));
      const title = vscode.l10n.t('Annotations of This Article');
      const picked = await vscode.window.showQuickPick(picks, { title });
      if (picked) await relink(await engine.format(), document, picked.each);
    }),
  );
}

/** The annotations files that fit an article: those without an article first, then those of articles with the very same text. */
async function findSidecars(engine: Engine, document: vscode.TextDocument): Promise<readonly Found[]> {
  const files = await vscode.workspace.findFiles('**/*.annotations.yaml', undefined, most);
  const found: Found[] = [];
  for (const sidecar of files) {
    const article = articleUri(sidecar);
    if (!article || article.toString() === document.uri.toString()) continue;
    const other = await textOf(article);
    if (other !== undefined && other !== document.getText()) continue;
    const text = await textOf(sidecar);
    const content = text === undefined ? null : (await engine.format()).readSidecar(text).sidecar;
    if (text !== undefined && content && fitsArticle(document.getText(), content))
      found.push({ sidecar, text, isCopy: other !== undefined });
  }
  return found.sort((a, b) => Number(a.isCopy) - Number(b.isCopy));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined, // not there, or not to be read: nothing to offer
  );
}

/** Puts the annotations beside the article: the file itself moves, of a copied article it is copied. */
async function relink(
  { renameArticle }: Format,
  document: vscode.TextDocument,
  { sidecar, text, isCopy }: Found,
): Promise<void> {
  const target = sidecarUri(document.uri);
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(renameArticle(text, nameOf(document.uri)) ?? text);
  edit.createFile(target, { contents, overwrite: false });
  if (!isCopy) edit.deleteFile(sidecar);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(vscode.l10n.t('The annotations file could not be put beside the article.'));
}
