import * as vscode from 'vscode';
import type { Article, Format, SidecarChange } from '../../core';
import { editedTexts, type SidecarKeeper, type SidecarText } from './keepSidecars';
import type { createKnownSidecars, KeptSidecar } from './knownSidecars';
import { SidecarFileError } from './sidecarFile';
import type { SidecarHistory } from './sidecarHistory';
import type { UnsavedSidecars } from './unsavedSidecars';

/** What can be done to one sidecar, each from reading it to writing it; the store does one after another. All reject with SidecarFileError. */
export function createSidecarWork(
  format: () => Promise<Format>,
  known: ReturnType<typeof createKnownSidecars>,
  unsaved: UnsavedSidecars,
  { present, replace }: SidecarKeeper,
  history: SidecarHistory,
) {
  /** Writes the last of some texts, each a step that can be taken back, even where writing fails. */
  const write = async (article: vscode.Uri, texts: readonly SidecarText[]): Promise<void> => {
    const last = texts.at(-1);
    try {
      await replace(article, last?.text, last?.reading);
    } finally {
      if (known.peek(article)?.text === last?.text)
        texts.slice(1).forEach((after, index) => {
          history.record(article, texts[index]?.text, after.text);
        });
    }
  };
  const retry = async (article: vscode.Uri): Promise<boolean> => {
    if (!unsaved.get(article) || article.scheme === 'untitled') return false;
    await replace(article, await present(article));
    return true;
  };
  const adopt = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
    const left = unsaved.get(from);
    if (!left) return;
    unsaved.set(to, left);
    unsaved.delete(from);
    await retry(to);
  };
  const rewrite = async (article: vscode.Uri, before: string, after: string): Promise<void> => {
    if ((await present(article)) !== before) throw changedSince();
    await write(article, [{ text: before }, { text: after }]);
  };
  const follow = async (article: vscode.Uri, make: (text: string) => string | null): Promise<void> => {
    const text = await present(article);
    const next = text === undefined ? null : make(text);
    if (next !== null) await replace(article, next);
  };
  const edit = async (
    article: vscode.Uri,
    about: Article,
    steps: readonly (readonly SidecarChange[])[],
    seen: KeptSidecar,
  ): Promise<void> => {
    const now = await present(article);
    await write(article, editedTexts(await format(), article, about, steps, now, seen));
  };
  return { edit, retry, adopt, rewrite, follow };
}

const changedSince = (): SidecarFileError =>
  new SidecarFileError(
    vscode.l10n.t('The annotations file was changed by something else since; look at it again first.'),
  );
