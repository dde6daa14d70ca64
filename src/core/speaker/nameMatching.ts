import type { Entity } from './entity';
import { givenNameGender, type Gender } from './givenNames';
import type { SpeakerKind } from './model';
import { initials } from './nameIndex';
import { acronym } from './nameKinds';
import type { NameMention } from './names';
import { countryOf } from './places';
import { sameSpelling, type KeyOf } from './transliteration';

const equivalents: readonly string[] = [
  'volodymyr vladimir wladimir',
  'oleksandr alexander aleksandr olexander',
  'serhii serhiy sergei sergey sergej',
  'mykola nikolai nikolay',
  'dmytro dmitry dmitri dmitrij',
  'andrii andriy andrei andrey andrej',
  'petro pyotr peter',
  'mykhailo mikhail michail',
  'kyrylo kirill',
  'oleksii oleksiy alexei aleksey alexej',
  'yevhen evgeny yevgeny',
  'bill william',
  'bob robert rob',
  'mike michael',
  'jim james',
  'tom thomas',
  'joe joseph',
  'tim timothy',
  'ted edward',
  'dick richard',
  'bernie bernard',
  'chuck charles charlie',
  'don donald',
  'dan daniel',
  'matt matthew',
  'chris christopher christian',
  'ben benjamin',
  'dave david',
  'steve steven stephen',
  'liz elizabeth',
  'kate katherine',
  'tony anthony',
];
const groups = new Map<string, number>();
equivalents.forEach((line, index) => {
  for (const name of line.split(' ')) groups.set(name, index);
});
const familyFirst = new Set(
  'kim lee park choi jung kang cho yoon jang lim han oh seo shin moon xi li wang zhang liu chen yang huang zhao wu zhou hu nguyen tran le pham abe mao deng'.split(
    ' ',
  ),
);
const suffixes = /^(?:jr|sr|ii|iii|iv)$/i;
const bare = (words: readonly string[]): readonly string[] => words.filter((word) => !suffixes.test(word));
const family = (words: readonly string[]): string => bare(words).at(-1) ?? '';
/** The first word of a name. */
const given = (words: readonly string[]): string => words[0] ?? '';

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
  if (familyFirst.has(given(words).toLowerCase()) && words.length > 2) return keyOf(left) === keyOf(right);
  return (
    sameSpelling(family(entity.words), family(words), keyOf) &&
    sameGiven(given(entity.words), given(words), keyOf)
  );
}

function sameGiven(a: string, b: string, keyOf: KeyOf): boolean {
  if (a.length === 1 || b.length === 1) return a.startsWith(b.charAt(0));
  const group = groups.get(a.toLowerCase());
  return sameSpelling(a, b, keyOf) || (group !== undefined && group === groups.get(b.toLowerCase()));
}

/** Whether one word, a family name, a given name or an acronym, can mean the entity. */
export function fitsSingle(entity: Entity, word: string, mention: NameMention, keyOf: KeyOf): boolean {
  if (entity.kind === 'person') {
    if (entity.words.length === 1) return sameSpelling(entity.name, word, keyOf);
    if (sameSpelling(family(entity.words), word, keyOf)) return true;
    const first = given(entity.words);
    if (familyFirst.has(first.toLowerCase()) && entity.words.length > 2 && first === word) return true;
    return (
      mention.role === '' && givenNameGender(word) !== undefined && first.toLowerCase() === word.toLowerCase()
    );
  }
  if (entity.name.toLowerCase() === word.toLowerCase()) return true;
  const country = countryOf(word.toLowerCase());
  if (country) return country === countryOf(entity.name.toLowerCase());
  return acronym.test(word) && entity.words.length > 1 && word.replace(/\./g, '') === initials(entity.words);
}

/** Where the family name comes first, the first word tells no gender. */
export const givenGender = (words: readonly string[]): Gender =>
  words.length > 2 && familyFirst.has(given(words).toLowerCase())
    ? 'unknown'
    : (givenNameGender(given(words)) ?? 'unknown');
