import * as vscode from 'vscode';
import { createAnalyser, type Analyser, type Analysis, type AttributionTagger } from '../../core';
import type { ArticleFiles } from './articleFiles';
import type { Log } from './log';

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
  /** A new version was analysed. */
  readonly onDidAnalyse: vscode.Event<AnalysedVersion>;
  /** A document has no analysis any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** Longer texts (UTF-16 code units) are not analysed. */
export const longestText = 2_000_000;
/** Typing has paused when nothing was typed for so many milliseconds. */
const pause = 150;

interface Entry {
  readonly analyser: Analyser;
  latest: AnalysedVersion | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** A store that follows the open articles. The tagger is asked for when the first of them is analysed. */
export function createAnalysisStore(
  files: ArticleFiles,
  tagger: () => Promise<AttributionTagger>,
  log: Log,
): AnalysisStore {
  const entries = new Map<string, Entry>();
  const analysed = new vscode.EventEmitter<AnalysedVersion>();
  const forgotten = new vscode.EventEmitter<vscode.Uri>();

  function forget({ uri }: vscode.TextDocument): void {
    clearTimeout(entries.get(uri.toString())?.timer);
    if (entries.delete(uri.toString())) forgotten.fire(uri);
  }
  async function get(document: vscode.TextDocument): Promise<AnalysedVersion | undefined> {
    if (!files.isArticle(document)) return undefined;
    const ready = await tagger();
    if (document.isClosed || !files.isArticle(document)) return undefined;
    const entry = entryOf(entries, document, ready);
    if (entry.latest?.version === document.version) return entry.latest;
    clearTimeout(entry.timer);
    const latest = analyse(entry, document, log);
    if (latest) analysed.fire(latest);
    return latest;
  }
  const soon = (document: vscode.TextDocument): void => {
    get(document).catch((error: unknown) => {
      log.error(`analysis: ${String(error)}`);
    });
  };
  const subscriptions = [
    analysed,
    forgotten,
    files.onDidChange((document) => {
      if (files.isArticle(document)) soon(document);
      else forget(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const entry = entries.get(document.uri.toString());
      if (!entry || contentChanges.length === 0) return;
      clearTimeout(entry.timer);
      entry.timer = setTimeout(soon, pause, document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!vscode.workspace.textDocuments.includes(document)) forget(document);
    }),
  ];
  return {
    get,
    onDidAnalyse: analysed.event,
    onDidForget: forgotten.event,
    dispose: () => {
      for (const entry of entries.values()) clearTimeout(entry.timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function entryOf(
  entries: Map<string, Entry>,
  { uri }: vscode.TextDocument,
  tagger: AttributionTagger,
): Entry {
  const known = entries.get(uri.toString());
  if (known) return known;
  const made: Entry = { analyser: createAnalyser(tagger), latest: undefined, timer: undefined };
  entries.set(uri.toString(), made);
  return made;
}

/** Analyses the present version, if it is not too long, and keeps the result in the entry. */
function analyse(entry: Entry, document: vscode.TextDocument, log: Log): AnalysedVersion | undefined {
  const text = document.getText();
  if (text.length > longestText) return undefined;
  const begin = performance.now();
  entry.latest = { document, version: document.version, analysis: entry.analyser.analyse(text) };
  log.debug(`analysed ${text.length} code units in ${(performance.now() - begin).toFixed(1)} ms`);
  return entry.latest;
}
