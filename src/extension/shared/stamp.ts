import type * as vscode from 'vscode';
import { newId } from '../../core';
import { authorName } from './author';

/** What marks a decision as a person's: who and when (UTC, to the second), and the id of a new annotation. */
export interface Stamp {
  readonly id: string;
  readonly by?: string;
  readonly at: string;
}

/** A stamp for a decision made now on an article. */
export const stamp = async (article: vscode.Uri): Promise<Stamp> => stampBy(await authorName(article));

/** A stamp for a decision made now by somebody, or by nobody named. */
export const stampBy = (by: string | undefined): Stamp => ({
  id: newId(crypto.getRandomValues(new Uint8Array(8))),
  ...(by === undefined ? {} : { by }),
  at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
});
