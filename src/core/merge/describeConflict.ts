import type { ConflictSide, SidecarConflict } from './findConflicts';
import { showValue } from '../annotation/showValue';

/** What a conflict is about, in a sentence or two for a person. */
export function describeConflict({ ours, theirs }: SidecarConflict): string {
  const fields = fieldsOf(ours, theirs);
  if (ours === 'removed') return `Removed in ours, changed in theirs: ${list(theirs, fields)}. Choose one.`;
  if (theirs === 'removed') return `Changed in ours, removed in theirs: ${list(ours, fields)}. Choose one.`;
  const both = fields.map(
    (field) => `${field} is ${shown(ours, field)} in ours and ${shown(theirs, field)} in theirs`,
  );
  return `Two versions were merged that disagree: ${both.join('; ')}. Choose one.`;
}

/** The fields that a conflict is about, without who wrote which side and when. */
function fieldsOf(ours: ConflictSide, theirs: ConflictSide): readonly string[] {
  const keys = [ours, theirs].flatMap((side) => (side === 'removed' ? [] : Object.keys(side)));
  return [...new Set(keys)].filter((key) => key !== 'by' && key !== 'at');
}

const list = (side: ConflictSide, fields: readonly string[]): string =>
  fields.map((field) => `${field} is ${shown(side, field)}`).join('; ') || 'nothing';

const shown = (side: ConflictSide, field: string): string =>
  showValue(side === 'removed' ? undefined : side[field]);
