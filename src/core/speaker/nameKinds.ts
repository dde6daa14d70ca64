import { is, lowerAt } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { knownKind } from '../citation/outlets';
import { givenNameGender } from './givenNames';
import type { SpeakerKind } from './model';
import type { NameMention } from './names';
import {
  bodyNouns,
  documentNouns,
  firmNouns,
  isPluralNoun,
  personNouns,
  isRoleWord,
  singular,
} from './nouns';
import { countryOf, isPlaceName } from './places';

/** Capitals alone, with stops or without: `EU`, `U.N.`, `G7`. */
export const acronym = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,}|\p{Lu}\p{N}+)$/u;

/** What the article's capitals prove: words capitalised within a sentence, and words that stand in lower case somewhere. */
interface Evidence {
  readonly inner: ReadonlySet<string>;
  /** In German every noun has a capital, which then proves nothing anywhere. */
  readonly nounsInCapitals: boolean;
}

/** Gathers what the capitals of an article in a language (BCP 47) prove. */
export function evidence(mentions: readonly NameMention[], language: string): Evidence {
  const inner = new Set<string>();
  for (const mention of mentions)
    if (!mention.initial && !mention.part.heading) for (const word of mention.words) inner.add(word);
  return { inner, nounsInCapitals: language.startsWith('de') };
}

/** Whether the part that holds the name writes most of its words with capitals. */
export const titleCase = (mention: NameMention): boolean => {
  const words = mention.part.reading.tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.filter((token) => token.capital).length > 0.75 * words.length;
};

/** What a name of several words names; null when it may be no name at all. */
export function kindOf(mention: NameMention, context: Evidence): SpeakerKind | null {
  const last = (mention.words.at(-1) ?? '').toLowerCase();
  const first = mention.words[0] ?? '';
  if (isPlaceName(mention.words.join(' ').toLowerCase()) && mention.role === '') return 'organisation';
  if (isPeople(last)) return 'group';
  if (mention.spelled || bodyNouns.has(first.toLowerCase())) return 'organisation';
  if (mention.role !== '' && !bodyNouns.has(last)) return 'person';
  if (isThing(mention) || knownKind(mention.words.join(' '), hasArticle(mention)) !== undefined)
    return 'organisation';
  if (
    bodyNouns.has(last) ||
    bodyNouns.has(singular(last)) ||
    mention.words.some(
      (word) => word === '&' || word.toLowerCase() === 'of' || bodyWords.has(word.toLowerCase()),
    )
  ) {
    return givenNameGender(first) && mention.words.length === 2 && !bodyNouns.has(singular(last))
      ? 'person'
      : 'organisation';
  }
  if (givenNameGender(first)) return 'person';
  if (context.nounsInCapitals) return null;

  if (mention.words.some((word) => acronym.test(word) && word.length > 2)) return 'organisation';
  if (countryOf(first.toLowerCase())) return 'organisation';
  if (hasArticle(mention) && mention.role === '') return 'organisation';
  if (mention.initial && !context.inner.has(mention.words[1] ?? '') && mention.words.length > 3) return null;
  return mention.words.length <= 4 ? 'person' : 'organisation';
}

/** "X, which runs the port", "X, a small consultancy,": no person. */
function isThing({ part: { reading }, span }: NameMention): boolean {
  if (lowerAt(reading, span.end) !== ',') return false;
  const next = span.end + 1;
  if (lowerAt(reading, next) === 'which') return true;
  if (!['a', 'an'].includes(lowerAt(reading, next))) return false;
  let end = next + 1;
  while (reading.tokens[end]?.kind === 'word' && !is(reading, end, Word.Preposition) && end < next + 6) end++;
  return firmNouns.has(lowerAt(reading, end - 1));
}

