import * as vscode from 'vscode';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

/** Says in Problems, at its place, what is wrong with a workspace's `speakers.yaml`. */
export function registerDiagnostics({ speakers, reviews, log }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('galley.speakers');
  const diagnose = async (file: vscode.Uri): Promise<void> => {
    const reading = await speakers.get(file);
    if (!reading || reading.problems.length === 0) {
      collection.delete(file);
      return;
    }
    const document = await vscode.workspace.openTextDocument(file);
    collection.set(
      file,
      reading.problems.map((problem) => {
        const severity =
          problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(toEditorRange(document, problem), problem.message, severity);
        diagnostic.source = 'Galley';
        diagnostic.code = problem.code;
        return diagnostic;
      }),
    );
  };
  const look = (file: vscode.Uri): void => {
    diagnose(file).catch((error: unknown) => {
      log.error(`speakers: ${String(error)}`);
    });
  };
  const first = reviews.onDidChange(({ document }) => {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (folder) look(vscode.Uri.joinPath(folder.uri, 'speakers.yaml'));
  });
  return vscode.Disposable.from(collection, first, speakers.onDidChange(look));
}
