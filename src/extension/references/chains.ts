import * as vscode from 'vscode';
import type { ChainLink, Citation, Range } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

/** A hop of a chain of sources in VS Code's call hierarchy. */
class Hop extends vscode.CallHierarchyItem {
  constructor(
    readonly document: vscode.TextDocument,
    readonly citation: Citation,
    readonly index: number,
    link: Range & { readonly name: string; readonly kind: string },
  ) {
    const range = toEditorRange(document, link);
    super(vscode.SymbolKind.Interface, link.name, link.kind, document.uri, range, range);
  }
}

/** Chains of sources as a call hierarchy: whom a hop cites are its outgoing calls, who cites it its incoming ones. */
export function createChainView({ reviews }: Services): vscode.CallHierarchyProvider {
  const hop = (document: vscode.TextDocument, citation: Citation, index: number): Hop | undefined => {
    const link = linksOf(citation)[index];
    return link && new Hop(document, citation, index, link);
  };
  return {
    async prepareCallHierarchy(document, position, token) {
      const reviewed = await reviews.get(document);
      if (!reviewed || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      return reviewed.review.analysis.citations.flatMap((citation) =>
        linksOf(citation).flatMap((link, index) =>
          link.start <= offset && offset <= link.end ? (hop(document, citation, index) ?? []) : [],
        ),
      );
    },
    provideCallHierarchyIncomingCalls(item) {
      if (!(item instanceof Hop)) return undefined;
      const from = hop(item.document, item.citation, item.index - 1);
      return from ? [new vscode.CallHierarchyIncomingCall(from, [from.range])] : [];
    },
    provideCallHierarchyOutgoingCalls(item) {
      if (!(item instanceof Hop)) return undefined;
      const to = hop(item.document, item.citation, item.index + 1);
      return to ? [new vscode.CallHierarchyOutgoingCall(to, [item.range])] : [];
    },
  };
}

/** The hops of a citation; one that says no chain is a chain of its own. */
const linksOf = (citation: Citation): readonly (ChainLink | (Citation & { readonly name: string }))[] =>
  citation.chain.length > 0 ? citation.chain : [{ ...citation, name: citation.outlet }];
