import { trimRange, type Range } from '../text/range';

/** A stretch of text that the parser types as one: a line, or the hard-wrapped lines of one paragraph. */
export interface Unit extends Range {
  /** The characters of the range; line breaks inside hard-wrapped paragraphs are kept. */
  readonly text: string;
  /** How many blank lines stand right above. */
  readonly gap: number;
  /** How many white-space characters stand before it on its line. */
  readonly indent: number;
}

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g;

/** Whether a range plainly has no white space at its ends, so that nothing need be trimmed. */
const isTrim = (text: string, start: number, end: number): boolean =>
  end > start && isVisible(text.charCodeAt(start)) && isVisible(text.charCodeAt(end - 1));

/** Visible ASCII: most ends of lines. */
const isVisible = (code: number): boolean => code > 32 && code < 127;

/** The lines of a text that are not blank, trimmed, in order. Windows, Unix and old Mac line ends count as one break. */
export function splitLines(text: string): Unit[] {
  const units: Unit[] = [];
  let gap = 0;
  const add = (start: number, end: number): void => {
    const range = isTrim(text, start, end) ? { start, end } : trimRange(text, { start, end });
    if (range.start >= range.end) {
      gap++;
      return;
    }
    units.push({ ...range, text: text.slice(range.start, range.end), gap, indent: range.start - start });
    gap = 0;
  };
  let from = 0;
  for (const match of text.matchAll(lineBreak)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return units;
}

/** Longer lines are no paragraphs: their breaks were lost, and they are cut where sentences end. */
const longestLine = 4000;
/** Pieces of such a line have at least so many characters, as paragraphs have. */
const shortestPiece = 300;
const sentenceBreak = /[.!?…。！？]["'”’»)\]]{0,3}(?:\s{1,9}(?=[\p{Lu}\p{Lo}\p{N}"'“„«(])|(?<=[。！？]))/gu;

/** The pieces of a line whose breaks were lost; any other line is one piece. */
function cutLostBreaks(unit: Unit): readonly Unit[] {
  if (unit.text.length <= longestLine) return [unit];
  const pieces: Unit[] = [];
  let from = 0;
  const add = (end: number): void => {
    const piece = unit.text.slice(from, end).trimEnd();
    const start = unit.start + from;
    const first = pieces.length === 0;
    pieces.push({
      start,
      end: start + piece.length,
      text: piece,
      gap: first ? unit.gap : 0,
      indent: first ? unit.indent : 0,
    });
    from = end;
  };
  for (const match of unit.text.matchAll(sentenceBreak)) {
    const end = match.index + match[0].length;
    if (end - from >= shortestPiece && unit.text.length - end > 0) add(end);
  }
  add(unit.text.length);
  return pieces;
}

const widestWrap = 100;
const narrowestWrap = 45;
/** Lines shorter than this share of the width are menus and say nothing of how paragraphs are set. */
const leastOfWidth = 0.5;
const listMarker = /^(?:[•●▪◦‣·*+–—-]\s|\(?\d{1,3}[.)]\s|>|#)/u;
const endsSentence = /[.!?…:;]["'”’»)\]]*$/u;

/** The width at which the lines of a text were wrapped by hand or by a mail program, or undefined where they were not. */
function wrapWidth(units: readonly Unit[]): number | undefined {
  const lengths = units.map((unit) => unit.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (width < narrowestWrap || width > widestWrap) return undefined;
  let full = 0;
  let short = 0;
  let broken = 0;
  units.forEach((unit, i) => {
    const next = units[i + 1];
    if (!next || next.gap > 0) return;
    if (isFull(unit, next, width)) {
      full++;
      if (!endsSentence.test(unit.text.slice(-4))) broken++;
    } else if (unit.text.length >= width * leastOfWidth) short++;
  });
  return full >= 3 && full >= 2 * short && 2 * broken >= full ? width : undefined;
}

/** Whether the first word of the next line would not have fitted at the end of this one. */
function isFull(unit: Unit, next: Unit, width: number): boolean {
  const word = /^\S{1,40}/u.exec(next.text)?.[0].length ?? 0;
  return unit.text.length + 1 + word > width - 2;
}

/**
 * The units of a text: its lines, or whole paragraphs where it is wrapped at a fixed width. Lines are joined where the next
 * line's first word would not have fitted any more, so that paragraphs need no blank line between them.
 */
export function splitUnits(text: string): Unit[] {
  const lines = splitLines(text).flatMap(cutLostBreaks);
  const width = wrapWidth(lines);
  if (width === undefined) return lines;
  const units: Unit[] = [];
  let previous: Unit | undefined;
  for (const line of lines) {
    const last = units.at(-1);
    const joins =
      last &&
      previous &&
      line.gap === 0 &&
      isFull(previous, line, width) &&
      !listMarker.test(line.text) &&
      !(line.indent > previous.indent && endsSentence.test(previous.text));
    if (joins) {
      units[units.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
    } else units.push(line);
    previous = line;
  }
  return units;
}
