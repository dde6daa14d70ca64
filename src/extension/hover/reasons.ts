import * as vscode from 'vscode';
import type { BlockKind } from '../../core';

/** What kinds of blocks are called in the user's language. */
export const blockName = (kind: BlockKind): string =>
  ({
    headline: vscode.l10n.t('Headline'),
    standfirst: vscode.l10n.t('Standfirst'),
    byline: vscode.l10n.t('Byline'),
    dateline: vscode.l10n.t('Dateline'),
    lede: vscode.l10n.t('Lede'),
    paragraph: vscode.l10n.t('Paragraph'),
    subheading: vscode.l10n.t('Subheading'),
    listItem: vscode.l10n.t('Entry of a list'),
    quotation: vscode.l10n.t('Quotation'),
    sourceLine: vscode.l10n.t('Labelled paragraph'),
    caption: vscode.l10n.t('Caption'),
    credit: vscode.l10n.t('Credit'),
    boilerplate: vscode.l10n.t('Not part of the article'),
  })[kind];

/** The core's reasons, which are English, in the user's language. */
const reasons = (): readonly (readonly [english: string, local: string])[] => [
  ['a reader said so', vscode.l10n.t('a reader said so')],
  ['stands by the text', vscode.l10n.t('stands by the text')],
  [
    'stands by the text and is said again on the page',
    vscode.l10n.t('stands by the text and is said again on the page'),
  ],
  [
    'running text between headline and author or date',
    vscode.l10n.t('running text between headline and author or date'),
  ],
  ['names the author', vscode.l10n.t('names the author')],
  ['a date between headline and text', vscode.l10n.t('a date between headline and text')],
  ['the first paragraph of running text', vscode.l10n.t('the first paragraph of running text')],
  ['running text', vscode.l10n.t('running text')],
  ['a short line before running text', vscode.l10n.t('a short line before running text')],
  ['begins as an entry of a list', vscode.l10n.t('begins as an entry of a list')],
  ['wholly in quotation marks', vscode.l10n.t('wholly in quotation marks')],
  ['begins with a label', vscode.l10n.t('begins with a label')],
  ['says what a picture shows', vscode.l10n.t('says what a picture shows')],
  ['says whose a picture or text is', vscode.l10n.t('says whose a picture or text is')],
  ['reads like menus or stands among them', vscode.l10n.t('reads like menus or stands among them')],
  ['advertises', vscode.l10n.t('advertises')],
  ['leads to other articles', vscode.l10n.t('leads to other articles')],
  ['lists recent articles', vscode.l10n.t('lists recent articles')],
  ['tags of the page', vscode.l10n.t('tags of the page')],
  ['for sharing the page', vscode.l10n.t('for sharing the page')],
  ['asks for support', vscode.l10n.t('asks for support')],
  ['offers a newsletter or subscription', vscode.l10n.t('offers a newsletter or subscription')],
  ['legal notice', vscode.l10n.t('legal notice')],
  ['readers’ comments', vscode.l10n.t('readers’ comments')],
  ['rules for comments', vscode.l10n.t('rules for comments')],
  ['says that the text is a translation', vscode.l10n.t('says that the text is a translation')],
  ['says the headline again', vscode.l10n.t('says the headline again')],
  ['not like the article’s text', vscode.l10n.t('not like the article’s text')],
  ['named as the author', vscode.l10n.t('named as the author')],
  ['stands before the date', vscode.l10n.t('stands before the date')],
  ['stands after the date', vscode.l10n.t('stands after the date')],
  ['a name by itself near headline or text', vscode.l10n.t('a name by itself near headline or text')],
  [
    'a user’s or office’s name where authors stand',
    vscode.l10n.t('a user’s or office’s name where authors stand'),
  ],
  ['a name with what the person does', vscode.l10n.t('a name with what the person does')],
  ['beside the copyright sign', vscode.l10n.t('beside the copyright sign')],
  ['named as the source of the text', vscode.l10n.t('named as the source of the text')],
  ['put before the page by a program', vscode.l10n.t('put before the page by a program')],
  ['said to be the time of a change', vscode.l10n.t('said to be the time of a change')],
  ['beside the author', vscode.l10n.t('beside the author')],
  ['a date by itself near headline or text', vscode.l10n.t('a date by itself near headline or text')],
  ['the likeliest date of the page', vscode.l10n.t('the likeliest date of the page')],
];

/** A reason of the core in the user's language. */
export function reasonName(reason: string): string {
  const words = /^after “(.*)”$/s.exec(reason)?.[1];
  if (words !== undefined) return vscode.l10n.t('after “{0}”', words);
  return reasons().find(([english]) => english === reason)?.[1] ?? reason;
}
