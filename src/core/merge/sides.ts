import { isMapValue, type Value, type Values } from '../sidecar/format';
import { idOf, keysOf, same } from './values';

/** The fields in which two versions disagree, with what each says; null where it says nothing. */
export interface Sides {
  readonly ours: Map<string, Value>;
  readonly theirs: Map<string, Value>;
}

/** The conflict of an earlier merge that a map goes on having. It must be resolved on one side before both may change it. */
export function inheritedConflict(
  { conflict: base }: Values,
  { conflict: ours, id }: Values,
  { conflict: theirs }: Values,
  faults: string[],
): Value | undefined {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  faults.push(typeof id === 'string' ? id : '');
  return ours;
}

/** The map with a conflict of these sides, if they disagree, joined with the one that it has already. */
export function addConflict(
  map: Values,
  inherited: Value | undefined,
  { ours, theirs }: Sides,
  base: Values,
  faults: string[],
): Values {
  if (ours.size === 0) return inherited === undefined ? map : { ...map, conflict: inherited };
  const added = { ours: Object.fromEntries(ours), theirs: Object.fromEntries(theirs) };
  if (inherited === undefined) return { ...map, conflict: added };
  const [earlierOurs, earlierTheirs] = isMapValue(inherited)
    ? [inherited['ours'], inherited['theirs']]
    : [undefined, undefined];
  const isLost = (key: string): boolean =>
    isMapValue(earlierTheirs) &&
    key !== 'by' &&
    key !== 'at' &&
    earlierTheirs[key] !== undefined &&
    !same(earlierTheirs[key], base[key]) &&
    !same(earlierTheirs[key], added.theirs[key]);
  if (!isMapValue(earlierOurs) || !isMapValue(earlierTheirs) || keysOf(added.theirs, {}).some(isLost))
    faults.push(idOf(map) ?? '');
  return {
    ...map,
    conflict: {
      ours: { ...(isMapValue(earlierOurs) && earlierOurs), ...added.ours },
      theirs: { ...(isMapValue(earlierTheirs) && earlierTheirs), ...added.theirs },
    },
  };
}
