import { needsLook } from '../annotation/look';
import type { Review, ReviewItem } from '../annotation/review';
import type { Block } from '../article/model';
import type { ChainLink } from '../citation/model';
import { hull, type Range } from '../text/range';
import type { OutlineGroup, OutlineNode } from './model';

/** Labels hold at most so many code units of the article's words. */
const longestLabel = 90;

const groupNames: Readonly<Record<OutlineGroup, string>> = {
  structure: 'Structure',
  boilerplate: 'Around the article',
  speakers: 'Speakers',
  unattributed: 'Speaker not named',
  quotes: 'Quotes',
  notes: 'Notes',
  suggested: 'Suggestions',
  uncited: 'No source cited',
  figures: 'Figures',
  citations: 'Citations',
  annotations: 'Annotations',
  needsLook: 'Needs a look',
  accepted: 'Accepted',
  edited: 'Edited',
  added: 'Added',
  rejected: 'Rejected',
};

/** A group; its description is the number of rows in it. */
export function groupRow(
  parent: string,
  group: OutlineGroup,
  children: (id: string) => readonly OutlineNode[],
): OutlineNode {
  const id = `${parent}/${group}`;
  const rows = children(id);
  return {
    id,
    subject: { type: 'group', group },
    label: groupNames[group],
    description: String(rows.length),
    range: null,
    children: rows,
  };
}

/** A row for a block; `children` are the rows of what stands in it. */
export function blockRow(
  parent: string,
  text: string,
  block: Block,
  occurrence: number,
  children: (id: string) => readonly OutlineNode[],
): OutlineNode {
  const label = excerpt(text, block);
  const id = `${parent}/${label}#${occurrence}`;
  return {
    id,
    subject: { type: 'block', block },
    label,
    description: block.kind === 'boilerplate' ? (block.reason ?? '') : '',
    range: block,
    children: children(id),
  };
}

/** A row for an item of the review. */
export function itemRow(parent: string, { analysis, speakers }: Review, item: ReviewItem): OutlineNode {
  const { text } = analysis.article;
  const place = hull(item.places.content) ?? hull(item.places.target) ?? item.range;
  const speaker = speakers.find(({ id }) => id === item.speaker)?.name ?? '';
  const id = `${parent}/${item.id}`;
  return {
    id,
    subject: { type: 'item', item },
    label: place ? excerpt(text, place) : keptWords(item),
    description: needsLook(item) ? item.stateReason : item.kind === 'quote' ? speaker : describeItem(item),
    range: place,
    children: hopRows(id, chainOf(item)),
  };
}

function describeItem({ kind, annotation, figure, citation }: ReviewItem): string {
  if (kind === 'figure') {
    const { value, min, max, unit } = { ...figure, ...annotation };
    const bounds = [min, max].map((bound) => bound?.toLocaleString('en') ?? '…').join('–');
    const number = value?.toLocaleString('en') ?? (min == null && max == null ? '' : bounds);
    return [number, unit ?? ''].filter(Boolean).join(' ');
  }
  if (kind === 'citation') {
    const outlet = annotation?.outlet ?? citation?.outlet ?? '';
    const medium = annotation?.medium ?? citation?.medium;
    return [outlet, medium, citation?.date].filter(Boolean).join(', ');
  }
  return kind === 'note' ? (annotation?.text ?? annotation?.comments?.at(-1)?.text ?? '') : '';
}

/** A chain of sources as a branch: each hop below the one that passes it on. */
export function hopRows(parent: string, chain: readonly ChainLink[]): readonly OutlineNode[] {
  const [first, ...rest] = chain;
  if (!first) return [];
  const { name, kind, start, end } = first;
  const id = `${parent}/${kind}`;
  return [
    {
      id,
      subject: { type: 'hop', kind },
      label: name.replace(/\s+/g, ' '),
      description: kind,
      range: { start, end },
      children: hopRows(id, rest),
    },
  ];
}

/** The hops of a citation that has more than one. */
const chainOf = ({ citation }: ReviewItem): readonly ChainLink[] =>
  citation && citation.chain.length > 1 ? citation.chain : [];

/** The words of an annotation that has lost its place. */
const keptWords = ({ annotation }: ReviewItem): string =>
  shorten(
    [...(annotation?.content ?? []), ...(annotation?.target ?? [])].map(({ exact }) => exact).join(' … '),
  );

/** Words of the article in one line, shortened as labels are. */
export const excerpt = (text: string, { start, end }: Range): string =>
  shorten(text.slice(start, Math.min(end, start + 2 * longestLabel)));

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longestLabel
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', longestLabel) + 1 || longestLabel).trimEnd()}…`;
}
