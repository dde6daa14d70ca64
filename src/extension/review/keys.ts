import * as vscode from 'vscode';

/** What can be done in a walk: the command, the key that it has unless the user gave it another, and its name. */
interface ReviewAction {
  readonly command: string;
  readonly key: string;
  readonly name: string;
  readonly icon: string;
}

/** The actions in the order in which they are shown; the first six are shown beside each item. */
const reviewActions = (): readonly ReviewAction[] => [
  { command: 'reviewAccept', key: 'A', name: vscode.l10n.t('accept'), icon: 'check' },
  { command: 'reviewReject', key: 'R', name: vscode.l10n.t('reject'), icon: 'close' },
  { command: 'reviewEdit', key: 'E', name: vscode.l10n.t('edit'), icon: 'edit' },
  { command: 'reviewSkip', key: 'S', name: vscode.l10n.t('skip'), icon: 'arrow-right' },
  { command: 'reviewBack', key: 'B', name: vscode.l10n.t('back'), icon: 'arrow-left' },
  { command: 'reviewUndo', key: 'U', name: vscode.l10n.t('undo'), icon: 'discard' },
  {
    command: 'reviewWiden',
    key: 'W',
    name: vscode.l10n.t('widen by a word (Shift: at its start)'),
    icon: 'expand-all',
  },
  {
    command: 'reviewNarrow',
    key: 'N',
    name: vscode.l10n.t('narrow by a word (Shift: at its start)'),
    icon: 'collapse-all',
  },
  {
    command: 'reviewAcceptSame',
    key: 'D',
    name: vscode.l10n.t('accept all that say the same'),
    icon: 'check-all',
  },
  { command: 'reviewAcceptVisible', key: 'V', name: vscode.l10n.t('accept all in view'), icon: 'eye' },
  {
    command: 'reviewAcceptFiltered',
    key: 'Shift+A',
    name: vscode.l10n.t('accept all that the filter lets pass'),
    icon: 'checklist',
  },
  { command: 'reviewFilter', key: 'F', name: vscode.l10n.t('choose what to go through'), icon: 'filter' },
  { command: 'stopReview', key: 'Esc', name: vscode.l10n.t('stop'), icon: 'debug-stop' },
];

/** The keys of the six main actions and of help, in one line. */
export const keyLine = (): string =>
  [...reviewActions().slice(0, 6), { key: 'H', name: vscode.l10n.t('help') }]
    .map(({ key, name }) => `${key} ${name}`)
    .join('  ');

/** Lists all actions with their keys; the chosen one is done. */
export async function showHelp(): Promise<void> {
  const picks = reviewActions().map(({ command, key, name, icon }) => ({
    label: `$(${icon}) ${name}`,
    description: key,
    run: (): Thenable<unknown> => vscode.commands.executeCommand(`galley.${command}`),
  }));
  const change = {
    label: `$(keyboard) ${vscode.l10n.t('change these keys…')}`,
    description: '',
    run: (): Thenable<unknown> =>
      vscode.commands.executeCommand('workbench.action.openGlobalKeybindings', 'Galley: Review'),
  };
  const chosen = await vscode.window.showQuickPick([...picks, change], {
    title: vscode.l10n.t('Keys while reviewing'),
  });
  await chosen?.run();
}
