import * as vscode from 'vscode';
import { groupedOutline, type OutlineNode, type Range } from '../../core';
import { toEditorRange } from '../shared/convert';
import { groupName } from '../shared/groups';
import type { Services } from '../shared/services';

const itemSymbols = {
  quote: vscode.SymbolKind.String,
  figure: vscode.SymbolKind.Number,
  citation: vscode.SymbolKind.Interface,
  speaker: vscode.SymbolKind.Object,
  note: vscode.SymbolKind.Key,
} as const;

/** The article's structure, with what was found in each block, as symbols: VS Code's own Outline, breadcrumbs and sticky scroll show them. */
export function registerSymbols(services: Services): vscode.Disposable {
  let registration = provideSymbols(services);
  // VS Code remembers the symbols of a version of a document, and asks again only when a provider is new.
  const again = (): void => {
    registration.dispose();
    registration = provideSymbols(services);
  };
  return vscode.Disposable.from(
    services.files.onDidChange(again),
    services.sidecars.onDidChange(again),
    services.analyses.onDidImprove(again),
    new vscode.Disposable(() => {
      registration.dispose();
    }),
  );
}

function provideSymbols({ reviews }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    '*',
    {
      async provideDocumentSymbols(document, token) {
        const reviewed = await reviews.getQuietly(document, token);
        if (!reviewed || token.isCancellationRequested) return undefined;
        const rows = groupedOutline(reviewed.review, 'structure', 'article');
        return underHeadline(rows.flatMap((node) => toSymbols(document, node)));
      },
    },
    { label: 'Galley' },
  );
}

/** All that stands below the headline put under it, so that sticky scroll shows it above the subheading. */
function underHeadline(symbols: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  const at = symbols.findIndex(({ kind }) => kind === headlineKind);
  const headline = symbols[at];
  const last = symbols.at(-1);
  if (!headline || !last || last === headline) return symbols;
  headline.children.push(...symbols.slice(at + 1));
  headline.range = headline.range.union(last.range);
  return symbols.slice(0, at + 1);
}

const headlineKind = vscode.SymbolKind.Class;

function toSymbols(document: vscode.TextDocument, node: OutlineNode): vscode.DocumentSymbol[] {
  const children = node.children.flatMap((child) => toSymbols(document, child));
  const { subject } = node;
  if (subject.type === 'group') return [];
  const selection = node.range;
  if (!selection) return children;
  const name = node.label || groupName('structure');
  const symbol = new vscode.DocumentSymbol(
    name,
    node.description,
    kindOf(node),
    toEditorRange(document, around(node, selection)),
    toEditorRange(document, selection),
  );
  symbol.children = children;
  return [symbol];
}

/** A symbol's range holds those of all below it. */
const around = ({ children }: OutlineNode, own: Range): Range =>
  children.reduce((range, child) => {
    const below = child.range && around(child, child.range);
    return below ? { start: Math.min(range.start, below.start), end: Math.max(range.end, below.end) } : range;
  }, own);

function kindOf({ subject }: OutlineNode): vscode.SymbolKind {
  if (subject.type === 'item') return itemSymbols[subject.item.kind];
  if (subject.type !== 'block') return vscode.SymbolKind.Field;
  if (subject.block.kind === 'headline') return headlineKind;
  return subject.block.kind === 'subheading' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.File;
}
