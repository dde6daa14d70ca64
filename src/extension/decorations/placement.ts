import {
  compareShortFirst,
  hull,
  needsLook,
  type QuoteType,
  type Range,
  type Review,
  type ReviewItem,
} from '../../core';
import type { ShownKind } from '../shared/config';
import type { StyleName } from './styles';

/** Ranges to mark, by style, each style's in text order. */
export type Placement = ReadonlyMap<StyleName, readonly Range[]>;

/** The styles of quotes. */
export const quoteStyle = {
  direct: 'quoteDirect',
  mixed: 'quoteMixed',
  indirect: 'quoteIndirect',
} as const satisfies Readonly<Record<QuoteType, StyleName>>;
const itemKind: Readonly<Record<ReviewItem['kind'], ShownKind | null>> = {
  quote: 'quotes',
  figure: 'figures',
  citation: 'citations',
  speaker: 'speakers',
  note: null,
};

/** What to mark in an article, given which kinds are shown. Rejected suggestions are not marked. */
export function placeDecorations(review: Review, shown: (kind: ShownKind) => boolean): Placement {
  const placement = new Map<StyleName, Range[]>();
  const put = (style: StyleName, ranges: readonly Range[]): void => {
    const list = placement.get(style) ?? [];
    list.push(...ranges);
    placement.set(style, list);
  };
  for (const item of review.items) {
    const kind = itemKind[item.kind];
    if (item.status === 'rejected') continue;
    if (kind === null || shown(kind)) putItem(item, put);
    if (item.kind === 'quote' && shown('speakers')) {
      put('speaker', item.places.source);
      put('cue', item.places.cue);
    }
  }
  const { blocks } = review.analysis.article;
  put(
    'heading',
    blocks.filter(({ kind }) => kind === 'headline' || kind === 'subheading'),
  );
  if (shown('boilerplate'))
    put(
      'boilerplate',
      blocks.filter(({ kind }) => kind === 'boilerplate'),
    );
  for (const list of placement.values()) list.sort(compareShortFirst);
  return placement;
}

function putItem(item: ReviewItem, put: (style: StyleName, ranges: readonly Range[]) => void): void {
  const { content, target } = item.places;
  if (item.kind === 'quote')
    put(quoteStyle[item.annotation?.type ?? item.attribution?.type ?? 'indirect'], content);
  else if (item.kind === 'figure' || item.kind === 'citation' || item.kind === 'note') put(item.kind, target);
  else if (item.annotation) put('speaker', target);
  const whole = hull([...content, ...target]);
  if (!whole || item.status === 'suggested') return;
  if (needsLook(item)) put('needsLook', [...content, ...target]);
  else put(item.kind === 'note' ? 'noted' : item.status === 'edited' ? 'edited' : 'kept', [whole]);
}
