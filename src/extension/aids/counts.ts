import * as vscode from 'vscode';
import type { Review, ReviewItem } from '../../core';
import { aidIsOn } from '../shared/config';
import { toEditorRange } from '../shared/convert';
import type { Services } from '../shared/services';
import { countCitations, countFigures, countQuotes, countSpeakers } from '../shared/words';
import { changesOf } from './changes';

/** A line above the lede that says how much was found, and leads to the outline. */
export function createCounts(services: Services): vscode.CodeLensProvider & { readonly dispose: () => void } {
  const changes = changesOf(services, 'counts');
  return {
    onDidChangeCodeLenses: changes.event,
    dispose: changes.dispose,
    async provideCodeLenses(document, token) {
      if (!aidIsOn('counts', document.uri)) return [];
      const { reviews } = services;
      if (!reviews.latest(document.uri)) {
        // VS Code asks the less often, the longer it once waited; it is told when there is something.
        void reviews.get(document);
        return [];
      }
      const reviewed = await reviews.getQuietly(document, token);
      if (!reviewed || token.isCancellationRequested) return [];
      const { blocks } = reviewed.review.analysis.article;
      const lede =
        blocks.find(({ kind }) => kind === 'lede') ?? blocks.find(({ kind }) => kind === 'paragraph');
      if (!lede) return [];
      const { start } = toEditorRange(document, lede);
      const command = { title: words(reviewed.review), command: 'galley.focusOutline' };
      return [new vscode.CodeLens(new vscode.Range(start, start), command)];
    },
  };
}

function words({ items, speakers }: Review): string {
  const live = items.filter(({ status }) => status !== 'rejected');
  const count = (kind: ReviewItem['kind']): number => live.filter((item) => item.kind === kind).length;
  const left = live.filter(({ status }) => status === 'suggested').length;
  return [
    countSpeakers(speakers.length),
    countQuotes(count('quote')),
    countFigures(count('figure')),
    countCitations(count('citation')),
    left > 0 ? vscode.l10n.t('{0} to look at', left) : vscode.l10n.t('all looked at'),
  ].join(' · ');
}
