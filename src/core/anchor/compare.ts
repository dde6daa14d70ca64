import type { Range } from '../text/range';
import { factsBeside } from './beside';
import { differences, type Passage } from './differences';
import { rangeOfWords } from './edges';
import { foldLines, foldTypography } from './fold';
import type { Change, Resolution } from './model';
import { byWeight } from './say';
import type { Stretch } from './stretch';
import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';

/** The stretch of words that are the very same. */
export const sameStretch = (from: number, wanted: Wanted): Stretch => ({
  from,
  to: from + wanted.to - wanted.from,
  partners: Array.from({ length: wanted.to - wanted.from }, (_, at) => from + at),
});

/** What a selector's exact words have become where a stretch of the text stands for them. `isFull`: all of the context stands around it, character by character. */
export function compare(index: WordIndex, stretch: Stretch, wanted: Wanted, isFull: boolean): Resolution {
  const range = rangeOfWords(index, stretch.from, stretch.to, wanted);
  const now = index.text.slice(range.start, range.end);
  const changes = isFull && foldLines(now) === wanted.exact ? [] : changesIn(index, stretch, range, wanted);
  const beside = isFull ? null : factsBeside(index, stretch, range, wanted);
  const all = beside ? byWeight([...changes, ...beside.changes]) : changes;
  if (all.length > 0) return { state: 'changed', range: beside?.range ?? range, changes: all };
  if (foldLines(now) === wanted.exact) return { state: isFull ? 'exact' : 'moved', range };
  if (sameButTypography(wanted.exact, now)) return { state: 'reformatted', range };
  return { state: 'changed', range, changes: [{ kind: 'punctuation', was: '', is: '', range }] };
}

function changesIn(index: WordIndex, stretch: Stretch, range: Range, wanted: Wanted): readonly Change[] {
  const now = index.text.slice(range.start, range.end);
  const was: Passage = {
    text: wanted.text,
    start: wanted.start,
    end: wanted.end,
    words: wanted.words.slice(wanted.from, wanted.to),
  };
  const is: Passage = { text: index.text, ...range, words: index.words(stretch.from, stretch.to) };
  const partners = stretch.partners.map((partner) => (partner < 0 ? -1 : partner - stretch.from));
  const changes = differences(was, is, partners);
  // What a broken word or a mark of another shape makes of the words is typography as well.
  const isHarmless = changes.every(({ kind }) => kind === 'wording') && sameButTypography(wanted.exact, now);
  return isHarmless ? [] : changes;
}

const sameButTypography = (was: string, is: string): boolean =>
  foldTypography(was, true) === foldTypography(is, true);
