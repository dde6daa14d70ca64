import * as vscode from 'vscode';
import type { Format, SidecarChange, SidecarReading, SidecarSpeaker } from '../../core';
import type { Engine } from './engine';
import { messageOf, type Log } from './log';
import { Refusal } from './refusal';
import { readCurrent, replaceCurrent } from './sidecarFile';

/** What the articles of a workspace folder have in common of speakers: its `speakers.yaml`. */
export interface SharedSpeakers {
  /** The file as it is now, for an article; undefined where there is none. The same object as long as the text is the same. */
  get(article: vscode.Uri): Promise<SidecarReading | undefined>;
  /**
   * Changes the file of an article's workspace folder, or makes it; `make` is given the speakers that it has.
   * @throws Refusal outside folders and where the file cannot be understood, SidecarFileError where it cannot be read or written.
   */
  edit(
    article: vscode.Uri,
    make: (shared: readonly SidecarSpeaker[]) => readonly SidecarChange[],
  ): Promise<void>;
  /** The `speakers.yaml` at an address is other than before. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** The file as last read; no text is no file. */
interface Read {
  readonly text: string | undefined;
  readonly reading?: SidecarReading;
}

const name = 'speakers.yaml';
const empty = 'version: 1\n';

/** Where the shared speakers of an article's workspace folder are kept; undefined outside folders. */
const fileFor = (article: vscode.Uri): vscode.Uri | undefined => {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  return folder && vscode.Uri.joinPath(folder.uri, name);
};

/** A store that reads each folder's file when first asked for, and again whenever it changes. A file that cannot be read counts as none, and is told of in the log. */
export function createSharedSpeakers(engine: Engine, log: Log): SharedSpeakers {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const known = new Map<string, Read>();

  async function read(file: vscode.Uri): Promise<Read> {
    try {
      const text = await readCurrent(file);
      return text === undefined ? { text } : { text, reading: (await engine.format()).readSidecar(text) };
    } catch (error) {
      log.warn(`speakers: ${messageOf(error)}`);
      return { text: undefined };
    }
  }
  async function load(file: vscode.Uri): Promise<SidecarReading | undefined> {
    const key = file.toString();
    const now = await read(file);
    const before = known.get(key);
    if (before && before.text === now.text) return before.reading;
    known.set(key, now);
    if (before) changed.fire(file);
    return now.reading;
  }
  const reload = (file: vscode.Uri): void => {
    if (known.has(file.toString())) void load(file);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`);
  const watching = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      reload(document.uri);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      reload(uri);
    }),
  );
  return {
    async get(article) {
      const file = fileFor(article);
      if (!file) return undefined;
      const last = known.get(file.toString());
      return last ? last.reading : load(file);
    },
    async edit(article, make) {
      const file = fileFor(article);
      if (!file) throw noFolder();
      await editFile(file, await engine.format(), make);
      await load(file);
    },
    onDidChange: changed.event,
    dispose: () => {
      watching.dispose();
    },
  };
}

/** Changes the file, or makes it; leaves it alone when nothing changes. */
async function editFile(
  file: vscode.Uri,
  { editSidecar, readSidecar }: Format,
  make: (shared: readonly SidecarSpeaker[]) => readonly SidecarChange[],
): Promise<void> {
  const text = (await readCurrent(file)) ?? empty;
  const edited = editSidecar(text, make(readSidecar(text).sidecar?.speakers ?? []));
  if (!edited.ok) throw new Refusal(`${name}: ${edited.problems[0]?.message ?? ''}`);
  if (edited.text !== text) await replaceCurrent(file, edited.text);
}

const noFolder = (): Refusal =>
  new Refusal(vscode.l10n.t('Open the folder of the article first: its speakers.yaml stands there.'));
