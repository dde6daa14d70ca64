import type { Range, TextEdit } from '../../core';

/**
 * What an editor shows in one style. The editor moves marks along with what is typed, and so does this: what stands where it
 * should need not be drawn again.
 */
export interface Marks {
  /** Whether the ranges are other than what the editor shows now (at `now`, milliseconds); from then on they count as drawn. */
  isNew(ranges: readonly Range[], now: number): boolean;
  /** The same for the moments until the article is read again: what was typed since has most likely moved the marks in the editor, too. */
  isLikelyNew(ranges: readonly Range[], now: number): boolean;
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
  let isSure = false;
  let drawn = 0;
  const draw = (ranges: readonly Range[], now: number): boolean => {
    places = new Int32Array(ranges.length * 2);
    for (const [index, { start, end }] of ranges.entries()) places.set([start, end], index * 2);
    drawn = now;
    isSure = true;
    return true;
  };
  return {
    isNew: (ranges, now) => (places && isSure && isSame(places, ranges) ? false : draw(ranges, now)),
    isLikelyNew: (ranges, now) => (places && isSame(places, ranges) ? false : draw(ranges, now)),
    follow(edits, now) {
      if (!places || places.length === 0) return;
      if (now - drawn <= uncertain) isSure = false;
      const later = [...edits].sort((a, b) => b.range.start - a.range.start);
      if (!later.every((edit) => places && shift(places, edit))) places = undefined;
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
