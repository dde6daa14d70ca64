import * as vscode from 'vscode';

/** A sidecar file could not be read or written; the message says why, for the user. */
export class SidecarFileError extends Error {}

const besides = (uri: vscode.Uri, ending: string): vscode.Uri => uri.with({ path: uri.path + ending });
const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';

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
    const [bytes, whole] = await Promise.all([bytesOf(uri), bytesOf(besides(uri, '.ready'))]);
    return whole && isTorn(bytes, whole) ? await finish(uri, whole) : bytes;
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

/** Whether a write was cut off: the file is missing or the beginning of the whole text. Otherwise it is the old text, or somebody has written since. */
const isTorn = (bytes: Uint8Array | undefined, whole: Uint8Array): boolean =>
  !bytes || (bytes.length < whole.length && bytes.every((byte, index) => byte === whole[index]));

/**
 * Writes a whole file so that at any moment either the old or the new text is there. The new one is first written
 * beside it and renamed when it is whole; only then is the file itself written, and the copy deleted. Were the copy
 * renamed over the file, VS Code would delete that first, and close it where it is open.
 * @throws SidecarFileError when that fails.
 */
async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  try {
    await vscode.workspace.fs.writeFile(besides(uri, '.writing'), bytes);
    await vscode.workspace.fs.rename(besides(uri, '.writing'), besides(uri, '.ready'), { overwrite: true });
    await finish(uri, bytes);
  } catch (error) {
    throw new SidecarFileError(reason(uri, error));
  }
}

async function finish(uri: vscode.Uri, bytes: Uint8Array): Promise<Uint8Array> {
  await vscode.workspace.fs.writeFile(uri, bytes);
  await vscode.workspace.fs.delete(besides(uri, '.ready'));
  return bytes;
}

/** @throws SidecarFileError when the file is there and cannot be deleted. */
async function deleteFile(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch (error) {
    if (!isMissing(error)) throw new SidecarFileError(reason(uri, error));
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

function reason(uri: vscode.Uri, error: unknown): string {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'NoPermissions')
    return vscode.l10n.t('{0} cannot be changed: no permission to write there.', nameOf(uri));
  return vscode.l10n.t('{0}: {1}', nameOf(uri), error instanceof Error ? error.message : String(error));
}
