import * as vscode from 'vscode';
import { messageOf } from '../shared/log';
import type { Services } from '../shared/services';
import { articleUri, nameOf, sidecarUri } from '../shared/sidecarUri';
import { registerRelink } from './relink';

/** Keeps annotations with their article when that is renamed, moved or deleted, and finds them again where that happened elsewhere. */
export function registerRenames(services: Services): vscode.Disposable {
  const { log, sidecars, engine } = services;
  return vscode.Disposable.from(
    registerRelink(services),
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(along(event.files));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { newUri } of files)
        if (!articleUri(newUri))
          engine
            .format()
            .then(({ renameArticle }) =>
              sidecars.follow(newUri, (text) => renameArticle(text, nameOf(newUri))),
            )
            .catch((error: unknown) => {
              log.warn(`renames: ${messageOf(error)}`);
            });
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      event.waitUntil(withArticles(event.files));
    }),
  );
}

/** The renames that take the sidecars of renamed articles along, in the same step of undo. A sidecar that stands at the new place already stays. */
async function along(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const named = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [from, to] = [sidecarUri(oldUri), sidecarUri(newUri)];
    if (!named.has(from.toString()) && (await exists(from)) && !(await exists(to)))
      edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}

/** The deletion of the sidecars of deleted articles, in the same step of undo. */
async function withArticles(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const named = new Set(files.map(String));
  for (const file of files) {
    const sidecar = sidecarUri(file);
    if (!named.has(sidecar.toString()) && (await exists(sidecar)))
      edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  }
  return edit;
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
