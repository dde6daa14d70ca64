import type { SidecarChange } from '../sidecar/model';
import { annotationFrom, type Stamped } from './decide';
import type { SidecarSpeaker } from './model';
import type { Review, ReviewItem, ReviewSpeaker } from './reviewModel';

/**
 * The changes that make two speakers one: `into` is kept with the other's names as aliases, by which the analysis' finds
 * of the other join it, the other's annotations are its own then, and the other's entry goes.
 */
export function mergeSpeakers(
  { sidecar }: Review,
  from: ReviewSpeaker,
  into: ReviewSpeaker,
): readonly SidecarChange[] {
  const names = [...into.aliases, from.name, ...from.aliases].filter((name) => name !== into.name);
  const merged: SidecarSpeaker = {
    id: into.id,
    name: into.name,
    kind: into.kind,
    ...spread('role', into.role ?? from.role),
    ...spread('affiliation', into.affiliation ?? from.affiliation),
    aliases: [...new Set(names)],
  };
  return [
    { type: 'putSpeaker', speaker: merged },
    { type: 'removeSpeaker', id: from.id },
    ...sidecar.annotations
      .filter(({ speaker }) => speaker === from.id)
      .map((annotation) => ({ type: 'put', annotation: { ...annotation, speaker: into.id } }) as const),
  ];
}

const spread = (key: 'role' | 'affiliation', value: string | null): Partial<SidecarSpeaker> =>
  value === null ? {} : { [key]: value };

/** The changes that say who says quotes, which are kept by that. */
export const reattribute = (
  review: Review,
  quotes: readonly { readonly item: ReviewItem; readonly stamp: Stamped }[],
  speaker: ReviewSpeaker,
): readonly SidecarChange[] =>
  quotes.flatMap(({ item, stamp }) =>
    annotationFrom(review, item, {
      ...stamp,
      status: item.status === 'added' ? 'added' : 'edited',
      fields: { speaker: speaker.id },
    }),
  );
