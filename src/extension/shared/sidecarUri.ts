import type * as vscode from 'vscode';

const ending = '.annotations.yaml';

/** A file's name without its folders. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Where the sidecar of an article is kept: beside it, under its full file name; of a version that git has, in the same version. */
export const sidecarUri = (article: vscode.Uri): vscode.Uri => withPath(article, (path) => path + ending);

/** The article of a sidecar, or undefined when the file is no sidecar. */
export const articleUri = (sidecar: vscode.Uri): vscode.Uri | undefined =>
  sidecar.path.endsWith(ending)
    ? withPath(sidecar, (path) => (path.endsWith(ending) ? path.slice(0, -ending.length) : path))
    : undefined;

/** VS Code's git extension names a version in the query, as JSON, with the file's path once more. */
function withPath(uri: vscode.Uri, change: (path: string) => string): vscode.Uri {
  if (uri.scheme !== 'git') return uri.with({ path: change(uri.path) });
  const query: unknown = uri.query === '' ? {} : JSON.parse(uri.query);
  if (typeof query !== 'object' || query === null) return uri.with({ path: change(uri.path) });
  const inQuery = 'path' in query && typeof query.path === 'string' ? { path: change(query.path) } : {};
  return uri.with({ path: change(uri.path), query: JSON.stringify({ ...query, ...inQuery }) });
}
