import * as vscode from 'vscode';
import { nestedRanges } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

type Provide = vscode.SelectionRangeProvider['provideSelectionRanges'];

/** "Expand Selection" goes from the word by clause and sentence to the paragraph, and stops at the parts of finds. */
export const provideSelectionRanges =
  ({ reviews }: Services): Provide =>
  async (document, positions, token) => {
    const reviewed = await reviews.get(document);
    if (!reviewed || token.isCancellationRequested) return undefined;
    return positions.map((position) => {
      const ranges = nestedRanges(reviewed.review, document.offsetAt(position));
      const all = [...ranges].reverse().map((range) => toEditorRange(document, range));
      return (
        all.reduce<vscode.SelectionRange | undefined>(
          (parent, range) => new vscode.SelectionRange(range, parent),
          undefined,
        ) ?? new vscode.SelectionRange(new vscode.Range(position, position))
      );
    });
  };
