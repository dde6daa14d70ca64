import * as vscode from 'vscode';
import type { Analyser, Analysis } from '../../core';
import type { ReadBlock, TypedBlock } from './typedBlock';

/** Typing has paused when nothing was typed for so many milliseconds, or for so many times as long as reading the article took. */
const shortestPause = 150;
const longestPause = 1500;
const pauseShare = 4;

/** The last reading of a document. */
interface Read {
  readonly version: number;
  readonly analysis: Analysis;
}

/** A document that was read and in which somebody may type. */
export interface Typed {
  readonly analyser: Analyser;
  readonly latest: Read | undefined;
  /** Runs while typing has not paused. */
  timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the last reading took, in milliseconds, and what was typed since. */
  took: number;
  typed: TypedBlock;
  /** Those who wait for a pause in typing. */
  readonly waiting: Set<() => void>;
}

/** Resolves when typing has paused. */
export const whenQuiet = (entry: Typed | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (entry?.timer === undefined) resolve();
    else entry.waiting.add(resolve);
  });

/** Typing has paused, or nobody need wait for it any more. */
export function rest(entry: Typed | undefined): void {
  if (!entry) return;
  clearTimeout(entry.timer);
  entry.timer = undefined;
  for (const go of entry.waiting) go();
  entry.waiting.clear();
}

/** Of an article in which something was typed, tells at once what the block says in which it was; calls `then` when typing pauses. */
export const whenTyped = (
  entries: ReadonlyMap<string, Typed>,
  then: (document: vscode.TextDocument) => void,
  block: vscode.EventEmitter<ReadBlock>,
): vscode.Disposable => {
  let soonest: ReturnType<typeof setTimeout> | undefined;
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const entry = entries.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    clearTimeout(entry.timer);
    const pause = Math.min(longestPause, Math.max(shortestPause, pauseShare * entry.took));
    entry.timer = setTimeout(() => {
      rest(entry);
      then(document);
    }, pause);
    if (!entry.latest) return;
    entry.typed.typed(contentChanges, entry.latest.analysis.article.blocks);
    clearTimeout(soonest);
    // When all have heard of what was typed.
    soonest = setTimeout(() => {
      const read = entry.latest && readBlock(entry, entry.latest, document);
      if (read) block.fire(read);
    }, 0);
  });
};

/** The block in which somebody types, if all else is as it was when the article was last read. */
function readBlock(
  { analyser, typed }: Typed,
  latest: Read,
  document: vscode.TextDocument,
): ReadBlock | undefined {
  const block = typed.get();
  if (!block) return undefined;
  const { was, now } = block;
  const text = document.getText(
    new vscode.Range(document.positionAt(now.start), document.positionAt(now.end)),
  );
  const before = latest.analysis.article.text.slice(was.start, was.end);
  return {
    document,
    version: document.version,
    since: latest.version,
    was,
    now,
    finds: analyser.readBlock(text, was.kind),
    before: analyser.readBlock(before, was.kind),
  };
}
