import * as vscode from 'vscode';
import type { ConflictChoice, ConflictSide, SidecarConflict } from '../../core';
import { registerCommand } from '../shared/commands';
import { toEditorRange } from '../shared/convert';
import type { Engine } from '../shared/engine';
import { repositoryOf } from '../shared/gitApi';
import { Refusal } from '../shared/refusal';
import { replaceText } from '../shared/replaceText';
import { freshId } from '../shared/stamp';
import type { Services } from '../shared/services';
import { frontEditor } from '../shared/front';

const selector: vscode.DocumentSelector = { pattern: '**/*.annotations.yaml' };
const marker = /^<{7}(?!<).*$/gm;

/** Choosing in annotations files between what two merged versions say. */
export function registerConflicts({ log, engine }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider(selector, {
      provideCodeLenses: (document) => lenses(engine, document),
    }),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range) =>
          (await offersIn(engine, document))
            .filter((offer) => offer.range.intersection(range))
            .map(({ title, command, argument }) => {
              const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
              action.command = { title, command, arguments: [argument] };
              return action;
            }),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerCommand(log, 'resolveConflict', (argument) => resolve(engine, argument)),
    registerCommand(log, 'mendMarkers', (argument) => mend(engine, argument)),
  );
}

/** One thing that can be done at a place of an annotations file. */
interface Offer {
  readonly range: vscode.Range;
  readonly title: string;
  readonly command: string;
  readonly argument: Choice | string;
}

/** What a lens or a quick fix hands to the command. */
interface Choice {
  readonly uri: string;
  /** Which conflict of the file, from 0. */
  readonly index: number;
  readonly choice: ConflictChoice;
}

const isChoice = (value: unknown): value is Choice =>
  typeof value === 'object' && value !== null && 'choice' in value && 'index' in value && 'uri' in value;

const lenses = async (engine: Engine, document: vscode.TextDocument): Promise<vscode.CodeLens[]> =>
  (await offersIn(engine, document)).map(
    ({ range, title, command, argument }) =>
      new vscode.CodeLens(new vscode.Range(range.start, range.start), {
        title,
        command,
        arguments: [argument],
      }),
  );

async function offersIn(engine: Engine, document: vscode.TextDocument): Promise<readonly Offer[]> {
  const text = document.getText();
  const uri = document.uri.toString();
  const markers = [...text.matchAll(marker)].map((match): Offer => ({
    range: toEditorRange(document, { start: match.index, end: match.index + match[0].length }),
    title: vscode.l10n.t('Merge Entry by Entry'),
    command: 'galley.mendMarkers',
    argument: uri,
  }));
  const { findConflicts } = await engine.format();
  const conflicts = findConflicts(text).flatMap((conflict, index) =>
    choicesOf(conflict).map((choice): Offer => ({
      range: toEditorRange(document, conflict.range),
      title: titleOf(conflict, choice),
      command: 'galley.resolveConflict',
      argument: { uri, index, choice },
    })),
  );
  return [...markers, ...conflicts];
}

const choicesOf = ({ path, ours, theirs }: SidecarConflict): readonly ConflictChoice[] =>
  path[0] === 'annotations' && ours !== 'removed' && theirs !== 'removed'
    ? ['ours', 'theirs', 'both']
    : ['ours', 'theirs'];

function titleOf({ ours, theirs }: SidecarConflict, choice: ConflictChoice): string {
  if (choice === 'both') return vscode.l10n.t('Keep Both');
  const side = choice === 'ours' ? ours : theirs;
  const by = authorOf(side);
  if (side === 'removed') return vscode.l10n.t('Remove the Entry');
  if (by === '') return choice === 'ours' ? vscode.l10n.t('Take Ours') : vscode.l10n.t('Take Theirs');
  return choice === 'ours' ? vscode.l10n.t('Take Ours ({0})', by) : vscode.l10n.t('Take Theirs ({0})', by);
}

const authorOf = (side: ConflictSide): string =>
  side !== 'removed' && typeof side['by'] === 'string' ? side['by'] : '';

async function resolve(engine: Engine, argument: unknown): Promise<void> {
  const { findConflicts, resolveConflict } = await engine.format();
  const chosen = isChoice(argument) ? argument : await ask(engine);
  if (!chosen) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(chosen.uri, true));
  const conflict = findConflicts(document.getText())[chosen.index];
  const text = conflict && resolveConflict(document.getText(), conflict, chosen.choice, freshId());
  if (text === undefined || text === null)
    throw new Refusal(vscode.l10n.t('This conflict is not in the file any more.'));
  if (!(await replaceText(document, text)))
    throw new Refusal(vscode.l10n.t('The annotations file could not be saved.'));
}

/** Asks about the conflict at the cursor, or the first one after it. */
async function ask(engine: Engine): Promise<Choice | undefined> {
  const { describeConflict, findConflicts } = await engine.format();
  const editor = frontEditor();
  const conflicts = editor ? findConflicts(editor.document.getText()) : [];
  const offset = editor?.document.offsetAt(editor.selection.active) ?? 0;
  const index = Math.max(
    0,
    conflicts.findIndex(({ entry }) => entry.end >= offset),
  );
  const conflict = conflicts[index];
  if (!editor || !conflict)
    throw new Refusal(vscode.l10n.t('The file in the editor has no conflict to choose in.'));
  const picks = choicesOf(conflict).map((choice) => ({ label: titleOf(conflict, choice), choice }));
  const picked = await vscode.window.showQuickPick(picks, { title: describeConflict(conflict) });
  return picked && { uri: editor.document.uri.toString(), index, choice: picked.choice };
}

/** Makes of a file with git's markers one that can be read, with what is still to choose under `conflict`. */
async function mend(engine: Engine, argument: unknown): Promise<void> {
  const uri = typeof argument === 'string' ? vscode.Uri.parse(argument, true) : frontEditor()?.document.uri;
  if (!uri) throw new Refusal(vscode.l10n.t('Open the annotations file first.'));
  const document = await vscode.workspace.openTextDocument(uri);
  const { mendMarkers, mergeSidecars } = await engine.format();
  const versions = mendMarkers(document.getText());
  if (!versions)
    throw new Refusal(vscode.l10n.t('The conflict markers do not make pairs; mend the file by hand.'));
  const base = versions.hasBase ? undefined : await commonVersion(uri);
  const merge = mergeSidecars(base ?? versions.base, versions.ours, versions.theirs);
  if (!merge.ok) throw new Refusal(merge.reason);
  if (!(await replaceText(document, merge.text)))
    throw new Refusal(vscode.l10n.t('The annotations file could not be saved.'));
}

/** The version that both sides of an unfinished merge come from, where git has one. */
async function commonVersion(uri: vscode.Uri): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  if (typeof repository === 'string') return undefined;
  return repository.show(':1', uri.fsPath).catch(() => undefined); // no merge is under way
}
