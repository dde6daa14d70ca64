import { isMap, isSeq, type Node, type ParsedNode } from 'yaml';
import { isMapValue, type Values } from '../sidecar/format';
import { itemRange, keyStart, pairEnd } from '../sidecar/layout';
import { parseText } from '../sidecar/parse';
import { keyOf, pairOf, rangeOf, toPlain } from '../sidecar/plain';
import type { Range } from '../text/range';
import { idOf } from './values';

/** What one version says in a conflict: the fields that differ, or that it removed the entry. */
export type ConflictSide = 'removed' | Readonly<Record<string, unknown>>;

/** A place of a sidecar where two versions were merged that do not agree, and nobody has chosen yet. */
export interface SidecarConflict {
  /** Where the entry stands in the file: keys and indexes from the root; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  /** The entry's id, or null for what has none. */
  readonly id: string | null;
  /** The whole entry, in the sidecar's text. */
  readonly entry: Range;
  /** The lines under `conflict`, in the sidecar's text. */
  readonly range: Range;
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
}

/** The conflicts that a sidecar's text holds, in its order. None when it cannot be read. */
export function findConflicts(text: string): readonly SidecarConflict[] {
  // Reading a long file takes a while, and few have any.
  if (!text.includes('conflict')) return [];
  const parsed = parseText(text);
  if (!parsed.ok) return [];
  const found: SidecarConflict[] = [];
  const visit = (node: unknown, path: readonly (string | number)[], entry: Range): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (key === 'conflict') found.push(...conflictIn(text, node, path, entry));
        else if (key !== undefined && path.length < 4)
          visit(pair.value, [...path, key], { start: keyStart(pair), end: pairEnd(text, pair) });
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        visit(item, [...path, index], itemRange(text, node, index));
      });
    }
  };
  visit(parsed.root, [], rangeOf(parsed.root));
  return found;
}

function conflictIn(
  text: string,
  map: Node,
  path: readonly (string | number)[],
  entry: Range,
): readonly SidecarConflict[] {
  const pair = isMap(map) ? pairOf(map, 'conflict') : undefined;
  if (!isMap(map) || !pair) return [];
  const plain = toPlain(map as ParsedNode).value as Values;
  const { conflict } = plain;
  if (!isMapValue(conflict)) return [];
  const side = (name: 'ours' | 'theirs'): ConflictSide | undefined => {
    const value = conflict[name];
    return value === 'removed' ? value : isMapValue(value) ? value : undefined;
  };
  const [ours, theirs] = [side('ours'), side('theirs')];
  if (ours === undefined && theirs === undefined) return [];
  const range = { start: keyStart(pair), end: pairEnd(text, pair) };
  return [{ path, id: idOf(plain) ?? null, entry, range, ours: ours ?? {}, theirs: theirs ?? {} }];
}
