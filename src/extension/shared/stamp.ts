import type * as vscode from 'vscode';
import { newId, suggestionId, type Review, type ReviewItem } from '../../core';
import { authorName } from './author';

/** What marks a decision as a person's: who and when (UTC, to the second), and the id of a new annotation. */
export interface Stamp {
  readonly id: string;
  readonly by?: string;
  readonly at: string;
}

/** A stamp for a decision made now on an article. */
export const stamp = async (article: vscode.Uri): Promise<Stamp> => stampBy(await authorName(article));

/** A stamp for a decision made now on an item of a review: the same suggestion gets the same id on every branch. */
export function stampFor(review: Review, item: ReviewItem, by: string | undefined): Stamp {
  const made = stampBy(by);
  return { ...made, id: suggestionId(review, item, made.id) };
}

/** A stamp for a decision made now by somebody, or by nobody named. */
export const stampBy = (by: string | undefined): Stamp => ({
  id: freshId(),
  ...(by === undefined ? {} : { by }),
  at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
});

/** An id that nothing has yet. */
export const freshId = (): string => newId(crypto.getRandomValues(new Uint8Array(8)));
