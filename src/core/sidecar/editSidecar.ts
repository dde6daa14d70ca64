import type { Article } from '../article/model';
import { formatPair, type Values } from './format';
import { editInWindow } from './editWindow';
import { editWhole } from './editWhole';
import type { SidecarChange, SidecarEdit, SidecarReading } from './model';
import { readParsed, readSidecar } from './readSidecar';
import { noShape, sidecarShape } from './shape';

/** The text of a new sidecar without annotations, for the article in the file called `file` (its name without folders). */
export function createSidecar(article: Article, file: string): string {
  const about: Values = {
    file,
    ...(article.headline && { headline: article.headline.value }),
    ...(article.published && { published: article.published.value }),
  };
  const shape = sidecarShape.nested['article'] ?? noShape;
  return ['version: 1', ...formatPair('article', about, shape), ''].join('\n');
}

/**
 * Applies changes to a sidecar's text, touching the lines of the entries concerned and no other byte. `put` changes the
 * fields that differ in the entry of the same id, or adds one. `remove` and `removeSpeaker` of an unknown id do nothing. Of several
 * changes to one entry the last counts. Refuses (ok: false) when the text cannot be read or the result would be
 * invalid. Never throws. `seen` is what the text reads as, where that is known: then a long file is not read again.
 */
export function editSidecar(
  text: string,
  changes: readonly SidecarChange[],
  seen?: SidecarReading,
): SidecarEdit {
  if (changes.length === 0) return { ok: true, text, reading: seen ?? readSidecar(text) };
  return (seen && editInWindow(text, seen, changes)) ?? editWhole(text, readParsed(text), changes);
}
