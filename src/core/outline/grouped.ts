import { needsLook } from '../annotation/look';
import type { AnnotationKind } from '../annotation/model';
import type { Review, ReviewItem } from '../annotation/review';
import type { OutlineGroup, OutlineGrouping, OutlineNode, OutlineOrder } from './model';
import { itemRows, outline, speakerRows, structureRows } from './outline';
import { groupRow, itemRow } from './rows';

/** The outline of an article grouped and ordered as a reader wants it. */
export function groupedOutline(
  review: Review,
  grouping: OutlineGrouping,
  order: OutlineOrder,
): readonly OutlineNode[] {
  return ordered(rowsOf(review, grouping), order);
}

function rowsOf(review: Review, grouping: OutlineGrouping): readonly OutlineNode[] {
  switch (grouping) {
    case 'all':
      return outline(review);
    case 'structure':
      return structureRows('', review);
    case 'speaker':
      return speakerRows('', review);
    case 'kind':
      return kindRows(review);
    case 'status':
      return statusRows(review);
    case 'chain':
      return chainRows(review);
  }
}

const kindGroups: readonly (readonly [AnnotationKind, OutlineGroup])[] = [
  ['quote', 'quotes'],
  ['figure', 'figures'],
  ['citation', 'citations'],
  ['speaker', 'speakers'],
  ['note', 'notes'],
];

const kindRows = (review: Review): readonly OutlineNode[] =>
  kindGroups.flatMap(([wanted, group]) =>
    unlessEmpty(groupRow('', group, (id) => itemRows(id, review, ({ kind }) => kind === wanted))),
  );

const statusRows = (review: Review): readonly OutlineNode[] =>
  (['needsLook', 'suggested', 'accepted', 'edited', 'added', 'rejected'] as const).flatMap((group) => {
    const isIn = (item: ReviewItem): boolean =>
      needsLook(item) ? group === 'needsLook' : item.status === group;
    return unlessEmpty(
      groupRow('', group, (id) => review.items.filter(isIn).map((item) => itemRow(id, review, item))),
    );
  });

/** Citations by the source that all of it comes from in the end, with the way there; then what no source is cited for. */
function chainRows(review: Review): readonly OutlineNode[] {
  const bySource = new Map<string, ReviewItem[]>();
  for (const item of review.items) {
    if (item.kind !== 'citation' || item.status === 'rejected') continue;
    const { annotation, citation } = item;
    const name = annotation?.primary ?? citation?.primary ?? annotation?.outlet ?? citation?.outlet ?? '';
    const known = bySource.get(name);
    if (known) known.push(item);
    else bySource.set(name, [item]);
  }
  const sources = [...bySource].map(([name, items]): OutlineNode => {
    const id = `/source:${name}`;
    return {
      id,
      subject: { type: 'source', name },
      label: name,
      description: String(items.length),
      range: items[0]?.range ?? null,
      children: items.map((item) => itemRow(id, review, item)),
    };
  });
  const cited = new Set([...bySource.keys()].map((name) => name.toLowerCase()));
  const isUncited = ({ kind, speaker }: ReviewItem): boolean => {
    const name = review.speakers.find(({ id }) => id === speaker)?.name.toLowerCase();
    return kind === 'quote' && (name === undefined || !cited.has(name));
  };
  return [...sources, ...unlessEmpty(groupRow('', 'uncited', (id) => itemRows(id, review, isUncited)))];
}

const unlessEmpty = (row: OutlineNode): readonly OutlineNode[] => (row.children.length > 0 ? [row] : []);

/** Rows with those of finds among them put in order; structure stays as in the article. */
function ordered(rows: readonly OutlineNode[], order: OutlineOrder): readonly OutlineNode[] {
  if (order === 'article') return rows;
  const below = rows.map((row) =>
    row.subject.type === 'block' || row.children.length === 0
      ? row
      : { ...row, children: ordered(row.children, order) },
  );
  const sureness = ({ subject }: OutlineNode): number =>
    subject.type === 'item' ? subject.item.confidence : 1;
  const isSortable = below.every(
    ({ subject }) => subject.type === 'item' || subject.type === 'counted' || subject.type === 'source',
  );
  if (!isSortable) return below;
  return below.sort((a, b) =>
    order === 'words' ? a.label.localeCompare(b.label) : sureness(a) - sureness(b),
  );
}
