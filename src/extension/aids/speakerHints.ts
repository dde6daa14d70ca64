import * as vscode from 'vscode';
import { mentionsOf, type ReviewSpeaker } from '../../core';
import { aidIsOn } from '../shared/config';
import { toCoreRange, toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';
import { changesOf } from './changes';

/** The speaker's name behind pronouns and descriptions that stand for it. */
export function createSpeakerHints(
  services: Services,
): vscode.InlayHintsProvider & { readonly dispose: () => void } {
  const changes = changesOf(services, 'speakerHints');
  return {
    onDidChangeInlayHints: changes.event,
    dispose: changes.dispose,
    async provideInlayHints(document, range, token) {
      if (!aidIsOn('speakerHints', document.uri)) return [];
      const reviewed = await services.reviews.getQuietly(document, token);
      if (!reviewed || token.isCancellationRequested) return [];
      const shown = toCoreRange(document, range);
      const text = document.getText();
      return reviewed.review.speakers.flatMap((speaker) => {
        const mentions = mentionsOf(reviewed.review, speaker);
        return mentions
          .filter(
            ({ start, end }) =>
              shown.start <= end && end <= shown.end && !names(speaker, text.slice(start, end)),
          )
          .map(({ end }) => hint(document, speaker, end, mentions[0]));
      });
    },
  };
}

function hint(
  document: vscode.TextDocument,
  { name }: ReviewSpeaker,
  end: number,
  first: { readonly start: number; readonly end: number } | undefined,
): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(name);
  if (first) part.location = new vscode.Location(document.uri, toEditorRange(document, first));
  const made = new vscode.InlayHint(document.positionAt(end), [part]);
  made.paddingLeft = true;
  return made;
}

/** Whether words say a part of the speaker's name themselves. */
function names({ name, aliases }: ReviewSpeaker, words: string): boolean {
  const said = words.toLowerCase();
  const parts = [name, ...aliases].flatMap((each) => each.toLowerCase().split(/[\s,]+/));
  return parts.some((part) => part.length > 2 && part !== 'the' && said.includes(part));
}
