import { isList, isMapValue, type Value, type Values } from '../sidecar/format';
import { addConflict, inheritedConflict, type Sides } from './sides';
import { canonical, idOf, keyed, keysOf, same } from './values';

/** Where an anchor's spans change on both sides, no mixture of them means anything: these lists are one value each. */
const indivisible: ReadonlySet<string> = new Set(['source', 'cue', 'content', 'target']);
/** Who wrote an entry last, and when: they go together. */
const stamp: ReadonlySet<string> = new Set(['by', 'at']);

/**
 * What two versions of a map say together, given the version that both come from. What one side alone changed is taken
 * from it; entries of lists are told apart by id, other items by what they say, so that lists grow together. Where both
 * changed the same field to different values, the map keeps ours and gets a `conflict` with both. `faults` gets the names
 * of entries in which nothing can be merged, since an unresolved conflict would be lost.
 */
export function mergeMaps(base: Values, ours: Values, theirs: Values, faults: string[]): Values {
  const isEntry = idOf(ours) !== undefined;
  const isOtherKind = isEntry && !same(ours['kind'], theirs['kind']);
  const merged = new Map<string, Value>();
  const sides: Sides = { ours: new Map(), theirs: new Map() };
  for (const key of keysOf(ours, theirs)) {
    if (key === 'conflict' || (isEntry && stamp.has(key))) continue;
    const [b, o, t] = [base[key], ours[key], theirs[key]];
    // An entry that one side made another kind of thing has other fields: those of both would not fit together.
    const choice: Choice =
      isOtherKind && !same(o, t)
        ? { value: o, isConflict: true }
        : mergeField(b, o, t, indivisible.has(key), faults);
    if (choice.isConflict) {
      sides.ours.set(key, o ?? null);
      sides.theirs.set(key, t ?? null);
    }
    if (choice.value !== undefined) merged.set(key, choice.value);
  }
  if (isEntry) mergeStamp(base, ours, theirs, merged, sides);
  const inherited = inheritedConflict(base, ours, theirs, faults);
  return addConflict(Object.fromEntries(merged), inherited, sides, base, faults);
}

interface Choice {
  readonly value: Value | undefined;
  readonly isConflict: boolean;
}

function mergeField(
  base: Value | undefined,
  ours: Value | undefined,
  theirs: Value | undefined,
  whole: boolean,
  faults: string[],
): Choice {
  const take = (value: Value | undefined): Choice => ({ value, isConflict: false });
  if (same(ours, theirs) || same(base, theirs)) return take(ours);
  if (same(base, ours)) return take(theirs);
  if (!whole && isMapValue(ours) && isMapValue(theirs))
    return take(mergeMaps(isMapValue(base) ? base : {}, ours, theirs, faults));
  const lists = [base ?? [], ours ?? [], theirs ?? []] as const;
  const [b, o, t] = lists;
  if (!whole && isList(o) && isList(t)) return take(mergeLists(isList(b) ? b : [], o, t, faults));
  return { value: ours, isConflict: true };
}

