import { overlaps, shift, type Range } from '../text/range';
import { standsAsWords } from './boundary';
import { describe } from './describe';
import { foldLines, foldTypography, type Folded } from './fold';
import type { Resolution, TextQuoteSelector } from './model';
import { anchorText, resolveIn, type AnchorText } from './resolve';

/** The three lists of spans of a quote: who, the word of saying, what. */
export interface Parts<T> {
  readonly source: readonly T[];
  readonly cue: readonly T[];
  readonly content: readonly T[];
}

/** How far from the content, in code units, a source or cue without context is looked for. */
const reach = 300;

/** Describes the parts of a quote. Content carries its context; source and cue are looked for around the content and carry context only where that would not find them. */
export function describeParts(text: string, parts: Parts<Range>): Parts<TextQuoteSelector> {
  const source = anchorText(text);
  const around = (range: Range): TextQuoteSelector => {
    const bare = { exact: foldLines(text.slice(range.start, range.end)).text };
    const found = findAround(source, bare.exact, parts.content);
    const finds = found.length === 1 && found[0]?.start === range.start && found[0].end === range.end;
    return finds ? bare : describe(text, range);
  };
  return {
    source: parts.source.map(around),
    cue: parts.cue.map(around),
    content: parts.content.map((range) => describe(text, range)),
  };
}

/** Where the parts of a quote stand in `text`; each list is as long as the selectors'. `near` is where the content is expected. */
export const resolveParts = (
  text: string,
  parts: Parts<TextQuoteSelector>,
  near?: number,
): Parts<Resolution> => resolvePartsIn(anchorText(text), parts, near);

/** As {@link resolveParts}, for a text that is already prepared. */
export function resolvePartsIn(
  source: AnchorText,
  parts: Parts<TextQuoteSelector>,
  near?: number,
): Parts<Resolution> {
  const content: Resolution[] = [];
  let expected = near;
  for (const selector of parts.content) {
    const resolution = resolveIn(source, selector, expected);
    content.push(resolution);
    if ('range' in resolution) expected = resolution.range.end;
  }
  const ranges = content.flatMap((resolution) => ('range' in resolution ? [resolution.range] : []));
  const around = (selector: TextQuoteSelector): Resolution =>
    selector.prefix === undefined && selector.suffix === undefined && ranges.length > 0
      ? resolveAround(source, selector, ranges)
      : resolveIn(source, selector, ranges[0]?.start ?? expected);
  return { source: parts.source.map(around), cue: parts.cue.map(around), content };
}

/** A part without context, looked for around the content and nowhere else. */
function resolveAround(
  source: AnchorText,
  selector: TextQuoteSelector,
  content: readonly Range[],
): Resolution {
  const found = findAround(source, foldLines(selector.exact).text, content);
  const [only] = found;
  if (only && found.length === 1) return { state: 'exact', range: only };
  if (found.length > 1) return { state: 'ambiguous', candidates: found };
  const plain = foldTypography(selector.exact, true).text.trim();
  const reformatted = findIn(source.text, (text) => foldTypography(text, true), plain, content);
  if (reformatted.length > 1) return { state: 'ambiguous', candidates: reformatted };
  const [range] = reformatted;
  return range
    ? { state: 'reformatted', range }
    : { state: 'orphaned', reason: 'The words no longer stand near the quote.' };
}

const findAround = (source: AnchorText, exact: string, content: readonly Range[]): readonly Range[] =>
  findIn(source.text, foldLines, exact, content);

/** The place of `exact` that is clearly the nearest to the content, or all places near it when none is. */
function findIn(
  text: string,
  fold: (text: string) => Folded,
  exact: string,
  content: readonly Range[],
): readonly Range[] {
  const places = new Map<number, { range: Range; distance: number }>();
  if (exact === '') return [];
  for (const span of content) {
    const from = Math.max(0, span.start - reach);
    const before = occurrences(text, fold, exact, { start: from, end: span.start });
    const after = occurrences(text, fold, exact, {
      start: span.end,
      end: Math.min(text.length, span.end + reach),
    });
    for (const range of [...before, ...after]) {
      if (content.some((other) => overlaps(other, range))) continue;
      const distance = range.end <= span.start ? span.start - range.end : range.start - span.end;
      const known = places.get(range.start)?.distance ?? Infinity;
      if (distance < known) places.set(range.start, { range, distance });
    }
  }
  const sorted = [...places.values()].sort((a, b) => a.distance - b.distance);
  const [first, second] = sorted;
  if (!first) return [];
  return !second || second.distance > 2 * first.distance + 8
    ? [first.range]
    : sorted.map(({ range }) => range);
}

/** The places in a window of the text where `exact` stands as words of its own. */
function occurrences(text: string, fold: (text: string) => Folded, exact: string, window: Range): Range[] {
  const folded = fold(text.slice(window.start, window.end));
  const found: Range[] = [];
  for (let at = folded.text.indexOf(exact); at >= 0; at = folded.text.indexOf(exact, at + 1)) {
    const range = shift(folded.original({ start: at, end: at + exact.length }), window.start);
    if (standsAsWords(text, range.start, { exact: text.slice(range.start, range.end) })) found.push(range);
  }
  return found;
}
