import * as vscode from 'vscode';
import type {
  AnnotationKind,
  ChainLink,
  Citation,
  FigureModifier,
  QuoteType,
  ReviewItem,
  SpeakerKind,
} from '../../core';

/** What the kinds, types and states of the core are called in the user's language. */
export const kindName = (kind: AnnotationKind): string =>
  ({
    quote: vscode.l10n.t('Quote'),
    figure: vscode.l10n.t('Figure'),
    citation: vscode.l10n.t('Citation'),
    speaker: vscode.l10n.t('Speaker'),
    note: vscode.l10n.t('Note'),
  })[kind];

export const quoteTypeName = (type: QuoteType): string =>
  ({
    direct: vscode.l10n.t('direct'),
    mixed: vscode.l10n.t('partly quoted'),
    indirect: vscode.l10n.t('indirect'),
  })[type];

export const statusName = (status: ReviewItem['status']): string =>
  ({
    suggested: vscode.l10n.t('suggestion'),
    accepted: vscode.l10n.t('accepted'),
    edited: vscode.l10n.t('edited'),
    added: vscode.l10n.t('added'),
    rejected: vscode.l10n.t('rejected'),
  })[status];

export const speakerKindName = (kind: SpeakerKind): string =>
  ({
    person: vscode.l10n.t('person'),
    organisation: vscode.l10n.t('organisation'),
    group: vscode.l10n.t('group'),
    document: vscode.l10n.t('document'),
    unnamed: vscode.l10n.t('unnamed source'),
  })[kind];

export const citationKindName = (kind: Citation['kind']): string =>
  ({
    outlet: vscode.l10n.t('outlet'),
    agency: vscode.l10n.t('agency'),
    institution: vscode.l10n.t('institution'),
    document: vscode.l10n.t('document'),
    person: vscode.l10n.t('person'),
    unnamed: vscode.l10n.t('unnamed source'),
  })[kind];

export const hopName = (kind: ChainLink['kind']): string =>
  kind === 'medium' ? vscode.l10n.t('medium') : citationKindName(kind);

export const countQuotes = (quotes: number): string =>
  quotes === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', quotes);

export const countSpeakers = (speakers: number): string =>
  speakers === 1 ? vscode.l10n.t('1 speaker') : vscode.l10n.t('{0} speakers', speakers);

export const countFigures = (figures: number): string =>
  figures === 1 ? vscode.l10n.t('1 figure') : vscode.l10n.t('{0} figures', figures);

export const countCitations = (citations: number): string =>
  citations === 1 ? vscode.l10n.t('1 citation') : vscode.l10n.t('{0} citations', citations);

export const modifierName = (modifier: FigureModifier): string =>
  ({
    approximately: vscode.l10n.t('approximately'),
    'at least': vscode.l10n.t('at least'),
    'at most': vscode.l10n.t('at most'),
    'more than': vscode.l10n.t('more than'),
    'fewer than': vscode.l10n.t('fewer than'),
    exactly: vscode.l10n.t('exactly'),
  })[modifier];
