import type * as vscode from 'vscode';
import type { Review } from '../../core';
import { repositoryOf } from './gitApi';
import { messageOf, type Log } from './log';
import type { KeptSidecar } from './sidecarStore';
import { sidecarUri } from './sidecarUri';

/** The versions of articles that their annotations were made on, where git has them. */
export interface MadeOn {
  /** The article's text at the commit that changed its annotations last; undefined while that is not known, or where there is none. */
  get(article: vscode.Uri, kept: KeptSidecar): string | undefined;
  /** Asks git, once for each state of a sidecar, if a review has annotations that are not exactly in place; `found` is called when that gave something. */
  ask(article: vscode.Uri, kept: KeptSidecar, review: Review, found: () => void): void;
  forget(article: vscode.Uri): void;
}

interface Version {
  /** The sidecar that it was asked for. */
  readonly kept: KeptSidecar;
  readonly text?: string;
}

/** Versions read through VS Code's git extension; none where that is missing, as in the browser. */
export function createMadeOn(log: Log): MadeOn {
  const versions = new Map<string, Version>();
  const read = async (article: vscode.Uri): Promise<string | undefined> => {
    const repository = await repositoryOf(article);
    if (typeof repository === 'string') return undefined;
    const [last] = await repository.log({ maxEntries: 1, path: sidecarUri(article).fsPath });
    return last && repository.show(last.hash, article.fsPath);
  };
  return {
    get(article, kept) {
      const version = versions.get(article.toString());
      return version?.kept === kept ? version.text : undefined;
    },
    ask(article, kept, { items }, found) {
      const key = article.toString();
      const isUnclear = items.some(({ annotation, state }) => annotation && state !== 'exact');
      if (!isUnclear || article.scheme !== 'file' || versions.get(key)?.kept === kept) return;
      const asked: Version = { kept };
      versions.set(key, asked);
      read(article)
        .then((text) => {
          if (text === undefined || versions.get(key) !== asked) return;
          versions.set(key, { kept, text });
          found();
        })
        .catch((error: unknown) => {
          log.debug(`version that annotations were made on: ${messageOf(error)}`);
        });
    },
    forget: (article) => versions.delete(article.toString()),
  };
}
