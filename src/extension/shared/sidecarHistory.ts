import * as vscode from 'vscode';
import type { Format } from '../../core';
import { SidecarFileError } from './sidecarFile';

/** The edits of sidecars that were made here, to take back and make again. Texts are whole files; undefined is no file. */
export interface SidecarHistory {
  record(article: vscode.Uri, before: string | undefined, after: string | undefined): void;
  /** Takes the last edit back; false when there is none. @throws SidecarFileError when the file has changed since. */
  undo(article: vscode.Uri): Promise<boolean>;
  /** Makes the last undone edit again; false when there is none. @throws SidecarFileError when the file has changed since. */
  redo(article: vscode.Uri): Promise<boolean>;
}

interface Step {
  readonly before: string | undefined;
  readonly after: string | undefined;
}
interface Steps {
  readonly done: Step[];
  readonly undone: Step[];
}

/** What becomes of a file's present text when a step from `before` to `after` is made in it. @throws SidecarFileError when the same was changed by others. */
function turned(
  { mergeSidecars }: Format,
  present: string | undefined,
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  if (present === before) return after;
  const merge = mergeSidecars(before ?? '', present ?? '', after ?? '');
  if (merge.ok && merge.conflicts.length === 0) return merge.text;
  throw new SidecarFileError(
    vscode.l10n.t('The annotations file was changed by something else since; nothing was changed back.'),
  );
}

/** A history that reads and replaces files by the given functions. */
export function createSidecarHistory(
  format: () => Promise<Format>,
  read: (article: vscode.Uri) => Promise<string | undefined>,
  replace: (article: vscode.Uri, text: string | undefined) => Promise<void>,
): SidecarHistory {
  const histories = new Map<string, Steps>();
  const stepsOf = (article: vscode.Uri): Steps => {
    const steps = histories.get(article.toString()) ?? { done: [], undone: [] };
    histories.set(article.toString(), steps);
    return steps;
  };
  /** Steps from one pile to the other, if the file is as the step left it. */
  async function move(
    article: vscode.Uri,
    from: Step[],
    to: Step[],
    turn: (step: Step) => Step,
  ): Promise<boolean> {
    const last = from.at(-1);
    if (!last) return false;
    const { before, after } = turn(last);
    await replace(article, turned(await format(), await read(article), before, after));
    from.pop();
    to.push(last);
    return true;
  }
  return {
    record(article, before, after) {
      const { done, undone } = stepsOf(article);
      done.push({ before, after });
      undone.length = 0;
    },
    undo: (article) => {
      const { done, undone } = stepsOf(article);
      return move(article, done, undone, ({ before, after }) => ({ before: after, after: before }));
    },
    redo: (article) => {
      const { done, undone } = stepsOf(article);
      return move(article, undone, done, (step) => step);
    },
  };
}
