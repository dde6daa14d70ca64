import type { Speaker } from '../speaker/model';
import { speakerKey } from '../speaker/speakerKey';
import { compareRanges, type Range } from '../text/range';
import type { Annotation, SidecarSpeaker } from './model';
import type { PlacedAnnotation } from './place';
import type { ReviewSpeaker } from './reviewModel';

/** The speakers of a review, and for each speaker of the analysis its id there. */
export interface JoinedSpeakers {
  readonly speakers: readonly ReviewSpeaker[];
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Joins the analysis' speakers with the sidecar's: by id, or by name or alias whatever the case. What a person wrote
 * wins, so an alias in the sidecar also makes one of two speakers of the analysis. In order of first mention, those
 * that the text does not mention last.
 */
export function joinSpeakers(
  found: readonly Speaker[],
  kept: readonly SidecarSpeaker[],
  placed: readonly PlacedAnnotation[],
): JoinedSpeakers {
  const byId = new Map(kept.map((speaker) => [speaker.id, speaker]));
  const byName = new Map<string, SidecarSpeaker>();
  for (const speaker of [...kept].reverse()) {
    for (const name of [...(speaker.aliases ?? []), speaker.name]) byName.set(fold(name), speaker);
  }
  const keptNames = new Map(kept.map((speaker) => [fold(speaker.name), speaker]));
  const match = (speaker: Speaker): SidecarSpeaker | undefined =>
    byId.get(speaker.id) ??
    byName.get(fold(speaker.name)) ??
    speaker.aliases.map((alias) => keptNames.get(fold(alias))).find((one) => one !== undefined);
  const joined = new Map<string, ReviewSpeaker>();
  const ids = new Map<string, string>();
  for (const speaker of found) {
    const own = match(speaker);
    const id = own?.id ?? speaker.id;
    ids.set(speaker.id, id);
    const before = joined.get(id);
    joined.set(id, own ? join(own, before ? merge(before, speaker) : speaker) : { ...speaker, kept: null });
  }
  for (const speaker of kept) {
    if (!joined.has(speaker.id)) joined.set(speaker.id, unmentioned(speaker, placed));
  }
  const first = ({ mentions }: ReviewSpeaker): number => mentions[0]?.start ?? Infinity;
  // Two speakers without mentions compare as NaN, which leaves them in order.
  return { speakers: [...joined.values()].sort((a, b) => first(a) - first(b) || 0), ids };
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

function join(kept: SidecarSpeaker, found: Speaker): ReviewSpeaker {
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
    kept,
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
