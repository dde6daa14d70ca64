import type * as vscode from 'vscode';
import { emptyReading, type SidecarReading } from '../../core';

/** A sidecar as last read; `text` is undefined when there is no file yet. */
export interface KeptSidecar {
  readonly text: string | undefined;
  readonly reading: SidecarReading;
  /** Why the file could not be read at all, for the user. */
  readonly failure?: string;
  /** Whether some of it is in memory alone: the article is not saved yet, or writing has failed. */
  readonly isUnsaved?: boolean;
}

/** What was last read of each sidecar. `tell` is called when that changes. */
export function createKnownSidecars(tell: (article: vscode.Uri) => void) {
  const sidecars = new Map<string, KeptSidecar>();
  const peek = (article: vscode.Uri): KeptSidecar | undefined => sidecars.get(article.toString());
  const set = (article: vscode.Uri, kept: KeptSidecar): KeptSidecar => {
    const before = peek(article);
    const isSame =
      before?.text === kept.text && before?.failure === kept.failure && before?.isUnsaved === kept.isUnsaved;
    if (before && isSame) return before;
    sidecars.set(article.toString(), kept);
    tell(article);
    return kept;
  };
  return {
    peek,
    forget: (article: vscode.Uri) => sidecars.delete(article.toString()),
    keep: (article: vscode.Uri, text: string | undefined, reading: SidecarReading, isUnsaved: boolean) =>
      set(article, { text, reading, ...(isUnsaved && { isUnsaved }) }),
    keepFailure: (article: vscode.Uri, failure: string) =>
      set(article, { text: undefined, reading: { ...emptyReading, sidecar: null }, failure }),
  };
}
