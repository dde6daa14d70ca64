import * as vscode from 'vscode';
import { createSidecar, editSidecar, readSidecar } from '../../core';
import type { Article, SidecarChange, SidecarReading } from '../../core';
import { messageOf, type Log } from './log';
import { Refusal } from './refusal';
import { readCurrent, replaceCurrent, SidecarFileError } from './sidecarFile';
import { createSidecarHistory } from './sidecarHistory';
import { articleUri, sidecarUri } from './sidecarUri';

/** A sidecar as last read; `text` is undefined when there is no file yet. */
export interface KeptSidecar {
  readonly text: string | undefined;
  readonly reading: SidecarReading;
  /** Why the file could not be read at all, for the user. */
  readonly failure?: string;
}

/** Reads, watches and edits the sidecars of articles. */
export interface SidecarStore {
  /** The sidecar of an article, read when first asked for. */
  get(article: vscode.Uri): Promise<KeptSidecar>;
  /** The sidecar if it was read already. */
  peek(article: vscode.Uri): KeptSidecar | undefined;
  /**
   * Makes changes and writes the file at once; what changed on disk meanwhile is kept.
   * @throws SidecarFileError when the file cannot be read, understood or written, Refusal when the article is not saved yet.
   * Nothing is overwritten then.
   */
  edit(article: vscode.Uri, about: Article, changes: readonly SidecarChange[]): Promise<void>;
  /** As `edit` for several edits in one write; each can be taken back by itself. */
  editSteps(article: vscode.Uri, about: Article, steps: readonly (readonly SidecarChange[])[]): Promise<void>;
  /** Takes the last edit of an article back; false when there is none. @throws SidecarFileError as `edit`, and when the file was changed by others since. */
  undo(article: vscode.Uri): Promise<boolean>;
  /** Makes the last undone edit again; false when there is none. @throws SidecarFileError as `undo`. */
  redo(article: vscode.Uri): Promise<boolean>;
  /** The sidecar of an article (by the article's address) is other than before. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** A store over `workspace.fs`. An open, unsaved sidecar counts as its text on disk would. */
export function createSidecarStore(log: Log): SidecarStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const known = createKnown((article) => {
    changed.fire(article);
  });
  const inTurn = createQueue(log);
  const load = async (article: vscode.Uri): Promise<KeptSidecar> => {
    try {
      return known.keep(article, await readCurrent(sidecarUri(article)));
    } catch (error) {
      return known.keepFailure(article, messageOf(error));
    }
  };
  const replace = async (article: vscode.Uri, text: string | undefined): Promise<void> => {
    await replaceCurrent(sidecarUri(article), text);
    known.keep(article, text);
  };
  const history = createSidecarHistory((article) => readCurrent(sidecarUri(article)), replace);
  async function edit(
    article: vscode.Uri,
    about: Article,
    steps: readonly (readonly SidecarChange[])[],
  ): Promise<void> {
    if (article.scheme === 'untitled')
      throw new Refusal(vscode.l10n.t('Save the article first: annotations are kept in a file beside it.'));
    const texts = [await readCurrent(sidecarUri(article))];
    for (const changes of steps)
      texts.push(editedText(texts.at(-1) ?? createSidecar(about, nameOf(article)), changes));
    await replace(article, texts.at(-1));
    texts.slice(1).forEach((after, index) => {
      history.record(article, texts[index], after);
    });
  }
  const editSteps: SidecarStore['editSteps'] = (article, about, steps) =>
    inTurn(() =>
      edit(article, about, steps).catch(async (error: unknown) => {
        await load(article); // so that what is wrong with the file is shown at its place
        throw error;
      }),
    );
  const reload = (sidecar: vscode.Uri): void => {
    const article = articleUri(sidecar);
    if (article && known.peek(article)) void inTurn(() => load(article));
  };
  const watching = vscode.Disposable.from(changed, ...watch(reload));
  return {
    get: async (article) => known.peek(article) ?? load(article),
    peek: known.peek,
    edit: (article, about, changes) => editSteps(article, about, [changes]),
    editSteps,
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
    if (before && before.text === kept.text && before.failure === kept.failure) return before;
    sidecars.set(article.toString(), kept);
    tell(article);
    return kept;
  };
  return {
    peek,
    keep: (article: vscode.Uri, text: string | undefined) =>
      set(article, { text, reading: readSidecar(text ?? '') }),
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
  const reason = edited.problems[0]?.message ?? '';
  throw new SidecarFileError(
    vscode.l10n.t('The annotations file cannot be changed until it is mended: {0}', reason),
  );
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

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
