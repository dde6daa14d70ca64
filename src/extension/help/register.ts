import * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { problemReport } from './problemReport';
import { openSample } from './sample';
import { frontEditor } from '../shared/front';

const walkthrough = 'galley.galley#galley.start';

/** What helps somebody on: a sample to play with, the walkthrough, the log, a report that can be sent to us. */
export function registerHelp({ log, installed, reviews }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'openSample', () => openSample(installed)),
    registerCommand(log, 'openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
    ),
    registerCommand(log, 'showLog', () => {
      log.show();
    }),
    registerCommand(log, 'reportProblem', async () => {
      const document = frontEditor()?.document;
      const content = problemReport(installed, document && reviews.latest(document.uri));
      const report = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(report);
    }),
  );
}
