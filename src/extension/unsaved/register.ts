import * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import { messageOf } from '../shared/log';
import type { Services } from '../shared/services';

/** Sees to annotations that are in memory alone: of articles that are not saved yet, and where writing failed. */
export function registerUnsaved(services: Services): vscode.Disposable {
  const { log, sidecars } = services;
  const told = new Set<string>();
  /** Texts of untitled articles that were closed; saving one closes it and opens a file of the same text. */
  const closed = new Map<string, string>();
  const quietly = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      log.warn(`unsaved annotations: ${messageOf(error)}`);
    });
  };
  const adoptInto = (document: vscode.TextDocument): void => {
    if (document.uri.scheme === 'untitled' || sidecars.unsaved().length === 0) return;
    const text = document.getText();
    for (const address of sidecars.unsaved()) {
      if (!address.startsWith('untitled:')) continue;
      const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
      if (text !== '' && (open?.getText() ?? closed.get(address)) === text) {
        closed.delete(address);
        quietly(sidecars.adopt(vscode.Uri.parse(address, true), document.uri));
      }
    }
  };
  return vscode.Disposable.from(
    registerCommand(log, 'retry', async () => {
      for (const address of sidecars.unsaved()) await sidecars.retry(vscode.Uri.parse(address, true));
    }),
    sidecars.onDidChange((article) => {
      const key = article.toString();
      if (sidecars.peek(article)?.isUnsaved !== true || article.scheme === 'untitled') told.delete(key);
      else if (!told.has(key)) {
        told.add(key);
        quietly(tell(services, article));
      }
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      adoptInto(document);
      if (sidecars.unsaved().includes(document.uri.toString())) quietly(sidecars.retry(document.uri));
    }),
    vscode.workspace.onDidOpenTextDocument(adoptInto),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      const isGone = !vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === key);
      if (document.uri.scheme !== 'untitled' || !isGone || !sidecars.unsaved().includes(key)) return;
      closed.set(key, document.getText());
      vscode.workspace.textDocuments.forEach(adoptInto);
    }),
  );
}

/** Says that annotations are not in their file, and offers to try again. */
async function tell({ sidecars }: Services, article: vscode.Uri): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const message = vscode.l10n.t(
    'The annotations of {0} could not be written; they are kept until they can.',
    vscode.workspace.asRelativePath(article),
  );
  if ((await vscode.window.showWarningMessage(message, again)) === again) await sidecars.retry(article);
}
