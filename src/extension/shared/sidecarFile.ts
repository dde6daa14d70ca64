import * as vscode from 'vscode';
import { nameOf } from './sidecarUri';
import { createWholeFiles } from './wholeFile';

/** A sidecar file could not be read or written; the message says why, for the user. */
export class SidecarFileError extends Error {}

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';

const wholeFiles = createWholeFiles<vscode.Uri>({
  read: bytesOf,
  write: (uri, bytes) => Promise.resolve(vscode.workspace.fs.writeFile(uri, bytes)),
  delete: deleteIfThere,
  beside: (uri, ending) => uri.with({ path: uri.path + ending }),
});

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/**
 * The text of a sidecar as the user has it now: of the editor where there are unsaved changes, else of the file.
 * @throws SidecarFileError when it cannot be read or is not UTF-8.
 */
export async function readCurrent(sidecar: vscode.Uri): Promise<string | undefined> {
  if (sidecar.scheme === 'untitled') return undefined;
  const open = openDocument(sidecar);
  return open?.isDirty ? open.getText() : readText(sidecar);
}

/**
 * Gives a sidecar a new text, or deletes it. Where somebody is changing it by hand this goes through the editor, so that
 * what they typed is part of it and neither overwrites the other.
 * @throws SidecarFileError when that fails; the old text is then untouched.
 */
export async function replaceCurrent(sidecar: vscode.Uri, text: string | undefined): Promise<void> {
  const open = openDocument(sidecar);
  if (!open?.isDirty || text === undefined) {
    await (text === undefined ? deleteFile(sidecar) : writeText(sidecar, text));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(sidecar, new vscode.Range(open.positionAt(0), open.positionAt(open.getText().length)), text);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await open.save()))
    throw new SidecarFileError(
      vscode.l10n.t('{0} is open with unsaved changes and cannot be saved.', nameOf(sidecar)),
    );
}

/**
 * The text of a file in UTF-8, a byte order mark kept, or undefined when there is none.
 * @throws SidecarFileError when it cannot be read or is not UTF-8.
 */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SidecarFileError(vscode.l10n.t('{0} is not UTF-8 text.', nameOf(uri)));
  }
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await wholeFiles.read(uri);
  } catch (error) {
    throw new SidecarFileError(reason(uri, error));
  }
}

/**
 * Writes a whole file so that at any moment either the old or the new text is there.
 * @throws SidecarFileError when that fails.
 */
async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  try {
    await wholeFiles.write(uri, new TextEncoder().encode(text));
  } catch (error) {
    throw new SidecarFileError(reason(uri, error));
  }
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function deleteIfThere(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** @throws SidecarFileError when the file is there and cannot be deleted. */
async function deleteFile(uri: vscode.Uri): Promise<void> {
  try {
    await deleteIfThere(uri);
  } catch (error) {
    throw new SidecarFileError(reason(uri, error));
  }
}

function reason(uri: vscode.Uri, error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'NoPermissions')
    return vscode.l10n.t('{0} cannot be changed: no permission to write there.', nameOf(uri));
  return vscode.l10n.t('{0}: {1}', nameOf(uri), error instanceof Error ? error.message : String(error));
}
