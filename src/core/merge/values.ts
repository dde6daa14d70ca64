import { isList, isMapValue, type Value, type Values } from '../sidecar/format';

/** A value as one string, the same for values that say the same: keys in any order, without keys that say nothing (null, empty lists and maps). Undefined for nothing. */
export function canonical(value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return value.length === 0 ? undefined : `[${value.map(canonical).join()}]`;
  const pairs = Object.entries(value).flatMap(([key, entry]) => {
    const said = canonical(entry);
    return said === undefined ? [] : [`${JSON.stringify(key)}:${said}`];
  });
  return pairs.length === 0 ? undefined : `{${pairs.sort().join()}}`;
}

/** Whether two values say the same. */
export const same = (a: Value | undefined, b: Value | undefined): boolean => canonical(a) === canonical(b);

/** The id of an entry, or undefined for what has none. */
export function idOf(value: Value | undefined): string | undefined {
  const id = isMapValue(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The items of a list by what tells them apart: their id, or else all that they say; of the same ones each counts. */
export function keyed(list: readonly Value[]): ReadonlyMap<string, Value> {
  const counts = new Map<string, number>();
  return new Map(
    list.map((item) => {
      const id = idOf(item);
      const stem = id === undefined ? `=${canonical(item) ?? ''}` : `#${id}`;
      const count = counts.get(stem) ?? 0;
      counts.set(stem, count + 1);
      return [`${stem}/${count}`, item];
    }),
  );
}

/** The keys of two maps, in the order of the first. */
export const keysOf = (a: Values, b: Values): readonly string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)]),
];
