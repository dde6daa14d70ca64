import * as vscode from 'vscode';
import type { OutlineGroup } from '../../core';

/** What the groups of the outline are called in the user's language. */
export const groupName = (group: OutlineGroup): string =>
  ({
    structure: vscode.l10n.t('Structure'),
    boilerplate: vscode.l10n.t('Around the article'),
    speakers: vscode.l10n.t('Speakers'),
    unattributed: vscode.l10n.t('Speaker not named'),
    quotes: vscode.l10n.t('Quotes'),
    notes: vscode.l10n.t('Notes'),
    suggested: vscode.l10n.t('Suggestions'),
    uncited: vscode.l10n.t('No source cited'),
    figures: vscode.l10n.t('Figures'),
    citations: vscode.l10n.t('Citations'),
    annotations: vscode.l10n.t('Annotations'),
    needsLook: vscode.l10n.t('Needs a look'),
    accepted: vscode.l10n.t('Accepted'),
    edited: vscode.l10n.t('Edited'),
    added: vscode.l10n.t('Added'),
    rejected: vscode.l10n.t('Rejected'),
  })[group];
