import * as vscode from 'vscode';
import { Refusal } from '../shared/refusal';
import { hull, itemBeside, needsLook, type Range, type ReviewItem } from '../../core';
import { activeArticle, isItemReference, itemFor } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';
import { kindName } from '../shared/words';

/** Moving about an article by its finds. */
export function registerNavigation(services: Services): vscode.Disposable {
  const { log } = services;
  const go = async (by: 1 | -1, wanted?: (item: ReviewItem) => boolean): Promise<void> => {
    const { editor, reviewed } = await activeArticle(services);
    const item = itemBeside(reviewed.review, editor.document.offsetAt(editor.selection.active), by, wanted);
    const place = item && placeOf(item);
    if (!place) throw new Refusal(vscode.l10n.t('Nothing of this kind in this article.'));
    const { start } = toEditorRange(editor.document, place);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const goOfKind = async (by: 1 | -1, kind: unknown): Promise<void> => {
    const wanted = typeof kind === 'string' ? kind : await chooseKind();
    if (wanted !== undefined)
      await go(by, (item) => (wanted === unsettled ? needsLook(item) : item.kind === wanted));
  };
  return vscode.Disposable.from(
    registerCommand(log, 'nextOfKind', (kind) => goOfKind(1, kind)),
    registerCommand(log, 'previousOfKind', (kind) => goOfKind(-1, kind)),
    registerCommand(log, 'next', () => go(1)),
    registerCommand(log, 'previous', () => go(-1)),
    registerCommand(log, 'showHere', () => vscode.commands.executeCommand('editor.action.showHover')),
    registerCommand(log, 'focusOutline', () => vscode.commands.executeCommand('galley.outline.focus')),
    registerCommand(log, 'reveal', (target) => reveal(services, target)),
  );
}

const unsettled = 'needsLook';
const kinds = ['quote', 'figure', 'citation', 'speaker', 'note'] as const;

interface Choice extends vscode.QuickPickItem {
  readonly wanted: string;
}

/** Asks which kind of find to go to. */
async function chooseKind(): Promise<string | undefined> {
  const choices = [
    ...kinds.map((kind): Choice => ({ label: kindName(kind), wanted: kind })),
    { label: vscode.l10n.t('Needs a look'), wanted: unsettled },
  ];
  const placeHolder = vscode.l10n.t('Which kind of find to go to');
  return (await vscode.window.showQuickPick(choices, { placeHolder }))?.wanted;
}

/** A place of an article, as rows and links hand it over. */
const isPlace = (value: unknown): value is { readonly uri: string; readonly range: Range } =>
  typeof value === 'object' && value !== null && 'uri' in value && 'range' in value;

const placeOf = ({ places, range }: ReviewItem): Range | null =>
  hull(places.content) ?? hull(places.target) ?? range;

/** Selects an item, or a range given with its document, in the article's editor; from a tree the focus stays there. */
async function reveal(services: Services, target: unknown): Promise<void> {
  const preserveFocus = typeof target === 'object' && target !== null && 'preserveFocus' in target;
  const select = async (document: vscode.TextDocument, place: Range): Promise<void> => {
    await vscode.window.showTextDocument(document, {
      selection: toEditorRange(document, place),
      preserveFocus,
    });
  };
  if (isItemReference(target)) {
    const { reviewed, item } = await itemFor(services, target, () => true);
    const place = placeOf(item);
    if (!place) throw new Refusal(vscode.l10n.t('This annotation has lost its place in the article.'));
    await select(reviewed.document, place);
  } else if (isPlace(target))
    await select(await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri, true)), target.range);
}
