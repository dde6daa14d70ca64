import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { provideDefinition } from './definition';
import { provideHighlights } from './highlights';
import { createChainView } from './chains';
import { provideReferences } from './references';
import { provideSelectionRanges } from './selectionRanges';
import { provideWorkspaceSymbols } from './workspaceSymbols';

/** VS Code's own ways from a place to those that belong with it: definition, references, highlights, symbols of the workspace, and chains of sources as a call hierarchy. */
export function registerReferences(services: Services): vscode.Disposable {
  const everywhere: vscode.DocumentSelector = { language: 'article' };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(everywhere, {
      provideDefinition: provideDefinition(services),
    }),
    vscode.languages.registerDocumentHighlightProvider(everywhere, {
      provideDocumentHighlights: provideHighlights(services),
    }),
    vscode.languages.registerReferenceProvider(everywhere, {
      provideReferences: provideReferences(services),
    }),
    vscode.languages.registerSelectionRangeProvider(everywhere, {
      provideSelectionRanges: provideSelectionRanges(services),
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: provideWorkspaceSymbols(services),
    }),
    vscode.languages.registerCallHierarchyProvider(everywhere, createChainView(services)),
  );
}
