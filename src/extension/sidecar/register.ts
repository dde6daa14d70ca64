import * as vscode from 'vscode';
import { activeArticle } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { articleUri, sidecarUri } from '../shared/sidecarUri';
import { registerDiagnostics } from './diagnostics';

/** Opening the annotations file, and saying what is wrong with it. */
export function registerSidecar(services: Services): vscode.Disposable {
  const { log, sidecars } = services;
  const read = ({ uri }: vscode.TextDocument): void => {
    const article = articleUri(uri);
    if (article) void sidecars.get(article);
  };
  const diagnostics = registerDiagnostics(services);
  vscode.workspace.textDocuments.forEach(read);
  return vscode.Disposable.from(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(read),
    registerCommand(log, 'openSidecar', async () => {
      const { reviewed } = await activeArticle(services);
      const { text, failure } = reviewed.kept;
      if (text === undefined && failure === undefined)
        throw new Refusal(vscode.l10n.t('Nothing is annotated in this article yet.'));
      await vscode.window.showTextDocument(sidecarUri(reviewed.document.uri), {
        viewColumn: vscode.ViewColumn.Beside,
      });
    }),
  );
}
