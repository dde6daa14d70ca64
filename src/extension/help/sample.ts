import * as vscode from 'vscode';
import type { Installed } from '../shared/services';

const sample = '2031-03-14-harbour-strike.txt';

/** Opens the reader's own copy of the sample article; the first time it is made, in the storage that VS Code gives to Galley. */
export async function openSample({ folder, storage }: Installed): Promise<void> {
  const copy = vscode.Uri.joinPath(storage, 'sample', sample);
  const isThere = await vscode.workspace.fs.stat(copy).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'samples', sample));
    await vscode.workspace.fs.writeFile(copy, text);
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(copy));
}
