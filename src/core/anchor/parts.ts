import { overlaps, type Range } from '../text/range';
import { describeIn } from './describe';
import { foldLines } from './fold';
import type { Resolution, TextQuoteSelector } from './model';
import { offsetOf, type Near } from './near';
import { anchorText, resolveIn, type AnchorText } from './resolve';
import { sequencesOf } from './sequences';
import { wordsIn } from './words';

/** The three lists of spans of a quote: who, the word of saying, what. */
export interface Parts<T> {
  readonly source: readonly T[];
  readonly cue: readonly T[];
  readonly content: readonly T[];
}

/** How far from the content, in code units, a source or cue without context is looked for. */
const reach = 300;
/** So much of the content, or of what stands on its other side, is enough to tell where a part stands beside it. */
const usualContext = 96;

const lost: Resolution = { state: 'orphaned', reason: 'The words no longer stand near the quote.' };

/** Describes the parts of a quote. Content carries its context; source and cue carry context only where the content's does not hold them. */
export const describeParts = (text: string, parts: Parts<Range>): Parts<TextQuoteSelector> =>
  describePartsIn(anchorText(text), parts);

/** As {@link describeParts}, for a text that is already prepared. */
export function describePartsIn(source: AnchorText, parts: Parts<Range>): Parts<TextQuoteSelector> {
  const { text } = source;
  const content = parts.content.map((range) => describeIn(source, range));
  const around = (range: Range): TextQuoteSelector => {
    const bare = { exact: foldLines(text.slice(range.start, range.end)) };
    const found = resolveBare(source, bare, content, parts.content);
    const finds =
      found.state === 'exact' && found.range.start === range.start && found.range.end === range.end;
    const isTold = content.some((selector) => besideContent(bare.exact, selector) !== null);
    return finds && isTold ? bare : describeIn(source, range);
  };
  return { source: parts.source.map(around), cue: parts.cue.map(around), content };
}

/** Where the parts of a quote stand in `text`; each list is as long as the selectors'. `near` is where the content is expected. */
export const resolveParts = (text: string, parts: Parts<TextQuoteSelector>, near?: Near): Parts<Resolution> =>
  resolvePartsIn(anchorText(text), parts, near);

/** As {@link resolveParts}, for a text that is already prepared. `followed`: where an editor has followed each part of the content to. */
export function resolvePartsIn(
  source: AnchorText,
  parts: Parts<TextQuoteSelector>,
  near?: Near,
  followed?: readonly Range[],
): Parts<Resolution> {
  const content = resolveList(source, parts.content, near, followed);
  const expected =
    content.flatMap((each) => ('range' in each ? [each.range.end] : [])).at(-1) ?? offsetOf(near);
  const ranges = content.flatMap((resolution) => ('range' in resolution ? [resolution.range] : []));
  const selectors = parts.content.filter((_, index) => 'range' in (content[index] ?? lost));
  const around = (selector: TextQuoteSelector): Resolution =>
    selector.prefix === undefined && selector.suffix === undefined && ranges.length > 0
      ? resolveBare(source, selector, selectors, ranges)
      : resolveIn(source, selector, ranges[0]?.start ?? expected);
  return { source: parts.source.map(around), cue: parts.cue.map(around), content };
}

/** Resolves selectors that stand one after the other: each where an editor has followed it to, or near the end of the one before. */
export function resolveList(
  source: AnchorText,
  selectors: readonly TextQuoteSelector[],
  near?: Near,
  followed?: readonly Range[],
): readonly Resolution[] {
  const places = followed?.length === selectors.length ? followed : [];
  const found: Resolution[] = [];
  let expected = near;
  selectors.forEach((selector, index) => {
    const resolution = resolveIn(source, selector, places[index] ?? expected);
    found.push(resolution);
    if ('range' in resolution) expected = resolution.range.end;
  });
  return found;
}

