import { hull, type Range } from './range';
import { splitSentences } from './sentences';
import { tokenise, type Token } from './tokens';

/** What a span grows and shrinks by. */
export type TextUnit = 'word' | 'clause' | 'sentence';
/** Which end of a span moves. */
export type Edge = 'start' | 'end';

/** Units are looked for so many code units before and after a span, and in its own lines and those beside them. */
const reach = 4000;
const breaks = /^(?:[,;:.?!…()[\]{}–—"“”„‟«»‹›]|-{1,2}|\.{2,}|''|``)$/;
/** Words with which a clause of English begins, though no mark stands before it. */
const openers: ReadonlySet<string> = new Set(
  'that which who whom whose because although though while whereas if unless when where until since after before but'.split(
    ' ',
  ),
);

/**
 * The range with one end moved outwards to the next place where a unit ends there (or, for `start`, begins). Unchanged
 * at the end of the text. Clauses end at punctuation marks and before words such as "that" and "because".
 */
export function grow(text: string, range: Range, unit: TextUnit, edge: Edge): Range {
  const units = unitsAround(text, range, unit);
  if (edge === 'end') return { ...range, end: units.find(({ end }) => end > range.end)?.end ?? range.end };
  return { ...range, start: units.findLast(({ start }) => start < range.start)?.start ?? range.start };
}

/** The range with one end moved inwards to the next place where a unit ends there (or, for `start`, begins); unchanged when nothing would be left. */
export function shrink(text: string, range: Range, unit: TextUnit, edge: Edge): Range {
  const units = unitsAround(text, range, unit);
  if (edge === 'end') {
    const end = units.findLast((each) => each.end < range.end)?.end ?? range.start;
    return end > range.start ? { ...range, end } : range;
  }
  const start = units.find((each) => each.start > range.start)?.start ?? range.end;
  return start < range.end ? { ...range, start } : range;
}

/** The smallest larger range: the words that the range touches, the clauses, the sentences, the paragraph. Unchanged at the last. */
export function widen(text: string, range: Range): Range {
  for (const unit of ['word', 'clause', 'sentence'] as const) {
    const wider = covering(unitsAround(text, range, unit), range);
    if (isLarger(wider, range)) return wider;
  }
  return hull([range, linesAround(text, range)]) ?? range;
}

/** The word at an offset, or the nearest one on its line; undefined on a line without words. */
export function wordAt(text: string, offset: number): Range | undefined {
  const line = linesAround(text, { start: offset, end: offset });
  const distance = ({ start, end }: Range): number => Math.max(start - offset, offset - end, 0);
  return unitsAround(text, line, 'word')
    .filter(({ start, end }) => start >= line.start && end <= line.end)
    .reduce<Range | undefined>(
      (best, each) => (best && distance(best) <= distance(each) ? best : each),
      undefined,
    );
}

const isLarger = (a: Range, b: Range): boolean => a.end - a.start > b.end - b.start;

/** From the first to the last unit that the range touches, and the range itself. */
function covering(units: readonly Range[], range: Range): Range {
  const touched = units.filter(({ start, end }) =>
    range.start === range.end
      ? start <= range.start && range.end <= end
      : start < range.end && range.start < end,
  );
  return {
    start: Math.min(range.start, touched[0]?.start ?? range.start),
    end: Math.max(range.end, touched.at(-1)?.end ?? range.end),
  };
}

/** The lines that a range touches, without the white space at their ends. */
function linesAround(text: string, { start, end }: Range): Range {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  const next = text.indexOf('\n', end);
  const to = Math.min(next < 0 ? text.length : next, end + reach);
  const line = text.slice(from, to);
  const blank = line.length - line.trimStart().length;
  return line.trim() === '' ? { start, end } : { start: from + blank, end: from + line.trimEnd().length };
}

/** The units in and near a range, in text order. */
function unitsAround(text: string, range: Range, unit: TextUnit): readonly Range[] {
  const from = Math.max(0, range.start - reach);
  const to = Math.min(text.length, range.end + reach);
  const units: Range[] = [];
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    const by = at;
    for (const { start, end } of unitsOf(line, unit)) units.push({ start: start + by, end: end + by });
    at += line.length + 1;
  }
  return units;
}

function unitsOf(line: string, unit: TextUnit): readonly Range[] {
  const tokens = tokenise(line);
  if (unit === 'sentence') {
    return splitSentences(tokens).flatMap(({ first, end }) => rangeOf(tokens.slice(first, end)));
  }
  const groups: Token[][] = [[]];
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const isMark = unit === 'word' ? token.kind === 'mark' : breaks.test(token.text);
    if (isMark) groups.push([]);
    else if (unit === 'word' ? before?.end !== token.start : openers.has(token.lower)) groups.push([token]);
    else groups.at(-1)?.push(token);
  });
  return groups.flatMap(rangeOf);
}

function rangeOf(tokens: readonly Token[]): readonly Range[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
