import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { isList, isMapValue, type Value, type Values } from '../sidecar/format';
import {
  columnOf,
  dashOf,
  endWithComments,
  itemRange,
  lineStart,
  nextLine,
  startWithComments,
} from '../sidecar/layout';
import { parseText } from '../sidecar/parse';
import { insertItems, patchMap, removeItems, setPair } from '../sidecar/patch';
import { pairOf, toPlain } from '../sidecar/plain';
import { noShape, sidecarShape, type Shape } from '../sidecar/shape';
import { createSplices, type Splices } from '../sidecar/splices';
import { canonical, idOf, keyed } from './values';

/** The map at the root of a sidecar's text with its plain values; empty for a text without content; null for what is no map or cannot be read. */
export function rootValues(text: string): Values | null {
  const parsed = parseText(text);
  if (!parsed.ok) return null;
  const { value, faults } = toPlain(parsed.root);
  if (faults.length > 0) return null;
  return parsed.root === null ? {} : isMapValue(value as Value) ? (value as Values) : null;
}

/**
 * Makes a sidecar's text say `next`, touching the lines of what differs alone. Entries that are new are taken line by
 * line from `donor`, another sidecar's text, where it has them just so. Null when the text cannot be changed so.
 */
export function patchText(text: string, next: Values, donor: string): string | null {
  const now = rootValues(text);
  if (now === null) return null;
  const begun = Object.keys(now).length > 0 ? text : `${withBreak(text)}version: 1\n`;
  for (const source of donor === '' ? [''] : [donor, '']) {
    const changed = changeInPlace(begun, rootValues(begun) ?? {}, next);
    const result = changed === null ? null : addEntries(changed, next, source);
    const said = result === null ? null : rootValues(result);
    if (result !== null && said !== null && canonical(said) === canonical(next)) return result;
  }
  return null;
}

const withBreak = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Whether a list is one of entries that have ids: these are changed one by one, everything else field by field. */
const isEntries = (value: Value | undefined): value is readonly Value[] =>
  isList(value) && value.some((item) => idOf(item) !== undefined);

const entryLists = (a: Values, b: Values): readonly string[] =>
  Object.keys({ ...a, ...b }).filter(
    (key) => isEntries(a[key]) || (a[key] === undefined && isEntries(b[key])),
  );

function changeInPlace(text: string, now: Values, next: Values): string | null {
  const root = rootOf(text);
  if (!root) return null;
  const splices = createSplices(text);
  const lists = entryLists(now, next);
  for (const key of lists) {
    const seq = pairOf(root, key)?.value;
    const [old, wanted] = [now[key], next[key]];
    if (isSeq(seq) && isList(old)) changeEntries(splices, seq, old, isList(wanted) ? wanted : [], key);
  }
  const rest = (map: Values): Values =>
    Object.fromEntries(Object.entries(map).filter(([key]) => !lists.includes(key)));
  patchMap(splices, root, rest(now), rest(next), wideShape(sidecarShape, [rest(now), rest(next)]));
  return splices.apply();
}

function changeEntries(
  splices: Splices,
  seq: YAMLSeq,
  now: readonly Value[],
  next: readonly Value[],
  list: string,
): void {
  const wanted = keyed(next);
  const gone = new Set<number>();
  [...keyed(now)].forEach(([key, old], index) => {
    const value = wanted.get(key);
    const node = seq.items[index];
    if (value === undefined) gone.add(index);
    else if (isMap(node) && isMapValue(old) && isMapValue(value) && canonical(old) !== canonical(value))
      patchMap(splices, node, old, value, wideShape(sidecarShape.nested[list] ?? noShape, [old, value]));
  });
  removeItems(splices, seq, (index) => gone.has(index));
}

function addEntries(text: string, next: Values, donor: string): string | null {
  const root = rootOf(text);
  if (!root) return null;
  const splices = createSplices(text);
  const now = toPlain(root as ParsedNode).value as Values;
  for (const key of entryLists(now, next)) {
    const wanted = next[key];
    if (!isList(wanted)) continue;
    const shape = wideShape(sidecarShape.nested[key] ?? noShape, wanted);
    const seq = pairOf(root, key)?.value;
    if (isSeq(seq) && seq.items.length > 0) addTo(splices, seq, wanted, shape, createDonor(donor, key));
    else if (wanted.length > 0) setPair(splices, root, key, wanted, withNested(key, shape));
  }
  return splices.apply();
}