/** Of two stamps the later counts, unless the entry has a conflict: then each side shows its own. */
function mergeStamp(
  base: Values,
  ours: Values,
  theirs: Values,
  merged: Map<string, Value>,
  sides: Sides,
): void {
  const of = (map: Values): Values => ({ by: map['by'], at: map['at'] });
  const [b, o, t] = [of(base), of(ours), of(theirs)];
  const both = !same(o, t) && !same(b, o) && !same(b, t);
  const later = `${text(t['at'])} ${text(t['by'])}` > `${text(o['at'])} ${text(o['by'])}`;
  const isConflict = both && sides.ours.size > 0;
  const chosen = !both ? (same(b, o) ? t : o) : later && !isConflict ? t : o;
  for (const key of stamp) {
    const value = chosen[key];
    if (value !== undefined) merged.set(key, value);
    if (!isConflict) continue;
    sides.ours.set(key, o[key] ?? null);
    sides.theirs.set(key, t[key] ?? null);
  }
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

function mergeLists(
  base: readonly Value[],
  ours: readonly Value[],
  theirs: readonly Value[],
  faults: string[],
): readonly Value[] {
  const [b, o, t] = [keyed(base), keyed(ours), keyed(theirs)];
  const result: { readonly key: string; readonly value: Value }[] = [];
  for (const [key, value] of o) {
    const kept = t.has(key) || !b.has(key) ? mergeItems(b.get(key), value, t.get(key), faults) : undefined;
    const left = kept ?? afterRemoval(b.get(key), value, 'theirs', faults);
    if (left !== undefined) result.push({ key, value: left });
  }
  let previous = -1;
  for (const [key, value] of t) {
    const at = result.findIndex((item) => item.key === key);
    if (at >= 0) previous = at;
    if (o.has(key)) continue;
    const left = b.has(key) ? afterRemoval(b.get(key), value, 'ours', faults) : value;
    if (left === undefined) continue;
    previous = placeFor(result, left, previous, (other) => !t.has(other) && !b.has(other));
    result.splice(previous, 0, { key, value: left });
  }
  return result.map(({ value }) => value);
}

/** What becomes of an item that both sides have, or ours alone added. */
function mergeItems(
  base: Value | undefined,
  ours: Value,
  theirs: Value | undefined,
  faults: string[],
): Value {
  if (theirs === undefined || same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  return isMapValue(ours) && isMapValue(theirs)
    ? mergeMaps(isMapValue(base) ? base : {}, ours, theirs, faults)
    : ours;
}

/** What is left of an item that one side removed: nothing, or where the other side changed an entry, that entry with a conflict. */
function afterRemoval(
  base: Value | undefined,
  left: Value,
  remover: 'ours' | 'theirs',
  faults: string[],
): Value | undefined {
  if (same(base, left)) return undefined;
  if (!isMapValue(left) || !isMapValue(base)) return left;
  const { conflict: known, ...fields } = left;
  const changed = keysOf(fields, base).flatMap((key): [string, Value][] =>
    key === 'conflict' || same(fields[key], base[key]) ? [] : [[key, fields[key] ?? null]],
  );
  const kept = Object.fromEntries(changed);
  const conflict: Values =
    remover === 'ours' ? { ours: 'removed', theirs: kept } : { ours: kept, theirs: 'removed' };
  if (known !== undefined && !same(known, conflict)) faults.push(idOf(left) ?? '');
  return { ...fields, conflict };
}

/** Where an item of theirs goes: by time where items have one, else behind the item before it there and what ours added at the same place. */
function placeFor(
  result: readonly { readonly key: string; readonly value: Value }[],
  value: Value,
  previous: number,
  isOurs: (key: string) => boolean,
): number {
  const time = timeOf(value);
  if (time !== '') return result.findLastIndex((item) => timeOf(item.value) <= time) + 1;
  let place = previous + 1;
  while (place < result.length && isOurs(result[place]?.key ?? '')) place++;
  return place;
}

/** When a remark was made; empty for everything else: entries stand in the article's order. */
const timeOf = (value: Value): string =>
  isMapValue(value) && idOf(value) === undefined ? text(value['at']) : '';

/** Puts back the speakers that one side removed while the other side's annotations still name them. */
export function withNamedSpeakers(merged: Values, versions: readonly Values[]): Values {
  const listIn = (map: Values, key: string): readonly Value[] => {
    const list = map[key];
    return isList(list) ? list : [];
  };
  const speakers = listIn(merged, 'speakers');
  const present = new Set(speakers.map(idOf));
  const named = new Set(
    listIn(merged, 'annotations').map((entry) =>
      isMapValue(entry) ? canonical(entry['speaker']) : undefined,
    ),
  );
  const missing = new Map<string, Value>();
  for (const speaker of versions.flatMap((version) => listIn(version, 'speakers'))) {
    const id = idOf(speaker);
    if (id !== undefined && named.has(canonical(id)) && !present.has(id) && !missing.has(id))
      missing.set(id, speaker);
  }
  return missing.size === 0 ? merged : { ...merged, speakers: [...speakers, ...missing.values()] };
}
