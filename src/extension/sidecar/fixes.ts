import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { articleUri } from '../shared/sidecarUri';
import { freshId } from '../shared/stamp';

const kind = vscode.CodeActionKind.QuickFix;

/** Quick fixes in annotations files where one is clear: another id for an entry whose id stands twice, and for a speaker that has no entry the most alike one, or an entry. */
export function registerFixes(services: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**/*.annotations.yaml' },
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        const own = diagnostics.filter(({ source }) => source === 'Galley');
        return (await Promise.all(own.map((each) => fixesFor(services, document, each)))).flat();
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

async function fixesFor(
  services: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  if (diagnostic.code === 'duplicate-id') return [otherId(document, diagnostic)];
  return diagnostic.code === 'unknown-speaker' ? forSpeaker(services, document, diagnostic) : [];
}

function otherId(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const id = freshId();
  return replacing(
    vscode.l10n.t('Give this entry an id of its own'),
    document,
    diagnostic,
    diagnostic.range,
    id,
  );
}

async function forSpeaker(
  { engine, sidecars }: Services,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  const id = document.getText(diagnostic.range);
  const article = articleUri(document.uri);
  const speakers = (article && sidecars.peek(article)?.reading.sidecar?.speakers) ?? [];
  const near = speakers
    .map((speaker) => ({ speaker, shared: shared(speaker.id, id) }))
    .sort((a, b) => b.shared - a.shared)[0];
  const actions: vscode.CodeAction[] = [];
  if (near && near.shared >= alike) {
    const title = vscode.l10n.t('Name the speaker {0}', near.speaker.name);
    const action = replacing(title, document, diagnostic, diagnostic.range, near.speaker.id);
    action.isPreferred = true;
    actions.push(action);
  }
  const name = id.replace(/(?:^|-)(\p{Ll})/gu, (part, letter: string) =>
    part.replace('-', ' ').replace(letter, letter.toUpperCase()),
  );
  const text = document.getText();
  const edit = (await engine.format()).editSidecar(text, [
    { type: 'putSpeaker', speaker: { id, name, kind: 'person' } },
  ]);
  if (edit.ok) {
    const all = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
    actions.push(replacing(vscode.l10n.t('Add the speaker {0}', name), document, diagnostic, all, edit.text));
  }
  return actions;
}

/** The share of pairs of letters that two ids must have in common for one to be the other misspelt. */
const alike = 0.5;

/** The share of pairs of letters that two words have in common (Dice's coefficient), from 0 to 1. */
function shared(a: string, b: string): number {
  const pairs = (word: string): readonly string[] =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  const left = new Set(pairs(b));
  const own = pairs(a);
  return (2 * own.filter((pair) => left.delete(pair)).length) / Math.max(1, own.length + b.length - 1);
}

function replacing(
  title: string,
  { uri }: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  range: vscode.Range,
  words: string,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(uri, range, words);
  return action;
}
