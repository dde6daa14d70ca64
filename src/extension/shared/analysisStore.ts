import * as vscode from 'vscode';
import { placeCorrections } from '../../core';
import type { Analyser, Analysis, AttributionTagger, Reader, StructureCorrection } from '../../core';
import type { ArticleFiles } from './articleFiles';
import type { Engine } from './engine';
import type { Log } from './log';
import type { SidecarStore } from './sidecarStore';

/** What was found in one version of a document. */
export interface AnalysedVersion {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
}

/** The one place where articles are analysed: by document and version, when typing pauses. */
export interface AnalysisStore {
  /** The analysis of the document as it is now, or undefined when it is no article or too long. */
  get(document: vscode.TextDocument): Promise<AnalysedVersion | undefined>;
  /** As `get`, once the trained tagger has read the document or is known to be missing. */
  getComplete(document: vscode.TextDocument): Promise<AnalysedVersion | undefined>;
  /** What the rules found is on the screen, as far as can be seen: the trained tagger may be loaded now. */
  firstShown(): void;
  /** A new version was analysed, or the same one again with the trained tagger. */
  readonly onDidAnalyse: vscode.Event<AnalysedVersion>;
  /** The trained tagger has come: all open articles are read again, each in its present version. */
  readonly onDidImprove: vscode.Event<void>;
  /** A document has no analysis any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** Longer texts (UTF-16 code units) are not analysed. */
export const longestText = 2_000_000;
/** Typing has paused when nothing was typed for so many milliseconds. */
const pause = 150;
/** Loading the trained tagger, which takes a while, waits for what the rules found to be shown; but no longer (milliseconds). */
const head = 1500;
/** Once that is asked for, the window has so many milliseconds to ask for the rest of it. */
const breath = 300;

type Corrections = readonly StructureCorrection[] | undefined;

interface Entry {
  readonly analyser: Analyser;
  /** What the analyser was made with; undefined for rules alone. */
  readonly tagger: AttributionTagger | undefined;
  latest: AnalysedVersion | undefined;
  /** What was last told of. */
  told: AnalysedVersion | undefined;
  /** What people had said of the lines when that was read. */
  corrections: Corrections;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * A store that follows the open articles. The first of a session is read by rules, so that something is to be seen at once;
 * then the trained tagger is loaded, and all are read again.
 */
export function createAnalysisStore(
  files: ArticleFiles,
  engine: Engine,
  sidecars: SidecarStore,
  log: Log,
): AnalysisStore {
  const entries = new Map<string, Entry>();
  const told = new vscode.EventEmitter<AnalysedVersion>();
  const forgotten = new vscode.EventEmitter<vscode.Uri>();
  const improved = new vscode.EventEmitter<void>();

  function forget({ uri }: vscode.TextDocument): void {
    clearTimeout(entries.get(uri.toString())?.timer);
    if (entries.delete(uri.toString())) forgotten.fire(uri);
  }
  async function get(document: vscode.TextDocument): Promise<AnalysedVersion | undefined> {
    if (!files.isArticle(document)) return undefined;
    const kept = sidecars.get(document.uri);
    const reader = await engine.reader();
    const entry = (corrections: Corrections): Entry | undefined =>
      document.isClosed || !files.isArticle(document)
        ? undefined
        : analysed(entryOf(entries, document, trained.tagger(), reader), document, corrections, log);
    // Few articles have corrections: it is read as if it had none while its sidecar comes from the disk.
    if (!sidecars.peek(document.uri)) entry(undefined);
    const read = entry((await kept).reading.sidecar?.structure);
    if (read?.latest && read.latest !== read.told) {
      read.told = read.latest;
      told.fire(read.latest);
      trained.askSoon();
    }
    return read?.latest;
  }
  const soon = (document: vscode.TextDocument): void => {
    get(document).catch((error: unknown) => {
      log.error(`analysis: ${String(error)}`);
    });
  };
  const trained = createTrained(engine, () => {
    // Each in a turn of its own: in between, the window gets its answers.
    for (const { latest } of [...entries.values()]) if (latest) setTimeout(soon, 0, latest.document);
    improved.fire();
  });
  const filesWatch = whenArticlesChange(files, soon, forget);
  const typingWatch = whenTypingPauses(entries, soon);
  return {
    get,
    async getComplete(document) {
      await trained.ask();
      return get(document);
    },
    firstShown: trained.askNow,
    onDidAnalyse: told.event,
    onDidImprove: improved.event,
    onDidForget: forgotten.event,
    dispose: () => {
      for (const entry of entries.values()) clearTimeout(entry.timer);
      vscode.Disposable.from(told, forgotten, improved, filesWatch, typingWatch, trained).dispose();
    },
  };
}

/** Calls `read` for what is an article now, and `forget` for what is none any more or is closed. */
const whenArticlesChange = (
  files: ArticleFiles,
  read: (document: vscode.TextDocument) => void,
  forget: (document: vscode.TextDocument) => void,
): vscode.Disposable =>
  vscode.Disposable.from(
    files.onDidChange((document) => {
      if (files.isArticle(document)) read(document);
      else forget(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!vscode.workspace.textDocuments.includes(document)) forget(document);
    }),
  );

/** Whether an entry holds the analysis of the present version under what people say of its lines now. */
const isCurrent = (
  { latest, corrections }: Entry,
  { version }: vscode.TextDocument,
  now: Corrections,
): boolean => latest?.version === version && JSON.stringify(corrections) === JSON.stringify(now);

/** Calls `then` for an article of which something was typed, when typing pauses. */
const whenTypingPauses = (
  entries: ReadonlyMap<string, Entry>,
  then: (document: vscode.TextDocument) => void,
): vscode.Disposable =>
  vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const entry = entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(then, pause, document);
  });

