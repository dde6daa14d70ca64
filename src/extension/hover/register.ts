import * as vscode from 'vscode';
import { itemsAt } from '../../core';
import type { Services } from '../shared/services';
import { card } from './card';
import { structureCard } from './structureCard';

/** More cards than this are not read. */
const mostCards = 3;

/** Cards on the finds under the mouse, the innermost first; where there are none, a card on the line. */
export function registerHover({ reviews }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      const reviewed = await reviews.get(document);
      if (!reviewed || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const items = itemsAt(reviewed.review, { start: offset, end: offset });
      if (items.length === 0) return structureCard(reviewed, offset);
      return new vscode.Hover(items.slice(0, mostCards).map((item) => card(reviewed, item)));
    },
  });
}
