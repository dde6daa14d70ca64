import { readSidecar } from '../sidecar/readSidecar';
import { findConflicts, type SidecarConflict } from './findConflicts';
import { mergeMaps, withNamedSpeakers } from './mergeValues';
import { patchText, rootValues } from './patchText';

/** The merged text with the conflicts left in it, or why the versions cannot be merged, in a sentence. */
export type SidecarMerge =
  | { readonly ok: true; readonly text: string; readonly conflicts: readonly SidecarConflict[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Merges two versions of a sidecar that both come from `base` (an empty string for none), entry by entry and field by
 * field. The result is our text with what theirs says changed in place: all other bytes of ours stay. Both values of a true
 * conflict stand in the entry under `conflict`; the entry itself says what ours says. Refuses when ours or theirs cannot be
 * read, or when an unresolved conflict would be lost. Never throws.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): SidecarMerge {
  if (ours === theirs || base === theirs) return merged(ours);
  if (base === ours) return merged(theirs);
  for (const [text, whose] of [
    [ours, 'our'],
    [theirs, 'their'],
  ] as const) {
    const { sidecar, problems } = readSidecar(text);
    if (!sidecar) return refused(`In ${whose} version: ${problems[0]?.message ?? 'it cannot be read.'}`);
  }
  const [b, o, t] = [rootValues(base) ?? {}, rootValues(ours), rootValues(theirs)];
  if (!o || !t) return refused('One of the versions is no annotations file.');
  const faults: string[] = [];
  const values = withNamedSpeakers(mergeMaps(b, o, t, faults), [o, t, b]);
  const [fault] = faults;
  if (fault !== undefined) {
    const where = fault === '' ? 'the file' : fault;
    return refused(`Both versions changed what an earlier conflict is about (${where}): resolve that first.`);
  }
  const text = patchText(ours, values, theirs);
  return text === null
    ? refused('The file is written in a way that cannot be merged in place.')
    : merged(text);
}

const merged = (text: string): SidecarMerge => ({ ok: true, text, conflicts: findConflicts(text) });
const refused = (reason: string): SidecarMerge => ({ ok: false, reason });
