import * as vscode from 'vscode';
import type { Format, Review, SidecarChange } from '../../core';
import { createSidecarKeeper } from './keepSidecars';
import { createKnownSidecars, type KeptSidecar } from './knownSidecars';
import type { Engine } from './engine';
import { messageOf, type Log } from './log';
import { createSidecarHistory } from './sidecarHistory';
import { createSidecarWork } from './sidecarWork';
import { articleUri } from './sidecarUri';
import { createUnsavedSidecars } from './unsavedSidecars';

export type { KeptSidecar } from './knownSidecars';

/** What somebody saw who decided on annotations: the article, and its sidecar as it was then. A `ReviewedVersion` is one. */
export interface Seen {
  readonly document: Pick<vscode.TextDocument, 'uri'>;
  readonly review: Pick<Review, 'analysis'>;
  readonly kept: KeptSidecar;
}

/** Reads, watches and edits the sidecars of articles. */
export interface SidecarStore {
  /** The sidecar of an article, read when first asked for. */
  get(article: vscode.Uri): Promise<KeptSidecar>;
  /** The sidecar if it was read already. */
  peek(article: vscode.Uri): KeptSidecar | undefined;
  /**
   * Makes changes and writes the file at once; what changed on disk since they were decided on is merged. Of an article
   * that is not saved yet they are kept in memory.
   * @throws SidecarFileError when the file cannot be read, understood or written. Nothing is overwritten then, and what
   * could not be written is kept in memory until it can.
   */
  edit(seen: Seen, changes: readonly SidecarChange[]): Promise<void>;
  /** As `edit` for several edits in one write; each can be taken back by itself. */
  editSteps(seen: Seen, steps: readonly (readonly SidecarChange[])[]): Promise<void>;
  /** Gives the file another text, as one step that can be taken back. @throws SidecarFileError as `edit`, and when it is not `before` any more. */
  rewrite(article: vscode.Uri, before: string, after: string): Promise<void>;
  /** Changes the file's text because the article has another name or place; no step that can be taken back. Does nothing without a file, or when `change` gives null. @throws SidecarFileError as `edit`. */
  follow(article: vscode.Uri, change: (text: string) => string | null): Promise<void>;
  /** Writes what is in memory alone, merged with the file as it is now; false when there is nothing to write. @throws SidecarFileError as `edit`. */
  retry(article: vscode.Uri): Promise<boolean>;
  /** Moves what is in memory alone from one article to another, and writes it there. @throws SidecarFileError as `edit`. */
  adopt(from: vscode.Uri, to: vscode.Uri): Promise<void>;
  /** Forgets what is in memory alone of an article that is not there any more. */
  forget(article: vscode.Uri): void;
  /** The articles with annotations that are in memory alone. */
  unsaved(): readonly string[];
  /** Takes the last edit of an article back, whatever else has changed since; false when there is none. @throws SidecarFileError as `edit`, and when the same was changed by others since. */
  undo(article: vscode.Uri): Promise<boolean>;
  /** Makes the last undone edit again; false when there is none. @throws SidecarFileError as `undo`. */
  redo(article: vscode.Uri): Promise<boolean>;
  /** The sidecar of an article (by the article's address) is other than before. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** A store over `workspace.fs`. An open, unsaved sidecar counts as its text on disk would. `memory` keeps what cannot be written. */
export function createSidecarStore(memory: vscode.Memento, engine: Engine, log: Log): SidecarStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const format = (): Promise<Format> => engine.format();
  const known = createKnownSidecars((article) => {
    changed.fire(article);
  });
  const unsaved = createUnsavedSidecars(memory);
  const { present, load, replace } = createSidecarKeeper(format, known, unsaved);
  const first = inFlight(load);
  const history = createSidecarHistory(format, present, replace);
  const inTurn = createQueue(log);
  /** Work on one article; when it fails, what is wrong with the file is shown at its place. */
  const attempt = <T>(article: vscode.Uri, work: () => Promise<T>): Promise<T> =>
    inTurn(article, () =>
      work().catch(async (error: unknown) => {
        if (!unsaved.get(article)) await load(article);
        throw error;
      }),
    );
  const work = createSidecarWork(format, known, unsaved, { present, load, replace }, history);
  const editSteps: SidecarStore['editSteps'] = ({ document: { uri }, review, kept }, steps) =>
    attempt(uri, () => work.edit(uri, review.analysis.article, steps, kept));
  const reload = (sidecar: vscode.Uri): void => {
    const article = articleUri(sidecar);
    if (article && known.peek(article)) void inTurn(article, () => load(article));
  };
  const watching = vscode.Disposable.from(changed, ...watch(reload));
  return {
    get: async (article) => known.peek(article) ?? first(article),
    peek: known.peek,
    edit: (seen, changes) => editSteps(seen, [changes]),
    editSteps,
    rewrite: (article, before, after) => attempt(article, () => work.rewrite(article, before, after)),
    follow: (article, make) => attempt(article, () => work.follow(article, make)),
    retry: (article) => attempt(article, () => work.retry(article)),
    adopt: (from, to) => attempt(to, () => work.adopt(from, to)),
    forget: (article) => {
      unsaved.delete(article);
      known.forget(article);
    },
    unsaved: () => unsaved.articles(),
    undo: (article) => attempt(article, () => history.undo(article)),
    redo: (article) => attempt(article, () => history.redo(article)),
    onDidChange: changed.event,
    dispose: () => {
      watching.dispose();
    },
  };
}

/** Reads each sidecar once for all who ask while it is being read. */
function inFlight(load: (article: vscode.Uri) => Promise<KeptSidecar>): typeof load {
  const reading = new Map<string, Promise<KeptSidecar>>();
  return (article) => {
    const key = article.toString();
    const begun = reading.get(key) ?? load(article).finally(() => reading.delete(key));
    reading.set(key, begun);
    return begun;
  };
}

/** Work on one sidecar is done in turn, so that two quick edits never start from the same text. A disk that does not answer holds up its own articles alone. */
function createQueue(log: Log) {
  const last = new Map<string, Promise<unknown>>();
  return <T>(article: vscode.Uri, work: () => Promise<T>): Promise<T> => {
    const key = article.toString();
    const result = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = result.catch((error: unknown) => {
      log.warn(`sidecar: ${messageOf(error)}`);
    });
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return result;
  };
}

/** Calls `reload` whenever a sidecar changes on disk or in an editor. */
function watch(reload: (sidecar: vscode.Uri) => void): readonly vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
  return [
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      reload(document.uri);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      reload(document.uri);
    }),
  ];
}
