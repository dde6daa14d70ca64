import * as vscode from 'vscode';
import { messageOf, reportFailure, type Log } from './log';
import { Refusal } from './refusal';

/** Registers `galley.<name>`. Whatever the handler throws is told to the user here, at the command's edge, and nowhere else; faults are logged too. Of the command's arguments the handler gets the first two, which may be anything; menus of trees hand over the row and all selected rows. */
export function registerCommand(
  log: Log,
  name: string,
  handler: (argument: unknown, more: unknown) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(`galley.${name}`, async (argument: unknown, more: unknown) => {
    try {
      return await handler(argument, more);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined; // the user changed their mind
      if (error instanceof Refusal) {
        void vscode.window.showWarningMessage(error.message);
        return undefined;
      }
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      reportFailure(log, messageOf(error));
      return undefined;
    }
  });
}
