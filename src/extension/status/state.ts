import * as vscode from 'vscode';
import { needsLook, type ReviewItem } from '../../core';
import type { ReviewedVersion } from '../shared/reviewStore';

/** What the status bar says of an article. */
export interface FileState {
  readonly text: string;
  readonly tooltip: vscode.MarkdownString;
  /** The same for a screen reader, without icons. */
  readonly spoken: string;
  readonly isWrong: boolean;
}

/** The state of an article; undefined is one that is still being read. */
export function describeState(reviewed: ReviewedVersion | undefined): FileState {
  if (!reviewed) return state('$(loading~spin)', vscode.l10n.t('Reading the article…'), '');
  const { review, kept } = reviewed;
  const problem = kept.failure ?? (kept.reading.sidecar ? undefined : kept.reading.problems[0]?.message);
  if (problem !== undefined)
    return state('$(warning)', vscode.l10n.t('Annotations file cannot be read'), problem, true);
  const count = (test: (item: ReviewItem) => boolean): number => review.items.filter(test).length;
  const left = count(({ status }) => status === 'suggested');
  const unsure = count(needsLook);
  const decided = count(({ status }) => status !== 'suggested');
  const detail = [
    vscode.l10n.t('{0} suggestions, {1} annotations', left, decided),
    ...(unsure > 0 ? [vscode.l10n.t('{0} annotations need a look', unsure)] : []),
  ].join('  \n');
  if (unsure > 0) return state('$(warning)', vscode.l10n.t('Needs a look: {0}', unsure), detail, true);
  if (left > 0) return state('$(book)', vscode.l10n.t('{0} left', left), detail);
  return state('$(check)', vscode.l10n.t('all looked at'), detail);
}

function state(icon: string, text: string, detail: string, isWrong = false): FileState {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**Galley**  \n');
  if (detail !== '') tooltip.appendText(detail);
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(vscode.l10n.t('Click for what can be done here.'));
  return { text: `${icon} ${text}`, tooltip, spoken: `Galley: ${text}. ${detail}`, isWrong };
}