/** The trained tagger, asked for once in a session; `arrived` is called when it is there. */
function createTrained(engine: Engine, arrived: () => void) {
  let tagger: AttributionTagger | undefined;
  let asked: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): Promise<void> =>
    (asked ??= engine.tagger().then((ready) => {
      tagger = ready;
      if (ready) arrived();
    }));
  return {
    /** Undefined until it is there. */
    tagger: () => tagger,
    /** Resolves when it is there or known to be missing; never rejects. */
    ask,
    /** Asks when somebody says that it is time, or has not for a while. */
    askSoon(): void {
      timer ??= setTimeout(() => void ask(), head);
    },
    /** Asks in a moment, if it was to be asked for soon. */
    askNow: (): void => {
      if (timer === undefined || asked) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), breath);
    },
    dispose(): void {
      clearTimeout(timer);
    },
  };
}

function entryOf(
  entries: Map<string, Entry>,
  { uri }: vscode.TextDocument,
  tagger: AttributionTagger | undefined,
  { createAnalyser }: Reader,
): Entry {
  const known = entries.get(uri.toString());
  if (known && known.tagger === tagger) return known;
  clearTimeout(known?.timer);
  const made: Entry = {
    analyser: createAnalyser(tagger),
    tagger,
    latest: undefined,
    told: undefined,
    corrections: undefined,
    timer: undefined,
  };
  entries.set(uri.toString(), made);
  return made;
}

/** An entry that holds the analysis of the present version, if that is not too long, under what people say of its lines. */
function analysed(entry: Entry, document: vscode.TextDocument, corrections: Corrections, log: Log): Entry {
  if (isCurrent(entry, document, corrections)) return entry;
  clearTimeout(entry.timer);
  entry.corrections = corrections;
  entry.latest = undefined;
  const text = document.getText();
  if (text.length > longestText) return entry;
  const begin = performance.now();
  const analysis = entry.analyser.analyse(text, placeCorrections(text, corrections));
  entry.latest = { document, version: document.version, analysis };
  log.debug(`analysed ${text.length} code units in ${(performance.now() - begin).toFixed(1)} ms`);
  return entry;
}
