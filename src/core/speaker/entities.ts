import type { Entity } from './entity';
import type { Gender } from './givenNames';
import type { SpeakerKind } from './model';
import { createNameIndex } from './nameIndex';
import { evidence, isAdjective, isRealName, kindOf, singleKind, titleCase } from './nameKinds';
import { fitsSingle, givenGender, sameFullName } from './nameMatching';
import type { NameMention } from './names';
import { nounGender, singular } from './nouns';
import { countryIn, officeBehind } from './offices';
import { nameKey, sameSpelling, type KeyOf } from './transliteration';

/** The entities of an article, by the names in it. */
export interface Entities {
  readonly all: readonly Entity[];
  /** The entity of a name mention. */
  of(mention: NameMention): Entity | undefined;
  /** A new entity without a name mention, such as "officials" or "the report". */
  add(kind: SpeakerKind, name: string, plural: boolean, head: string): Entity;
  /** The entity whose full or short name the words are; undefined when none or several bear it. */
  find(words: readonly string[]): Entity | undefined;
}

/** Groups the name mentions of an article: full names first, then last names, given names, acronyms and spelling variants. */
export function groupNames(
  mentions: readonly NameMention[],
  language: string,
  keyOf: KeyOf = nameKey,
): Entities {
  const all: Entity[] = [];
  const owner = new Map<NameMention, Entity>();
  const context = evidence(mentions, language);
  const index = createNameIndex(keyOf);
  const create = (
    kind: SpeakerKind,
    name: string,
    words: readonly string[],
    plural: boolean,
    head = '',
  ): Entity => {
    const entity = newEntity(all.length, kind, name, words, plural, head);
    all.push(entity);
    index.add(entity);
    return entity;
  };
  const put = (mention: NameMention, entity: Entity): void => {
    owner.set(mention, entity);
    note(entity, mention);
  };
  const full = mentions.filter((mention) => mention.words.length > 1);
  for (const mention of [
    ...full.filter((each) => !each.part.heading),
    ...full.filter((each) => each.part.heading),
  ]) {
    const kind = kindOf(mention, context);
    if (!kind) continue;
    const known = index
      .candidates(mention.words)
      .find((entity) => sameFullName(entity, mention.words, kind, keyOf));
    if (!known && mention.part.heading && titleCase(mention)) continue;
    put(mention, known ?? create(kind, mention.words.join(' '), mention.words, kind === 'group'));
  }
  for (const mention of mentions) {
    if (mention.words.length !== 1 || isAdjective(mention)) continue;
    const found = ownerOfSingle(mention, index.candidates(mention.words), keyOf);
    if (found) put(mention, found);
    else if (isRealName(mention, context))
      put(mention, create(singleKind(mention), mention.words[0] ?? '', mention.words, false));
  }
  for (const entity of all) entity.mentions.sort((a, b) => a.start - b.start);
  return {
    all,
    of: (mention) => owner.get(mention),
    add: (kind, name, plural, head) => create(kind, name, name.split(' '), plural, head),
    find: (words) => bearer(index.candidates(words), words, keyOf),
  };
}

/** The only one of `all` whose full or, for persons, family name the words are. */
function bearer(all: readonly Entity[], words: readonly string[], keyOf: KeyOf): Entity | undefined {
  const [only, ...others] = all.filter((entity) =>
    words.length > 1
      ? sameFullName(entity, words, entity.kind, keyOf)
      : entity.kind === 'person' && sameSpelling(entity.words.at(-1) ?? '', words[0] ?? '', keyOf),
  );
  return others.length === 0 ? only : undefined;
}

function newEntity(
  index: number,
  kind: SpeakerKind,
  name: string,
  words: readonly string[],
  plural: boolean,
  head: string,
): Entity {
  return {
    index,
    kind,
    name,
    head,
    words,
    gender: 'unknown',
    spoke: false,
    plural,
    members: false,
    anonymity: null,
    names: new Map(),
    roles: [],
    roleWords: [],
    country: null,
    mentions: [],
  };
}

/** The entity that a single name means: a family name, a given name or the short form of a body. */
function ownerOfSingle(mention: NameMention, all: readonly Entity[], keyOf: KeyOf): Entity | undefined {
  const word = mention.words[0] ?? '';
  const fits = all.filter((entity) => fitsSingle(entity, word, mention, keyOf));
  if (fits.length < 2) return fits[0];
  const wanted = addressGender(mention);
  const agreeing = fits.filter(
    (entity) => wanted === 'unknown' || entity.gender === wanted || entity.gender === 'unknown',
  );
  const candidates = agreeing.length > 0 ? agreeing : fits;
  const score = (entity: Entity): number => {
    const before = entity.mentions.filter((each) => each.start < mention.start);
    const last = Math.max(...before.map((each) => each.sentence), -Infinity);
    const near = mention.sentence - last;
    return (near <= 3 ? 6 - near : 0) + Math.min(before.length, 6) + 0.1 * entity.mentions.length;
  };
  return candidates.reduce((best, entity) => (score(entity) > score(best) ? entity : best));
}

/** The gender that `Mr.`, `Mrs.` and their like before a name tell. */
function addressGender(mention: NameMention): Gender {
  for (const word of mention.role.toLowerCase().split(/[\s.]+/)) {
    const gender = nounGender(word);
    if (gender !== 'unknown') return gender;
  }
  return 'unknown';
}

const address = /^(?:mr|mrs|ms|miss|herr|frau)\.?$/i;

function note(entity: Entity, mention: NameMention): void {
  entity.mentions.push(mention);
  const text = mention.words.join(' ');
  entity.names.set(text, (entity.names.get(text) ?? 0) + 1);
  if (mention.words.length > entity.words.length && entity.kind === 'person') {
    entity.words = mention.words;
    entity.name = text;
  }
  if (entity.kind === 'person' && entity.gender === 'unknown') {
    const told = addressGender(mention);
    entity.gender =
      told !== 'unknown'
        ? told
        : mention.words.length > 1 || entity.words.length === 1
          ? givenGender(mention.words)
          : 'unknown';
  }
  if (mention.role !== '' && !address.test(mention.role)) addRole(entity, mention.role);
  const after = entity.kind === 'person' ? officeBehind(mention) : '';
  if (after !== '') addRole(entity, after);
  entity.country ??= countryIn(mention);
}

function addRole(entity: Entity, role: string): void {
  if (entity.roles.includes(role)) return;
  entity.roles.push(role);
  entity.roleWords.push(
    role
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .map(singular),
  );
}
