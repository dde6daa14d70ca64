import type { Range } from '../text/range';
import { findChanged, likeliestOf, type ChangedSearch, type ChangedStretch } from './changed';
import { compare, sameStretch } from './compare';
import { rangeOfWords } from './edges';
import { occurrencesOf, resolveMarks } from './marks';
import type { Resolution, TextQuoteSelector } from './model';
import { isFact } from './say';
import { isFollowedTo, offsetOf, type Near } from './near';
import { findSame, mostCandidates, type Choice, type SamePlace } from './same';
import { endsInWord, lettersOf, wantedOf, type Wanted } from './wanted';
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
/** So many words next to the same words elsewhere tell that they may be meant, where more words than there were stand in their place, and in any case. */
const few = 2;
const many = 3;
/** So many words are as likely moved as quite replaced, where the same ones stand elsewhere. */
const sentence = 3;
/** Fewer letters stand elsewhere by chance. */
const telling = 12;
/** The same words in other surroundings stand for those that were taken out only if they have so many letters: they were moved then. */
const unmistakable = 20;

const gone = 'The words are no longer in the text.';
const apart = 'The words stand in many places, none of them in the surroundings that they had.';
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
  const same = findSame(index, wanted, near);
  const { found, candidates } = same;
  if (found && (found.isFull || found.share >= trusted || isFollowedTo(near, found.range)))
    return compare(index, sameStretch(found.from, wanted), wanted, found.isFull);
  if (candidates.some(({ share }) => share === 1))
    return { state: 'ambiguous', candidates: candidates.map(({ range }) => range) };
  const search = findChanged(index, wanted, near);
  return (
    besideChanged(index, wanted, same, likeliestOf(index, search.found, near)) ??
    inOtherSurroundings(index, wanted, same, search)
  );
}

/** The answer where other words stand in the surroundings of those that are looked for, and the same words perhaps elsewhere; undefined when nothing stands there that is better. */
function besideChanged(
  index: WordIndex,
  wanted: Wanted,
  { found, candidates, others }: Choice,
  changed: ChangedStretch | undefined,
): Resolution | undefined {
  if (!changed) return undefined;
  const all = found ? [found] : candidates;
  const [unchanged, second] = all.filter(({ from }) => changed.from <= from && from < changed.to);
  // What follows or precedes them was put there.
  if (unchanged && !second) return compare(index, sameStretch(unchanged.from, wanted), wanted, false);
  if (isBelow(changed, all)) return undefined;
  const there = compare(index, changed, wanted, false);
  const isOther = changed.kept < mostly || (there.state === 'changed' && !there.changes.some(isFact));
  const isSentence = changed.kept === 0 && wanted.to - wanted.from >= sentence;
  const isLonger = changed.to - changed.from > wanted.to - wanted.from;
  const isTelling = (run: number): boolean => run >= many || lettersOf(wanted) >= unmistakable;
  const moved = all.filter(
    ({ run }) => isSentence || (isOther && (found ? isTelling(run) : isLonger && run >= few)),
  );
  if (moved.length === 0) return there;
  const places = [...moved, ...others.filter(mayBe(wanted))].map(({ range }) => range);
  return { state: 'ambiguous', candidates: [...places, rangeOf(index, changed, wanted)] };
}

/** The answer where nothing stands for the words in their surroundings. */
function inOtherSurroundings(
  index: WordIndex,
  wanted: Wanted,
  { found, candidates, others, isThere }: Choice,
  { found: changed, lost }: ChangedSearch,
): Resolution {
  const letters = lettersOf(wanted);
  if (found && (!lost || letters >= unmistakable)) {
    const there = compare(index, sameStretch(found.from, wanted), wanted, false);
    if (there.state !== 'changed' || letters >= unmistakable) return there;
  }
  // Words of some length may have been moved, and a few letters that still have their surroundings about them: a person can tell.
  const elsewhere = (found ? [found] : candidates).filter((place) => !lost || mayBe(wanted)(place));
  if (found && elsewhere.length > 0) elsewhere.push(...others.filter(mayBe(wanted)));
  if (elsewhere.length > 0) return { state: 'ambiguous', candidates: elsewhere.map(({ range }) => range) };
  const places = changed.map((each) => ({ ...each, range: rangeOf(index, each, wanted) }));
  const sure = places.filter(({ isSure }) => isSure);
  if (sure.length > 0 && !lost) return { state: 'ambiguous', candidates: sure.map(({ range }) => range) };
  // Letters that began or ended inside a word still stand where the rest of that word became other.
  const letterwise = isThere || !endsInWord(wanted) ? [] : occurrencesOf(index.text, wanted.exact);
  if (letterwise.length > 0 && letterwise.length <= mostCandidates)
    return { state: 'ambiguous', candidates: letterwise };
  const suggestion = found?.range ?? places[0]?.range;
  const reason = lost ? (lost.why === 'gone' ? takenOut : replaced) : isThere ? apart : gone;
  return { state: 'orphaned', reason, ...(suggestion && { suggestion }) };
}

/** Whether the same words elsewhere may be the ones that are meant, though what stands around them tells little. */
const mayBe =
  (wanted: Wanted) =>
  ({ isAmong, isTorn }: SamePlace): boolean =>
    (isAmong && !isTorn) || lettersOf(wanted) >= telling;

/** Whether a place of other words is worse than those where the very same words stand in other surroundings. */
const isBelow = (changed: ChangedStretch, same: readonly SamePlace[]): boolean =>
  same.length > 0 && (changed.context < intact || same.some(({ share }) => share >= trusted));

const rangeOf = (index: WordIndex, { from, to }: ChangedStretch, wanted: Wanted): Range =>
  rangeOfWords(index, from, to, wanted);
