import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Range } from '../text/range';

/** The offset of the first character of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset behind the last character of the line that holds `at`, before its line break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The offset of the line after the one that holds `at`, or the text's length. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** How many characters stand before `at` on its line. */
export const columnOf = (text: string, at: number): number =>
  at - lineStart(text, at) - (text.startsWith('\ufeff') && lineStart(text, at) === 0 ? 1 : 0);

/** Whether nothing but spaces stands before `at` on its line. */
export const isFirstOnLine = (text: string, at: number): boolean =>
  text.slice(lineStart(text, at), at).trim() === '';

/** The offset behind the last character of a node that is not white space or a comment; -1 for no node. */
function contentEnd(text: string, node: unknown): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    if (isMap(node)) {
      const last = node.items.at(-1);
      return last ? pairEnd(text, last) : (node.range?.[1] ?? -1);
    }
    return Math.max(contentEnd(text, node.items.at(-1)), (dashOf(node, node.items.length - 1) ?? -1) + 1);
  }
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
    const [start, end] = node.range ?? [0, 0];
    return start + text.slice(start, end).trimEnd().length;
  }
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[1] ?? -1;
  return -1;
}

/** The offset behind a pair's value, or behind the colon of a pair without one. */
export const pairEnd = (text: string, pair: Pair): number =>
  Math.max(contentEnd(text, pair.value), contentEnd(text, pair.key));

/** The offset of a pair's key. */
export const keyStart = (pair: Pair): number => (pair.key as Node).range?.[0] ?? 0;

/** The offset of the `-` of a block list's item; undefined in flow lists. */
export function dashOf(seq: YAMLSeq, index: number): number | undefined {
  const token = seq.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

/** Where an item of a list stands, its dash included. */
export function itemRange(text: string, seq: YAMLSeq, index: number): Range {
  const item = seq.items[index];
  const dash = dashOf(seq, index);
  const start = dash ?? (item as Node | null)?.range?.[0] ?? 0;
  return { start, end: Math.max(contentEnd(text, item), dash === undefined ? start : dash + 1) };
}

/** The end of the line that holds `end`, or of the last of the comment lines below it that are indented deeper than `column`: those belong to what ends there. */
export function endWithComments(text: string, end: number, column: number): number {
  let last = lineEnd(text, end);
  for (let at = nextLine(text, last); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const indent = line.length - line.trimStart().length;
    if (!line.trimStart().startsWith('#') || indent <= column) break;
    last = lineEnd(text, at);
  }
  return last;
}

/** The start of the comment lines directly above the line that holds `at`, or of that line. */
export function startWithComments(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!text.slice(above, start).trimStart().startsWith('#')) break;
    start = above;
  }
  return start;
}

/** The column of the first key of a map in block style. */
export const mapColumn = (text: string, map: YAMLMap): number => {
  const [first] = map.items;
  return first ? columnOf(text, keyStart(first)) : 0;
};
