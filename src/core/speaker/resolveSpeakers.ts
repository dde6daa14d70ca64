import type { Article } from '../article/model';
import type { Attribution } from '../attribution/model';
import { quoted } from '../attribution/rules/reading';
import type { Range } from '../text/range';
import {
  describedBody,
  describedDocument,
  describedGroup,
  introducedLater,
  describedPerson,
  pronounAntecedent,
  type Place,
  type Spot,
} from './coreference';
import { groupNames, type Entities } from './entities';
import type { Entity } from './entity';
import type { Speaker, SpeakerKind } from './model';
import { loneKind } from './nameKinds';
import type { NameMention } from './names';
import { createParagraphs, placeNames, type Paragraphs } from './paragraphs';
import { readSource, type SourceForm } from './sources';
import { toSpeakers } from './speakers';
import { partAt, readParts, tokenAt, type Part } from './text';

/** What resolving needs to know of the article, and what it has found so far. */
interface Work {
  readonly parts: readonly Part[];
  readonly names: ReadonlyMap<Part, readonly NameMention[]>;
  readonly mentions: readonly NameMention[];
  readonly entities: Entities;
  /** Mentions in text order as far as the reading has come, pronouns and descriptions among them. */
  readonly places: Place[];
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
  const work = prepare(article, paragraphs);
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

function prepare(article: Article, paragraphs: Paragraphs): Work {
  const parts = readParts(article, paragraphs);
  const names = new Map(
    parts.map((part) => [part, placeNames(paragraphs.of(part.reading.text).names, part)] as const),
  );
  const mentions = [...names.values()].flat();
  return {
    parts,
    names,
    mentions,
    entities: groupNames(mentions, article.language, paragraphs.keyOf),
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
      ? authorOf(work)
      : resolve(work, form, spot);
  if (!entity) return null;
  entity.spoke = true;
  work.places.push({
    start: spot.start,
    sentence,
    part: part.index,
    entity,
    role: 'subject',
    quoted: false,
    source: true,
  });
  if (form.type !== 'name' || entity.mentions.length === 0)
    work.references.set(entity, [...(work.references.get(entity) ?? []), source]);
  return entity;
}

const authorWords = new Set(['i', 'my', 'me', 'ich']);

/** Who "I" is outside quotation marks: the article's author when there is but one. */
const authorOf = (work: Work): Entity | null =>
  work.author === null ? null : nameless(work, 'person', work.author, false);

function resolve(work: Work, form: SourceForm, spot: Spot): Entity | null {
  switch (form.type) {
    case 'pronoun':
      return pronounAntecedent(form.word, work.places, spot);
    case 'relative':
      return relativeAntecedent(work, spot);
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

/** The name right before "who" or "which", a comma between them or none. */
function relativeAntecedent(work: Work, spot: Spot): Entity | null {
  const last = work.mentions[work.read - 1];
  const entity = last && work.entities.of(last);
  if (!entity || last.sentence !== spot.sentence) return null;
  return spot.start - last.end <= 2 ? entity : null;
}

/** Several named together; the same whatever forms of address or short names are used. */
function several(work: Work, members: readonly NameMention[], text: string): Entity {
  const owners = members.map((member) => work.entities.of(member));
  const known = owners.every((owner) => owner !== undefined);
  return nameless(work, 'group', known ? owners.map((owner) => owner.name).join(' and ') : text, true);
}

function byNoun(work: Work, noun: SourceForm & { readonly type: 'noun' }, spot: Spot): Entity | null {
  switch (noun.noun) {
    case 'person': {
      const known = knownPerson(work, noun, spot);
      return known ?? nameless(work, 'unnamed', noun.text, noun.plural);
    }
    case 'body':
      return describedBody(noun, work.places, spot) ?? nameless(work, 'organisation', noun.text, noun.plural);
    case 'document':
      return (
        describedDocument(noun, work.places, spot) ??
        nameless(work, 'document', noun.text, noun.plural, noun.head)
      );
    case 'other':
      return nameless(work, 'unnamed', noun.text, noun.plural);
  }
}

const openingParts = 3;

function knownPerson(work: Work, noun: SourceForm & { readonly type: 'noun' }, spot: Spot): Entity | null {
  if (noun.plural) return describedGroup(noun, work.places, spot);
  const known = noun.definite ? describedPerson(noun, work.places, spot, work.entities.all) : null;
  if (known) return known;
  return (noun.definite || noun.indefinite) && !noun.owned && spot.part < openingParts
    ? introducedLater(noun, spot, work.entities.all)
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
