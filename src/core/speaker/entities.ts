import { is, lowerAt } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import { givenNameGender, type Gender } from './givenNames';
import type { SpeakerKind } from './model';
import type { NameMention } from './names';
import {
  bodyNouns,
  documentNouns,
  isPluralNoun,
  nounGender,
  personNouns,
  roleWords,
  singular,
} from './nouns';
import { countryOf } from './places';
import { nameKey, sameSpelling } from './transliteration';

/** Somebody or something that the article names or that speaks in it. Filled while the article is read. */
export interface Entity {
  readonly index: number;
  kind: SpeakerKind;
  name: string;
  /** The words of the fullest name. */
  words: readonly string[];
  gender: Gender;
  plural: boolean;
  readonly names: Map<string, number>;
  readonly roles: string[];
  /** Country of the office or body, in lower case. */
  country: string | null;
  readonly mentions: NameMention[];
}

/** The entities of an article, by the names in it. */
export interface Entities {
  readonly all: readonly Entity[];
  /** The entity of a name mention. */
  of(mention: NameMention): Entity | undefined;
  /** A new entity without a name mention, such as "officials" or "the report". */
  add(kind: SpeakerKind, name: string, plural: boolean): Entity;
}

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
const acronym = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,}|\p{Lu}\p{N}+)$/u;

/** Groups the name mentions of an article: full names first, then last names, given names, acronyms and spelling variants. */
export function groupNames(mentions: readonly NameMention[]): Entities {
  const all: Entity[] = [];
  const owner = new Map<NameMention, Entity>();
  const context = evidence(mentions);
  const create = (kind: SpeakerKind, name: string, words: readonly string[], plural: boolean): Entity => {
    const entity: Entity = {
      index: all.length,
      kind,
      name,
      words,
      gender: 'unknown',
      plural,
      names: new Map(),
      roles: [],
      country: null,
      mentions: [],
    };
    all.push(entity);
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
    const known = all.find((entity) => sameFullName(entity, mention.words, kind));
    if (!known && mention.part.heading && titleCase(mention)) continue;
    put(mention, known ?? create(kind, mention.words.join(' '), mention.words, kind === 'group'));
  }
  for (const mention of mentions) {
    if (mention.words.length !== 1) continue;
    const found = ownerOfSingle(mention, all);
    if (found) put(mention, found);
    else if (isRealName(mention, context))
      put(mention, create(singleKind(mention), mention.words[0] ?? '', mention.words, false));
  }
  for (const entity of all) entity.mentions.sort((a, b) => a.start - b.start);
  return {
    all,
    of: (mention) => owner.get(mention),
    add: (kind, name, plural) => create(kind, name, name.split(' '), plural),
  };
}

/** What the article's capitals prove: words capitalised within a sentence, and words that stand in lower case somewhere. */
interface Evidence {
  readonly inner: ReadonlySet<string>;
}

function evidence(mentions: readonly NameMention[]): Evidence {
  const inner = new Set<string>();
  for (const mention of mentions)
    if (!mention.initial && !mention.part.heading) for (const word of mention.words) inner.add(word);
  return { inner };
}

const titleCase = (mention: NameMention): boolean => {
  const words = mention.part.reading.tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.filter((token) => token.capital).length > 0.75 * words.length;
};

function kindOf(mention: NameMention, context: Evidence): SpeakerKind | null {
  const last = (mention.words.at(-1) ?? '').toLowerCase();
  const first = mention.words[0] ?? '';
  if (countryOf(mention.words.join(' ').toLowerCase())) return 'organisation';
  if (isPeople(last)) return 'group';
  if (mention.role !== '' && !bodyNouns.has(last)) return 'person';
  if (
    bodyNouns.has(last) ||
    bodyNouns.has(singular(last)) ||
    mention.words.some((word) => word === '&' || word.toLowerCase() === 'of')
  ) {
    return givenNameGender(first) && mention.words.length === 2 && !bodyNouns.has(singular(last))
      ? 'person'
      : 'organisation';
  }
  if (givenNameGender(first)) return 'person';
  if (mention.initial && !context.inner.has(mention.words[1] ?? ''))
    return mention.words.length > 3 ? null : 'person';
  if (mention.words.some((word) => acronym.test(word) && word.length > 2)) return 'organisation';
  if (countryOf(first.toLowerCase())) return 'organisation';
  if (lowerAt(mention.part.reading, mention.span.first - 1) === 'the' && mention.role === '')
    return 'organisation';
  return mention.words.length <= 4 ? 'person' : 'organisation';
}

