import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Range } from '../text/range';
import { formatFlow, type Value } from './format';
import { columnOf, isFirstOnLine, itemRange, pairEnd } from './layout';
import { rangeOf } from './plain';
import { runs } from './runs';
import type { Shape } from './shape';
import type { Splices } from './splices';

/** Gives a key of a map in flow style a value: `pair` is the one it has, if any; `lead` the key with its colon. */
export function flowSetPair(
  splices: Splices,
  map: YAMLMap,
  pair: Pair | undefined,
  lead: string,
  value: string,
): void {
  const { text } = splices;
  const last = map.items.at(-1);
  if (pair) {
    const node = rangeOf(pair.value);
    const key = rangeOf(pair.key);
    if (node.end > node.start) splices.replace(node, value);
    else splices.replace({ start: key.end, end: Math.max(key.end, node.end) }, `: ${value}`);
  } else if (last) {
    const end = pairEnd(text, last);
    splices.replace({ start: end, end }, `, ${lead}${value}`);
  } else {
    splices.replace(rangeOf(map), `{ ${lead}${value} }`);
  }
}

/** Removes the parts of a collection in flow style that `gone` names, each with one comma. */
export function flowRemove(
  splices: Splices,
  parts: readonly Range[],
  gone: (index: number) => boolean,
): void {
  for (const { first, last } of runs(parts.length, gone)) {
    const [from, to, before, after] = [parts[first], parts[last], parts[first - 1], parts[last + 1]];
    if (!from || !to) continue;
    if (after) splices.replace({ start: from.start, end: after.start }, '');
    else splices.replace({ start: before?.end ?? from.start, end: to.end }, '');
  }
}

/** Adds items to a list in flow style: before the item at `index`, or at its end; on lines of their own where its items have such. */
export function flowInsertItems(
  splices: Splices,
  seq: YAMLSeq,
  index: number,
  values: readonly Value[],
  shape: Shape,
): void {
  const { text, eol } = splices;
  const items = values.map((value) => formatFlow(value, shape));
  const count = seq.items.length;
  if (count === 0) {
    splices.replace(rangeOf(seq), `[${items.join(', ')}]`);
    return;
  }
  const beside = itemRange(text, seq, Math.min(index, count - 1));
  const ownLine = isFirstOnLine(text, beside.start);
  const comma = ownLine ? `,${eol}${' '.repeat(columnOf(text, beside.start))}` : ', ';
  if (index < count) {
    splices.replace({ start: beside.start, end: beside.start }, items.map((item) => item + comma).join(''));
  } else {
    splices.replace({ start: beside.end, end: beside.end }, items.map((item) => comma + item).join(''));
  }
}
