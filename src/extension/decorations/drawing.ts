import * as vscode from 'vscode';
import type { Range, TextEdit } from '../../core';
import { isShown, presentation } from '../shared/config';
import { toEditorRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { ReadBlock } from '../shared/typedBlock';
import { placeBlock } from './blockPlacement';
import { createMarks, type Marks } from './marks';
import { placeDecorations, type Placement } from './placement';
import { styleNames, styleOf, type StyleName } from './styles';

/** Draws marks in editors, and leaves what stays the same as it is. */
export interface Drawing {
  /** Draws a review, if it is of the version that the editor shows. */
  draw(editor: vscode.TextEditor, reviewed: ReviewedVersion): void;
  /** Draws what a block says in which somebody types, without looking at the rest of the article. */
  drawBlock(editor: vscode.TextEditor, read: ReadBlock): void;
  /** The text of an editor was edited. */
  follow(editor: vscode.TextEditor, edits: readonly TextEdit[]): void;
  clear(editor: vscode.TextEditor): void;
  /** Another presentation was chosen: nothing is drawn any more. */
  restyle(): void;
  dispose(): void;
}

/** Nothing is drawn yet. */
export function createDrawing(): Drawing {
  let types = createTypes();
  const drawn = createDrawn();
  const put = (
    editor: vscode.TextEditor,
    type: vscode.TextEditorDecorationType,
    ranges: readonly Range[],
  ) => {
    editor.setDecorations(
      type,
      ranges.map((range) => toEditorRange(editor.document, range)),
    );
  };
  const dispose = (): void => {
    for (const [, type] of types) type.dispose();
  };
  return {
    draw(editor, reviewed) {
      if (reviewed.document.version !== reviewed.version) return; // a newer review is on its way
      const placement = placeDecorations(reviewed.review, isShown);
      drawn.whole(editor, reviewed, placement);
      for (const [name, type] of types) {
        const ranges = placement.get(name) ?? [];
        if (drawn.of(editor, type).isNew(ranges, performance.now())) put(editor, type, ranges);
      }
    },
    drawBlock(editor, read) {
      const whole = drawn.lastWhole(editor);
      if (whole?.version !== read.since) return;
      const placement = placeBlock(whole.placement, whole.review.items, read, isShown);
      for (const [name, type] of types) {
        const ranges = placement?.get(name);
        if (ranges && drawn.of(editor, type).isLikelyNew(ranges, performance.now()))
          put(editor, type, ranges);
      }
    },
    follow: (editor, edits) => {
      drawn.follow(editor, edits);
    },
    clear(editor) {
      drawn.forget(editor);
      for (const [, type] of types) editor.setDecorations(type, []);
    },
    restyle() {
      dispose();
      types = createTypes();
    },
    dispose,
  };
}

type DecorationTypes = readonly (readonly [StyleName, vscode.TextEditorDecorationType])[];

/** A decoration type for each style that the presentation marks. */
function createTypes(): DecorationTypes {
  return styleNames.flatMap((name) => {
    const style = styleOf(name, presentation());
    return style ? [[name, vscode.window.createTextEditorDecorationType(style)] as const] : [];
  });
}

/** Remembers what each editor shows, so that what stays the same is left as it is. */
function createDrawn() {
  const editors = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, Marks>>();
  const wholes = new WeakMap<vscode.TextEditor, ReviewedVersion & { readonly placement: Placement }>();
  return {
    /** The whole article was drawn. */
    whole(editor: vscode.TextEditor, reviewed: ReviewedVersion, placement: Placement): void {
      wholes.set(editor, { ...reviewed, placement });
    },
    lastWhole: (editor: vscode.TextEditor) => wholes.get(editor),
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
      wholes.delete(editor);
    },
  };
}
