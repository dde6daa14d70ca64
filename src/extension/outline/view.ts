import * as vscode from 'vscode';
import type { OutlineGrouping, OutlineOrder } from '../../core';
import type { OutlineView } from './rows';

const key = 'outlineView';
const plain: OutlineView = { grouping: 'all', order: 'article', filter: '' };

/** How the outline is shown, remembered in this workspace but for the filter. */
export interface ViewState {
  readonly now: () => OutlineView;
  readonly set: (change: Partial<OutlineView>) => void;
}

/** The state of the view; `changed` is called whenever it is another. */
export function viewState(memory: vscode.Memento, changed: () => void): ViewState {
  let now: OutlineView = { ...plain, ...memory.get<Partial<OutlineView>>(key), filter: '' };
  return {
    now: () => now,
    set: (change) => {
      now = { ...now, ...change };
      void memory.update(key, { grouping: now.grouping, order: now.order });
      void vscode.commands.executeCommand('setContext', 'galley.outlineFiltered', now.filter !== '');
      changed();
    },
  };
}

const groupings = (): readonly (readonly [OutlineGrouping, string])[] => [
  ['all', vscode.l10n.t('Everything')],
  ['structure', vscode.l10n.t('Structure')],
  ['speaker', vscode.l10n.t('Speaker')],
  ['kind', vscode.l10n.t('Kind')],
  ['status', vscode.l10n.t('Status')],
  ['chain', vscode.l10n.t('Source of sources')],
];
const orders = (): readonly (readonly [OutlineOrder, string])[] => [
  ['article', vscode.l10n.t('As in the article')],
  ['words', vscode.l10n.t('By their words')],
  ['confidence', vscode.l10n.t('Doubtful ones first')],
];

/** Lets the user choose what the outline groups by. */
export const chooseGrouping = async (view: ViewState): Promise<void> => {
  const grouping = await pick(vscode.l10n.t('Group the outline by'), groupings(), view.now().grouping);
  if (grouping) view.set({ grouping });
};

/** Lets the user choose the order of finds in the outline. */
export const chooseOrder = async (view: ViewState): Promise<void> => {
  const order = await pick(vscode.l10n.t('Order finds'), orders(), view.now().order);
  if (order) view.set({ order });
};

async function pick<T extends string>(
  title: string,
  choices: readonly (readonly [T, string])[],
  present: T,
): Promise<T | undefined> {
  const picks = choices.map(([value, label]) => ({
    label,
    value,
    ...(value === present && { description: '●' }),
  }));
  return (await vscode.window.showQuickPick(picks, { title }))?.value;
}

/** Asks for the words that shown rows must have; rows change while they are typed, and on Escape are as before. */
export function askFilter(view: ViewState): void {
  const before = view.now().filter;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter the outline');
  input.placeholder = vscode.l10n.t('Words of rows to show; empty for all');
  input.value = before;
  let filter = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.onDidChangeValue((typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      view.set({ filter: typed.trim() });
    }, 80);
  });
  input.onDidAccept(() => {
    filter = input.value.trim();
    input.hide();
  });
  input.onDidHide(() => {
    clearTimeout(timer);
    view.set({ filter });
    input.dispose();
  });
  input.show();
}
