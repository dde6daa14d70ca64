import * as vscode from 'vscode';
import { relatedAt } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

type Provide = vscode.DocumentHighlightProvider['provideDocumentHighlights'];

/** Marks what belongs with the place at the cursor: a speaker's mentions, figures of one counted thing, the parts of a quote. */
export const provideHighlights =
  ({ reviews }: Services): Provide =>
  async (document, position, token) => {
    const reviewed = await reviews.getQuietly(document, token);
    if (!reviewed || token.isCancellationRequested) return undefined;
    return relatedAt(reviewed.review, document.offsetAt(position))?.ranges.map(
      (range) => new vscode.DocumentHighlight(toEditorRange(document, range)),
    );
  };
