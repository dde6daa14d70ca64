import * as vscode from 'vscode';
import { check, type Finding } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';
import type { KeptSidecar } from '../shared/sidecarStore';
import { sidecarUri } from '../shared/sidecarUri';

/** Says in Problems, at its place in the annotations file and in the article, what a person should look at, and tells the user once when a file cannot be read. */
export function registerDiagnostics({ sidecars, reviews, log }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('galley');
  const told = new Set<string>();
  const diagnose = async (article: vscode.Uri): Promise<void> => {
    const kept = sidecars.peek(article);
    if (!kept || article.scheme === 'git') return;
    const reviewed = reviews.latest(article);
    const isPresent = reviewed?.kept === kept && reviewed.version === reviewed.document.version;
    const findings = check({ reading: kept.reading, review: isPresent ? reviewed.review : null });
    collection.set(sidecarUri(article), await inSidecar(article, kept, findings));
    if (isPresent) collection.set(article, inArticle(reviewed.document, findings));
    const why = unreadable(article, kept);
    if (why === undefined) told.delete(article.toString());
    else if (!told.has(article.toString())) {
      told.add(article.toString());
      await tell(article, why);
    }
  };
  const soon = (article: vscode.Uri): void => {
    diagnose(article).catch((error: unknown) => {
      log.error(`diagnostics: ${String(error)}`);
    });
  };
  return vscode.Disposable.from(
    collection,
    sidecars.onDidChange(soon),
    reviews.onDidChange(({ document }) => {
      soon(document.uri);
    }),
    reviews.onDidForget((article) => {
      collection.delete(article);
    }),
  );
}

async function inSidecar(
  article: vscode.Uri,
  { text, isUnsaved }: KeptSidecar,
  findings: readonly Finding[],
): Promise<vscode.Diagnostic[]> {
  if (text === undefined || findings.length === 0 || isUnsaved === true) return [];
  const document = await vscode.workspace.openTextDocument(sidecarUri(article));
  return findings.map((finding) =>
    diagnostic(firstLine(toEditorRange(document, finding.range), document), finding),
  );
}

const inArticle = (document: vscode.TextDocument, findings: readonly Finding[]): vscode.Diagnostic[] =>
  findings.flatMap((finding) =>
    finding.place ? [diagnostic(toEditorRange(document, finding.place), finding)] : [],
  );

/** A whole entry is marked at its first line: waves under twenty lines tell nobody more. */
const firstLine = (range: vscode.Range, document: vscode.TextDocument): vscode.Range =>
  range.isSingleLine ? range : range.with({ end: document.lineAt(range.start.line).range.end });

function diagnostic(range: vscode.Range, { rule, severity, message }: Finding): vscode.Diagnostic {
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const made = new vscode.Diagnostic(range, message, level);
  made.source = 'Galley';
  made.code = rule;
  return made;
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
