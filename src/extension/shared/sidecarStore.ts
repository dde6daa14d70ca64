import * as vscode from 'vscode';
import { createSidecar, editSidecar, mergeSidecars, readSidecar } from '../../core';
import type { Article, SidecarChange, SidecarReading } from '../../core';
import { messageOf, type Log } from './log';
import { readCurrent, replaceCurrent, SidecarFileError } from './sidecarFile';
import { createSidecarHistory } from './sidecarHistory';
import { articleUri, sidecarUri } from './sidecarUri';
import { createUnsavedSidecars } from './unsavedSidecars';

/** A sidecar as last read; `text` is undefined when there is no file yet. */
export interface KeptSidecar {
  readonly text: string | undefined;
  readonly reading: SidecarReading;
  /** Why the file could not be read at all, for the user. */
  readonly failure?: string;
  /** Whether some of it is in memory alone: the article is not saved yet, or writing has failed. */
  readonly isUnsaved?: boolean;
}

/** Reads, watches and edits the sidecars of articles. */
export interface SidecarStore {
  /** The sidecar of an article, read when first asked for. */
  get(article: vscode.Uri): Promise<KeptSidecar>;
  /** The sidecar if it was read already. */
  peek(article: vscode.Uri): KeptSidecar | undefined;
  /**
   * Makes changes and writes the file at once; what changed on disk meanwhile is merged. Of an article that is not saved
   * yet they are kept in memory.
   * @throws SidecarFileError when the file cannot be read, understood or written. Nothing is overwritten then, and what
   * could not be written is kept in memory until it can.
   */
  edit(article: vscode.Uri, about: Article, changes: readonly SidecarChange[]): Promise<void>;
  /** Gives the file another text, as one step that can be taken back. @throws SidecarFileError as `edit`, and when it is not `before` any more. */
  rewrite(article: vscode.Uri, before: string, after: string): Promise<void>;
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
export function createSidecarStore(memory: vscode.Memento, log: Log): SidecarStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const known = createKnown((article) => {
    changed.fire(article);
  });
  const unsaved = createUnsavedSidecars(memory);
  const inTurn = createQueue(log);
  const onDisk = (article: vscode.Uri): Promise<string | undefined> => readCurrent(sidecarUri(article));
  /** The sidecar as the user knows it: the file, with what could not be written into it. */
  async function present(article: vscode.Uri): Promise<string | undefined> {
    const disk = await onDisk(article);
    const left = unsaved.get(article);
    return left ? merged(left.base, disk, left.text) : disk;
  }
  async function load(article: vscode.Uri): Promise<KeptSidecar> {
    try {
      return known.keep(article, await present(article), unsaved.get(article) !== undefined);
    } catch (error) {
      return known.keepFailure(article, messageOf(error));
    }
  }
  async function replace(article: vscode.Uri, text: string | undefined): Promise<void> {
    const keep = (base: string | undefined): void => {
      unsaved.set(article, { base, text });
      known.keep(article, text, true);
    };
    if (article.scheme === 'untitled') {
      keep(undefined);
      return;
    }
    const base = await onDisk(article);
    try {
      await replaceCurrent(sidecarUri(article), text);
    } catch (error) {
      keep(base);
      throw error;
    }
    unsaved.delete(article);
    known.keep(article, text, false);
  }
  const history = createSidecarHistory(present, replace);
  async function change(
    article: vscode.Uri,
    seen: KeptSidecar | undefined,
    make: (text: string | undefined) => string,
  ): Promise<void> {
    const before = await present(article);
    // Who decided on the text as it was shown did not mean to undo what has been written since.
    const stale = seen?.reading.sidecar && seen.text !== before;
    const after = stale ? merged(seen.text, before, make(seen.text)) : make(before);
    await replace(article, after);
    history.record(article, before, after);
  }
  /** Work on one article; when it fails, what is wrong with the file is shown at its place. */
  const attempt = <T>(article: vscode.Uri, work: () => Promise<T>): Promise<T> =>
    inTurn(() =>
      work().catch(async (error: unknown) => {
        if (!unsaved.get(article)) await load(article);
        throw error;
      }),
    );
  async function retry(article: vscode.Uri): Promise<boolean> {
    if (!unsaved.get(article) || article.scheme === 'untitled') return false;
    await replace(article, await present(article));
    return true;
  }
  const reload = (sidecar: vscode.Uri): void => {
    const article = articleUri(sidecar);
    if (article && known.peek(article)) void inTurn(() => load(article));
  };
  const watching = vscode.Disposable.from(changed, ...watch(reload));
  return {
    get: async (article) => known.peek(article) ?? load(article),
    peek: known.peek,
    edit(article, about, changes) {
      const seen = known.peek(article);
      const make = (text: string | undefined): string =>
        editedText(text ?? createSidecar(about, nameOf(article)), changes);
      return attempt(article, () => change(article, seen, make));
    },
    rewrite: (article, before, after) =>
      attempt(article, async () => {
        if ((await present(article)) !== before) throw changedSince();
        await replace(article, after);
        history.record(article, before, after);
      }),
    retry: (article) => attempt(article, () => retry(article)),
    adopt: (from, to) =>
      attempt(to, async () => {
        const left = unsaved.get(from);
        if (!left) return;
        unsaved.set(to, left);
        unsaved.delete(from);
        await retry(to);
      }),
    forget: (article) => {
      unsaved.delete(article);
      known.forget(article);
    },
    unsaved: unsaved.articles,
    undo: (article) => inTurn(() => history.undo(article)),
    redo: (article) => inTurn(() => history.redo(article)),
    onDidChange: changed.event,
    dispose: () => {
      watching.dispose();
    },
  };
}

/** What was last read of each sidecar. `tell` is called when that changes. */
function createKnown(tell: (article: vscode.Uri) => void) {
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
    keep: (article: vscode.Uri, text: string | undefined, isUnsaved: boolean) =>
      set(article, { text, reading: readSidecar(text ?? ''), ...(isUnsaved && { isUnsaved }) }),
    keepFailure: (article: vscode.Uri, failure: string) =>
      set(article, { text: undefined, reading: { ...readSidecar(''), sidecar: null }, failure }),
  };
}

/** Work on sidecars is done one after another, so that two quick edits never start from the same text. */
function createQueue(log: Log) {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch((error: unknown) => {
      log.warn(`sidecar: ${messageOf(error)}`);
    });
    return result;
  };
}

function editedText(text: string, changes: readonly SidecarChange[]): string {
  const edited = editSidecar(text, changes);
  if (edited.ok) return edited.text;
  throw unmended(edited.problems[0]?.message ?? '');
}

/** @throws SidecarFileError when the file as it is now cannot be merged with what was made of an earlier text. */
function merged(
  base: string | undefined,
  present: string | undefined,
  made: string | undefined,
): string | undefined {
  if (base === present) return made;
  if (base === made || made === undefined) return present;
  const merge = mergeSidecars(base ?? '', present ?? '', made);
  if (!merge.ok) throw unmended(merge.reason);
  return merge.text;
}

const unmended = (reason: string): SidecarFileError =>
  new SidecarFileError(
    vscode.l10n.t('The annotations file cannot be changed until it is mended: {0}', reason),
  );

const changedSince = (): SidecarFileError =>
  new SidecarFileError(
    vscode.l10n.t('The annotations file was changed by something else since; look at it again first.'),
  );

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

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
