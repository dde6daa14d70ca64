import * as vscode from 'vscode';
import { frontEditor } from '../shared/front';

const command = (name: string): Thenable<unknown> =>
  vscode.commands.executeCommand(`workbench.action.files.${name}ActiveEditorReadonlyInSession`);

/** Keeps letters out of an article while they are commands: it is read-only for so long. VS Code can do that to the editor in front alone. */
export function createLock() {
  let pending: vscode.TextDocument | undefined;
  const isInFront = (document: vscode.TextDocument): boolean => frontEditor()?.document === document;
  const open = async (document: vscode.TextDocument): Promise<void> => {
    pending = isInFront(document) ? undefined : document;
    if (!pending) await command('reset');
  };
  return {
    close: async (document: vscode.TextDocument): Promise<void> => {
      pending = undefined;
      if (isInFront(document)) await command('set');
    },
    open,
    /** Opens an article that was not in front when its walk ended, if it is now. */
    openPending: async (): Promise<void> => {
      if (pending && isInFront(pending)) await open(pending);
    },
  };
}
