import * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import { followsCursor } from '../shared/config';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { rowAt, rowsOf, rowWithId, type Row } from './rows';
import { reattributeQuotes } from './changes';
import { dragAndDrop } from './dragAndDrop';
import { treeItem } from './treeItem';
import { askFilter, chooseGrouping, chooseOrder, viewState, type ViewState } from './view';
import { articleInFront, frontEditor } from '../shared/front';
import { nameOf } from '../shared/sidecarUri';

/** The side panel: the outline of the article in the active editor. */
export function registerOutline(services: Services): vscode.Disposable {
  const { analyses, reviews, memory } = services;
  const changed = new vscode.EventEmitter<undefined>();
  let shown: ReturnType<typeof createShown> | undefined;

  const treeDataProvider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => {
      // When the rows below the top are asked for, the top is there.
      if (row && !row.parent && shown) analyses.tellShown(shown.reviewed.document);
      return [...(row?.children ?? shown?.roots() ?? [])];
    },
    getParent: (row) => row.parent,
    getTreeItem: (row) => treeItem(row, state.now().filter !== ''),
  };
  const view = createView(services, treeDataProvider);
  const state = viewState(memory, () => {
    put(shown?.reviewed);
  });

  const put = (reviewed: ReviewedVersion | undefined): void => {
    shown = reviewed && createShown(reviewed, state);
    describe(view, reviewed, state);
    changed.fire(undefined);
  };
  const show = (reviewed: ReviewedVersion | undefined): void => {
    // Each event counts: VS Code asks for rows at once after the first, and after more only when there are no more for a while.
    if (reviewed === shown?.reviewed) return;
    put(reviewed);
    if (reviewed && !view.visible) analyses.tellShown(reviewed.document);
  };
  const showActive = async (): Promise<void> => {
    if (frontEditor()?.document.uri.scheme === 'output') return; // a log does not empty the outline
    const document = articleInFront();
    show(document && (await reviews.get(document)));
  };
  const follow = ({ document, selection }: vscode.TextEditor): void => {
    if (!view.visible || !followsCursor() || document !== shown?.reviewed.document) return;
    const [selected] = view.selection;
    const row = rowAt(shown.roots(), document.offsetAt(selection.active), selected);
    if (row && row.node.id !== selected?.node.id) void view.reveal(row, { select: true, focus: false });
  };
  void showActive();
  return vscode.Disposable.from(
    changed,
    view,
    vscode.window.onDidChangeActiveTextEditor(() => void showActive()),
    reviews.onDidChange((reviewed) => {
      if (reviewed.document === frontEditor()?.document || reviewed.document === shown?.reviewed.document)
        show(reviewed);
    }),
    reviews.onDidForget((uri) => {
      if (shown?.reviewed.document.uri.toString() === uri.toString()) show(undefined);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // Selections made by commands come from the tree itself, mostly.
      if (kind !== vscode.TextEditorSelectionChangeKind.Command) follow(textEditor);
    }),
    registerCommands(services, view, state, (id) => shown && rowWithId(shown.roots(), id)),
  );
}

/** A review with its rows, which are made when they are asked for: nobody does while the panel is closed. */
function createShown(reviewed: ReviewedVersion, state: ViewState) {
  let roots: readonly Row[] | undefined;
  return { reviewed, roots: () => (roots ??= rowsOf(reviewed, state.now())) };
}

const createView = (
  services: Services,
  treeDataProvider: vscode.TreeDataProvider<Row>,
): vscode.TreeView<Row> =>
  vscode.window.createTreeView('galley.outline', {
    treeDataProvider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragAndDrop(services),
  });

/** Says above the rows whose they are and what filters them, and in the badge what is left. */
function describe(view: vscode.TreeView<Row>, reviewed: ReviewedVersion | undefined, state: ViewState): void {
  const left = reviewed?.review.items.filter(({ status }) => status === 'suggested').length ?? 0;
  const { filter } = state.now();
  const words = filter && vscode.l10n.t('with “{0}”', filter);
  view.description = reviewed ? [nameOf(reviewed.document.uri), words].filter(Boolean).join(' ') : '';
  view.badge =
    left > 0 ? { value: left, tooltip: vscode.l10n.t('{0} suggestions to look at', left) } : undefined;
}

/** The commands of the panel. `present` gives the row of an id as it is now. */
function registerCommands(
  services: Services,
  view: vscode.TreeView<Row>,
  state: ViewState,
  present: (id: string) => Row | undefined,
): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    registerCommand(log, 'onSelectedRow', async (command) => {
      const [selected] = view.selection;
      const row = selected && present(selected.node.id);
      if (row && typeof command === 'string')
        await vscode.commands.executeCommand(`galley.${command}`, row, view.selection);
    }),
    registerCommand(log, 'groupOutline', () => chooseGrouping(state)),
    registerCommand(log, 'orderOutline', () => chooseOrder(state)),
    registerCommand(log, 'filterOutline', () => {
      askFilter(state);
    }),
    registerCommand(log, 'clearOutlineFilter', () => {
      state.set({ filter: '' });
    }),
    registerCommand(log, 'reattribute', (row, more) =>
      reattributeQuotes(services, row ?? view.selection[0], more ?? view.selection),
    ),
  );
}
