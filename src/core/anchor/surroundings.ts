import type { Range } from '../text/range';
import type { Partners } from './changedPlace';
import type { Wanted } from './wanted';
import type { Word } from './words';

/** How well what stands around a stretch agrees with a selector's context, from 0 to 1 on each side, and whether the very next word does, with nothing between. */
export interface Surroundings {
  readonly before: number;
  readonly after: number;
  readonly isNext: boolean;
  readonly isFollowed: boolean;
}

/** So many words may have come between the stretch and a word of the context. */
const mostBetween = 4;
/** What a side is worth that has no words, where the article once began or ended and now does not. */
const noWords = 0.5;

/** Compares what stands around a stretch, `place`, of a window of words with a selector's context; `partners` are the selector's words in that window. `isFirst` and `isLast`: the article begins or ends with the stretch. */
export function surroundingsOf(
  { words, from, to }: Wanted,
  { prefix, suffix }: Partners,
  place: Range,
  isFirst: boolean,
  isLast: boolean,
): Surroundings {
  const gapsBefore = prefix.map((at) => (at < 0 ? -1 : place.start - 1 - at)).reverse();
  const gapsAfter = suffix.map((at) => (at < 0 ? -1 : at - place.end));
  return {
    before: sideShare(words.slice(0, from).reverse(), gapsBefore) ?? (isFirst ? 1 : noWords),
    after: sideShare(words.slice(to), gapsAfter) ?? (isLast ? 1 : noWords),
    isNext: from === 0 || gapsBefore[0] === 0,
    isFollowed: to === words.length || gapsAfter[0] === 0,
  };
}

/** The weighted share of the words of a side, the nearest first, that stand about as far from the stretch as they should; null for no words. */
function sideShare(words: readonly Word[], gaps: readonly number[]): number | null {
  if (words.length === 0) return null;
  let all = 0;
  let there = 0;
  words.forEach((word, index) => {
    const gap = gaps[index] ?? -1;
    all += weightOf(word);
    if (gap >= 0 && gap <= index + mostBetween) there += weightOf(word);
  });
  return there / all;
}

/** The weighted share of words that have a partner. */
export function shareKept(words: readonly Word[], partners: readonly number[]): number {
  const sum = (list: readonly Word[]): number => list.reduce((all, word) => all + weightOf(word), 0);
  return sum(words.filter((_, index) => (partners[index] ?? -1) >= 0)) / Math.max(1, sum(words));
}

/** Names and numbers tell places apart; short words stand everywhere. */
const everywhere: ReadonlySet<string> = new Set(
  'the a an in on at of to and but for it he she we they his her its was is as by or'.split(' '),
);

function weightOf({ key, text }: Word): number {
  if (everywhere.has(key)) return 0.5;
  if (/^[\p{Lu}\p{N}-]/u.test(text)) return 2;
  return text.length <= 3 ? 0.5 : 1;
}

/** What else is known about a place. */
export interface Circumstances {
  /** The weighted share of the exact words that are still there. */
  readonly kept: number;
  /** The selector has so few words that they hardly tell. */
  readonly isShort: boolean;
  /** Both then and now whole lines. */
  readonly isLine: boolean;
  /** An editor has followed the words to this place. */
  readonly isHere: boolean;
}

/**
 * Whether the surroundings leave no doubt that other words stand at the place of those that are looked for. Articles hold
 * many sentences alike, and where one was taken out another like it must not stand for it: so both sides have to agree.
 */
export function isSamePlace(
  { before, after, isNext, isFollowed }: Surroundings,
  { kept, isShort, isLine, isHere }: Circumstances,
): boolean {
  const [least, most] = [Math.min(before, after), Math.max(before, after)];
  if (isHere) return most >= 0.5;
  if (isShort) return least >= (kept >= 0.3 ? 0.8 : 0.9) && isNext && isFollowed;
  if (isLine && most === 1) return kept >= 0.5 || least >= 0.5;
  return least >= (kept >= 0.6 ? 0.5 : 0.85) && most >= 0.75 && (isNext || isFollowed);
}
