import type * as vscode from 'vscode';

/** Annotations that are not in a file yet, because the article has none or writing failed. */
export interface UnsavedSidecar {
  /** The file's text when it was last read; undefined for no file. */
  readonly base: string | undefined;
  /** What should be in the file; undefined for no file. */
  readonly text: string | undefined;
}

/** Keeps annotations that could not be written, through restarts of the window too. */
export interface UnsavedSidecars {
  get(article: vscode.Uri): UnsavedSidecar | undefined;
  set(article: vscode.Uri, unsaved: UnsavedSidecar): void;
  delete(article: vscode.Uri): void;
  /** The articles that have some. */
  articles(): readonly string[];
}

const key = 'unsavedAnnotations';

/** A keeper in the memory of a workspace. */
export function createUnsavedSidecars(memory: vscode.Memento): UnsavedSidecars {
  const kept = new Map(Object.entries(memory.get<Record<string, UnsavedSidecar>>(key, {})));
  const save = (): void => {
    void memory.update(key, Object.fromEntries(kept));
  };
  return {
    get: (article) => kept.get(article.toString()),
    set(article, unsaved) {
      kept.set(article.toString(), unsaved);
      save();
    },
    delete(article) {
      if (kept.delete(article.toString())) save();
    },
    articles: () => [...kept.keys()],
  };
}
