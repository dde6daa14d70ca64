import * as vscode from 'vscode';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';
import type { KeptSidecar } from '../shared/sidecarStore';
import { sidecarUri } from '../shared/sidecarUri';

/** Says in Problems, at its place, what is wrong with sidecars, and tells the user once when one cannot be read. */
export function registerDiagnostics({ sidecars, log }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('galley');
  const told = new Set<string>();
  const diagnose = async (article: vscode.Uri): Promise<void> => {
    const kept = sidecars.peek(article);
    if (!kept) return;
    collection.set(sidecarUri(article), await diagnosticsOf(article, kept));
    const why = unreadable(article, kept);
    if (why === undefined) told.delete(article.toString());
    else if (!told.has(article.toString())) {
      told.add(article.toString());
      await tell(article, why);
    }
  };
  return vscode.Disposable.from(
    collection,
    sidecars.onDidChange((article) => {
      diagnose(article).catch((error: unknown) => {
        log.error(`diagnostics: ${String(error)}`);
      });
    }),
  );
}

async function diagnosticsOf(
  article: vscode.Uri,
  { text, reading }: KeptSidecar,
): Promise<vscode.Diagnostic[]> {
  if (text === undefined || reading.problems.length === 0) return [];
  const document = await vscode.workspace.openTextDocument(sidecarUri(article));
  return reading.problems.map((problem) => {
    const severity =
      problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(toEditorRange(document, problem), problem.message, severity);
    diagnostic.source = 'Galley';
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

/** Why nothing can be written to a sidecar now, or undefined when it can. */
function unreadable(article: vscode.Uri, { failure, reading }: KeptSidecar): string | undefined {
  if (failure !== undefined) return failure;
  if (reading.sidecar) return undefined;
  return vscode.l10n.t(
    'The annotations of {0} cannot be read: {1} Nothing is written to the file until it is mended.',
    vscode.workspace.asRelativePath(article),
    reading.problems[0]?.message ?? '',
  );
}

async function tell(article: vscode.Uri, why: string): Promise<void> {
  const open = vscode.l10n.t('Open Annotations File');
  if ((await vscode.window.showWarningMessage(why, open)) === open)
    await vscode.window.showTextDocument(sidecarUri(article));
}
