import type * as vscode from 'vscode';

/** Knows of which documents what was found is on the screen, as far as can be seen: what keeps the window busy waits for that. */
export interface Shown {
  /** What was found in the document is shown. */
  readonly tell: (document: vscode.TextDocument) => void;
  /** Resolves when that is so, or so much time has passed that it may never be. */
  readonly until: (document: vscode.TextDocument) => Promise<void>;
  forget(uri: vscode.Uri): void;
}

/** Nothing is shown yet. `longest`: how long it is waited for, in milliseconds; `told` is called whenever something is. */
export function createShown(longest: number, told: () => void): Shown {
  const shown = new Set<string>();
  const waiting = new Map<string, Set<() => void>>();
  return {
    tell({ uri }) {
      const key = uri.toString();
      shown.add(key);
      for (const go of waiting.get(key) ?? []) go();
      told();
    },
    until: ({ uri }) =>
      new Promise((resolve) => {
        const key = uri.toString();
        if (shown.has(key)) {
          resolve();
          return;
        }
        const own = waiting.get(key) ?? new Set();
        const go = (): void => {
          clearTimeout(timer);
          own.delete(go);
          if (own.size === 0) waiting.delete(key);
          resolve();
        };
        const timer = setTimeout(go, longest);
        waiting.set(key, own.add(go));
      }),
    forget: (uri) => shown.delete(uri.toString()),
  };
}
