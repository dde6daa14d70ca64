import * as vscode from 'vscode';
import { Refusal } from './refusal';
import { itemsAt, type ReviewItem } from '../../core';
import { toCoreRange } from './convert';
import type { ReviewedVersion } from './reviewStore';
import type { Services } from './services';
import { articleInFront, frontEditor } from './front';

/** The article in front of the user with its review. */
export interface ActiveArticle {
  readonly editor: vscode.TextEditor;
  readonly reviewed: ReviewedVersion;
}

/** A reference to an item, as tree rows and links in hovers hand it to commands. */
export interface ItemReference {
  readonly uri: string;
  readonly itemId: string;
}

/** Tells what a command was called with: a tree row, a link, or nothing. */
export const isItemReference = (value: unknown): value is ItemReference =>
  typeof value === 'object' && value !== null && 'uri' in value && 'itemId' in value;

/**
 * The article in the active editor.
 * @throws Refusal with a message for the user when there is none.
 */
export async function activeArticle({ files, reviews }: Services): Promise<ActiveArticle> {
  const editor = frontEditor();
  if (editor) await files.judge(editor.document);
  const reviewed = editor && (await reviews.get(editor.document));
  if (!reviewed) throw new Refusal(vscode.l10n.t('The file in the editor is not treated as an article.'));
  return { editor, reviewed };
}

/**
 * The article in the active editor, or the one whose annotations file is there.
 * @throws Refusal with a message for the user when there is neither.
 */
export async function reviewInFront({ files, reviews }: Services): Promise<ReviewedVersion> {
  const document = articleInFront();
  if (document) await files.judge(document);
  const reviewed = document && (await reviews.get(document));
  if (!reviewed) throw new Refusal(vscode.l10n.t('The file in the editor is not treated as an article.'));
  return reviewed;
}

/**
 * The item that a command is about: the one referred to, or the innermost at the cursor that `wanted` takes.
 * @throws Refusal with a message for the user when there is none.
 */
export async function itemFor(
  services: Services,
  reference: unknown,
  wanted: (item: ReviewItem) => boolean,
): Promise<{ readonly reviewed: ReviewedVersion; readonly item: ReviewItem }> {
  if (isItemReference(reference)) {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === reference.uri);
    const reviewed = document && (await services.reviews.get(document));
    const item = reviewed?.review.items.find(({ id }) => id === reference.itemId);
    if (!reviewed || !item) throw new Refusal(vscode.l10n.t('This find is no longer in the article.'));
    return { reviewed, item };
  }
  const { editor, reviewed } = await activeArticle(services);
  const here = itemsAt(reviewed.review, toCoreRange(editor.document, editor.selection));
  const item = here.find(wanted);
  if (!item) throw new Refusal(vscode.l10n.t('Nothing at the cursor to do this with.'));
  return { reviewed, item };
}
