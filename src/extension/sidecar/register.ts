import * as vscode from 'vscode';
import { itemsAt } from '../../core';
import { activeArticle } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toCoreRange, toEditorRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { articleUri, sidecarUri } from '../shared/sidecarUri';
import { registerDiagnostics } from './diagnostics';
import { registerFixes } from './fixes';
import { registerPlaces } from './places';

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
    registerFixes(services),
    registerPlaces(services),
    vscode.workspace.onDidOpenTextDocument(read),
    registerCommand(log, 'openSidecar', () => openSidecar(services)),
  );
}

/** Opens the annotations file beside the article, at the entry of the find at the cursor if it has one. */
async function openSidecar(services: Services): Promise<void> {
  const { editor, reviewed } = await activeArticle(services);
  const { text, failure, reading } = reviewed.kept;
  if (text === undefined && failure === undefined)
    throw new Refusal(vscode.l10n.t('Nothing is annotated in this article yet.'));
  const here = itemsAt(reviewed.review, toCoreRange(editor.document, editor.selection));
  const entry = here.map(({ id }) => reading.entries.get(id)).find((range) => range !== undefined);
  const document = await vscode.workspace.openTextDocument(sidecarUri(reviewed.document.uri));
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    ...(entry && { selection: toEditorRange(document, entry) }),
  });
}
