import * as vscode from 'vscode';
import { emptyReading, type Article, type Format, type SidecarChange, type SidecarReading } from '../../core';
import type { createKnownSidecars, KeptSidecar } from './knownSidecars';
import { messageOf } from './log';
import { readCurrent, replaceCurrent, SidecarFileError } from './sidecarFile';
import { nameOf, sidecarUri } from './sidecarUri';
import type { UnsavedSidecars } from './unsavedSidecars';

/** Reads and writes sidecars, with what of them is in memory alone. */
export interface SidecarKeeper {
  /** The text as the user knows it: the file, with what could not be written into it. @throws SidecarFileError */
  readonly present: (article: vscode.Uri) => Promise<string | undefined>;
  readonly load: (article: vscode.Uri) => Promise<KeptSidecar>;
  /** Writes a text, or keeps it in memory where that fails or the article is not saved. `read` is what it reads as, where that is known. @throws SidecarFileError when it fails. */
  readonly replace: (article: vscode.Uri, text: string | undefined, read?: SidecarReading) => Promise<void>;
}

/** A keeper over `workspace.fs`. `format` gives what understands the files. */
export function createSidecarKeeper(
  format: () => Promise<Format>,
  known: ReturnType<typeof createKnownSidecars>,
  unsaved: UnsavedSidecars,
): SidecarKeeper {
  const onDisk = (article: vscode.Uri): Promise<string | undefined> => readCurrent(sidecarUri(article));
  async function present(article: vscode.Uri): Promise<string | undefined> {
    const disk = await onDisk(article);
    const left = unsaved.get(article);
    return left ? merged(await format(), left.base, disk, left.text) : disk;
  }
  const readingOf = async (article: vscode.Uri, text: string | undefined): Promise<SidecarReading> => {
    const last = known.peek(article);
    if (last && last.text === text && last.failure === undefined) return last.reading;
    return text === undefined ? emptyReading : (await format()).readSidecar(text);
  };
  return {
    present,
    async load(article) {
      try {
        const text = await present(article);
        return known.keep(article, text, await readingOf(article, text), unsaved.get(article) !== undefined);
      } catch (error) {
        return known.keepFailure(article, messageOf(error));
      }
    },
    async replace(article, text, read) {
      if (article.scheme === 'git')
        throw new SidecarFileError(
          vscode.l10n.t('This is the article as it was at a commit; annotate the file itself.'),
        );
      const reading = read ?? (await readingOf(article, text));
      const keep = (base: string | undefined): void => {
        unsaved.set(article, { base, text });
        known.keep(article, text, reading, true);
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
      known.keep(article, text, reading, false);
    },
  };
}

/** A text of a sidecar, undefined for no file, with what it reads as where that is known. */
export interface SidecarText {
  readonly text: string | undefined;
  readonly reading?: SidecarReading;
}

/**
 * The texts that edits lead to one after another, the first as it is now. What was decided on the sidecar as it was shown
 * (`seen`) does not undo what has been written since: that is merged.
 * @throws SidecarFileError when the sidecar cannot be changed.
 */
export function editedTexts(
  format: Format,
  article: vscode.Uri,
  about: Article,
  steps: readonly (readonly SidecarChange[])[],
  now: string | undefined,
  seen: KeptSidecar,
): readonly SidecarText[] {
  const make = (old: SidecarText, changes: readonly SidecarChange[]): SidecarText =>
    old.text === undefined
      ? edited(format, { text: format.createSidecar(about, nameOf(article)) }, changes)
      : edited(format, old, changes);
  const isStale = seen.reading.sidecar !== null && seen.text !== now;
  const texts: SidecarText[] = [seen.text === now ? { text: now, reading: seen.reading } : { text: now }];
  for (const [index, changes] of steps.entries()) {
    const old = texts.at(-1) ?? { text: now };
    if (index === 0 && isStale)
      texts.push({ text: merged(format, seen.text, now, make({ text: seen.text }, changes).text) });
    else texts.push(make(old, changes));
  }
  return texts;
}

function edited(
  format: Format,
  { text = '', reading }: SidecarText,
  changes: readonly SidecarChange[],
): SidecarText {
  const edit = format.editSidecar(text, changes, reading);
  if (edit.ok) return edit;
  throw unmended(edit.problems[0]?.message ?? '');
}

/** @throws SidecarFileError when the file as it is now cannot be merged with what was made of an earlier text. */
function merged(
  format: Format,
  base: string | undefined,
  present: string | undefined,
  made: string | undefined,
): string | undefined {
  if (base === present) return made;
  if (base === made || made === undefined) return present;
  const merge = format.mergeSidecars(base ?? '', present ?? '', made);
  if (!merge.ok) throw unmended(merge.reason);
  return merge.text;
}

const unmended = (reason: string): SidecarFileError =>
  new SidecarFileError(
    vscode.l10n.t('The annotations file cannot be changed until it is mended: {0}', reason),
  );
