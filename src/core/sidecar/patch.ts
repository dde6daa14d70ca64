import { isMap, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowInsertItems, flowRemove, flowSetPair } from './flowPatch';
import { entriesOf, formatFlow, formatInline, formatItem, formatPair, isList, isMapValue } from './format';
import type { Value, Values } from './format';
import {
  columnOf,
  dashOf,
  endWithComments,
  isFirstOnLine,
  itemRange,
  keyStart,
  lineEnd,
  lineStart,
  mapColumn,
  nextLine,
  pairEnd,
  startWithComments,
} from './layout';
import { keyOf, pairOf, rangeOf } from './plain';
import { runs } from './runs';
import { noShape, type Shape } from './shape';
import type { Splices } from './splices';

/** Makes `map`, which holds `old`, hold `next`, in as few places as possible. Keys that the shape does not know stay. */
export function patchMap(splices: Splices, map: YAMLMap, old: Values, next: Values, shape: Shape): void {
  const wanted = new Map(entriesOf(next, shape));
  const present = new Map(entriesOf(old, shape));
  const gone = map.items.map((pair) => {
    const key = keyOf(pair);
    return key !== undefined && shape.keys.includes(key) && present.has(key) && !wanted.has(key);
  });
  removePairs(splices, map, gone);
  for (const [key, value] of wanted) {
    const before = present.get(key);
    const nested = shape.nested[key] ?? noShape;
    if (before !== undefined && formatFlow(before, nested) === formatFlow(value, nested)) continue;
    const node = pairOf(map, key)?.value;
    if (isMap(node) && isMapValue(before) && isMapValue(value))
      patchMap(splices, node, before, value, nested);
    else if (isSeq(node) && isMaps(before) && isMaps(value)) patchSeq(splices, node, before, value, nested);
    else setPair(splices, map, key, value, shape, (pair) => !gone[map.items.indexOf(pair)]);
  }
}

const isMaps = (value: Value | undefined): value is readonly Values[] =>
  isList(value) && value.length > 0 && value.every(isMapValue);