const withNested = (key: string, shape: Shape): Shape => ({
  keys: sidecarShape.keys.includes(key) ? sidecarShape.keys : [...sidecarShape.keys, key],
  nested: { [key]: shape },
});

/** Adds the items of `wanted` that a list has not, each behind the one before it. */
function addTo(
  splices: Splices,
  seq: YAMLSeq,
  wanted: readonly Value[],
  shape: Shape,
  lines: (key: string, value: Value) => readonly string[] | undefined,
): void {
  const { text, eol } = splices;
  const present = [...keyed(toPlain(seq as ParsedNode).value as readonly Value[]).keys()];
  let index = 0;
  for (const [key, value] of keyed(wanted)) {
    const at = present.indexOf(key);
    if (at >= 0) index = at + 1;
    if (at >= 0) continue;
    const dash = dashOf(seq, 0);
    const taken = seq.flow === true || dash === undefined ? undefined : lines(key, value);
    if (taken === undefined || dash === undefined) {
      insertItems(splices, seq, index, [value], shape);
      continue;
    }
    const column = columnOf(text, dash);
    const start = lineStart(text, dash);
    const end = index === 0 ? start : endWithComments(text, itemRange(text, seq, index - 1).end, column);
    const place = index === 0 ? start : nextLine(text, end);
    const indented = taken.map((line) => (line === '' ? line : ' '.repeat(column) + line));
    const isLast = index > 0 && place === text.length && !text.endsWith('\n');
    const by = indented.map((line) => (isLast ? eol + line : line + eol)).join('');
    splices.replace({ start: place, end: place }, by);
  }
}

/** Gives the lines of entries as they stand in a text, without indentation and with the comment lines above them, if an entry says exactly what is asked for. */
function createDonor(
  text: string,
  list: string,
): (key: string, value: Value) => readonly string[] | undefined {
  const root = rootOf(text);
  const seq = root ? pairOf(root, list)?.value : undefined;
  if (!isSeq(seq) || seq.flow === true) return () => undefined;
  const entries = [...keyed(toPlain(seq as ParsedNode).value as readonly Value[])];
  const places = new Map(entries.map(([key, value], index) => [key, { index, value }]));
  return (key, wanted) => {
    const place = places.get(key);
    const dash = place && dashOf(seq, place.index);
    if (dash === undefined || canonical(place?.value) !== canonical(wanted)) return undefined;
    return linesOf(text, seq, place?.index ?? 0, dash);
  };
}

function linesOf(text: string, seq: YAMLSeq, index: number, dash: number): readonly string[] | undefined {
  const column = columnOf(text, dash);
  const before = index === 0 ? dash : itemRange(text, seq, index - 1).end;
  const start =
    index === 0
      ? lineStart(text, dash)
      : Math.max(startWithComments(text, dash), nextLine(text, endWithComments(text, before, column)));
  const end = endWithComments(text, itemRange(text, seq, index).end, column);
  const lines = text.slice(start, end).split(/\r?\n/);
  const isDeep = lines.every((line) => line.trim() === '' || line.slice(0, column).trim() === '');
  return isDeep ? lines.map((line) => line.slice(column).trimEnd() && line.slice(column)) : undefined;
}

/** The shape with the keys that the values have beside it, at all depths; in a conflict each side is shaped like what it belongs to. */
function wideShape(known: Shape, values: readonly Value[]): Shape {
  const maps = values.flatMap((value) => (isList(value) ? value : [value])).filter(isMapValue);
  const keys = [...new Set([...known.keys, ...maps.flatMap((map) => Object.keys(map))])];
  const below = (key: string): readonly Value[] => maps.flatMap((map) => map[key] ?? []);
  const nested = keys.map((key): [string, Shape] => {
    if (key === 'conflict') return [key, conflictShape(known, below(key))];
    return [key, wideShape(known.nested[key] ?? noShape, below(key))];
  });
  return { ...known, keys, nested: Object.fromEntries(nested) };
}

function conflictShape(holder: Shape, conflicts: readonly Value[]): Shape {
  const side = (name: string): readonly Value[] =>
    conflicts.filter(isMapValue).flatMap((conflict) => conflict[name] ?? []);
  return {
    keys: ['ours', 'theirs'],
    nested: {
      ours: wideShape({ ...holder, flow: false }, side('ours')),
      theirs: wideShape({ ...holder, flow: false }, side('theirs')),
    },
  };
}

function rootOf(text: string): YAMLMap | null {
  const parsed = parseText(text);
  return parsed.ok && isMap(parsed.root) ? parsed.root : null;
}
