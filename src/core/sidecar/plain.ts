import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Range } from '../text/range';

/** A sidecar's nodes as plain values, and what is wrong with them before any schema is asked. */
export interface Plain {
  readonly value: unknown;
  readonly faults: readonly (Range & { readonly message: string })[];
}

/** The keys whose values are numbers, or true. What stands plain under any other key is text: nobody quotes `exact: 12`. */
const typed: ReadonlySet<string> = new Set(['version', 'value', 'min', 'max', 'resolved']);
/** No file of a readable size has more nodes; aliases of aliases make them. */
const mostNodes = 300_000;
const deepest = 64;

/** The nodes' values: keys without a value are left out, plain scalars are text except under those keys, aliases are followed (within bounds). Never throws. */
export function toPlain(root: ParsedNode | null): Plain {
  const faults: (Range & { message: string })[] = [];
  const anchors = new Map<string, Node>();
  let nodes = 0;
  const fault = (node: unknown, message: string): void => {
    faults.push({ ...rangeOf(node), message });
  };
  const map = (node: YAMLMap, depth: number): unknown => {
    const result = new Map<string, unknown>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key === undefined) {
        fault(pair.key, 'A key must be a word.');
      } else if (result.has(key)) {
        fault(pair.key, `“${key}” stands twice in the same entry.`);
      } else result.set(key, plain(pair.value, depth + 1, key));
    }
    return Object.fromEntries([...result].filter(([, value]) => value !== null && value !== undefined));
  };
  const plain = (node: unknown, depth: number, key: string): unknown => {
    if (++nodes > mostNodes || depth > deepest) {
      if (nodes <= mostNodes + 1 || depth === deepest + 1)
        fault(node, 'The file refers to itself too often.');
      return undefined;
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) return plain(target, depth + 1, key);
      fault(node, `Nothing is called “${node.source}”.`);
      return undefined;
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    }
    if (isMap(node)) return map(node, depth);
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, key));
    return isScalar(node) ? scalar(node, key) : undefined;
  };
  return { value: plain(root, 0, ''), faults: faults.slice(0, 20) };
}

/** A scalar's value: as YAML has it under those keys, text elsewhere, null for nothing. */
function scalar(node: { value: unknown; source?: string; type?: string }, key: string): unknown {
  const { value } = node;
  if (typeof value === 'string' || value === null || typed.has(key)) return value;
  return node.source ?? null;
}

/** The key of a pair if it is a scalar. */
export const keyOf = (pair: Pair): string | undefined =>
  isScalar(pair.key)
    ? typeof pair.key.value === 'string'
      ? pair.key.value
      : String(pair.key.source ?? pair.key.value)
    : undefined;

/** The pair of a map that has the key. */
export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => keyOf(pair) === key);

/** Where a node's own text stands; empty at 0 for what has none. */
export function rangeOf(node: unknown): Range {
  const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** The node at the end of a path of keys and indexes, or the nearest node on the way to it. */
export function nodeAt(root: ParsedNode, path: readonly (string | number)[]): Node {
  let node: Node = root;
  for (const step of path) {
    const next: unknown =
      typeof step === 'number' && isSeq(node)
        ? node.items[step]
        : typeof step === 'string' && isMap(node)
          ? (pairOf(node, step)?.value ?? pairOf(node, step)?.key)
          : undefined;
    if (!isScalar(next) && !isMap(next) && !isSeq(next) && !isAlias(next)) return node;
    node = next;
  }
  return node;
}
