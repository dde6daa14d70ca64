import type { Range } from '../text/range';

/** One edit of a text: the code units of `range`, offsets in the text before the edit, were replaced by `length` others. VS Code's content changes are such, the last place first. */
export interface TextEdit {
  readonly range: Range;
  /** How long the new text is. */
  readonly length: number;
}

/**
 * Where ranges stand after edits, without a look at the text: for the moments between a keystroke and the next
 * resolving. `edits` happened at once: each counts by the text before all of them, and no two meet. What is typed at an
 * end of a range stays outside; what replaces a part of it, or all of it and no more, belongs to it. A range that was
 * taken out together with what stood around it is empty, where it stood.
 */
export function shiftAnchored(ranges: readonly Range[], edits: readonly TextEdit[]): readonly Range[] {
  if (edits.length === 0) return ranges;
  const shifted = shifts(edits);
  return ranges.map((range) => {
    const start = startAfter(range.start, shifted);
    return { start, end: Math.max(start, endAfter(range, shifted)) };
  });
}

/** An edit and by how much everything before it has shifted what follows. */
interface Shifted extends TextEdit {
  readonly by: number;
}

function shifts(edits: readonly TextEdit[]): readonly Shifted[] {
  let by = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .map(({ range, length }) => {
      const shifted = { range, length, by };
      by += length - (range.end - range.start);
      return shifted;
    });
}

const growth = ({ range, length, by }: Shifted): number => by + length - (range.end - range.start);

/** Where a start stands after the edits: behind what was put there, and behind what replaced the text around it. */
function startAfter(offset: number, edits: readonly Shifted[]): number {
  const last = edits.findLast(({ range }) => range.start < offset || range.end <= offset);
  if (!last) return offset;
  const isInside = last.range.end > offset;
  return isInside ? last.range.start + last.by + last.length : offset + growth(last);
}

/** Where an end stands after the edits: before what was put there. */
function endAfter({ start, end }: Range, edits: readonly Shifted[]): number {
  const last = edits.findLast(({ range }) => range.start < end);
  if (!last) return end;
  if (last.range.end < end) return end + growth(last);
  const isOwn = last.range.end === end && last.range.start >= start;
  return last.range.start + last.by + (isOwn ? last.length : 0);
}
