import * as vscode from 'vscode';
import type { TextEdit } from '../../core';
import { registerCommand } from '../shared/commands';
import {
  isShown,
  presentation,
  presentations,
  setPresentation,
  setShown,
  shownKinds,
  type ShownKind,
} from '../shared/config';
import type { Services } from '../shared/services';
import { createDrawing } from './drawing';

/** Marks finds in every visible editor of an article. */
export function registerDecorations({ analyses, reviews, log }: Services): vscode.Disposable {
  const drawing = createDrawing();
  const drawAll = async (): Promise<void> => {
    for (const editor of vscode.window.visibleTextEditors) {
      const reviewed = await reviews.get(editor.document);
      if (reviewed) drawing.draw(editor, reviewed);
    }
  };
  const editorsOf = (uri: vscode.Uri): readonly vscode.TextEditor[] =>
    vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString());
  void drawAll();
  return vscode.Disposable.from(
    drawing,
    reviews.onDidChange((reviewed) => {
      for (const editor of editorsOf(reviewed.document.uri)) drawing.draw(editor, reviewed);
    }),
    reviews.onDidForget((uri) => {
      for (const editor of editorsOf(uri)) drawing.clear(editor);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      for (const editor of editorsOf(document.uri)) drawing.follow(editor, contentChanges.map(toEdit));
    }),
    analyses.onDidReadBlock((read) => {
      for (const editor of editorsOf(read.document.uri)) drawing.drawBlock(editor, read);
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => void drawAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('galley.presentation')) drawing.restyle();
      else if (!event.affectsConfiguration('galley.show')) return;
      void drawAll();
    }),
    registerCommand(log, 'toggleKinds', chooseKinds),
    registerCommand(log, 'nextPresentation', nextPresentation),
  );
}

async function nextPresentation(): Promise<void> {
  const next = presentations[(presentations.indexOf(presentation()) + 1) % presentations.length] ?? 'full';
  await setPresentation(next);
  const names = { full: vscode.l10n.t('full'), subtle: vscode.l10n.t('subtle'), off: vscode.l10n.t('off') };
  vscode.window.setStatusBarMessage(vscode.l10n.t('Galley: marks {0}', names[next]), 4000);
}

const toEdit = ({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit => ({
  range: { start: rangeOffset, end: rangeOffset + rangeLength },
  length: text.length,
});

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
