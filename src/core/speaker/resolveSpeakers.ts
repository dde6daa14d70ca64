import type { Article } from '../article/model';
import type { Attribution } from '../attribution/model';
import { quoted } from '../attribution/rules/reading';
import { isWithin, mergeRanges, type Range } from '../text/range';
import {
  describedBody,
  describedDocument,
  describedGroup,
  introducedLater,
  lastTwo,
  sameNoun,
  spelledOut,
  describedPerson,
  pronounAntecedent,
  type Place,
  type Spot,
} from './coreference';
import { anonymityOf } from './anonymity';
import { groupNames, type Entities } from './entities';
import type { Entity } from './entity';
import type { Speaker, SpeakerKind } from './model';
import { loneKind } from './nameKinds';
import type { NameMention } from './names';
import { createParagraphs, placeNames, type Paragraphs } from './paragraphs';
import { relativeAntecedent } from './relatives';
import { signatureBelow } from './signature';
import { readSource, type SourceForm } from './sources';
import { toSpeakers } from './speakers';
import type { Part } from './part';
import { partAt, readParts, tokenAt } from './text';

/** What resolving needs to know of the article, and what it has found so far. */
interface Work {
  readonly parts: readonly Part[];
  readonly names: ReadonlyMap<Part, readonly NameMention[]>;
  readonly mentions: readonly NameMention[];
  readonly entities: Entities;
  /** The persons whose office the article names. */
  readonly officials: readonly Entity[];
  /** Mentions in text order as far as the reading has come, pronouns and descriptions among them. */
  readonly places: Place[];
  /** What is reported anywhere, merged and in text order. */
  readonly contents: readonly Range[];
  /** The only author, or null. */
  readonly author: string | null;
  /** How many of `mentions` are in `places`. */
  read: number;
  /** Entities without a proper name, by kind and words. */
  readonly unnamed: Map<string, Entity>;
  /** Sources that are pronouns or descriptions, by entity. */
  readonly references: Map<Entity, Range[]>;
}

/** The article's attributions with their `speaker` filled in, and the speakers behind them in order of first mention. */
export function resolveSpeakers(
  article: Article,
  attributions: readonly Attribution[],
  paragraphs: Paragraphs = createParagraphs(),
): { readonly attributions: readonly Attribution[]; readonly speakers: readonly Speaker[] } {
  const work = prepare(article, paragraphs, mergeRanges(attributions.flatMap(({ content }) => content)));
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => placeOf(attributions[a]) - placeOf(attributions[b]));
  const owners = new Map<number, Entity>();
  for (const index of order) {
    const attribution = attributions[index];
    const entity = attribution && (attribution.source.length > 0 ? bySource(work, attribution) : null);
    if (entity) owners.set(index, entity);
  }
  fromContext(work, attributions, order, owners);
  const { speakers, idOf } = toSpeakers(article.text, [...new Set(owners.values())], work.references);
  return {
    attributions: attributions.map((attribution, index) => {
      const entity = owners.get(index);
      return { ...attribution, speaker: entity ? (idOf.get(entity) ?? null) : null };
    }),
    speakers,
  };
}

const placeOf = (attribution: Attribution | undefined): number =>
  attribution?.source[0]?.start ?? attribution?.content[0]?.start ?? 0;

function prepare(article: Article, paragraphs: Paragraphs, contents: readonly Range[]): Work {
  const parts = readParts(article, paragraphs);
  const names = new Map(
    parts.map((part) => [part, placeNames(paragraphs.of(part.reading.text).names, part)] as const),
  );
  const mentions = [...names.values()].flat();
  const entities = groupNames(mentions, article.language, paragraphs.keyOf);
  return {
    parts,
    names,
    mentions,
    entities,
    officials: entities.all.filter(({ kind, roles }) => kind === 'person' && roles.length > 0),
    contents,
    author: article.authors.length === 1 ? (article.authors[0]?.value ?? null) : null,
    places: [],
    read: 0,
    unnamed: new Map(),
    references: new Map(),
  };
}

/** Takes the names before the offset into the places. */
function readUpTo(work: Work, offset: number): void {
  for (; work.read < work.mentions.length; work.read++) {
    const mention = work.mentions[work.read];
    if (!mention || mention.start >= offset) return;
    const entity = work.entities.of(mention);
    if (!entity) continue;
    const { start, sentence, quoted, part, place: role } = mention;
    work.places.push({
      entity,
      start,
      sentence,
      part: part.index,
      role,
      quoted,
      reported: isWithin(work.contents, start),
      source: false,
    });
  }
}

/** The entity behind the source of an attribution; null when it cannot be told. */
function bySource(work: Work, attribution: Attribution): Entity | null {
  const source = attribution.source[0];
  const part = source && partAt(work.parts, source.start);
  if (!source || !part) return null;
  readUpTo(work, source.start);
  const first = tokenAt(part, source.start);
  const span = { first, end: Math.max(first, tokenAt(part, source.end - 1) + 1) };
  const form = readSource(part.reading, span, work.names.get(part) ?? []);
  if (!form) return null;
  const sentence = part.sentencesBefore + (part.reading.sentenceOf[first] ?? 0);
  const spot = { start: source.start, sentence, part: part.index, content: attribution.content };
  const unquoted = !quoted(part.reading, first);
  const entity =
    form.type === 'pronoun' && unquoted && authorWords.has(form.word)
      ? authorOf(work, part)
      : resolve(work, form, spot);
  if (!entity) return null;
  entity.spoke = true;
  if (entity.kind === 'unnamed') entity.anonymity ??= anonymityOf(part, source);
  work.places.push({
    start: spot.start,
    sentence,
    part: part.index,
    entity,
    role: 'subject',
    quoted: false,
    reported: false,
    source: true,
  });
  if (form.type !== 'name' || entity.mentions.length === 0)
    work.references.set(entity, [...(work.references.get(entity) ?? []), source]);
  return entity;
}

