import { is, lowerAt } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Entity } from './entity';
import type { Gender } from './givenNames';
import type { SpeakerKind } from './model';
import { createNameIndex } from './nameIndex';
import { evidence, isAdjective, isRealName, kindOf, singleKind, titleCase } from './nameKinds';
import { fitsSingle, givenGender, sameFullName } from './nameMatching';
import type { NameMention } from './names';
import { nounGender, isRoleWord, singular } from './nouns';
import { countryOf } from './places';
import { nameKey, type KeyOf } from './transliteration';

/** The entities of an article, by the names in it. */
export interface Entities {
  readonly all: readonly Entity[];
  /** The entity of a name mention. */
  of(mention: NameMention): Entity | undefined;
  /** A new entity without a name mention, such as "officials" or "the report". */
  add(kind: SpeakerKind, name: string, plural: boolean, head: string): Entity;
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
    const entity = emptyEntity(all.length, kind, name, words, plural, head);
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
  };
}

const emptyEntity = (
  index: number,
  kind: SpeakerKind,
  name: string,
  words: readonly string[],
  plural: boolean,
  head: string,
): Entity => ({
  index,
  kind,
  name,
  head,
  words,
  gender: 'unknown',
  spoke: false,
  plural,
  names: new Map(),
  roles: [],
  country: null,
  mentions: [],
});

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
  if (mention.role !== '' && !address.test(mention.role) && !entity.roles.includes(mention.role))
    entity.roles.push(mention.role);
  const after = entity.kind === 'person' ? roleAfter(mention) : '';
  if (after !== '' && !entity.roles.includes(after)) entity.roles.push(after);
  entity.country ??= countryIn(mention);
}

/** "Ukrainian President X", "South Korea's Defense Minister X": the country of the office. */
function countryIn(mention: NameMention): string | null {
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

const longestRole = 14;

/** The office in an apposition: "X, the mayor of Z, …"; its article is left out. */
function roleAfter(mention: NameMention): string {
  const r = mention.part.reading;
  const comma = mention.span.end;
  if (lowerAt(r, comma) !== ',') return '';
  let first = comma + 1;
  while (['the', 'a', 'an', 'who', 'is'].includes(lowerAt(r, first))) first++;
  let office = false;
  for (let i = first; i < first + longestRole; i++) {
    const word = lowerAt(r, i);
    if (isRoleWord(singular(word))) office = true;
    if (
      word === '' ||
      /^[,.;:!?()“”"–—]$/.test(word) ||
      word === 'who' ||
      word === 'and' ||
      word === 'said'
    ) {
      const start = r.tokens[first]?.start ?? 0;
      return office && i > first ? r.text.slice(start, r.tokens[i - 1]?.end ?? start) : '';
    }
    if (is(r, i, Word.Auxiliary | Word.SubjectPronoun)) return '';
  }
  return '';
}
