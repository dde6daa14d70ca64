import type { Range } from '../text/range';
import type { Entity } from './entity';
import type { Gender } from './givenNames';
import { nounGender, roleMatch, singular } from './nouns';
import { countryOf } from './places';
import type { SourceForm } from './sources';

/** A mention that a later pronoun or description can go back to. */
export interface Place {
  readonly entity: Entity;
  readonly start: number;
  readonly sentence: number;
  readonly part: number;
  /** What the mention is in its clause. */
  readonly role: 'subject' | 'modifier' | 'other';
  readonly quoted: boolean;
  /** It stands in what somebody is reported to have said. */
  readonly reported: boolean;
  /** The mention is the source of an attribution. */
  readonly source: boolean;
}

/** Where the pronoun or description stands. */
export interface Spot {
  readonly start: number;
  readonly sentence: number;
  readonly part: number;
  /** What is reported there: nobody whom only these words name can be meant. */
  readonly content: readonly Range[];
}

const reach = 14;
const farReach = 60;
const reportedWeight = 0.7;
const roleWeights = { subject: 1.5, modifier: 0.6, other: 1 };

/** What a candidate must be: answers how well it fits, 0 for not at all. */
type Fit = (entity: Entity) => number;

/** Weighs recency first, then whether the mention was a subject or a source, outside quotation marks, and of somebody much named. */
function best(places: readonly Place[], spot: Spot, fit: Fit, within = reach): Entity | null {
  let found: Entity | null = null;
  let top = 0;
  const seen = new Map<Entity, number>();
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (!place || place.start >= spot.start || isReported(place, spot)) continue;
    const distance = spot.sentence - place.sentence;
    if (distance > within) break;
    const fits = fit(place.entity);
    if (fits === 0) continue;
    const near = 0.72 ** distance * (place.part === spot.part ? 1.25 : 1);
    const order = seen.size === 0 ? 1.1 : 1;
    const weight =
      fits *
      near *
      order *
      (place.source ? 1.7 : roleWeights[place.role]) *
      (place.quoted ? 0.4 : place.reported ? reportedWeight : 1);
    const score = Math.max(seen.get(place.entity) ?? 0, weight) + (seen.has(place.entity) ? 0.1 * weight : 0);
    seen.set(place.entity, score);
    const total = score * (1 + 0.03 * Math.min(place.entity.mentions.length, 10));
    if (total > top) {
      top = total;
      found = place.entity;
    }
  }
  return found;
}

const isReported = (place: Place, spot: Spot): boolean =>
  spot.content.some((range) => range.start <= place.start && place.start < range.end);

const agrees = (entity: Entity, gender: Gender): number =>
  gender === 'unknown' || entity.gender === gender ? 1 : entity.gender === 'unknown' ? 0.8 : 0;

/** The entity that a pronoun goes back to, or null. */
export function pronounAntecedent(word: string, places: readonly Place[], spot: Spot): Entity | null {
  switch (word) {
    case 'he':
    case 'his':
    case 'him':
    case 'himself':
    case 'er':
      return best(places, spot, (entity) =>
        entity.kind === 'person' ? agrees(entity, 'male') : singlePerson(entity),
      );
    case 'she':
    case 'her':
    case 'herself':
      return best(places, spot, (entity) =>
        entity.kind === 'person' ? agrees(entity, 'female') : singlePerson(entity),
      );
    case 'it':
    case 'its':
    case 'es':
      return best(places, spot, (entity) =>
        entity.kind === 'organisation' || entity.kind === 'document' ? (entity.plural ? 0 : 1) : 0,
      );
    case 'they':
    case 'their':
    case 'them':
      return best(places, spot, (entity) =>
        entity.plural || entity.kind === 'group'
          ? 1
          : entity.kind === 'organisation' && !countryOf(entity.name.toLowerCase())
            ? 0.25
            : 0,
      );
    case 'sie':
      return pronounAntecedent('she', places, spot) ?? pronounAntecedent('they', places, spot);
    default:
      return null;
  }
}

/** An unnamed person ("a doctor", "one official") can be "he" or "she". */
const singlePerson = (entity: Entity): number => (entity.kind === 'unnamed' && !entity.plural ? 0.45 : 0);

/** A person beyond doubt, not a single word that may be anything. */
const isSurePerson = (entity: Entity): boolean => entity.spoke || entity.gender !== 'unknown';

type Noun = SourceForm & { readonly type: 'noun' };

/** The person that a description such as "the Ukrainian president" goes back to, or null. `officials` are all persons with an office. */
export function describedPerson(
  noun: Noun,
  places: readonly Place[],
  spot: Spot,
  officials: readonly Entity[],
): Entity | null {
  const country = countryIn(noun.modifiers);
  const fit = (entity: Entity): number => (entity.kind === 'person' ? roleFit(entity, noun, country) : 0);
  const near = best(places, spot, (entity) => (fit(entity) >= 1 ? fit(entity) : 0));
  if (near) return near;
  const anywhere = officials
    .filter(
      (entity) =>
        fit(entity) >= 2 || (fit(entity) >= 1 && (entity.mentions[0]?.start ?? Infinity) < spot.start),
    )
    .sort((a, b) => fit(b) - fit(a) || b.mentions.length - a.mentions.length)[0];
  if (anywhere) return anywhere;
  if (noun.owned) return null;
  return best(places, spot, (entity) =>
    entity.kind === 'person' && entity.roles.length === 0 && isSurePerson(entity)
      ? agrees(entity, nounGender(noun.head))
      : fit(entity),
  );
}

