import type { Range, TextEdit } from '../../core';

/**
 * What an editor shows in one style. The editor moves marks along with what is typed, and so does this: what stands where it
 * should need not be drawn again.
 */
export interface Marks {
  /** Whether the ranges are other than what the editor shows now (at `now`, milliseconds); from then on they count as drawn. */
  isNew(ranges: readonly Range[], now: number): boolean;
  /** The text was edited; all edits count by the text before. */
  follow(edits: readonly TextEdit[], now: number): void;
}

/**
 * An editor is told of marks some time after they were placed. What is typed in between (milliseconds, by a wide margin) moves
 * the marks here, and in the editor perhaps not.
 */
const uncertain = 2000;

/** Nothing is shown yet. */
export function createMarks(): Marks {
  let places: Int32Array | undefined;
  let drawn = 0;
  return {
    isNew(ranges, now) {
      if (places && isSame(places, ranges)) return false;
      places = new Int32Array(ranges.length * 2);
      for (const [index, { start, end }] of ranges.entries()) places.set([start, end], index * 2);
      drawn = now;
      return true;
    },
    follow(edits, now) {
      if (!places || places.length === 0) return;
      const later = [...edits].sort((a, b) => b.range.start - a.range.start);
      const isSure = now - drawn > uncertain && later.every((edit) => places && shift(places, edit));
      if (!isSure) places = undefined;
    },
  };
}

function isSame(places: Int32Array, ranges: readonly Range[]): boolean {
  return (
    places.length === ranges.length * 2 &&
    ranges.every(({ start, end }, index) => places[2 * index] === start && places[2 * index + 1] === end)
  );
}

/** Moves what stands behind an edit; false where the edit touches an end of a range, since editors differ on what becomes of that. */
function shift(places: Int32Array, { range, length }: TextEdit): boolean {
  const by = length - (range.end - range.start);
  for (let k = 0; k < places.length; k++) {
    const place = places[k] ?? 0;
    if (place > range.end) places[k] = place + by;
    else if (place >= range.start) return false;
  }
  return true;
}
