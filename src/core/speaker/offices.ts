import { is, isFinite, lowerAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { NameMention } from './names';
import { isRoleWord, singular } from './nouns';
import { countryOf } from './places';

/** "Ukrainian President X", "South Korea's Defense Minister X": the country of the office. */
export function countryIn(mention: NameMention): string | null {
  const words = mention.role.toLowerCase().split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const country = countryOf(words.slice(i, i + 2).join(' ')) ?? countryOf(words[i] ?? '');
    if (country) return country;
  }
  const r = mention.part.reading;
  const before = mention.span.first - words.filter((word) => word !== '').length;
  if (mention.role === '' || lowerAt(r, before - 1) !== "'s") return null;
  return (
    countryOf(`${lowerAt(r, before - 3)} ${lowerAt(r, before - 2)}`) ??
    countryOf(lowerAt(r, before - 2)) ??
    null
  );
}

const longestOffice = 18;
const leads = new Set(
  'heads leads chairs runs directs chaired headed led founded owns edits represents oversees'.split(' '),
);
/** Whether an office says what somebody does ("heads the harbour board") rather than what the title is. */
export const isDoing = (office: string): boolean => leads.has(office.slice(0, office.indexOf(' ')));

const opens = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'who',
  'now',
  'then',
  'formerly',
  'currently',
]);
const closes = /^[,;:!?()“”"–—]$|^--$|^''$/;

/**
 * The office that an apposition behind the name states, without its article: "X, the mayor of Z, …", "X, a spokesman for Mrs. Y.",
 * "X, who heads the harbour board, …" ("heads the harbour board"); '' when none does.
 */
export function officeBehind({ part, span }: NameMention): string {
  const r = part.reading;
  if (part.heading || lowerAt(r, span.end) !== ',') return '';
  let first = span.end + 1;
  if (lowerAt(r, first) === 'who') return leadsWhat(r, first + 1);
  while (opens.has(lowerAt(r, first))) first++;
  const end = phraseEnd(r, first);
  return headIsOffice(r, first, end) ? textOf(r, first, end) : '';
}

/** The verb and what follows it in "who heads the harbour board". */
function leadsWhat(r: Reading, at: number): string {
  const verb = lowerAt(r, at) === 'is' ? at + 1 : at;
  let first = verb;
  if (verb > at) while (opens.has(lowerAt(r, first))) first++;
  const end = phraseEnd(r, first + 1);
  if (verb > at) return headIsOffice(r, first, end) ? textOf(r, first, end) : '';
  return leads.has(lowerAt(r, at)) && end > at + 1 ? textOf(r, at, end) : '';
}

/** Where the phrase ends: at a mark that is no dot of an abbreviation, a relative pronoun or a verb. */
function phraseEnd(r: Reading, first: number): number {
  const sentence = r.sentenceOf[first];
  let i = first;
  for (; i < first + longestOffice && r.sentenceOf[i] === sentence; i++) {
    const word = lowerAt(r, i);
    if (closes.test(word) || (word === '.' && r.sentenceOf[i + 1] !== sentence)) return i;
    if (is(r, i, Word.Relative | Word.Auxiliary | Word.SubjectPronoun)) return i;
    if (
      i > first &&
      (word === 'and' || word === 'but') &&
      !isRoleWord(singular(lowerAt(r, i + 1))) &&
      !isRoleWord(lowerAt(r, i + 2))
    )
      return i;
    if (i > first && isFinite(r, i) && !isRoleWord(word) && r.tokens[i]?.capital === false) return i;
  }
  return i;
}

/** Whether the noun at the head of the phrase, the last word before a preposition or the end, is an office. */
function headIsOffice(r: Reading, first: number, end: number): boolean {
  let last = first;
  while (last < end && !is(r, last, Word.Preposition)) last++;
  for (let i = Math.max(first, last - 2); i < last; i++)
    if (
      isRoleWord(lowerAt(r, i)) &&
      (i === last - 1 || lowerAt(r, i) === 'attorney' || lowerAt(r, i + 1) === '-')
    )
      return true;
  return false;
}

const textOf = (r: Reading, first: number, end: number): string =>
  r.text.slice(r.tokens[first]?.start ?? 0, r.tokens[end - 1]?.end ?? 0).replace(/\s+/g, ' ');

const bodyName =
  "(?:the\\s+)?(\\p{Lu}[\\p{L}\\p{N}.'’&-]*(?:\\s(?:(?:of|for|and|the|on|in)\\s)*\\p{Lu}[\\p{L}\\p{N}.'’&-]*){0,6})";
/** "… at the Institute" names the house rather than the department before it. */
const placesOfWork = ['at', '(?:of|for|with|from)'].map(
  (word) => new RegExp(`\\s${word}\\s+${bodyName}`, 'u'),
);
const beforeOffice = /^((?:\p{Lu}[\p{L}\p{N}.&-]*\s){1,4})\p{Ll}+$/u;

/** The body that an office names: "spokesman for the Coastal Union", "Harbour Times reporter"; null when it names none. */
export function bodyIn(office: string): string | null {
  const behind = placesOfWork.map((pattern) => pattern.exec(office)?.[1]).find((name) => name !== undefined);
  if (behind !== undefined)
    return /^(?:M(?:r|rs|s)\.?|Dr\.?|Sen\.|Gov\.|President)\s/.test(behind) ? null : behind;
  const before = beforeOffice.exec(office)?.[1]?.trim();
  return before === undefined ||
    countryOf(before.toLowerCase()) !== undefined ||
    isRoleWord(before.toLowerCase().split(' ')[0] ?? '') ||
    /^(?:Former|Republican|Democratic|Democrat|Conservative|Liberal|Labour|Labor)\b/i.test(before)
    ? null
    : before;
}
