import type { Range } from '../text/range';
import { findChanged, type ChangedPlace } from './changed';
import { choosePlace, type Choice } from './choose';
import { foldLines, foldTypography, type Folded } from './fold';
import type { Resolution, TextQuoteSelector } from './model';
import { wordsIn, type Word } from './words';

/** A text made ready for resolving many anchors in it: what has to be computed is computed once, and only if asked for. */
export interface AnchorText {
  readonly text: string;
  readonly lines: Folded;
  typography(caseless: boolean): Folded;
  /** The words of the text without differences of typography. */
  words(): readonly Word[];
}

/** Makes a text ready for {@link resolveIn}. */
export function anchorText(text: string): AnchorText {
  const known: { cased?: Folded; caseless?: Folded; words?: readonly Word[] } = {};
  const typography = (caseless: boolean): Folded =>
    caseless
      ? (known.caseless ??= foldTypography(text, true))
      : (known.cased ??= foldTypography(text, false));
  return {
    text,
    lines: foldLines(text),
    typography,
    words: () => (known.words ??= wordsIn(typography(false).text)),
  };
}

/** Agreement of the surroundings at which the same words need no second look for a better place. */
const trusted = 0.5;

/** Share of the context's words around changed words at which the same words elsewhere, in other surroundings, are not the ones that are meant. */
const intact = 0.7;

const gone = 'The words are no longer in the text.';
const replaced = 'Quite different words stand where these stood.';
const takenOut = 'The words were taken out; what stood around them still stands.';

/**
 * Where a selector points in `text`. `near` is the offset at which it is expected; among equally good places the
 * nearest wins only if its context agrees. `exact`: the same words with all of their context; `moved`: the same words,
 * other surroundings; `reformatted`: other typography only; `changed`: other words where these stood, with what
 * changed. Linear time, never throws.
 */
export const resolve = (text: string, selector: TextQuoteSelector, near?: number): Resolution =>
  resolveIn(anchorText(text), selector, near);

/** As {@link resolve}, for a text that is already prepared. */
export function resolveIn(source: AnchorText, selector: TextQuoteSelector, near?: number): Resolution {
  const wanted = mapSelector(selector, (part) => foldLines(part).text);
  const nearIn = (folded: Folded): number | undefined => (near === undefined ? near : folded.folded(near));
  const first = choosePlace(source.lines.text, wanted, nearIn(source.lines));
  if (first.found && first.agreement >= trusted) {
    const state = first.agreement === 1 ? 'exact' : 'moved';
    return { state, range: source.lines.original(first.found) };
  }
  if (!first.found && first.agreement === 1) {
    return { state: 'ambiguous', candidates: first.candidates.map((range) => source.lines.original(range)) };
  }
  const loose: Choice[] = [];
  for (const caseless of [false, true]) {
    const folded = source.typography(caseless);
    const plain = foldSelector(selector, caseless);
    const choice = mapChoice(choosePlace(folded.text, plain, nearIn(folded)), (range) =>
      folded.original(range),
    );
    if (choice.found && choice.agreement === 1) return place(source, choice.found, wanted.exact);
    loose.push(choice);
  }
  const choices = [mapChoice(first, (range) => source.lines.original(range)), ...loose];
  const found = choices.find((choice) => choice.found !== null);
  const several = choices.find((choice) => !choice.found && choice.candidates.length > 0);
  const isSure = found === undefined && several?.agreement === 1;
  const changed = isSure ? undefined : resolveChanged(source, foldSelector(selector, false), near);
  if (changed?.state === 'changed' && (!found || changed.agreement >= intact)) {
    return { state: 'changed', range: changed.range, changes: changed.changes };
  }
  if (found?.found) return place(source, found.found, wanted.exact);
  if (several && !several.found) return { state: 'ambiguous', candidates: several.candidates };
  return changed?.state === 'none' ? changed.resolution : { state: 'orphaned', reason: gone };
}

/** What stands where the words stood that are no longer in the text: one place, or why there is none. */
function resolveChanged(
  source: AnchorText,
  selector: TextQuoteSelector,
  near: number | undefined,
):
  | ({ readonly state: 'changed' } & ChangedPlace)
  | { readonly state: 'none'; readonly resolution: Resolution } {
  const folded = source.typography(false);
  const { found } = findChanged(folded.text, source.words(), selector);
  if (typeof found === 'string') {
    const reason = found === 'gone' ? takenOut : replaced;
    return { state: 'none', resolution: { state: 'orphaned', reason } };
  }
  const places = found.map((each) => ({ ...each, range: folded.original(each.range) }));
  const only = places.length === 1 ? places[0] : nearestOf(places, near);
  if (only) return { state: 'changed', ...only };
  const candidates = places.map(({ range }) => range);
  return {
    state: 'none',
    resolution: places.length > 0 ? { state: 'ambiguous', candidates } : { state: 'orphaned', reason: gone },
  };
}

function nearestOf(places: readonly ChangedPlace[], near: number | undefined): ChangedPlace | undefined {
  if (near === undefined) return undefined;
  const distance = ({ range }: ChangedPlace): number => Math.abs(range.start - near);
  const [first, second] = [...places].sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) === distance(second) ? undefined : first;
}

/** `moved` when the very same words stand there, `reformatted` otherwise. */
function place(source: AnchorText, range: Range, exact: string): Resolution {
  const same = foldLines(source.text.slice(range.start, range.end)).text === exact;
  return { state: same ? 'moved' : 'reformatted', range };
}

function mapSelector(selector: TextQuoteSelector, map: (text: string) => string): TextQuoteSelector {
  const { exact, prefix, suffix } = selector;
  return {
    exact: map(exact),
    ...(prefix !== undefined && { prefix: map(prefix) }),
    ...(suffix !== undefined && { suffix: map(suffix) }),
  };
}

/** The selector in the typography of the folded text: its parts are folded as one, since spaces at their seams count once. */
function foldSelector(selector: TextQuoteSelector, caseless: boolean): TextQuoteSelector {
  const { exact, prefix = '', suffix = '' } = selector;
  const whole = foldTypography(prefix + exact + suffix, caseless);
  const { start, end } = foldedRange(whole, prefix.length, prefix.length + exact.length);
  return {
    exact: whole.text.slice(start, end),
    prefix: whole.text.slice(0, start).trimStart(),
    suffix: whole.text.slice(end).trimEnd(),
  };
}

/** The code units of a folded text that were made of the original stretch from `start` to `end`, without white space at the ends. */
function foldedRange(folded: Folded, start: number, end: number): Range {
  let from = 0;
  let to = folded.text.length;
  while (from < to && (startOf(folded, from) < start || folded.text[from] === ' ')) from++;
  while (to > from && (startOf(folded, to - 1) >= end || folded.text[to - 1] === ' ')) to--;
  return { start: from, end: to };
}

const startOf = (folded: Folded, at: number): number => folded.original({ start: at, end: at + 1 }).start;

const mapChoice = (choice: Choice, map: (range: Range) => Range): Choice =>
  choice.found
    ? { ...choice, found: map(choice.found) }
    : { ...choice, candidates: choice.candidates.map(map) };