/** Whether "the" stands before the name, or before a quotation mark that opens right before it. */
function hasArticle(mention: NameMention): boolean {
  const before = lowerAt(mention.part.reading, mention.span.first - 1);
  return (
    before === 'the' ||
    (/^["“„«']+$/.test(before) && lowerAt(mention.part.reading, mention.span.first - 2) === 'the')
  );
}

const adjectives = new Set(
  'hispanic latino muslim christian jewish catholic islamic orthodox black white asian african african-american republican democratic democrat western eastern northern southern soviet nazi internet facebook-like'.split(
    ' ',
  ),
);

/** Capitalised words of faith, descent and party are no names. */
export const isAdjective = (mention: NameMention): boolean =>
  adjectives.has((mention.words[0] ?? '').toLowerCase());

/** A single capitalised word that is a name: not just the first word of a sentence or of a headline. */
export function isRealName(mention: NameMention, context: Evidence): boolean {
  const word = mention.words[0] ?? '';
  if (!mention.initial && !mention.part.heading && !context.nounsInCapitals) return true;
  if (acronym.test(word) || mention.role !== '' || isOutlet(word)) return true;
  if (!context.nounsInCapitals && context.inner.has(word)) return true;
  if (givenNameGender(word) !== undefined || countryOf(word.toLowerCase()) !== undefined) return true;
  if (context.nounsInCapitals) return false;
  const speaks =
    mention.place === 'subject' ||
    (mention.initial && lowerAt(mention.part.reading, mention.span.end) === ':');
  return (
    speaks && !isPluralNoun(word.toLowerCase()) && !/(?:ing|ed|ly)$/.test(word) && !isNoun(word.toLowerCase())
  );
}

const isNoun = (word: string): boolean =>
  bodyNouns.has(word) || isRoleWord(word) || documentNouns.has(word) || personNouns.has(word);

const faiths = new Set(
  'jew muslim christian catholic hindu buddhist sikh evangelical mormon hispanic latino democrat republican african-american'.split(
    ' ',
  ),
);

/** "Republicans", "Ukrainians": people by party or nation. */
const isPeople = (word: string): boolean => {
  const lower = word.toLowerCase();
  const one = singular(lower);
  return (
    one !== lower &&
    (isRoleWord(one) ||
      personNouns.has(one) ||
      faiths.has(one) ||
      (countryOf(one) !== undefined && countryOf(one) !== one))
  );
};

/** A single name of an outlet or institution that everybody knows. */
const isOutlet = (word: string): boolean => knownKind(word, false) !== undefined;

const bodyWords = new Set([
  'command',
  'administration',
  'ministry',
  'department',
  'committee',
  'commission',
  'institute',
  'agency',
  'university',
  'council',
  'forces',
  'police',
]);

/** What a single word that speaks is when nothing else tells that it is a name. */
export const loneKind = (mention: NameMention): SpeakerKind => {
  const word = (mention.words[0] ?? '').toLowerCase();
  return mention.words.length > 1 || (!isNoun(singular(word)) && !isPluralNoun(word))
    ? singleKind(mention)
    : 'unnamed';
};

/** "many Millennials": a plural behind a word that counts. */
const isCounted = ({ part, span, words }: NameMention): boolean =>
  isPluralNoun((words.at(-1) ?? '').toLowerCase()) &&
  /^(?:many|some|most|few|several|more|fewer|these|those)$/.test(lowerAt(part.reading, span.first - 1));

/** "in Elmouth", "Elmouth, Ohio": a place. */
function isLocated({ part, span }: NameMention): boolean {
  const r = part.reading;
  if (['in', 'near'].includes(lowerAt(r, span.first - 1))) return true;
  const two = `${lowerAt(r, span.end + 1)} ${lowerAt(r, span.end + 2)}`;
  return (
    lowerAt(r, span.first - 1) === 'from' &&
    lowerAt(r, span.end) === ',' &&
    (isPlaceName(two) || isPlaceName(lowerAt(r, span.end + 1)))
  );
}

/** What a name of one word names. */
export function singleKind(mention: NameMention): SpeakerKind {
  const word = mention.words[0] ?? '';
  if (isPeople(word) || isCounted(mention)) return 'group';
  if (mention.words.length > 1 && bodyNouns.has((mention.words.at(-1) ?? '').toLowerCase()))
    return 'organisation';
  if (mention.role !== '' || givenNameGender(word)) return 'person';
  if (isLocated(mention) || isThing(mention)) return 'organisation';
  return hasArticle(mention) ||
    acronym.test(word) ||
    isOutlet(word) ||
    isPlaceName(mention.words.join(' ').toLowerCase())
    ? 'organisation'
    : 'person';
}
