import type { Range } from '../text/range';
import { findChanged, likeliestOf, type ChangedStretch } from './changed';
import { compare, sameStretch } from './compare';
import { rangeOfWords } from './edges';
import { resolveMarks } from './marks';
import type { Resolution, TextQuoteSelector } from './model';
import { isFact } from './say';
import { isFollowedTo, offsetOf, type Near } from './near';
import { findSame, type SamePlace } from './same';
import { lettersOf, wantedOf, type Wanted } from './wanted';
import { indexWords, type WordIndex } from './wordIndex';

/** A text made ready for resolving many anchors in it: what has to be computed is computed once, and only if asked for. */
export interface AnchorText {
  readonly text: string;
  words(): WordIndex;
}

/** Makes a text ready for {@link resolveIn}. */
export function anchorText(text: string): AnchorText {
  let index: WordIndex | undefined;
  return { text, words: () => (index ??= indexWords(text)) };
}

/** Agreement of the surroundings at which the same words need no second look for a better place. */
const trusted = 0.5;
/** Share of the context's words around changed words at which the same words elsewhere, in other surroundings, are not the ones that are meant. */
const intact = 0.7;
/** Where fewer of the words are left, and all of them stand elsewhere, nobody knows whether they were changed here or moved there. */
const mostly = 0.75;
/** So many words are as likely moved as quite replaced, where the same ones stand elsewhere. */
const sentence = 3;
/** Fewer letters stand elsewhere by chance. */
const telling = 12;
/** The same words in other surroundings stand for those that were taken out only if they have so many letters: they were moved then. */
const unmistakable = 20;

const gone = 'The words are no longer in the text.';
const replaced = 'Quite different words stand where these stood.';
const takenOut = 'The words were taken out; what stood around them still stands.';

/**
 * Where a selector points in `text`. `near` is where it is expected, see {@link Near}. `exact`: the same words with all of their context; `moved`: the same words, other surroundings; `reformatted`:
 * other typography only; `changed`: other words where these stood, or a fact that changed directly beside them. Never
 * throws; time linear in the text, and hardly dependent on it once the text is prepared.
 */
export const resolve = (text: string, selector: TextQuoteSelector, near?: Near): Resolution =>
  resolveIn(anchorText(text), selector, near);

/** As {@link resolve}, for a text that is already prepared. */
export function resolveIn(source: AnchorText, selector: TextQuoteSelector, near?: Near): Resolution {
  const wanted = wantedOf(selector);
  if (wanted.exact.trim() === '') return { state: 'orphaned', reason: 'The entry names no words.' };
  if (wanted.to <= wanted.from) return resolveMarks(source.text, wanted, offsetOf(near));
  const index = source.words();
  const { found, candidates } = findSame(index, wanted, near);
  if (found && (found.isFull || found.share >= trusted || isFollowedTo(near, found.range))) {
    return compare(index, sameStretch(found.from, wanted), wanted, found.isFull);
  }
  const several = candidates.map(({ range }) => range);
  if (candidates.some(({ share }) => share === 1)) return { state: 'ambiguous', candidates: several };
  const search = findChanged(index, wanted, near);
  const changed = likeliestOf(index, search.found, near);
  const held = [...(found ? [found] : []), ...candidates].filter(
    ({ from }) => changed && changed.from <= from && from < changed.to,
  );
  const [unchanged] = held;
  // What follows or precedes them was put there.
  if (unchanged && held.length === 1)
    return compare(index, sameStretch(unchanged.from, wanted), wanted, false);
  if (changed && !isBelow(changed, found ? [found] : candidates)) {
    const there = compare(index, changed, wanted, false);
    const isOther = changed.kept < mostly || (there.state === 'changed' && !there.changes.some(isFact));
    const isMoved = found !== null && isOther && lettersOf(wanted) >= unmistakable;
    const isSentence = changed.kept === 0 && wanted.to - wanted.from >= sentence;
    const same = isMoved ? [found.range] : isSentence && several.length > 0 ? several : [];
    return same.length > 0
      ? { state: 'ambiguous', candidates: [...same, rangeOf(index, changed, wanted)] }
      : there;
  }
  if (found && (!search.lost || lettersOf(wanted) >= unmistakable)) {
    const there = compare(index, sameStretch(found.from, wanted), wanted, false);
    if (there.state !== 'changed' || lettersOf(wanted) >= unmistakable) return there;
  }
  // Words of some length that stand elsewhere may have been moved there: a person can tell.
  const elsewhere = found ? [found.range] : several;
  if (elsewhere.length > 0 && (!search.lost || lettersOf(wanted) >= telling))
    return { state: 'ambiguous', candidates: elsewhere };
  const sure = search.found.filter(({ isSure }) => isSure);
  if (sure.length > 0 && !search.lost) {
    return { state: 'ambiguous', candidates: sure.map((each) => rangeOf(index, each, wanted)) };
  }
  const suggested = found?.range ?? (search.found[0] && rangeOf(index, search.found[0], wanted));
  const reason = search.lost?.why === 'gone' ? takenOut : search.lost ? replaced : gone;
  return { state: 'orphaned', reason, ...(suggested && { suggestion: suggested }) };
}

/** Whether a place of other words is worse than those where the very same words stand in other surroundings. */
const isBelow = (changed: ChangedStretch, same: readonly SamePlace[]): boolean =>
  same.length > 0 && (changed.context < intact || same.some(({ share }) => share >= trusted));

const rangeOf = (index: WordIndex, { from, to }: ChangedStretch, wanted: Wanted): Range =>
  rangeOfWords(index, from, to, wanted);
