import { compareRanges, type Range } from '../text/range';
import type { Entity } from './entity';
import type { Speaker } from './model';
import { speakerKey } from './speakerKey';
import { bodyIn, isDoing } from './offices';
import { countryOf } from './places';

/** The entities that speak as speakers in order of first mention, with an id for each. `references` are their pronouns and descriptions. */
export function toSpeakers(
  text: string,
  entities: readonly Entity[],
  references: ReadonlyMap<Entity, readonly Range[]>,
): { readonly speakers: readonly Speaker[]; readonly idOf: ReadonlyMap<Entity, string> } {
  const idOf = new Map<Entity, string>();
  const used = new Set<string>();
  const drafts = entities
    .map((entity) => ({ entity, mentions: mentionsOf(entity, references.get(entity) ?? []) }))
    .sort(
      (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || a.entity.index - b.entity.index,
    );
  const speakers = drafts.map(({ entity, mentions }): Speaker => {
    const names = spellings(text, entity);
    const name = names[0] ?? entity.name;
    const id = uniqueId(name, used);
    idOf.set(entity, id);
    return {
      id,
      key: speakerKey(name, entity.kind),
      name,
      kind: entity.kind,
      role: roleOf(entity),
      affiliation: affiliationOf(entity),
      anonymity: entity.anonymity,
      aliases: names.slice(1),
      mentions,
    };
  });
  return { speakers, idOf };
}

function mentionsOf(entity: Entity, references: readonly Range[]): readonly Range[] {
  const names = entity.mentions.map(({ start, end }) => ({ start, end }));
  const sorted = [...names, ...references].sort(compareRanges);
  return sorted.filter((range, i) => i === 0 || range.start >= (sorted[i - 1]?.end ?? 0));
}

/** The ways in which the text writes the name, the fullest first, then in text order. */
function spellings(text: string, entity: Entity): readonly string[] {
  const full = entity.mentions.find((mention) => mention.words.length === entity.words.length);
  const written = [...(full ? [full] : []), ...entity.mentions].map((mention) =>
    text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
  );
  const names = [...new Set(written)];
  // "China" rather than "Chinese".
  const country = names.find((name) => countryOf(name.toLowerCase()) === name.toLowerCase());
  return entity.kind === 'organisation' && country !== undefined
    ? [country, ...names.filter((name) => name !== country)]
    : names;
}

const firstWord = /^\p{L}[\p{L}-]*\s/u;

/** The longest office that the text gives, without the nationality in front. */
function roleOf(entity: Entity): string | null {
  const titles = entity.roles.filter((each) => !isDoing(each));
  const role = (titles.length > 0 ? titles : entity.roles)
    .reduce((best, each) => (each.length > best.length ? each : best), '')
    .replace(/\s+/g, ' ');
  if (role === '') return null;
  const head = firstWord.exec(role)?.[0] ?? '';
  return entity.country && countryOf(head.trim().toLowerCase()) === entity.country
    ? role.slice(head.length)
    : role;
}

/** The body that the office names ("spokesman for the Coastal Union"), else the country of the office. */
const affiliationOf = (entity: Entity): string | null =>
  firstOf(entity.roles, bodyIn) ??
  entity.country?.replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase()) ??
  null;

function firstOf(roles: readonly string[], find: (role: string) => string | null): string | null {
  for (const role of roles) {
    const found = find(role);
    if (found !== null) return found;
  }
  return null;
}

/** Lower-case Latin letters and digits of the name joined by hyphens, with a number when another speaker has them already. */
function uniqueId(name: string, used: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const base = plain === '' ? 'speaker' : plain;
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  used.add(id);
  return id;
}
