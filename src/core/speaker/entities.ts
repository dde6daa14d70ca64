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
  const owner = new Map<NameMention, Entity>();
  const context = evidence(mentions, language);
  const known = createKnown(keyOf);
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
    const bearer = known.bearer(mention.words, kind);
    if (!bearer && mention.part.heading && titleCase(mention)) continue;
    put(mention, bearer ?? known.create(kind, mention.words, kind === 'group'));
  }
  for (const mention of mentions) {
    if (mention.words.length !== 1 || isAdjective(mention)) continue;
    const found = ownerOfSingle(mention, known.fitting(mention.words[0] ?? '', mention.role !== ''));
    if (found) put(mention, found);
    else if (isRealName(mention, context))
      put(mention, known.create(singleKind(mention), mention.words, false));
  }
  for (const entity of known.all) entity.mentions.sort((a, b) => a.start - b.start);
  return {
    all: known.all,
    of: (mention) => owner.get(mention),
    add: (kind, name, plural, head) => known.create(kind, name.split(' '), plural, head),
    find: (words) => bearer(known.candidates(words), words, keyOf),
  };
}

/** The entities so far. Names come again and again: whom each can mean is found once, for single ones anew when there is somebody new. */
function createKnown(keyOf: KeyOf) {
  const all: Entity[] = [];
  const index = createNameIndex(keyOf);
  const bearers = new Map<string, Entity>();
  const fitting = new Map<string, readonly Entity[]>();
  return {
    all: all as readonly Entity[],
    candidates: (words: readonly string[]) => index.candidates(words),
    create(kind: SpeakerKind, words: readonly string[], plural: boolean, head = ''): Entity {
      const entity = newEntity(all.length, kind, words, plural, head);
      all.push(entity);
      index.add(entity);
      fitting.clear();
      return entity;
    },
    /** Whose full name it is. */
    bearer(words: readonly string[], kind: SpeakerKind): Entity | undefined {
      const key = `${kind} ${words.join(' ')}`;
      const found =
        bearers.get(key) ??
        index.candidates(words).find((entity) => sameFullName(entity, words, kind, keyOf));
      if (found) bearers.set(key, found);
      return found;
    },
    /** All that one word can mean. */
    fitting(word: string, hasRole: boolean): readonly Entity[] {
      const key = `${hasRole ? '+' : ''}${word}`;
      const fits =
        fitting.get(key) ??
        index.candidates([word]).filter((entity) => fitsSingle(entity, word, hasRole, keyOf));
      fitting.set(key, fits);
      return fits;
    },
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
  words: readonly string[],
  plural: boolean,
  head: string,
): Entity {
  return {
    index,
    kind,
    name: words.join(' '),
    head,
    words,
    singulars: singularsOf(words),
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

const singularsOf = (words: readonly string[]): readonly string[] =>
  words.map((word) => singular(word.toLowerCase()));

/** The entity that a single name means of those that it fits: a family name, a given name or the short form of a body. */
function ownerOfSingle(mention: NameMention, fits: readonly Entity[]): Entity | undefined {
  if (fits.length < 2) return fits[0];
  const wanted = addressGender(mention);
  const agreeing = fits.filter(
    (entity) => wanted === 'unknown' || entity.gender === wanted || entity.gender === 'unknown',
  );
  const candidates = agreeing.length > 0 ? agreeing : fits;
  const score = (entity: Entity): number => {
    let before = 0;
    let last = -Infinity;
    for (const { start, sentence } of entity.mentions) {
      if (start >= mention.start) continue;
      before++;
      last = Math.max(last, sentence);
    }
    const near = mention.sentence - last;
    return (near <= 3 ? 6 - near : 0) + Math.min(before, 6) + 0.1 * entity.mentions.length;
  };
  const scores = candidates.map(score);
  return candidates[scores.indexOf(Math.max(...scores))];
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
    entity.singulars = singularsOf(mention.words);
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
