import type { Entity } from './entity';
import { givenNameGender, type Gender } from './givenNames';
import type { SpeakerKind } from './model';
import { initials } from './nameIndex';
import { acronym } from './nameKinds';
import { countryOf } from './places';
import { eastFamily, eastKey, eastWords } from './eastAsian';
import { bare, givenGroup, suffix, withoutArticle } from './speakerKey';
import { sameSpelling, type KeyOf } from './transliteration';

const family = (words: readonly string[]): string => bare(words).at(-1) ?? '';
/** The first word of a name. */
const given = (words: readonly string[]): string => words[0] ?? '';
const isFamilyFirst = (words: readonly string[]): boolean => eastFamily(given(words)) !== undefined;

/** Whether an entity bears the full name, in any spelling, and is of the kind. */
export function sameFullName(
  entity: Entity,
  words: readonly string[],
  kind: SpeakerKind,
  keyOf: KeyOf,
): boolean {
  if (entity.kind !== kind) return false;
  const left = entity.words.join(' ').toLowerCase();
  const right = words.join(' ').toLowerCase();
  if (left === right) return true;
  if (kind !== 'person') return left.replace(/^the /, '') === right.replace(/^the /, '');
  if (isTail(entity.words, words) || isTail(words, entity.words)) return true;
  const [one, other] = [eastWords(entity.words), eastWords(words)];
  if (one && other) return eastKey(one) === eastKey(other);
  if (!sameGiven(given(entity.words), given(words), keyOf) || isNamesake(entity.words, words)) return false;
  return sameSpelling(withoutArticle(family(entity.words)), withoutArticle(family(words)), keyOf);
}

/** Whether the shorter name is a family name of two words or more that ends the longer: "Poe Lind" in "Ada Poe Lind". */
const isTail = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 &&
  long.length > short.length &&
  short.every((word, at) => long[long.length - short.length + at] === word);

/** "Jo Roe Jr." is not "Jo Roe", "Jo A. Roe" not "Jo B. Roe". */
function isNamesake(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a.find((word) => suffix.test(word)), b.find((word) => suffix.test(word))];
  if (left?.toLowerCase() !== right?.toLowerCase()) return true;
  const [one, other] = [middle(a), middle(b)];
  return one !== '' && other !== '' && one !== other;
}

/** The initials between given and family name. */
const middle = (words: readonly string[]): string =>
  bare(words)
    .slice(1, -1)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');

function sameGiven(a: string, b: string, keyOf: KeyOf): boolean {
  if (a.length === 1 || b.length === 1) return a.startsWith(b.charAt(0));
  return sameSpelling(a, b, keyOf) || givenGroup(a, keyOf) === givenGroup(b, keyOf);
}

/** Whether one word, a family name, a given name or an acronym, with a role before it ("Mayor") or without, can mean the entity. */
export function fitsSingle(entity: Entity, word: string, hasRole: boolean, keyOf: KeyOf): boolean {
  if (entity.kind === 'person') {
    if (entity.words.length === 1) return sameSpelling(entity.name, word, keyOf);
    if (sameSpelling(family(entity.words), word, keyOf)) return true;
    const first = given(entity.words);
    if (isFamilyFirst(entity.words) && entity.words.length > 2 && first === word) return true;
    return !hasRole && givenNameGender(word) !== undefined && first.toLowerCase() === word.toLowerCase();
  }
  if (entity.name.toLowerCase() === word.toLowerCase()) return true;
  const country = countryOf(word.toLowerCase());
  if (country) return country === countryOf(entity.name.toLowerCase());
  return acronym.test(word) && entity.words.length > 1 && word.replace(/\./g, '') === initials(entity.words);
}

/** Where the family name comes first, the first word tells no gender. */
export const givenGender = (words: readonly string[]): Gender =>
  words.length > 2 && isFamilyFirst(words) ? 'unknown' : (givenNameGender(given(words)) ?? 'unknown');
