import type { Citation } from '../citation/model';
import type { Speaker } from '../speaker/model';
import { speakerKey } from '../speaker/speakerKey';
import { compareRanges, overlaps, type Range } from '../text/range';
import type { Annotation, SidecarSpeaker } from './model';
import type { PlacedAnnotation } from './placed';
import type { ReviewSpeaker } from './reviewModel';

/** The speakers of a review, and for each speaker of the analysis its id there. */
export interface JoinedSpeakers {
  readonly speakers: readonly ReviewSpeaker[];
  /** The id in the review for one of the analysis, where its source stands at `source`. */
  readonly idOf: (found: string, source: readonly Range[]) => string;
  /** A citation whose sources bear the names that people gave them. */
  readonly naming: (citation: Citation) => Citation;
}

/** What people say of speakers: the article's sidecar, and what the articles of a workspace share. */
export interface KnownSpeakers {
  readonly kept: readonly SidecarSpeaker[];
  readonly shared: readonly SidecarSpeaker[];
}

/**
 * Joins the analysis' speakers with those that people keep: by id, by name or alias whatever the case, or by the key that all
 * spellings of a name have in common. What a person wrote wins, the sidecar before what is shared, so an alias there also makes
 * one of two speakers of the analysis; an entry set `apart` takes the mentions with its names from the speaker that it is not.
 * In order of first mention, those that the text does not mention last; shared ones only where they are mentioned.
 */
export function joinSpeakers(
  text: string,
  found: readonly Speaker[],
  { kept, shared }: KnownSpeakers,
  placed: readonly PlacedAnnotation[],
): JoinedSpeakers {
  const own = new Set(kept.map(({ id }) => id));
  const match = createMatch([...kept, ...shared.filter(({ id }) => !own.has(id))]);
  const joined = new Map<string, ReviewSpeaker>();
  const ids = new Map<string, string>();
  for (const speaker of found) {
    const entry = match(speaker);
    const id = entry?.id ?? speaker.id;
    ids.set(speaker.id, id);
    const before = joined.get(id);
    const whole = before ? merge(before, speaker) : speaker;
    joined.set(id, entry ? join(entry, whole, own.has(id)) : { ...whole, kept: null });
  }
  for (const speaker of kept) {
    if (!joined.has(speaker.id)) joined.set(speaker.id, unmentioned(speaker, placed));
  }
  const moved = setApart(text, kept, joined);
  const first = ({ mentions }: ReviewSpeaker): number => mentions[0]?.start ?? Infinity;
  const names = new Map(found.map(({ id, name }) => [name, joined.get(ids.get(id) ?? id)?.name ?? name]));
  return {
    naming: (citation) => withNames(citation, (name) => names.get(name) ?? name),
    // Two speakers without mentions compare as NaN, which leaves them in order.
    speakers: [...joined.values()].sort((a, b) => first(a) - first(b) || 0),
    idOf: (id, source) =>
      moved.find(({ mention }) => source.some((range) => overlaps(range, mention)))?.to ?? ids.get(id) ?? id,
  };
}

const withNames = (citation: Citation, nameOf: (name: string) => string): Citation => ({
  ...citation,
  primary: citation.primary === null ? null : nameOf(citation.primary),
  chain: citation.chain.map((link) => (link.kind === 'person' ? { ...link, name: nameOf(link.name) } : link)),
});

/** Finds the entry that people keep of a speaker of the analysis. */
function createMatch(entries: readonly SidecarSpeaker[]): (speaker: Speaker) => SidecarSpeaker | undefined {
  const whole = entries.filter(({ apart = [] }) => apart.length === 0);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byName = new Map<string, SidecarSpeaker>();
  for (const entry of [...whole].reverse())
    for (const name of [...(entry.aliases ?? []), entry.name]) byName.set(fold(name), entry);
  const ownNames = new Map(whole.map((entry) => [fold(entry.name), entry]));
  const byKey = new Map<string, SidecarSpeaker>();
  for (const entry of [...whole].reverse())
    if (entry.name.includes(' ')) byKey.set(speakerKey(entry.name, entry.kind ?? 'person'), entry);
  return (speaker) =>
    byId.get(speaker.id) ??
    byName.get(fold(speaker.name)) ??
    speaker.aliases.map((alias) => ownNames.get(fold(alias))).find((one) => one !== undefined) ??
    (speaker.name.includes(' ') ? byKey.get(speaker.key) : undefined);
}

/** A mention that belongs to another speaker than the analysis thinks. */
interface Moved {
  readonly mention: Range;
  readonly to: string;
}

/** Gives entries set apart the mentions with their names, and says which. */
function setApart(
  text: string,
  kept: readonly SidecarSpeaker[],
  joined: Map<string, ReviewSpeaker>,
): readonly Moved[] {
  const moved: Moved[] = [];
  for (const { id, name, aliases = [], apart = [] } of kept) {
    const names = new Set([name, ...aliases].map(fold));
    const isTheirs = ({ start, end }: Range): boolean => names.has(fold(text.slice(start, end)));
    for (const other of apart) {
      const [from, to] = [joined.get(other), joined.get(id)];
      if (!from || !to || from === to) continue;
      const mentions = from.mentions.filter(isTheirs);
      moved.push(...mentions.map((mention) => ({ mention, to: id })));
      joined.set(id, { ...to, mentions: [...to.mentions, ...mentions].sort(compareRanges) });
      joined.set(other, {
        ...from,
        mentions: from.mentions.filter((mention) => !isTheirs(mention)),
        aliases: from.aliases.filter((alias) => !names.has(fold(alias))),
      });
    }
  }
  return moved;
}

const fold = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function merge(a: Speaker, b: Speaker): Speaker {
  return {
    ...a,
    role: a.role ?? b.role,
    affiliation: a.affiliation ?? b.affiliation,
    aliases: [...a.aliases, b.name, ...b.aliases],
    mentions: [...a.mentions, ...b.mentions].sort(compareRanges),
  };
}

function join(kept: SidecarSpeaker, found: Speaker, own: boolean): ReviewSpeaker {
  const { id, name, kind, role, affiliation, aliases = [] } = kept;
  const others = [...aliases, found.name, ...found.aliases].filter((alias) => fold(alias) !== fold(name));
  return {
    id,
    key: speakerKey(name, kind ?? found.kind),
    name,
    kind: kind ?? found.kind,
    role: role ?? found.role,
    affiliation: affiliation ?? found.affiliation,
    anonymity: found.anonymity,
    aliases: [...new Map(others.map((alias) => [fold(alias), alias])).values()],
    mentions: found.mentions,
    kept: own ? kept : null,
  };
}

/** A kept speaker that the analysis did not find: mentioned where annotations say so. */
function unmentioned(kept: SidecarSpeaker, placed: readonly PlacedAnnotation[]): ReviewSpeaker {
  const says = ({ speaker, status }: Annotation): boolean => speaker === kept.id && status !== 'rejected';
  const mentions = placed
    .filter(({ annotation }) => says(annotation))
    .flatMap(({ annotation, places }): readonly Range[] =>
      annotation.kind === 'speaker' ? places.target : places.source,
    );
  return {
    id: kept.id,
    key: speakerKey(kept.name, kept.kind ?? 'person'),
    name: kept.name,
    kind: kept.kind ?? 'person',
    role: kept.role ?? null,
    affiliation: kept.affiliation ?? null,
    anonymity: null,
    aliases: kept.aliases ?? [],
    mentions: [...mentions].sort(compareRanges),
    kept,
  };
}
