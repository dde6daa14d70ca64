import type * as vscode from 'vscode';
import { definitionsAt } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

type Provide = vscode.DefinitionProvider['provideDefinition'];

/** From a pronoun to the speaker's first mention, from a figure to its claim, from a citation to its source line. */
export const provideDefinition =
  ({ reviews }: Services): Provide =>
  async (document, position, token) => {
    const reviewed = await reviews.get(document);
    if (!reviewed || token.isCancellationRequested) return undefined;
    return definitionsAt(reviewed.review, document.offsetAt(position)).map(({ from, to }) => ({
      originSelectionRange: toEditorRange(document, from),
      targetUri: document.uri,
      targetRange: toEditorRange(document, to),
    }));
  };