/** A part without context: where the content's context says that it stands, and what stands there now; or else the nearest place of its words around the content. `ranges` are the places of the contents. */
function resolveBare(
  source: AnchorText,
  selector: TextQuoteSelector,
  content: readonly TextQuoteSelector[],
  ranges: readonly Range[],
): Resolution {
  const exact = foldLines(selector.exact);
  const isBeside = (range: Range): boolean =>
    ranges.every((each) => !overlaps(each, range)) && ranges.some((each) => distance(each, range) <= reach);
  let isTold = false;
  for (const [index, one] of content.entries()) {
    const told = besideContent(exact, one);
    const range = ranges[index];
    if (!told || !range) continue;
    isTold = true;
    const found = resolveIn(source, told, range.start);
    if ('range' in found && isBeside(found.range)) return found;
  }
  const places = nearest(source, exact, ranges, isTold);
  const [only] = places;
  if (!only) return lost;
  if (places.length > 1) return { state: 'ambiguous', candidates: places };
  const same = foldLines(source.text.slice(only.start, only.end)) === exact;
  return { state: same ? (isTold ? 'moved' : 'exact') : 'reformatted', range: only };
}

/** A part as a selector with context, made of the context of a content that holds it; null where none does. Of several places the nearest to the content counts. */
function besideContent(exact: string, content: TextQuoteSelector): TextQuoteSelector | null {
  const { prefix = '', suffix = '' } = content;
  const before = prefix.lastIndexOf(exact);
  const after = suffix.indexOf(exact);
  if (exact === '' || (before < 0 && after < 0)) return null;
  const whole = prefix + content.exact + suffix;
  const isBefore = after < 0 || (before >= 0 && prefix.length - before - exact.length <= after);
  const at = isBefore ? before : prefix.length + content.exact.length + after;
  return {
    exact,
    prefix: whole.slice(Math.max(0, at - usualContext), at),
    suffix: whole.slice(at + exact.length, at + exact.length + usualContext),
  };
}

const distance = (a: Range, b: Range): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The place of some words that is clearly the nearest to the content, or all places near it when none is. `inParagraph`: only in the paragraphs of the content. */
function nearest(
  source: AnchorText,
  exact: string,
  content: readonly Range[],
  inParagraph: boolean,
): readonly Range[] {
  const { text } = source;
  const gap = (place: Range): number => Math.min(...content.map((each) => distance(each, place)));
  const isNear = (place: Range): boolean =>
    content.every((each) => !overlaps(each, place)) &&
    content.some(
      (each) =>
        distance(each, place) <= reach && !(inParagraph && /\n\s*\n/.test(between(text, each, place))),
    );
  const sorted = placesOf(source, exact, content)
    .filter(isNear)
    .sort((a, b) => gap(a) - gap(b));
  const [first, second] = sorted;
  if (!first) return [];
  return !second || gap(second) > 2 * gap(first) + 8 ? [first] : sorted;
}

const between = (text: string, a: Range, b: Range): string =>
  a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);

/** The places of words in the whole text, or of what holds no word around the content. */
function placesOf(source: AnchorText, exact: string, content: readonly Range[]): Range[] {
  const words = wordsIn(exact);
  const first = words[0];
  const last = words.at(-1);
  if (first && last) {
    const index = source.words();
    return sequencesOf(
      index,
      words.map(({ key }) => key),
    ).map((place) => ({
      start: index.start(place) - first.start,
      end: index.end(place + words.length - 1) + exact.length - last.end,
    }));
  }
  const found = new Map<number, Range>();
  for (const { start, end } of content) {
    const window = { start: Math.max(0, start - reach), end: Math.min(source.text.length, end + reach) };
    let at = exact === '' ? -1 : source.text.indexOf(exact, window.start);
    for (; at >= 0 && at < window.end; at = source.text.indexOf(exact, at + 1))
      found.set(at, { start: at, end: at + exact.length });
  }
  return [...found.values()];
}
