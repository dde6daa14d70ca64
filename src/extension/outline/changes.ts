import * as vscode from 'vscode';
import { mergeSpeakers, reattribute, type ReviewItem, type ReviewSpeaker } from '../../core';
import { activeArticle } from '../shared/active';
import { authorName } from '../shared/author';
import { choose } from '../shared/choose';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { stampFor } from '../shared/stamp';
import type { Row } from './rows';

/** What rows can be dropped on, and commands ask for: a speaker. */
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'node' in value;
export const speakerOf = ({ node: { subject } }: Row): ReviewSpeaker | undefined =>
  subject.type === 'speaker' ? subject.speaker : undefined;
export const quoteOf = ({ node: { subject } }: Row): ReviewItem | undefined =>
  subject.type === 'item' && subject.item.kind === 'quote' ? subject.item : undefined;

/** Says who says the quotes of the rows; the speaker is asked for. */
export async function reattributeQuotes(services: Services, row: unknown, more: unknown): Promise<void> {
  const reviewed = await articleOf(services, row);
  const rows = [...(Array.isArray(more) ? (more as unknown[]) : []), row].filter(isRow);
  const quotes = [...new Set(rows.flatMap((each) => quoteOf(each) ?? []))];
  if (quotes.length === 0) throw new Refusal(vscode.l10n.t('Select quotes in the outline first.'));
  const speaker = await askSpeaker(reviewed, vscode.l10n.t('Who says this?'));
  if (speaker) await attribute(services, reviewed, quotes, speaker);
}

export const merge = (
  services: Services,
  reviewed: ReviewedVersion,
  from: ReviewSpeaker,
  into: ReviewSpeaker,
): Promise<void> => services.sidecars.edit(reviewed, mergeSpeakers(reviewed.review, from.id, into.id));

export async function attribute(
  services: Services,
  reviewed: ReviewedVersion,
  quotes: readonly ReviewItem[],
  speaker: ReviewSpeaker,
): Promise<void> {
  const by = await authorName(reviewed.document.uri);
  const stamped = quotes.map((item) => ({ item, stamp: stampFor(reviewed.review, item, by) }));
  await services.sidecars.edit(reviewed, reattribute(reviewed.review, stamped, speaker));
}

/** The article of a row, or the one in front. @throws Refusal with a message for the user when it is none any more. */
export async function articleOf(services: Services, row: unknown): Promise<ReviewedVersion> {
  if (!isRow(row)) return (await activeArticle(services)).reviewed;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === row.uri);
  const reviewed = document && (await services.reviews.get(document));
  if (!reviewed) throw new Refusal(vscode.l10n.t('This find is no longer in the article.'));
  return reviewed;
}

async function askSpeaker({ review }: ReviewedVersion, title: string): Promise<ReviewSpeaker | undefined> {
  const options = review.speakers.map((speaker) => ({
    label: speaker.name,
    description: [speaker.role, ...speaker.aliases].filter(Boolean).join(', '),
    value: speaker,
  }));
  if (options.length === 0) throw new Refusal(vscode.l10n.t('Nobody speaks in this article.'));
  const chosen = await choose({ title, options });
  return typeof chosen === 'object' ? chosen.value : undefined;
}
