import { eastKey, eastWords } from './eastAsian';
import type { SpeakerKind } from './model';
import { nameKey, type KeyOf } from './transliteration';

const equivalents: readonly string[] = [
  'volodymyr vladimir wladimir wolodymyr',
  'oleksandr alexander aleksandr olexander',
  'serhii serhiy sergei sergey sergej sergiy',
  'mykola nikolai nikolay',
  'dmytro dmitry dmitri dmitrij',
  'andrii andriy andrei andrey andrej',
  'petro pyotr peter',
  'mykhailo mikhail michail',
  'kyrylo kirill',
  'oleksii oleksiy alexei aleksey alexej',
  'yevhen evgeny yevgeny evgeni evhen',
  'iryna irina',
  'olena elena helena',
  'oleh oleg',
  'ihor igor',
  'pavlo pavel',
  'mohammed muhammad mohamed mohammad muhammed mohamad mohamed mohammad',
  'ahmed ahmad achmed',
  'hussein husain hussain husayn hosein',
  'abdullah abdallah abdulla',
  'yusuf yousef youssef yousuf',
  'ibrahim ebrahim',
  'bashar bachar',
  'mahmoud mahmud mahmood',
  'khalid khaled',
  'omar umar',
  'said saeed sayed saïd',
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
  for (const name of line.split(' ')) groups.set(nameKey(name), index);
});

/** "Jr." and the like behind a name. */
export const suffix = /^(?:jr|sr|ii|iii|iv)$/i;

/** The words of a name without it. */
export const bare = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !suffix.test(word));

/** "al-Roe" and "Roe" are one family. */
export const withoutArticle = (name: string): string =>
  name.replace(/^(?:al|el|as|ad|ar|an)[-‑ ](?=\p{L}{3})/iu, '');

/** One name for all forms of a given name: "bill" for William, "volodymyr" for Vladimir; the key of its spelling for a name of no group. */
export function givenGroup(name: string, keyOf: KeyOf = nameKey): string {
  const key = keyOf(name);
  const group = groups.get(key);
  return group === undefined ? key : (equivalents[group]?.split(' ')[0] ?? '');
}

/**
 * A key that is the same for one person or body in every article, however it is spelled there: for persons the given name's
 * group and the family name without the habits of transliteration, for others the words of the name in lower case.
 */
export function speakerKey(name: string, kind: SpeakerKind): string {
  const words = name.split(/\s+/).filter((word) => word !== '.' && word !== '');
  const east = kind === 'person' ? eastWords(words) : null;
  if (east) return eastKey(east);
  if (kind !== 'person' || words.length < 2)
    return kind === 'person'
      ? nameKey(name)
      : name
          .toLowerCase()
          .replace(/^the\s+/, '')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
  const generation = words
    .find((word) => suffix.test(word.replace('.', '')))
    ?.toLowerCase()
    .replace('.', '');
  const plain = words.filter((word) => !suffix.test(word.replace('.', '')));
  return [givenGroup(plain[0] ?? ''), nameKey(withoutArticle(plain.at(-1) ?? '')), generation]
    .filter(Boolean)
    .join(' ');
}
