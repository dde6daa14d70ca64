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
import { toEditorRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { createMarks, type Marks } from './marks';
import { placeDecorations } from './placement';
import { styleNames, styleOf, type StyleName } from './styles';

/** Marks finds in every visible editor of an article. */
export function registerDecorations({ reviews, log }: Services): vscode.Disposable {
  let types = createTypes();
  const drawn = createDrawn();
  const clear = (editor: vscode.TextEditor): void => {
    drawn.forget(editor);
    for (const [, type] of types) editor.setDecorations(type, []);
  };
  const draw = (editor: vscode.TextEditor, { document, version, review }: ReviewedVersion): void => {
    if (document.version !== version) return; // a newer review is on its way
    const placement = placeDecorations(review, isShown);
    for (const [name, type] of types) {
      const ranges = placement.get(name) ?? [];
      if (drawn.of(editor, type).isNew(ranges, performance.now()))
        editor.setDecorations(
          type,
          ranges.map((range) => toEditorRange(document, range)),
        );
    }
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
    {
      dispose: () => {
        types.forEach(([, type]) => {
          type.dispose();
        });
      },
    },
    reviews.onDidChange((reviewed) => {
      for (const editor of editorsOf(reviewed.document.uri)) draw(editor, reviewed);
    }),
    reviews.onDidForget((uri) => {
      editorsOf(uri).forEach(clear);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      for (const editor of editorsOf(document.uri)) drawn.follow(editor, contentChanges.map(toEdit));
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => void drawAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('galley.presentation')) {
        for (const [, type] of types) type.dispose();
        types = createTypes();
      } else if (!event.affectsConfiguration('galley.show')) return;
      void drawAll();
    }),
    registerCommand(log, 'toggleKinds', chooseKinds),
    registerCommand(log, 'nextPresentation', nextPresentation),
  );
}

type DecorationTypes = readonly (readonly [StyleName, vscode.TextEditorDecorationType])[];

/** A decoration type for each style that the presentation marks. */
function createTypes(): DecorationTypes {
  return styleNames.flatMap((name) => {
    const style = styleOf(name, presentation());
    return style ? [[name, vscode.window.createTextEditorDecorationType(style)] as const] : [];
  });
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

/** Remembers what each editor shows, so that what stays the same is left as it is. */
function createDrawn() {
  const editors = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, Marks>>();
  return {
    of(editor: vscode.TextEditor, type: vscode.TextEditorDecorationType): Marks {
      const shown = editors.get(editor) ?? new Map<vscode.TextEditorDecorationType, Marks>();
      editors.set(editor, shown);
      const marks = shown.get(type) ?? createMarks();
      shown.set(type, marks);
      return marks;
    },
    follow(editor: vscode.TextEditor, edits: readonly TextEdit[]): void {
      for (const marks of editors.get(editor)?.values() ?? []) marks.follow(edits, performance.now());
    },
    forget(editor: vscode.TextEditor): void {
      editors.delete(editor);
    },
  };
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