/** Makes a list of maps hold other maps: what is the same at its start and end stays, the middle is changed one by one. */
function patchSeq(
  splices: Splices,
  seq: YAMLSeq,
  old: readonly Values[],
  next: readonly Values[],
  shape: Shape,
): void {
  const same = (a: Values | undefined, b: Values | undefined): boolean =>
    a !== undefined && b !== undefined && formatFlow(a, shape) === formatFlow(b, shape);
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && same(old[head], next[head])) head++;
  let tail = 0;
  while (tail < shorter - head && same(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++;
  const paired = shorter - tail;
  for (let index = head; index < paired; index++) {
    const [node, before, after] = [seq.items[index], old[index], next[index]];
    if (!before || !after) continue;
    if (isMap(node)) patchMap(splices, node, before, after, shape);
    else splices.replace(rangeOf(node), formatFlow(after, shape));
  }
  removeItems(splices, seq, (index) => index >= paired && index < old.length - tail);
  insertItems(splices, seq, paired, next.slice(paired, next.length - tail), shape);
}

/** Adds items to a list that has some: before the item at `index`, or at its end. */
export function insertItems(
  splices: Splices,
  seq: YAMLSeq,
  index: number,
  values: readonly Value[],
  shape: Shape,
): void {
  if (values.length === 0) return;
  const { text, eol } = splices;
  const dash = dashOf(seq, 0);
  if (seq.flow === true || dash === undefined) {
    flowInsertItems(splices, seq, index, values, shape);
    return;
  }
  const column = columnOf(text, dash);
  const lines = values.flatMap((value) => formatItem(value, shape));
  if (index > 0) {
    const end = itemRange(text, seq, Math.min(index, seq.items.length) - 1).end;
    splices.insertBelow(endWithComments(text, end, column), lines, column);
  } else {
    const start = lineStart(text, dash);
    splices.replace({ start, end: start }, lines.map((line) => ' '.repeat(column) + line + eol).join(''));
  }
}

/** Removes the items of a list that `gone` names, each with its lines and the comment lines directly above it. */
export function removeItems(splices: Splices, seq: YAMLSeq, gone: (index: number) => boolean): void {
  const { text } = splices;
  if (seq.flow === true) {
    flowRemove(
      splices,
      seq.items.map((_, index) => itemRange(text, seq, index)),
      gone,
    );
    return;
  }
  for (const { first, last } of runs(seq.items.length, gone)) {
    const dash = dashOf(seq, first) ?? 0;
    const column = columnOf(text, dash);
    const start = entryStart(text, seq, first, dash, column);
    let end = nextLine(text, endWithComments(text, itemRange(text, seq, last).end, column));
    // One of the two blank lines that would otherwise meet goes too.
    const blankAbove = start > 0 && text.slice(lineStart(text, start - 1), start).trim() === '';
    if (blankAbove && end < text.length && text.slice(end, lineEnd(text, end)).trim() === '') {
      end = nextLine(text, end);
    }
    splices.removeLines({ start, end });
  }
}

/** Where the lines of a block list's item begin: with the comment lines directly above it, if those belong neither to the item before nor, directly under the list's key, to the whole list. */
function entryStart(text: string, seq: YAMLSeq, index: number, dash: number, column: number): number {
  const start = startWithComments(text, dash);
  if (index === 0) {
    const blankAbove = start > 0 && text.slice(lineStart(text, start - 1), start).trim() === '';
    return blankAbove ? start : lineStart(text, dash);
  }
  const before = itemRange(text, seq, index - 1).end;
  return Math.max(start, nextLine(text, endWithComments(text, before, column)));
}

function removePairs(splices: Splices, map: YAMLMap, gone: readonly boolean[]): void {
  const { text } = splices;
  const chosen = (index: number): boolean => gone[index] === true;
  if (map.flow === true) {
    flowRemove(
      splices,
      map.items.map((pair) => ({ start: keyStart(pair), end: pairEnd(text, pair) })),
      chosen,
    );
    return;
  }
  for (const { first, last } of runs(map.items.length, chosen)) {
    const [from, to, next] = [map.items[first], map.items[last], map.items[last + 1]];
    if (!from || !to) continue;
    const start = keyStart(from);
    if (!isFirstOnLine(text, start)) {
      // The first pair shares its line with the list's dash: the next one moves up to it.
      splices.replace({ start, end: next ? keyStart(next) : pairEnd(text, to) }, next ? '' : '{}');
      continue;
    }
    const end = endWithComments(text, pairEnd(text, to), columnOf(text, start));
    splices.removeLines({ start: lineStart(text, start), end: nextLine(text, end) });
  }
}

/** Gives a key of a map a value, in place of the one it has or as a new pair behind the pairs that come before it in the shape. `stays` tells which pairs are not being removed. */
export function setPair(
  splices: Splices,
  map: YAMLMap,
  key: string,
  value: Value,
  shape: Shape,
  stays: (pair: Pair) => boolean = () => true,
): void {
  const { text, eol } = splices;
  const nested = shape.nested[key] ?? noShape;
  const pair = pairOf(map, key);
  if (map.flow === true) {
    flowSetPair(splices, map, pair, `${key}: `, formatFlow(value, nested));
    return;
  }
  const column = mapColumn(text, map);
  if (pair) {
    setValue(splices, pair, value, nested, column);
    return;
  }
  const lines = formatPair(key, value, nested);
  const earlier = shape.keys.slice(0, shape.keys.indexOf(key));
  const previous = map.items.findLast((other) => earlier.includes(keyOf(other) ?? '') && stays(other));
  const [first] = map.items;
  if (previous) {
    splices.insertBelow(endWithComments(text, pairEnd(text, previous), column), lines, column);
  } else if (first) {
    const start = keyStart(first);
    splices.replace({ start, end: start }, lines.map((line) => line + eol + ' '.repeat(column)).join(''));
  }
}

/** Puts a value in place of the one that a pair in block style has. */
function setValue(splices: Splices, pair: Pair, value: Value, shape: Shape, column: number): void {
  const { text, eol } = splices;
  const colon = text.indexOf(':', rangeOf(pair.key).end);
  const old = { start: colon + 1, end: Math.max(colon + 1, pairEnd(text, pair)) };
  const node = rangeOf(pair.value);
  const oneLine = !text.slice(old.start, old.end).includes('\n');
  const inline = formatInline(value, shape);
  if (inline !== undefined) {
    if (oneLine && node.end > node.start) splices.replace(node, inline);
    else splices.replace(old, ` ${inline}`);
    return;
  }
  const [, ...lines] = formatPair('', value, shape);
  const block = lines.map((line) => eol + ' '.repeat(column) + line).join('');
  if (!oneLine) {
    splices.replace(old, block);
    return;
  }
  splices.replace(old, '');
  const end = lineEnd(text, old.end);
  splices.replace({ start: end, end }, block);
}
