import * as vscode from 'vscode';
import { createAnalyser, type Analyser, type Analysis } from '../../core';
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
  get(document: vscode.TextDocument): AnalysedVersion | undefined;
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

/** A store that follows the open articles. */
export function createAnalysisStore(files: ArticleFiles, log: Log): AnalysisStore {
  const entries = new Map<string, Entry>();
  const analysed = new vscode.EventEmitter<AnalysedVersion>();
  const forgotten = new vscode.EventEmitter<vscode.Uri>();

  function forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = entries.get(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    entries.delete(key);
    forgotten.fire(document.uri);
  }
  function get(document: vscode.TextDocument): AnalysedVersion | undefined {
    if (document.isClosed || !files.isArticle(document)) return undefined;
    const key = document.uri.toString();
    const entry = entries.get(key) ?? { analyser: createAnalyser(), latest: undefined, timer: undefined };
    entries.set(key, entry);
    if (entry.latest?.version === document.version) return entry.latest;
    const text = document.getText();
    if (text.length > longestText) return undefined;
    clearTimeout(entry.timer);
    const begin = performance.now();
    entry.latest = { document, version: document.version, analysis: entry.analyser.analyse(text) };
    log.debug(`analysed ${text.length} code units in ${(performance.now() - begin).toFixed(1)} ms`);
    analysed.fire(entry.latest);
    return entry.latest;
  }
  function later(document: vscode.TextDocument): void {
    const entry = entries.get(document.uri.toString());
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => get(document), pause);
  }
  const subscriptions = [
    analysed,
    forgotten,
    files.onDidChange((document) => {
      if (files.isArticle(document)) get(document);
      else forget(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) later(document);
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
