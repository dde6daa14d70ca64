import { isList, isMapValue, type Value, type Values } from '../sidecar/format';
import type { ConflictSide, SidecarConflict } from './findConflicts';
import { patchText, rootValues } from './patchText';
import { canonical, idOf, keysOf } from './values';

/** How a conflict is resolved. Both: the entry stays as ours, and theirs becomes an entry of its own behind it. */
export type ConflictChoice = 'ours' | 'theirs' | 'both';

/**
 * The text with a conflict resolved; `newId` is for the entry that theirs becomes when both are kept. Null when the
 * conflict is not there any more, or cannot be resolved so: both can be kept only of an annotation that nobody removed.
 */
export function resolveConflict(
  text: string,
  conflict: SidecarConflict,
  choice: ConflictChoice,
  newId: string,
): string | null {
  const root = rootValues(text);
  if (!root) return null;
  const { path, ours, theirs } = conflict;
  if (choice === 'both' && (path[0] !== 'annotations' || ours === 'removed' || theirs === 'removed'))
    return null;
  const resolve = (map: Values): readonly Values[] | null => {
    const now = map['conflict'];
    if (!isMapValue(now) || (idOf(map) ?? null) !== conflict.id) return null;
    const other = choice === 'both' ? [{ ...taken(map, ours, theirs), id: newId }] : [];
    const [kept, left] = choice === 'theirs' ? [theirs, ours] : [ours, theirs];
    return kept === 'removed' ? [] : [taken(map, left, kept), ...other];
  };
  const next = changeAt(root, path, resolve);
  return next === null ? null : patchText(text, next, '');
}

/** The map as one side has it: with the fields of that side, without those that only the other side has. */
function taken(map: Values, other: ConflictSide, side: ConflictSide): Values {
  if (side === 'removed') return map;
  const fields = new Map(Object.entries(map));
  fields.delete('conflict');
  const differing = other === 'removed' ? {} : (other as Values);
  for (const key of keysOf(side as Values, differing)) {
    const value = (side as Values)[key];
    if (canonical(value) === undefined) fields.delete(key);
    else if (value !== undefined) fields.set(key, value);
  }
  return Object.fromEntries(fields);
}

/** `value` with the map at the end of a path replaced by none, one or more; null when there is no such map. */
function changeAt(
  value: Values,
  path: readonly (string | number)[],
  change: (map: Values) => readonly Values[] | null,
): Values | null {
  const [key, index, ...below] = path;
  if (key === undefined) return change(value)?.[0] ?? null;
  const child: Value | undefined = value[key];
  if (isList(child) && typeof index === 'number') {
    const item = child[index];
    if (!isMapValue(item)) return null;
    const changed = below.length === 0 ? change(item) : changeAt(item, below, change);
    if (changed === null) return null;
    return {
      ...value,
      [key]: child.toSpliced(index, 1, ...(isList(changed) ? changed : [changed])),
    };
  }
  if (!isMapValue(child)) return null;
  const changed = changeAt(child, path.slice(1), change);
  return changed === null ? null : { ...value, [key]: changed };
}
