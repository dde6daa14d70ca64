import * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import { isShown, setShown, shownKinds, type ShownKind } from '../shared/config';
import { toEditorRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { placeDecorations } from './placement';
import { styles, type StyleName } from './styles';

/** Marks finds in every visible editor of an article. */
export function registerDecorations({ reviews, log }: Services): vscode.Disposable {
  const types = (Object.keys(styles) as StyleName[]).map(
    (name) => [name, vscode.window.createTextEditorDecorationType(styles[name])] as const,
  );
  const clear = (editor: vscode.TextEditor): void => {
    for (const [, type] of types) editor.setDecorations(type, []);
  };
  const draw = (editor: vscode.TextEditor, { document, version, review }: ReviewedVersion): void => {
    if (document.version !== version) return; // a newer review is on its way
    const placement = placeDecorations(review, isShown);
    for (const [name, type] of types)
      editor.setDecorations(
        type,
        (placement.get(name) ?? []).map((range) => toEditorRange(document, range)),
      );
  };
  const drawAll = async (): Promise<void> => {
    for (const editor of vscode.window.visibleTextEditors) {
      const reviewed = await reviews.get(editor.document);
      if (reviewed) draw(editor, reviewed);
    }
  };
  const editorsOf = (uri: vscode.Uri): readonly vscode.TextEditor[] =>
    vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString());
  void drawAll();
  return vscode.Disposable.from(
    ...types.map(([, type]) => type),
    reviews.onDidChange((reviewed) => {
      for (const editor of editorsOf(reviewed.document.uri)) draw(editor, reviewed);
    }),
    reviews.onDidForget((uri) => {
      editorsOf(uri).forEach(clear);
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => void drawAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('galley.show')) void drawAll();
    }),
    registerCommand(log, 'toggleKinds', chooseKinds),
  );
}

async function chooseKinds(): Promise<void> {
  const labels: Readonly<Record<ShownKind, string>> = {
    speakers: vscode.l10n.t('Speakers and cues'),
    quotes: vscode.l10n.t('Quotes'),
    figures: vscode.l10n.t('Figures'),
    citations: vscode.l10n.t('Citations'),
    boilerplate: vscode.l10n.t('Boilerplate (dimmed)'),
  };
  const picks = shownKinds.map((shownKind) => ({
    shownKind,
    label: labels[shownKind],
    picked: isShown(shownKind),
  }));
  const placeHolder = vscode.l10n.t('What is marked in articles');
  const chosen = await vscode.window.showQuickPick(picks, { canPickMany: true, placeHolder });
  if (!chosen) return;
  for (const { shownKind, picked } of picks)
    if (picked !== chosen.some((choice) => choice.shownKind === shownKind))
      await setShown(shownKind, !picked);
}
