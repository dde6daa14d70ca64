import type { Annotation, AnnotationComment, Sidecar, SidecarSpeaker } from '../annotation/model';

/** One field before and after; undefined where it was or is not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What happened to one entry of a sidecar. */
export interface EntryChange<T> {
  readonly type: 'added' | 'removed' | 'changed';
  /** The entry as it is now, or as it was before it was removed. */
  readonly entry: T;
  /** Empty for what was added or removed. */
  readonly fields: readonly FieldChange[];
  /** Remarks that were added. */
  readonly remarks: readonly AnnotationComment[];
}

/** What happened between two states of a sidecar. */
export interface SidecarDifference {
  readonly annotations: readonly EntryChange<Annotation>[];
  readonly speakers: readonly EntryChange<SidecarSpeaker>[];
  /** The names of speakers, by id, to say who is meant. */
  readonly names: ReadonlyMap<string, string>;
}

/** Who wrote an entry last and when is said beside the change, not as one. */
const unsaid: ReadonlySet<string> = new Set(['id', 'by', 'at', 'comments']);

/** The changes between two states of a sidecar, entry by entry: those of the later one in its order, then those removed. */
export function diffSidecars(before: Sidecar, after: Sidecar): SidecarDifference {
  const speakers = [...before.speakers, ...after.speakers];
  return {
    annotations: diffEntries(before.annotations, after.annotations),
    speakers: diffEntries(before.speakers, after.speakers),
    names: new Map(speakers.map(({ id, name }) => [id, name])),
  };
}

function diffEntries<T extends { readonly id: string; readonly comments?: readonly AnnotationComment[] }>(
  before: readonly T[],
  after: readonly T[],
): readonly EntryChange<T>[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const present = new Set(after.map(({ id }) => id));
  const now = after.flatMap((entry): EntryChange<T>[] => {
    const was = old.get(entry.id);
    const remarks = added(was?.comments ?? [], entry.comments ?? []);
    if (!was) return [{ type: 'added', entry, fields: [], remarks }];
    const fields = changedFields(was, entry);
    return fields.length + remarks.length === 0 ? [] : [{ type: 'changed', entry, fields, remarks }];
  });
  const gone = before.filter(({ id }) => !present.has(id));
  return [...now, ...gone.map((entry) => ({ type: 'removed', entry, fields: [], remarks: [] }) as const)];
}

function changedFields(before: object, after: object): readonly FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    return unsaid.has(field) || JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ field, before: was, after: is }];
  });
}

function added(
  before: readonly AnnotationComment[],
  after: readonly AnnotationComment[],
): readonly AnnotationComment[] {
  const known = new Set(before.map((comment) => JSON.stringify(comment)));
  return after.filter((comment) => !known.has(JSON.stringify(comment)));
}
