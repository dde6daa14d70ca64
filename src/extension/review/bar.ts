import * as vscode from 'vscode';
import type { Standing } from './course';
import { keyLine } from './keys';
import { filterName, progress, spoken } from './words';

/** Progress and keys of a walk in the status bar. */
export function createBar() {
  const place = vscode.window.createStatusBarItem('galley.review', vscode.StatusBarAlignment.Left, 50);
  const keys = vscode.window.createStatusBarItem('galley.reviewKeys', vscode.StatusBarAlignment.Left, 49);
  place.name = vscode.l10n.t('Galley: Review');
  keys.name = vscode.l10n.t('Galley: Keys while reviewing');
  place.command = 'galley.reviewFilter';
  keys.command = 'galley.reviewHelp';
  keys.text = keyLine();
  keys.tooltip = vscode.l10n.t('All keys while reviewing');
  return {
    show(now: Standing): void {
      const { walk, filter, reviewed, made } = now;
      const shown = filterName(reviewed.review, filter);
      place.text = `$(checklist) ${progress(now)}${shown ? ` $(filter) ${shown}` : ''}`;
      // A region that screen readers follow: the words change with each step.
      place.accessibilityInformation = { label: spoken(now), role: 'status' };
      place.tooltip = vscode.l10n.t(
        '{0} of {1} left to decide, {2} decided in this review. Click to choose what to go through.',
        walk.open.length,
        walk.items.length,
        made,
      );
      place.show();
      keys.show();
    },
    hide(): void {
      place.hide();
      keys.hide();
    },
    dispose: (): void => {
      place.dispose();
      keys.dispose();
    },
  };
}