const authorWords = new Set(['i', 'my', 'me', 'ich']);

/** Who "I" is outside quotation marks: the article's author when there is but one, else who signs below a letter. */
function authorOf(work: Work, part: Part): Entity | null {
  if (work.author !== null) return nameless(work, 'person', work.author, false);
  const signature = signatureBelow(work.parts, part);
  const mention = signature ? work.names.get(signature)?.[0] : undefined;
  return mention ? (work.entities.of(mention) ?? null) : null;
}

function resolve(work: Work, form: SourceForm, spot: Spot): Entity | null {
  switch (form.type) {
    case 'pronoun':
      return pronounAntecedent(form.word, work.places, spot);
    case 'relative':
      return relativeAntecedent(form.word, work.mentions, work.read, work.entities, spot);
    case 'name':
      return (
        work.entities.of(form.mention) ??
        nameless(work, loneKind(form.mention), form.mention.words.join(' '), false)
      );
    case 'group':
      return several(work, form.members, form.text);
    case 'noun':
      return byNoun(work, form, spot);
  }
}

/** Several named together; the same whatever forms of address or short names are used. */
function several(work: Work, members: readonly NameMention[], text: string): Entity {
  const owners = members.map((member) => work.entities.of(member));
  const known = owners.every((owner) => owner !== undefined);
  return together(work, known ? owners : null, text);
}

/** Who is meant by words with capitals that were read as no name, as in headlines that write every word so. */
const named = (work: Work, text: string): Entity | undefined => {
  const words = text.split(' ');
  return words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word))
    ? work.entities.find(words)
    : undefined;
};

function together(work: Work, owners: readonly Entity[] | null, text: string): Entity {
  const names = owners?.map((owner) => owner.name);
  const name = names ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : text;
  const entity = nameless(work, 'group', name, true);
  entity.members = true;
  return entity;
}

function byNoun(work: Work, noun: SourceForm & { readonly type: 'noun' }, spot: Spot): Entity | null {
  switch (noun.noun) {
    case 'person': {
      const known = knownPerson(work, noun, spot);
      return (
        known ??
        sameNoun(noun, work.places, spot) ??
        nameless(work, 'unnamed', noun.text, noun.plural, noun.head)
      );
    }
    case 'body':
      return (
        describedBody(noun, work.places, spot) ??
        spelledOut(noun, work.entities.all) ??
        sameNoun(noun, work.places, spot) ??
        nameless(work, noun.ofPeople ? 'group' : 'organisation', noun.text, noun.plural, noun.head)
      );
    case 'document':
      return (
        describedDocument(noun, work.places, spot) ??
        nameless(work, 'document', noun.text, noun.plural, noun.head)
      );
    case 'other':
      return named(work, noun.text) ?? nameless(work, 'unnamed', noun.text, noun.plural, noun.head);
  }
}

const openingParts = 3;

function knownPerson(work: Work, noun: SourceForm & { readonly type: 'noun' }, spot: Spot): Entity | null {
  if (noun.plural) {
    const pair = lastTwo(noun, work.places, spot);
    return describedGroup(noun, work.places, spot) ?? (pair && together(work, pair, noun.text));
  }
  const known = noun.definite ? describedPerson(noun, work.places, spot, work.officials) : null;
  if (known) return known;
  return (noun.definite || noun.indefinite) && !noun.owned && spot.part < openingParts
    ? introducedLater(noun, spot, work.officials)
    : null;
}

function nameless(work: Work, kind: SpeakerKind, text: string, plural: boolean, head = ''): Entity {
  const key = `${kind} ${text.toLowerCase()}`;
  const known = work.unnamed.get(key);
  if (known) return known;
  const entity = work.entities.add(kind, text, plural, head);
  work.unnamed.set(key, entity);
  return entity;
}

const nearParts = 3;

/** Quotes without a source: said by whom the attribution before quotes, else by whom the article's source line names, else by whom the next one quotes. */
function fromContext(
  work: Work,
  attributions: readonly Attribution[],
  order: readonly number[],
  owners: Map<number, Entity>,
): void {
  const partOf = (index: number): number => partAt(work.parts, placeOf(attributions[index]))?.index ?? -1;
  order.forEach((index, position) => {
    const attribution = attributions[index];
    if (!attribution || owners.has(index) || attribution.source.length > 0) return;
    const here = partOf(index);
    const before = order
      .slice(Math.max(0, position - 4), position)
      .findLast((other) => owners.has(other) && here - partOf(other) <= nearParts);
    const after = order
      .slice(position + 1, position + 3)
      .find((other) => owners.has(other) && partOf(other) - here <= 1);
    const entity =
      (before === undefined ? undefined : owners.get(before)) ??
      citedEntity(work) ??
      (after === undefined ? undefined : owners.get(after));
    if (entity) owners.set(index, entity);
  });
}

/** The first person or body that a source line of the article names. */
const citedEntity = (work: Work): Entity | undefined => {
  const mention = work.mentions.find((each) => each.part.cited && work.entities.of(each));
  return mention && work.entities.of(mention);
};
