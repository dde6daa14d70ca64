import type { Range } from '../text/range';
import { placesAlike } from './alike';
import { agreesAfter, agreesBefore } from './edges';
import { foldLines } from './fold';
import type { TextQuoteSelector } from './model';
import { anchorText, type AnchorText } from './resolve';
import { sequencesOf } from './sequences';
import { wordsIn } from './words';

/** Code units of context on each side, when that makes the place unique. */
const usualContext = 32;
/** The most context that is kept; a place that this does not tell apart is told apart by its neighbours. */
const mostContext = 256;
/** So many code units of other words tell surroundings apart that are the same else. */
const telling = 24;
/** So many other places of the same words are told apart. */
const mostPlaces = 2000;

/**
 * Describes a range by its words with some 32 code units of context on each side, more (up to 256) until the place
 * is unique in the text. Line breaks are written as `\n` whatever the text has; no surrogate pair is cut, a range that
 * cuts one is widened. Context is left out where the text begins or ends.
 */
export const describe = (text: string, range: Range): TextQuoteSelector =>
  describeIn(anchorText(text), range);

/** As {@link describe}, for a text that is already prepared. */
export function describeIn(source: AnchorText, range: Range): TextQuoteSelector {
  const { text } = source;
  const whole = wholeCharacters(text, range);
  // Every line break may be two code units in the text and one here.
  const before = foldLines(text.slice(Math.max(0, whole.start - 2 * mostContext - 1), whole.start));
  const exact = foldLines(text.slice(whole.start, whole.end));
  const after = foldLines(text.slice(whole.end, whole.end + 2 * mostContext + 1));
  const length = contextNeeded(source, whole, before.slice(-mostContext), after.slice(0, mostContext));
  const prefix = before.slice(splitsPair(before, before.length - length) ? -length - 1 : -length);
  const suffix = after.slice(0, splitsPair(after, length) ? length + 1 : length);
  return { exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}

/** How long the context must be for no other place of the same words to agree with all of it. */
function contextNeeded(source: AnchorText, range: Range, prefix: string, suffix: string): number {
  const { text } = source;
  let needed = usualContext;
  for (const place of samePlaces(source, range)) {
    const left = agreesBefore(text, place.start, prefix).units;
    const right = agreesAfter(text, place.end, suffix).units;
    const tells = Math.min(
      left < prefix.length ? left + 1 : mostContext,
      right < suffix.length ? right + 1 : mostContext,
    );
    needed = Math.max(needed, tells);
  }
  return Math.max(needed, contextAlike(source, range, prefix, suffix));
}

/** How long the context must be to tell the place from those where other words stand in like surroundings, should the words be changed: some words more than what is the same on both sides; 0 where the usual context does. */
function contextAlike(source: AnchorText, range: Range, prefix: string, suffix: string): number {
  const { text } = source;
  const alike = placesAlike(source.words(), range);
  const before = foldLines(text.slice(alike.own.start, range.start)).length;
  const behind = foldLines(text.slice(range.end, alike.own.end)).length;
  return alike.others.reduce((most, { start, end }) => {
    const left = before + agreesBefore(text, start, prefix.slice(0, prefix.length - before)).units;
    const right = behind + agreesAfter(text, end, suffix.slice(behind)).units;
    return Math.max(most, Math.min(mostContext, Math.min(left, right) + telling));
  }, 0);
}

/** Where else the words of a range stand, whatever the typography. */
function samePlaces(source: AnchorText, { start, end }: Range): readonly Range[] {
  const { text } = source;
  const words = wordsIn(text.slice(start, end));
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return otherOccurrences(text, { start, end });
  const index = source.words();
  const lead = first.start;
  const trail = end - start - last.end;
  return sequencesOf(
    index,
    words.map(({ key }) => key),
  )
    .slice(0, mostPlaces)
    .map((place) => ({
      start: index.start(place) - lead,
      end: index.end(place + words.length - 1) + trail,
    }))
    .filter((place) => place.start !== start);
}

function otherOccurrences(text: string, { start, end }: Range): readonly Range[] {
  const exact = text.slice(start, end);
  const found: Range[] = [];
  if (exact === '') return found;
  for (let at = text.indexOf(exact); at >= 0 && found.length < mostPlaces; at = text.indexOf(exact, at + 1)) {
    if (at !== start) found.push({ start: at, end: at + exact.length });
  }
  return found;
}

/** Whether a cut at `at` would part the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The range inside the text and with neither a surrogate pair nor a CRLF cut at its ends. */
function wholeCharacters(text: string, range: Range): Range {
  const start = Math.min(Math.max(0, range.start), text.length);
  const end = Math.min(Math.max(start, range.end), text.length);
  const cut = (at: number): boolean =>
    splitsPair(text, at) || (text[at - 1] === '\r' && text[at] === '\n' && at > 0);
  return { start: cut(start) ? start - 1 : start, end: cut(end) ? end + 1 : end };
}
