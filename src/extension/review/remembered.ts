import type * as vscode from 'vscode';
import type { ReviewFilter } from '../../core';

/** Where a walk through an article was left. */
export interface Remembered {
  readonly itemId: string;
  /** Offset in UTF-16 code units, for when the item is gone. */
  readonly start: number;
  readonly filter: ReviewFilter;
}

/** Where walks were left, kept in this workspace, the latest articles alone. */
export interface RememberedPlaces {
  readonly get: (article: vscode.Uri) => Remembered | undefined;
  /** Keeps a place; undefined forgets it. */
  readonly set: (article: vscode.Uri, place: Remembered | undefined) => void;
}

const key = 'reviewPlaces';
const most = 500;

export function rememberedPlaces(memory: vscode.Memento): RememberedPlaces {
  const all = (): Record<string, Remembered> => memory.get<Record<string, Remembered>>(key, {});
  return {
    get: (article) => all()[article.toString()],
    set(article, place) {
      const others = Object.entries(all()).filter(([uri]) => uri !== article.toString());
      const kept = place ? [...others.slice(1 - most), [article.toString(), place] as const] : others;
      void memory.update(key, Object.fromEntries(kept));
    },
  };
}
