import * as vscode from 'vscode';

/** Lists what can be done with the article in front, and does what is chosen. */
export async function chooseAction(): Promise<void> {
  const choices = [
    { label: `$(arrow-down) ${vscode.l10n.t('Go to the Next Find')}`, command: 'galley.next' },
    { label: `$(list-tree) ${vscode.l10n.t('Show the Outline')}`, command: 'galley.focusOutline' },
    { label: `$(go-to-file) ${vscode.l10n.t('Open the Annotations File')}`, command: 'galley.openSidecar' },
    { label: `$(git-commit) ${vscode.l10n.t('Commit Annotations…')}`, command: 'galley.commit' },
    { label: `$(eye) ${vscode.l10n.t('Choose What Is Shown…')}`, command: 'galley.toggleKinds' },
    { label: `$(circle-slash) ${vscode.l10n.t('This Is No Article')}`, command: 'galley.turnOff' },
    { label: `$(output) ${vscode.l10n.t('Show Log')}`, command: 'galley.showLog' },
  ];
  const title = vscode.l10n.t('Galley');
  const chosen = await vscode.window.showQuickPick(choices, { title });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
