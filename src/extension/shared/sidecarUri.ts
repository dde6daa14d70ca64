import type * as vscode from 'vscode';

const ending = '.annotations.yaml';

/** Where the sidecar of an article is kept: beside it, under its full file name. */
export const sidecarUri = (article: vscode.Uri): vscode.Uri => article.with({ path: article.path + ending });

/** The article of a sidecar, or undefined when the file is no sidecar. */
export const articleUri = (sidecar: vscode.Uri): vscode.Uri | undefined =>
  sidecar.path.endsWith(ending) ? sidecar.with({ path: sidecar.path.slice(0, -ending.length) }) : undefined;