const bare = (words: readonly string[]): readonly string[] => words.filter((word) => !suffixes.test(word));
const family = (words: readonly string[]): string => bare(words).at(-1) ?? '';
const given = (words: readonly string[]): string => words[0] ?? '';

function sameFullName(entity: Entity, words: readonly string[], kind: SpeakerKind): boolean {
  if (entity.kind !== kind) return false;
  const left = entity.words.join(' ').toLowerCase();
  const right = words.join(' ').toLowerCase();
  if (left === right) return true;
  if (kind !== 'person') return left.replace(/^the /, '') === right.replace(/^the /, '');
  if (familyFirst.has(given(words).toLowerCase()) && words.length > 2)
    return nameKey(left) === nameKey(right);
  return sameSpelling(family(entity.words), family(words)) && sameGiven(given(entity.words), given(words));
}

function sameGiven(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const group = groups.get(a.toLowerCase());
  return sameSpelling(a, b) || (group !== undefined && group === groups.get(b.toLowerCase()));
}

/** The entity that a single name means: a family name, a given name or the short form of a body. */
function ownerOfSingle(mention: NameMention, all: readonly Entity[]): Entity | undefined {
  const word = mention.words[0] ?? '';
  const fits = all.filter((entity) => fitsSingle(entity, word, mention));
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

function fitsSingle(entity: Entity, word: string, mention: NameMention): boolean {
  if (entity.kind === 'person') {
    if (entity.words.length === 1) return sameSpelling(entity.name, word);
    if (sameSpelling(family(entity.words), word)) return true;
    const first = given(entity.words);
    if (familyFirst.has(first.toLowerCase()) && entity.words.length > 2 && first === word) return true;
    return (
      mention.role === '' && givenNameGender(word) !== undefined && first.toLowerCase() === word.toLowerCase()
    );
  }
  if (entity.name.toLowerCase() === word.toLowerCase()) return true;
  const country = countryOf(word.toLowerCase());
  if (country) return country === entity.name.toLowerCase();
  return acronym.test(word) && entity.words.length > 1 && word.replace(/\./g, '') === initials(entity.words);
}

const initials = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');

/** A single capitalised word that is a name: not just the first word of a sentence or of a headline. */
function isRealName(mention: NameMention, context: Evidence): boolean {
  const word = mention.words[0] ?? '';
  if (!mention.initial && !mention.part.heading) return true;
  if (context.inner.has(word) || acronym.test(word) || mention.role !== '') return true;
  if (givenNameGender(word) !== undefined || countryOf(word.toLowerCase()) !== undefined) return true;
  const speaks =
    mention.place === 'subject' ||
    (mention.initial && lowerAt(mention.part.reading, mention.span.end) === ':');
  return (
    speaks && !isPluralNoun(word.toLowerCase()) && !/(?:ing|ed|ly)$/.test(word) && !isNoun(word.toLowerCase())
  );
}

const isNoun = (word: string): boolean =>
  bodyNouns.has(word) || roleWords.has(word) || documentNouns.has(word) || personNouns.has(word);

/** "Republicans", "Ukrainians": people by party or nation. */
const isPeople = (word: string): boolean => {
  const lower = word.toLowerCase();
  const one = singular(lower);
  return one !== lower && (roleWords.has(one) || personNouns.has(one) || countryOf(one) !== undefined);
};

function singleKind(mention: NameMention): SpeakerKind {
  const word = mention.words[0] ?? '';
  if (isPeople(word)) return 'group';
  if (mention.role !== '' || givenNameGender(word)) return 'person';
  const the = lowerAt(mention.part.reading, mention.span.first - 1) === 'the';
  return the || acronym.test(word) || countryOf(word.toLowerCase()) ? 'organisation' : 'person';
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
          ? (givenNameGender(given(mention.words)) ?? 'unknown')
          : 'unknown';
  }
  if (mention.role !== '' && !address.test(mention.role) && !entity.roles.includes(mention.role))
    entity.roles.push(mention.role);
  const after = entity.kind === 'person' ? roleAfter(mention) : '';
  if (after !== '' && !entity.roles.includes(after)) entity.roles.push(after);
  if (!entity.country) entity.country = countryIn(mention);
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
    if (roleWords.has(singular(word))) office = true;
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
