import * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import { followsCursor } from '../shared/config';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { rowAt, rowsOf, rowWithId, type Row } from './rows';
import { treeItem } from './treeItem';

/** The side panel: the outline of the article in the active editor. */
export function registerOutline({ analyses, reviews, log }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let shown: ReturnType<typeof createShown> | undefined;

  const treeDataProvider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => {
      if (row?.parent === undefined && row !== undefined) analyses.firstShown(); // the top is there already
      return [...(row?.children ?? shown?.roots() ?? [])];
    },
    getParent: (row) => row.parent,
    getTreeItem: treeItem,
  };
  const view = vscode.window.createTreeView('galley.outline', { treeDataProvider, showCollapseAll: true });

  const show = (reviewed: ReviewedVersion | undefined): void => {
    // Each event counts: VS Code asks for rows at once after the first, and after more only when there are no more for a while.
    if (reviewed === shown?.reviewed) return;
    shown = reviewed && createShown(reviewed);
    const left = reviewed?.review.items.filter(({ status }) => status === 'suggested').length ?? 0;
    view.description = reviewed ? nameOf(reviewed.document.uri) : '';
    view.badge =
      left > 0 ? { value: left, tooltip: vscode.l10n.t('{0} suggestions to look at', left) } : undefined;
    changed.fire(undefined);
    if (reviewed && !view.visible) analyses.firstShown();
  };
  const showActive = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    // A sidecar or a log in front does not empty the outline.
    if (document && (document.uri.scheme === 'output' || document.uri.path.endsWith('.annotations.yaml')))
      return;
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
      if (
        reviewed.document === vscode.window.activeTextEditor?.document ||
        reviewed.document === shown?.reviewed.document
      )
        show(reviewed);
    }),
    reviews.onDidForget((uri) => {
      if (shown?.reviewed.document.uri.toString() === uri.toString()) show(undefined);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // Selections made by commands come from the tree itself, mostly.
      if (kind !== vscode.TextEditorSelectionChangeKind.Command) follow(textEditor);
    }),
    registerCommand(log, 'onSelectedRow', async (command) => {
      const [selected] = view.selection;
      const row = selected && shown && rowWithId(shown.roots(), selected.node.id);
      if (row && typeof command === 'string') await vscode.commands.executeCommand(`galley.${command}`, row);
    }),
  );
}

/** A review with its rows, which are made when they are asked for: nobody does while the panel is closed. */
function createShown(reviewed: ReviewedVersion) {
  let roots: readonly Row[] | undefined;
  return { reviewed, roots: () => (roots ??= rowsOf(reviewed)) };
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
