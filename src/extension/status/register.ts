import * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { chooseAction } from './actions';
import { describeState, type FileState } from './state';
import { frontEditor } from '../shared/front';

/** The status bar's word on the article in front: what is left to look at, or what is wrong. A click offers what can be done. */
export function registerStatus({ files, reviews, log }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('galley.state', vscode.StatusBarAlignment.Left, 40);
  item.name = vscode.l10n.t('Galley: State of the Article');
  item.command = 'galley.actions';
  const notArticle = vscode.languages.createLanguageStatusItem('galley.recognition', {
    language: 'plaintext',
  });
  notArticle.name = vscode.l10n.t('Galley');
  notArticle.text = vscode.l10n.t('Not read as a news article');
  notArticle.command = { command: 'galley.turnOn', title: vscode.l10n.t('Treat as Article') };

  const show = (state: FileState | undefined): void => {
    if (!state) {
      item.hide();
      return;
    }
    item.text = state.text;
    item.tooltip = state.tooltip;
    item.accessibilityInformation = { label: state.spoken, role: 'button' };
    item.backgroundColor = state.isWrong
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    item.show();
  };
  const showReviewed = (reviewed: ReviewedVersion): void => {
    if (reviewed.document === frontEditor()?.document) show(describeState(reviewed));
  };
  const showActive = (): void => {
    const document = frontEditor()?.document;
    if (!document || !files.isArticle(document)) show(undefined);
    else show(describeState(reviews.latest(document.uri)));
  };
  showActive();
  return vscode.Disposable.from(
    item,
    notArticle,
    reviews.onDidChange(showReviewed),
    files.onDidChange(showActive),
    vscode.window.onDidChangeActiveTextEditor(showActive),
    registerCommand(log, 'actions', chooseAction),
  );
}
