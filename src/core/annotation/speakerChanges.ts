import type { SidecarChange } from '../sidecar/model';
import type { SidecarSpeaker } from './model';
import type { Review, ReviewSpeaker } from './reviewModel';

/** The sidecar's entry of a speaker of the review, made from what is known where there is none yet. */
function entryOf({ id, name, kind, role, affiliation, kept }: ReviewSpeaker): SidecarSpeaker {
  if (kept) return kept;
  return { id, name, kind, ...(role !== null && { role }), ...(affiliation !== null && { affiliation }) };
}

/**
 * Makes one speaker of two: `from` and its names become other names of `into`, and annotations that name `from` name `into`.
 * No changes when one of both is not in the review.
 */
export function mergeSpeakers(review: Review, from: string, into: string): readonly SidecarChange[] {
  const [gone, stays] = [speaker(review, from), speaker(review, into)];
  if (!gone || !stays || gone === stays) return [];
  const entry = entryOf(stays);
  const { apart = [], ...rest } = entry;
  const others = apart.filter((id) => id !== from);
  const aliases = names([...(entry.aliases ?? []), gone.name, ...gone.aliases], entry.name);
  return [
    { type: 'putSpeaker', speaker: { ...rest, aliases, ...(others.length > 0 && { apart: others }) } },
    ...(gone.kept ? [{ type: 'removeSpeaker', id: from } as const] : []),
    ...renamed(review, from, into),
  ];
}

/**
 * Gives a speaker another name in what the articles of a workspace share of speakers, where articles with no entry of their own take it from; the
 * one that it had stays as an alias, those that an article alone calls it by do not. No changes for an empty name or one that it has there.
 */
export function renameShared(
  shared: readonly SidecarSpeaker[],
  { id, name, kind }: ReviewSpeaker,
  wantedName: string,
): readonly SidecarChange[] {
  const wanted = oneLine(wantedName);
  const isCalled = (entry: SidecarSpeaker): boolean => [entry.name, ...(entry.aliases ?? [])].includes(name);
  const known = shared.find((entry) => entry.id === id) ?? shared.find(isCalled);
  if (wanted === '' || known?.name === wanted) return [];
  const entry: SidecarSpeaker = known ?? { id, name, kind };
  const aliases = names([...(entry.aliases ?? []), entry.name, name], wanted);
  return [{ type: 'putSpeaker', speaker: { ...entry, name: wanted, aliases } }];
}

/** Gives a speaker another name; the one that it had stays as an alias. No changes for an empty name or one that it has. */
export function renameSpeaker(review: Review, id: string, name: string): readonly SidecarChange[] {
  const known = speaker(review, id);
  const wanted = oneLine(name);
  if (!known || wanted === '' || wanted === known.name) return [];
  const entry = entryOf(known);
  const aliases = names([...(entry.aliases ?? []), known.name, ...known.aliases], wanted);
  return [{ type: 'putSpeaker', speaker: { ...entry, name: wanted, aliases } }];
}

/**
 * Makes a speaker of its own of one of the names by which the text calls a speaker: mentions with that name, and what they say,
 * are the new one's. No changes when the speaker is not called so, or is called nothing else.
 */
export function splitSpeaker(review: Review, id: string, name: string): readonly SidecarChange[] {
  const known = speaker(review, id);
  if (!known?.aliases.includes(name)) return [];
  const entry = entryOf(known);
  const aliases = entry.aliases?.filter((alias) => alias !== name);
  const own = { id: freeId(review, name), name, kind: known.kind, apart: [id] };
  return [
    { type: 'putSpeaker', speaker: { ...entry, ...(aliases && { aliases }) } },
    { type: 'putSpeaker', speaker: own },
  ];
}

const oneLine = (name: string): string => name.trim().replace(/\s+/g, ' ');

const speaker = ({ speakers }: Review, id: string): ReviewSpeaker | undefined =>
  speakers.find((each) => each.id === id);

/** Names once each, without the one that is the speaker's own. */
const names = (all: readonly string[], own: string): string[] =>
  [...new Set(all)].filter((name) => name !== own);

/** Annotations that name one speaker, made to name another. */
const renamed = ({ sidecar }: Review, from: string, into: string): readonly SidecarChange[] =>
  sidecar.annotations
    .filter((annotation) => annotation.speaker === from)
    .map((annotation) => ({ type: 'put', annotation: { ...annotation, speaker: into } }));

/** Lower-case words of the name joined by hyphens, with a number where another speaker has them. */
function freeId({ speakers }: Review, name: string): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'speaker';
  let id = base;
  for (let n = 2; speakers.some((each) => each.id === id); n++) id = `${base}-${String(n)}`;
  return id;
}