/** 0 where gender, country or office speak against it; from 1 where the office fits. */
function roleFit(entity: Entity, noun: Noun, country: string | undefined): number {
  const gender = agrees(entity, nounGender(noun.head));
  if (gender === 0) return 0;
  if (country && entity.country && entity.country !== country) return 0;
  let office = 0;
  for (const words of entity.roleWords) {
    // "his spokesman" is none of the officials.
    for (const word of words)
      if (!noun.owned || word !== 'official') office = Math.max(office, roleMatch(word, noun.head));
    if (office > 0) office += 0.3 * noun.modifiers.filter((word) => words.includes(singular(word))).length;
  }
  const nation = country && entity.country === country ? 1 : 0;
  return gender * (office > 0 ? office + nation : entity.roles.length === 0 ? 0.5 : 0.2);
}

function countryIn(words: readonly string[]): string | undefined {
  for (let i = 0; i < words.length; i++) {
    const found = countryOf(words.slice(i, i + 2).join(' ')) ?? countryOf(words[i] ?? '');
    if (found) return found;
  }
  return undefined;
}

/** Words that may stand for any body named before. */
const anyBody = new Set(
  'agency newspaper company organization organisation group network outlet publication broadcaster channel paper firm magazine website site'.split(
    ' ',
  ),
);

/** The named body that "the agency" or "the committee" goes back to, or null. */
export function describedBody(noun: Noun, places: readonly Place[], spot: Spot): Entity | null {
  if (!noun.definite || noun.owned || noun.modifiers.length > 0) return null;
  const holds = (entity: Entity): boolean =>
    entity.words.some((word) => singular(word.toLowerCase()) === noun.head);
  const named = best(places, spot, (entity) => (entity.kind === 'organisation' && holds(entity) ? 1 : 0));
  if (named || !anyBody.has(noun.head)) return named;
  return best(places, spot, (entity) =>
    entity.kind === 'organisation' && !countryOf(entity.name.toLowerCase()) ? 1 : 0,
  );
}

/** Nouns for bodies that mean much the same. */
const bodySynonyms = [
  new Set(['committee', 'panel', 'commission', 'board']),
  new Set(['court', 'tribunal']),
  new Set(['paper', 'newspaper', 'daily']),
];

const sameBody = (a: string, b: string): boolean =>
  a === b || bodySynonyms.some((each) => each.has(a) && each.has(b));

/** The one named body whose name spells out what "a House panel" or "the appeals court" says, wherever it stands; or null. */
export function spelledOut(noun: Noun, all: readonly Entity[]): Entity | null {
  if (noun.owned || noun.plural || noun.modifiers.length === 0) return null;
  const fits = all.filter((entity) => {
    if (entity.kind !== 'organisation' || entity.mentions.length === 0) return false;
    return (
      entity.singulars.some((word) => sameBody(word, noun.head)) &&
      noun.modifiers.every((word) => entity.singulars.includes(singular(word)))
    );
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Those without a name who were called by the same noun before: "some organisers … the organisers"; or null. */
export function sameNoun(noun: Noun, places: readonly Place[], spot: Spot): Entity | null {
  if (!noun.definite || noun.owned || noun.modifiers.length > 0) return null;
  return best(places, spot, (entity) =>
    entity.mentions.length === 0 && entity.head === noun.head && entity.plural === noun.plural ? 1 : 0,
  );
}

const findings = new Set(['report', 'study', 'survey', 'poll', 'analysis', 'research', 'paper', 'finding']);

/** The text that "the report" or "the letter" goes back to, or null. */
export function describedDocument(noun: Noun, places: readonly Place[], spot: Spot): Entity | null {
  if (!noun.definite || noun.owned || noun.modifiers.length > 0) return null;
  const same = best(
    places,
    spot,
    (entity) => (entity.kind === 'document' && entity.head === noun.head ? 1 : 0),
    farReach,
  );
  if (same || !findings.has(noun.head)) return same;
  return best(
    places,
    spot,
    (entity) => (entity.kind === 'document' && findings.has(entity.head) ? 1 : 0),
    farReach,
  );
}

/** The several people that "the senators" go back to: the group named together last, or null. */
export function describedGroup(noun: Noun, places: readonly Place[], spot: Spot): Entity | null {
  if (!noun.definite || noun.owned || noun.modifiers.some((word) => word !== 'two')) return null;
  return best(places, spot, (entity) => (entity.kind === 'group' && entity.members ? 1 : 0), nearReach);
}

const nearReach = 8;

/** The two persons that "the two men" are when nothing named them together: the two named last before it, or null. */
export function lastTwo(noun: Noun, places: readonly Place[], spot: Spot): readonly [Entity, Entity] | null {
  if (!noun.definite || noun.owned || noun.modifiers[0] !== 'two' || noun.modifiers.length > 1) return null;
  const found: Entity[] = [];
  for (let i = places.length - 1; i >= 0 && found.length < 2; i--) {
    const place = places[i];
    if (!place || place.start >= spot.start) continue;
    if (spot.sentence - place.sentence > nearReach) return null;
    const fits = place.entity.kind === 'person' && agrees(place.entity, nounGender(noun.head)) > 0;
    if (fits && !found.includes(place.entity)) found.push(place.entity);
  }
  const [second, first] = found;
  return first && second ? [first, second] : null;
}

/** Who "a judge" in the first paragraphs is: the one person of that office whom the article names further on, or null. */
export function introducedLater(noun: Noun, spot: Spot, officials: readonly Entity[]): Entity | null {
  const country = countryIn(noun.modifiers);
  const fits = officials.filter((entity) => roleFit(entity, noun, country) >= 1);
  const [only] = fits;
  const first = only?.mentions[0];
  if (!only || !first || fits.length > 1 || first.start < spot.start || first.sentence - spot.sentence > 8)
    return null;
  return only;
}
