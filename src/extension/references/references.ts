import * as vscode from 'vscode';
import { mentionsOf, relatedAt, speakerAt, type ReviewSpeaker } from '../../core';
import { locationsIn, toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';

type Provide = vscode.ReferenceProvider['provideReferences'];

/** A speaker's mentions in all articles of the workspace; of other finds the places of this article that belong with them. */
export const provideReferences =
  ({ reviews, articles }: Services): Provide =>
  async (document, position, _context, token) => {
    const reviewed = await reviews.get(document);
    if (!reviewed || token.isCancellationRequested) return undefined;
    const offset = document.offsetAt(position);
    const mention = speakerAt(reviewed.review, offset);
    if (!mention)
      return relatedAt(reviewed.review, offset)?.ranges.map(
        (range) => new vscode.Location(document.uri, toEditorRange(document, range)),
      );
    return (await articles.list(token)).flatMap(({ uri, text, review }) => {
      const same = review.speakers.filter((speaker) => isSame(speaker, mention.speaker));
      return locationsIn(
        uri,
        text,
        same.flatMap((speaker) => mentionsOf(review, speaker)),
      );
    });
  };

/** Whether two articles mean the same person or body: by id, or by a name that both have. */
function isSame(one: ReviewSpeaker, other: ReviewSpeaker): boolean {
  if (one.id === other.id) return true;
  const names = new Set([one.name, ...one.aliases].filter(isFull).map(fold));
  return [other.name, ...other.aliases].filter(isFull).some((name) => names.has(fold(name)));
}

/** A last name alone may be anybody's. */
const isFull = (name: string): boolean => name.trim().includes(' ');
const fold = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
