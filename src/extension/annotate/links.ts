import * as vscode from 'vscode';
import {
  addSpans,
  annotationFrom,
  hull,
  likelyClaims,
  mainPart,
  overlaps,
  placeItem,
  type Range,
  type Review,
  type ReviewItem,
  type SidecarChange,
} from '../../core';
import { activeArticle, itemFor } from '../shared/active';
import { choose } from '../shared/choose';
import { Refusal } from '../shared/refusal';
import type { Services } from '../shared/services';
import { authorName } from '../shared/author';
import { stamp, stampFor } from '../shared/stamp';
import { kindName } from '../shared/words';
import { selectedRanges } from './selection';

/** Makes the selected words the source or cue of a quote, the nearest one first; a suggestion is kept by that. */
export async function linkWords(services: Services, part: 'source' | 'cue'): Promise<void> {
  const { editor, reviewed } = await activeArticle(services);
  const { document, review } = reviewed;
  const words = selectedRanges(editor);
  const at = hull(words);
  const title =
    part === 'source' ? vscode.l10n.t('Source of which quote?') : vscode.l10n.t('Cue of which quote?');
  const quote = at && (await chooseItem(review, title, likelyClaims(review, at)));
  if (!quote) return;
  const speaker = part === 'source' ? speakerNamed(review, words) : undefined;
  const marked = { ...(await stamp(document.uri)), ...(speaker && { fields: { speaker } }) };
  await services.sidecars.edit(reviewed, placeItem(review, quote, { [part]: words }, marked));
}

/** Links the figure at the cursor with the quote that claims it; both are kept by that. */
export async function linkClaim(services: Services, reference: unknown): Promise<void> {
  const { reviewed, item } = await itemFor(
    services,
    reference,
    ({ kind, status }) => kind === 'figure' && status !== 'rejected',
  );
  const { document, review } = reviewed;
  if (!item.range) throw new Refusal(vscode.l10n.t('This annotation has lost its place in the article.'));
  const quote = await chooseItem(
    review,
    vscode.l10n.t('Who claims this figure?'),
    likelyClaims(review, item.range),
  );
  if (!quote) return;
  const by = await authorName(document.uri);
  const forQuote = stampFor(review, quote, by);
  const kept: readonly SidecarChange[] = quote.annotation
    ? []
    : annotationFrom(review, quote, { ...forQuote, status: 'accepted' });
  const fields = { claimedBy: quote.annotation?.id ?? forQuote.id };
  const status = item.status === 'added' ? 'added' : 'edited';
  const linked = annotationFrom(review, item, { ...stampFor(review, item, by), status, fields });
  await services.sidecars.edit(reviewed, [...kept, ...linked]);
}

/** Makes the selected words a further part of an annotation, the nearest one first. */
export async function addSpan(services: Services): Promise<void> {
  const { editor, reviewed } = await activeArticle(services);
  const { document, review } = reviewed;
  const words = selectedRanges(editor);
  const at = hull(words);
  if (!at) return;
  const away = ({ range }: ReviewItem): number =>
    range ? Math.max(0, range.start - at.end, at.start - range.end) : Infinity;
  const near = review.items
    .filter((item) => item.status !== 'rejected' && item.range !== null)
    .sort((a, b) => away(a) - away(b) || Number(b.annotation !== null) - Number(a.annotation !== null));
  const item = await chooseItem(review, vscode.l10n.t('Add these words to which find?'), near.slice(0, 20));
  if (!item) return;
  const part = mainPart(item);
  const places = { [part]: addSpans(item.places[part], words) };
  const changes = placeItem(review, item, places, await stamp(document.uri));
  await services.sidecars.edit(reviewed, changes);
}

/** The speaker whose mention the words are. */
const speakerNamed = (review: Review, words: readonly Range[]): string | undefined =>
  review.speakers.find(({ mentions }) =>
    mentions.some((mention) => words.some((range) => overlaps(mention, range))),
  )?.id;

async function chooseItem(
  review: Review,
  title: string,
  items: readonly ReviewItem[],
): Promise<ReviewItem | undefined> {
  if (items.length === 0) throw new Refusal(vscode.l10n.t('Nothing to link with in this article yet.'));
  const { text } = review.analysis.article;
  const options = items.map((item) => {
    const { start = 0, end = 0 } = hull(item.places[mainPart(item)]) ?? item.range ?? {};
    const who = review.speakers.find(({ id }) => id === item.speaker)?.name;
    return {
      label: text.slice(start, Math.min(end, start + 90)).replace(/\s+/g, ' '),
      description: [kindName(item.kind), who].filter(Boolean).join(' · '),
      value: item,
    };
  });
  const chosen = await choose({ title, options });
  return typeof chosen === 'object' ? chosen.value : undefined;
}
