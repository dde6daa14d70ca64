import * as vscode from 'vscode';
import { placeCorrections } from '../../core';
import type { Analysis, AttributionTagger, Reader, StructureCorrection } from '../../core';
import type { ArticleFiles } from './articleFiles';
import type { Engine } from './engine';
import type { Log } from './log';
import { createShown } from './shown';
import { createTrained, head } from './trained';
import { createTypedBlock, type ReadBlock } from './typedBlock';
import { rest, whenQuiet, whenTyped, type Typed } from './pauses';
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
  /** Resolves when nothing was typed in the document for a while: for those who need not know at once what it says now. */
  quiet(document: vscode.TextDocument): Promise<void>;
  /** As `get`, once the trained tagger has read the document or is known to be missing. */
  getComplete(document: vscode.TextDocument): Promise<AnalysedVersion | undefined>;
  /** What was found in the document is on the screen, as far as can be seen: the trained tagger may be loaded now. */
  tellShown(document: vscode.TextDocument): void;
  /** Resolves when that is so, or may never be: for what keeps the window busy. */
  untilShown(document: vscode.TextDocument): Promise<void>;
  /** A new version was analysed, or the same one again with the trained tagger. */
  readonly onDidAnalyse: vscode.Event<AnalysedVersion>;
  /** A block that somebody types in was read by itself, at once; the whole article is read again when typing pauses. */
  readonly onDidReadBlock: vscode.Event<ReadBlock>;
  /** The trained tagger has come: all open articles are read again, each in its present version. */
  readonly onDidImprove: vscode.Event<void>;
  /** A document has no analysis any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** Longer texts (UTF-16 code units) are not analysed. */
export const longestText = 2_000_000;

type Corrections = readonly StructureCorrection[] | undefined;

interface Entry extends Typed {
  latest: AnalysedVersion | undefined;
  /** What the analyser was made with; undefined for rules alone. */
  readonly tagger: AttributionTagger | undefined;
  /** What was last told of. */
  told: AnalysedVersion | undefined;
  /** What people had said of the lines when that was read. */
  corrections: Corrections;
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
  const { told, forgotten, improved, block, ...events } = createEvents();

  function forget({ uri }: vscode.TextDocument): void {
    shown.forget(uri);
    rest(entries.get(uri.toString()));
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
    readAgain(entries, soon);
    improved.fire();
  });
  const shown = createShown(head, trained.askNow);
  const filesWatch = whenArticlesChange(files, soon, forget);
  const typingWatch = whenTyped(entries, soon, block);
  return {
    get,
    quiet: (document) => whenQuiet(entries.get(document.uri.toString())),
    getComplete: (document) => trained.ask().then(() => get(document)),
    tellShown: shown.tell,
    untilShown: shown.until,
    onDidAnalyse: told.event,
    onDidReadBlock: block.event,
    onDidImprove: improved.event,
    onDidForget: forgotten.event,
    dispose: () => {
      for (const entry of entries.values()) clearTimeout(entry.timer);
      vscode.Disposable.from(events, filesWatch, typingWatch, trained).dispose();
    },
  };
}

function createEvents() {
  const told = new vscode.EventEmitter<AnalysedVersion>();
  const forgotten = new vscode.EventEmitter<vscode.Uri>();
  const improved = new vscode.EventEmitter<void>();
  const block = new vscode.EventEmitter<ReadBlock>();
  const all = vscode.Disposable.from(told, forgotten, improved, block);
  return { told, forgotten, improved, block, dispose: () => void all.dispose() };
}

/** Calls `read` for all that was read, each in a turn of its own: in between, the window gets its answers. */
function readAgain(entries: ReadonlyMap<string, Entry>, read: (document: vscode.TextDocument) => void): void {
  for (const { latest } of [...entries.values()]) if (latest) setTimeout(read, 0, latest.document);
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

function entryOf(
  entries: Map<string, Entry>,
  { uri }: vscode.TextDocument,
  tagger: AttributionTagger | undefined,
  { createAnalyser }: Reader,
): Entry {
  const known = entries.get(uri.toString());
  if (known && known.tagger === tagger) return known;
  rest(known);
  const made: Entry = {
    analyser: createAnalyser(tagger),
    tagger,
    latest: undefined,
    told: undefined,
    corrections: undefined,
    timer: undefined,
    took: 0,
    typed: createTypedBlock(),
    waiting: new Set(),
  };
  entries.set(uri.toString(), made);
  return made;
}

/** An entry that holds the analysis of the present version, if that is not too long, under what people say of its lines. */
function analysed(entry: Entry, document: vscode.TextDocument, corrections: Corrections, log: Log): Entry {
  if (isCurrent(entry, document, corrections)) return entry;
  rest(entry);
  entry.corrections = corrections;
  entry.latest = undefined;
  const text = document.getText();
  if (text.length > longestText) return entry;
  const begin = performance.now();
  const analysis = entry.analyser.analyse(text, placeCorrections(text, corrections));
  entry.latest = { document, version: document.version, analysis };
  entry.typed = createTypedBlock();
  entry.took = performance.now() - begin;
  log.debug(`analysed ${text.length} code units in ${entry.took.toFixed(1)} ms`);
  return entry;
}
