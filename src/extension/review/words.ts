import * as vscode from 'vscode';
import type { Review, ReviewFilter, ReviewItem } from '../../core';
import { kindName, modifierName, quoteTypeName, statusName } from '../shared/words';
import type { Standing } from './course';

/** What is suggested, in a line: `direct quote: Tora Lindqvist (83 %)`. */
export function summary({ speakers }: Review, item: ReviewItem): string {
  const { annotation, attribution, figure, citation, kind } = item;
  const type = annotation?.type ?? attribution?.type;
  const name = kind === 'quote' && type ? `${quoteTypeName(type)} ${kindName(kind)}` : kindName(kind);
  const speaker = speakers.find(({ id }) => id === item.speaker);
  const { value, min, max, unit, counted, modifier } = { ...figure, ...annotation };
  const amount =
    value?.toLocaleString() ??
    (min == null && max == null ? '' : `${min?.toLocaleString() ?? '…'}–${max?.toLocaleString() ?? '…'}`);
  const said = {
    quote: speaker?.name ?? vscode.l10n.t('nobody named'),
    speaker: [speaker?.name, speaker?.role].filter(Boolean).join(', '),
    figure: [modifier ? modifierName(modifier) : '', amount, unit, counted].filter(Boolean).join(' '),
    citation: annotation?.outlet ?? citation?.outlet ?? '',
    note: annotation?.text ?? '',
  }[kind];
  // How sure the reading is, is known of quotes alone.
  const sure = attribution ? vscode.l10n.t('{0} %', Math.round(item.confidence * 100)) : '';
  const state = item.status === 'suggested' ? sure : item.stateReason || statusName(item.status);
  return `${name}: ${said}${state && ` (${state})`}`;
}

/** How far the walk has come: `17 of 42, 3 min left`. */
export function progress({ walk, item, pace }: Standing): string {
  const at = item ? walk.items.indexOf(item) + 1 : walk.items.length;
  const place = vscode.l10n.t('{0} of {1}', at, walk.items.length);
  if (pace === undefined || walk.open.length === 0) return place;
  const minutes = Math.ceil((walk.open.length * pace) / 60_000);
  return `${place}, ${vscode.l10n.t('{0} min left', minutes)}`;
}

/** Where a walk stands and what is to be decided, for who does not see it. */
export function spoken(now: Standing): string {
  const { item, reviewed } = now;
  return item ? `${progress(now)}. ${summary(reviewed.review, item)}` : progress(now);
}

/** What a filter lets pass, in a few words; empty when that is everything. */
export function filterName({ speakers }: Review, filter: ReviewFilter): string {
  const { what, kinds, confidence } = filter;
  const percent = (part: number): number => Math.round(part * 100);
  return [
    what === 'needsLook' ? vscode.l10n.t('Needs a look') : '',
    ...(kinds ?? []).map(kindName),
    ...(filter.speakers ?? []).map((id) => speakers.find((speaker) => speaker.id === id)?.name ?? id),
    confidence ? vscode.l10n.t('{0}–{1} % sure', percent(confidence.min), percent(confidence.max)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
