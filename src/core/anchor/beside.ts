import type { Range } from '../text/range';
import { align } from './align';
import { negationsIn } from './facts';
import type { Stretch } from './stretch';
import type { Change } from './model';
import type { Wanted } from './wanted';
import type { WordIndex } from './wordIndex';
import type { Word } from './words';

/** How many words on each side can turn the meaning of the words between. */
const reach = 4;

const magnitudes: ReadonlySet<string> = new Set(
  'hundred thousand million millions billion billions trillion trillions dozen percent % mn bn m k crore lakh'.split(
    ' ',
  ),
);
const isNumber = (word: Word | undefined): boolean =>
  word !== undefined && (/^-?\p{N}/u.test(word.key) || smallNumbers.has(word.key));
const smallNumbers: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten hundred thousand'.split(' '),
);

/**
 * The facts that changed directly beside words that stand as they were or nearly so: a negation put before or behind
 * them or taken away, a number that goes on (`12` is now `12 million`). Null when there are none. The range is the one
 * that the annotation now stands for.
 */
export function factsBeside(
  index: WordIndex,
  stretch: Stretch,
  range: Range,
  wanted: Wanted,
): { readonly range: Range; readonly changes: readonly Change[] } | null {
  const grown = goesOn(index, stretch, range, wanted);
  const negations = [...negationBefore(index, stretch, wanted), ...negationAfter(index, stretch, wanted)];
  if (!grown && negations.length === 0) return null;
  return { range: grown?.range ?? range, changes: [...(grown ? [grown] : []), ...negations] };
}

/** A magnitude that now follows the number with which the words end. */
function goesOn(index: WordIndex, { to }: Stretch, range: Range, wanted: Wanted): Change | undefined {
  const last = wanted.words[wanted.to - 1];
  const [next] = index.words(to, to + 1);
  if (!last || !next || !isNumber(last) || !magnitudes.has(next.key)) return undefined;
  if (wanted.words[wanted.to]?.key === next.key) return undefined;
  if (!/^[\s\u00a0-]?$/.test(index.text.slice(index.end(to - 1), next.start))) return undefined;
  if (index.end(to - 1) !== range.end) return undefined;
  return {
    kind: 'digits',
    was: last.text,
    is: index.text.slice(index.start(to - 1), next.end),
    range: { start: range.start, end: next.end },
  };
}

/** The words before, the nearest first, as far as the sentence goes. */
function negationBefore(index: WordIndex, { from }: Stretch, wanted: Wanted): readonly Change[] {
  const was = wanted.words.slice(0, wanted.from).reverse();
  const is = [...index.words(from - 2 * reach, from)].reverse();
  return negations(
    inSentence(was, wanted.text, wanted.words[wanted.from]),
    inSentence(is, index.text, index.words(from, from + 1)[0]),
  );
}

function negationAfter(index: WordIndex, { to }: Stretch, wanted: Wanted): readonly Change[] {
  const was = wanted.words.slice(wanted.to);
  const is = index.words(to, to + 2 * reach);
  return negations(
    inSentence(was, wanted.text, wanted.words[wanted.to - 1]),
    inSentence(is, index.text, index.words(to - 1, to)[0]),
  );
}

/** The words up to the end of the sentence or of the part of it in quotation marks. */
function inSentence(words: readonly Word[], text: string, next: Word | undefined): readonly Word[] {
  let edge = next;
  const found: Word[] = [];
  for (const word of words) {
    if (!edge) break;
    const between =
      edge.start < word.start ? text.slice(edge.end, word.start) : text.slice(word.end, edge.start);
    if (/[.!?:;"“”«»]|\n\s*\n/.test(between)) break;
    found.push(word);
    edge = word;
  }
  return found;
}

/** Negations in the run of other words next to the place that ends at the first word that both sides have. Without such a word the surroundings are others altogether. */
function negations(was: readonly Word[], is: readonly Word[]): readonly Change[] {
  const partners = align(
    was.map(({ key }) => key),
    is.map(({ key }) => key),
  );
  const shared = partners.findIndex((partner) => partner >= 0);
  if (shared < 0) return [];
  const removed = was.slice(0, shared);
  const added = is.slice(0, partners[shared]);
  if (removed.length > reach || added.length > reach) return [];
  const lost = negationsIn(removed);
  const come = negationsIn(added);
  if (lost.join(' ') === come.join(' ')) return [];
  const words = (list: readonly Word[]): string =>
    list
      .filter((word) => negationsIn([word]).length > 0)
      .map(({ text }) => text)
      .join(' ');
  const [first] = added;
  const at = first ?? is[0];
  return at
    ? [{ kind: 'negation', was: words(removed), is: words(added), range: { start: at.start, end: at.end } }]
    : [];
}
