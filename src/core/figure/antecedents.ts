import { readNoun } from './counted';
import { stopWords, verbForms } from './nounLexicon';
import type { NumberWords } from './numberWords';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import { textOf } from './tokens';

const partitive: ReadonlySet<string> = new Set(['which', 'whom', 'them', 'those', 'these']);
/**
 * Gives figures whose noun is left out the noun that the text named before: the nearest count ("400 boats …, 900 by winter"),
 * the nearest share, the group behind "among", or the subject ("the gap was $91 million").
 */
export function completeElided(
  tokens: readonly Token[],
  found: readonly Quantity[],
  words: NumberWords,
): readonly Quantity[] {
  let count: Quantity | null = null;
  let share: Quantity | null = null;
  return found.map((quantity) => {
    const filled = quantity.elided && quantity.counted === null ? fill(quantity) : quantity;
    if (filled.counted !== null && isCount(filled)) count = filled;
    if (filled.counted !== null && filled.kind === 'percent') share = filled;
    return filled;
  });

  function fill(quantity: Quantity): Quantity {
    if (quantity.kind === null) return fromCount(tokens, quantity, count);
    if (quantity.kind !== 'percent' && quantity.kind !== 'money') return quantity;
    const subject = subjectBefore(tokens, quantity.from);
    if (subject !== null) return { ...quantity, counted: subject };
    if (quantity.kind !== 'percent') return quantity;
    const group = groupBefore(tokens, quantity.from, words);
    if (group !== null) return { ...quantity, counted: group };
    return share && isNear(tokens, share, quantity) ? { ...quantity, counted: share.counted } : quantity;
  }
}

const isCount = (quantity: Quantity): boolean => quantity.kind === null && quantity.unit === null;

const isNear = (tokens: readonly Token[], before: Quantity, quantity: Quantity): boolean =>
  (tokens[quantity.from]?.sentence ?? 0) - (tokens[before.from]?.sentence ?? 0) <= 1;

function fromCount(tokens: readonly Token[], quantity: Quantity, before: Quantity | null): Quantity {
  if (!before || !isNear(tokens, before, quantity) || (before.of !== null && quantity.of === null))
    return quantity;
  const partOf = tokens[quantity.to]?.lower === 'of' && partitive.has(tokens[quantity.to + 1]?.lower ?? '');
  if (quantity.value === null && quantity.max === null && !partOf) return quantity;
  const lead = tokens[quantity.from - 1]?.lower ?? '';
  if (lead === 'of' || lead === 'at' || (lead === 'to' && tokens[quantity.from]?.kind === 'word'))
    return quantity;
  const opened = tokens[before.from - 1]?.lower === 'the' ? tokens[before.from - 2] : tokens[before.from - 1];
  const ofAll =
    opened?.lower === 'of' && opened.capital && opened.sentence === tokens[quantity.from]?.sentence;
  const total = partOf || ofAll ? before.value : null;
  const isPart =
    total !== null && Number.isInteger(quantity.value) && quantity.value !== null && quantity.value <= total;
  return { ...quantity, counted: before.counted, of: isPart ? total : quantity.of };
}

const links: ReadonlySet<string> = new Set(
  'is was are were be totaled totalled reached hit at equals exceeded'.split(' '),
);

/** The subject of "the trade gap was $91 million": the words before the verb, back to where their phrase starts. */
function subjectBefore(tokens: readonly Token[], at: number): string | null {
  const verb = tokens[at - 1];
  if (!verb || !links.has(verb.lower)) return null;
  let end = at - 1;
  if (verb.lower === 'at') {
    if (
      !['is', 'was', 'stood', 'stands', 'remains', 'remained', 'were', 'are'].includes(
        tokens[at - 2]?.lower ?? '',
      )
    )
      return null;
    end--;
  }
  if (tokens[end - 1]?.kind !== 'word') return null;
  let from = end;
  while (from > end - 6 && isPhraseWord(tokens[from - 1], tokens[end])) from--;
  if (['in', 'on', 'at', 'for', 'by', 'with', 'of'].includes(beforeDeterminer(tokens, from))) return null;
  const opens = from === end - 1 && tokens[from - 1]?.sentence !== tokens[from]?.sentence;
  return from < end && (opens || !tokens[end - 1]?.capital) ? textOf(tokens, from, end) : null;
}

/** The word before the phrase that starts at `from`, its determiner skipped. */
const beforeDeterminer = (tokens: readonly Token[], from: number): string => {
  const before = tokens[from - 1]?.lower ?? '';
  return ['the', 'a', 'an', 'its', 'his', 'her', 'their'].includes(before)
    ? (tokens[from - 2]?.lower ?? '')
    : before;
};

const isPhraseWord = (token: Token | undefined, last: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    (token.text === '-' && !token.gap) ||
    (token.kind === 'word' && !stopWords.has(token.lower) && !verbForms.has(token.lower))) &&
  token.sentence === last?.sentence;

/** The group behind "among" earlier in the sentence: "Among tenants, 44 percent …". */
function groupBefore(tokens: readonly Token[], at: number, words: NumberWords): string | null {
  const sentence = tokens[at]?.sentence;
  for (let index = at - 1; index >= Math.max(0, at - 25) && tokens[index]?.sentence === sentence; index--) {
    if (tokens[index]?.lower !== 'among') continue;
    const phrase = readNoun(tokens, index + 1, words);
    return phrase && phrase.to <= at ? textOf(tokens, phrase.from, phrase.to) : null;
  }
  return null;
}
