import type { Entity } from './entity';
import { countryOf } from './places';
import type { KeyOf } from './transliteration';

/** Finds the entities that a name could mean without looking at all of them. */
interface NameIndex {
  add(entity: Entity): void;
  /** Entities that share a word, a key or an acronym with the name, in the order in which they were added. */
  candidates(words: readonly string[]): readonly Entity[];
}

const leastForTypo = 8;

/** An index by words, by keys of spelling, by keys of nearly the same length, and by initials. */
export function createNameIndex(keyOf: KeyOf): NameIndex {
  const buckets = new Map<string, Entity[]>();
  const put = (key: string, entity: Entity): void => {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [entity]);
    else if (bucket.at(-1) !== entity) bucket.push(entity);
  };
  return {
    add(entity) {
      for (const word of entity.words) {
        put(word.toLowerCase(), entity);
        const key = keyOf(word);
        put(`=${key}`, entity);
        if (key.length >= leastForTypo)
          for (const size of [-1, 0, 1]) put(`~${key.charAt(0)}${key.length + size}`, entity);
      }
      put(entity.name.toLowerCase(), entity);
      put(`.${initials(entity.words)}`, entity);
      put(`@${countryOf(entity.name.toLowerCase()) ?? ''}`, entity);
    },
    candidates(words) {
      const found = new Set<Entity>();
      const take = (key: string): void => {
        for (const entity of buckets.get(key) ?? []) found.add(entity);
      };
      for (const word of [words[0] ?? '', words.at(-1) ?? '', words.at(-2) ?? '']) {
        const key = keyOf(word);
        take(word.toLowerCase());
        take(`=${key}`);
        take(`~${key.charAt(0)}${key.length}`);
        take(`.${word.replace(/\./g, '')}`);
      }
      const whole = words.join(' ').toLowerCase();
      take(whole);
      const country = countryOf(whole);
      if (country) take(`@${country}`);
      return [...found].sort((a, b) => a.index - b.index);
    },
  };
}

/** The first letters of the words with a capital. */
export const initials = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
