import {
  contains,
  filterOutline,
  groupedOutline,
  type OutlineGrouping,
  type OutlineNode,
  type OutlineOrder,
  type ReviewItem,
} from '../../core';
import type { ReviewedVersion } from '../shared/reviewStore';

/** A row of the side panel. Where it stands for an item it is a reference to it, as commands take. */
export interface Row {
  readonly node: OutlineNode;
  readonly parent: Row | undefined;
  readonly children: readonly Row[];
  /** The article's address. */
  readonly uri: string;
  readonly itemId?: string;
}

/** How the outline is shown. */
export interface OutlineView {
  readonly grouping: OutlineGrouping;
  readonly order: OutlineOrder;
  /** Words that shown rows have; empty for all rows. */
  readonly filter: string;
}

/** The rows of an article's outline. */
export function rowsOf({ document, review }: ReviewedVersion, view: OutlineView): readonly Row[] {
  const uri = document.uri.toString();
  const row = (node: OutlineNode, parent: Row | undefined): Row => {
    const children: Row[] = [];
    const item = itemOf(node);
    const made: Row = { node, parent, children, uri, ...(item && { itemId: item.id }) };
    children.push(...node.children.map((child) => row(child, made)));
    return made;
  };
  const nodes = filterOutline(groupedOutline(review, view.grouping, view.order), view.filter);
  return nodes.map((node) => row(node, undefined));
}

/** The item that a row's actions are about. */
export const itemOf = ({ subject }: OutlineNode): ReviewItem | null =>
  subject.type === 'item' || subject.type === 'speaker' ? subject.item : null;

/** The row with an id, or undefined. */
export function rowWithId(rows: readonly Row[], id: string): Row | undefined {
  for (const row of rows) {
    // An id begins with the ids of the rows above it.
    if (row.node.id === id) return row;
    const below = id.startsWith(`${row.node.id}/`) ? rowWithId(row.children, id) : undefined;
    if (below) return below;
  }
  return undefined;
}

/** The row with the shortest place at an offset; one in the group of `selected` if there is any, so that following the cursor does not jump between groups. */
export function rowAt(roots: readonly Row[], offset: number, selected: Row | undefined): Row | undefined {
  const group = roots.find(({ node }) => selected?.node.id.startsWith(`${node.id}/`));
  return (group && shortestAt([group], offset)) ?? shortestAt(roots, offset);
}

function shortestAt(rows: readonly Row[], offset: number): Row | undefined {
  let best: Row | undefined;
  const size = (row: Row | undefined): number =>
    row?.node.range ? row.node.range.end - row.node.range.start : Infinity;
  const visit = (row: Row): void => {
    const { range } = row.node;
    if (range && contains(range, { start: offset, end: offset }) && size(row) < size(best)) best = row;
    row.children.forEach(visit);
  };
  rows.forEach(visit);
  return best;
}
