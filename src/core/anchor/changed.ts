import { overlaps, shift, type Range } from '../text/range';
import { align, likelyStretches } from './align';
import { placeOf, shareFound } from './changedPlace';
import { describeChanges, type Replacement } from './differences';
import type { TextQuoteSelector } from './model';
import { wordsIn, type Word } from './words';

/** A place where a text now says something else than a selector. */
export interface ChangedPlace {
  readonly range: Range;
  readonly changes: readonly string[];
  /** The share of the words of the context that still stand around it. */
  readonly agreement: number;
}

/** What became of words that are no longer in the text as they were. */
export type ChangedSearch =
  | { readonly found: readonly ChangedPlace[] }
  /** The surroundings still stand there, with nothing (`gone`) or something quite different (`replaced`) between them. */
  | { readonly found: 'gone' | 'replaced' };

/** Selectors with more code units or words are not compared word by word. */
const longest = 20_000;
const mostWords = 1200;

/**
 * Looks for the places where the words of a selector now stand changed: stretches that hold most of the words of the
 * selector and its context, compared with them word by word. `selector` is in the typography of `text`, `words` are
 * the words of `text`.
 */
export function findChanged(
  text: string,
  words: readonly Word[],
  selector: TextQuoteSelector,
): ChangedSearch {
  const { exact, prefix = '', suffix = '' } = selector;
  if (exact.length + prefix.length + suffix.length > longest) return { found: [] };
  const before = wordsIn(prefix);
  const inside = wordsIn(exact);
  const after = wordsIn(suffix);
  const wanted = [...before, ...inside, ...after].map(({ key }) => key);
  if (inside.length === 0 || wanted.length > mostWords) return { found: [] };
  const length = wanted.length + Math.min(20, wanted.length >> 2) + 4;
  const starts = likelyStretches(
    words.map(({ key }) => key),
    wanted,
    length,
  );
  const found: ChangedPlace[] = [];
  let lost: 'gone' | 'replaced' | undefined;
  for (const start of starts) {
    // The likeliest stretch ends with the last word that is still the same; what replaced the words behind it follows.
    const stretch = words.slice(start, start + length + (wanted.length >> 2) + 12);
    const partners = align(
      wanted,
      stretch.map(({ key }) => key),
    );
    const counts = { before: before.length, inside: inside.length, after: after.length };
    const place = placeOf(partners, counts, stretch.length);
    if (place === 'elsewhere') continue;
    if (place === 'gone' || place === 'replaced') {
      lost = place;
      continue;
    }
    const region = stretch.slice(place.start, place.end);
    const own = partners.slice(before.length, before.length + inside.length).map((at) => at - place.start);
    const range = withMarks(text, region, exact, inside);
    const now = text.slice(range.start, range.end);
    // The same words in other surroundings have not changed; and stretches may reach into each other.
    if (now === exact || found.some((other) => overlaps(other.range, range))) continue;
    const said = inside.map((word) => ({ ...word, ...shift(word, prefix.length) }));
    const was = { text: prefix + exact, start: prefix.length, end: prefix.length + exact.length };
    const changes = describeChanges(replacements(said, region, own), was, { text, ...range });
    const context = [...partners.slice(0, before.length), ...partners.slice(before.length + inside.length)];
    found.push({ range, changes, agreement: shareFound(context) });
  }
  return { found: found.length === 0 && lost ? lost : found };
}

/** The runs of words that have no partner, each with what stands in its place. */
function replacements(
  own: readonly Word[],
  region: readonly Word[],
  partners: readonly number[],
): readonly Replacement[] {
  const found: Replacement[] = [];
  let removed: Word[] = [];
  let next = 0;
  const close = (at: number): void => {
    const added = region.slice(next, at);
    if (removed.length + added.length > 0) found.push({ removed, added });
    removed = [];
    next = at + 1;
  };
  own.forEach((word, index) => {
    const at = partners[index] ?? -1;
    // A partner outside the region counts as none.
    if (at < next || at >= region.length) removed.push(word);
    else close(at);
  });
  close(region.length);
  return found;
}

/** The range of the region's words, with the marks directly around them where the selector's words have such. */
function withMarks(text: string, region: readonly Word[], exact: string, inside: readonly Word[]): Range {
  let start = region[0]?.start ?? 0;
  let end = region.at(-1)?.end ?? start;
  const isMark = (char: string): boolean => /[^\s\p{L}\p{N}\p{M}]/u.test(char);
  const ahead = inside[0]?.start ?? 0;
  const behind = exact.length - (inside.at(-1)?.end ?? 0);
  for (let count = 0; count < ahead && isMark(text.charAt(start - 1)); count++) start--;
  for (let count = 0; count < behind && isMark(text.charAt(end)); count++) end++;
  return { start, end };
}
