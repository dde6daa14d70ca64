import * as vscode from 'vscode';
import { isSameSpeaker, mentionsOf, relatedAt, speakerAt } from '../../core';
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
      const isHere = uri.toString() === document.uri.toString();
      const same = review.speakers.filter((speaker) =>
        isHere ? speaker.id === mention.speaker.id : isSameSpeaker(speaker, mention.speaker),
      );
      return locationsIn(
        uri,
        text,
        same.flatMap((speaker) => mentionsOf(review, speaker)),
      );
    });
  };
