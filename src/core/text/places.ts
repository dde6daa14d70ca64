import { firstWhere } from './firstWhere';

/** A place as editors count: both from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of any offset of `text`; lines end with LF, CRLF or CR. Linear to make, logarithmic to ask. */
export function createPlaces(text: string): (offset: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Index of the last of `sorted` that is not greater than `value`, or -1. */
export const lastAtMost = (sorted: readonly number[], value: number): number =>
  firstWhere(sorted.length, (index) => (sorted[index] ?? Infinity) > value) - 1;
