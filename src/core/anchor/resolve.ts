import type { Range } from '../text/range';
import { choosePlace, type Choice } from './choose';
import { foldLines, foldTypography, type Folded } from './fold';
import type { Resolution, TextQuoteSelector } from './model';

/** A text made ready for resolving many anchors in it: what has to be computed is computed once, and only if asked for. */
export interface AnchorText {
  readonly text: string;
  readonly lines: Folded;
  typography(caseless: boolean): Folded;
}

/** Makes a text ready for {@link resolveIn}. */
export function anchorText(text: string): AnchorText {
  const folds: { cased?: Folded; caseless?: Folded } = {};
  return {
    text,
    lines: foldLines(text),
    typography: (caseless) =>
      caseless
        ? (folds.caseless ??= foldTypography(text, true))
        : (folds.cased ??= foldTypography(text, false)),
  };
}

/** Agreement of the surroundings at which the same words need no second look for a better place. */
const trusted = 0.5;

/**
 * Where a selector points in `text`. `near` is the offset at which it is expected; among equally good places the
 * nearest wins only if its context agrees. `exact`: the same words with all of their context; `moved`: the same words,
 * other surroundings; `reformatted`: other typography only; never other words. Linear time, never throws.
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
  if (found?.found) return place(source, found.found, wanted.exact);
  const candidates = choices.find((choice) => !choice.found && choice.candidates.length > 0);
  if (candidates && !candidates.found) return { state: 'ambiguous', candidates: candidates.candidates };
  return { state: 'orphaned', reason: 'The words are no longer in the text.' };
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
    : { found: null, candidates: choice.candidates.map(map) };
