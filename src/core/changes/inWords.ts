import type { Annotation } from '../annotation/model';
import { showValue } from '../annotation/showValue';
import type { EntryChange, FieldChange, SidecarDifference } from './diffSidecars';

/** One change as a line to read, with the id of its entry. */
export interface WordedChange {
  readonly id: string;
  /** Whether the entry is a speaker of the file, not an annotation. */
  readonly isSpeaker: boolean;
  readonly type: 'added' | 'removed' | 'changed';
  /** Such as `figure 10,000 troops: counted troops -> soldiers; by jane`. */
  readonly words: string;
}

/** Says a difference in words, one line a change, the annotations first. */
export const changesInWords = ({
  annotations,
  speakers,
  names,
}: SidecarDifference): readonly WordedChange[] => [
  ...annotations.map((change) => ({
    id: change.entry.id,
    isSpeaker: false,
    type: change.type,
    words: annotationWords(change, names),
  })),
  ...speakers.map((change) => ({
    id: change.entry.id,
    isSpeaker: true,
    type: change.type,
    words: `speaker ${change.entry.name}: ${change.type === 'changed' ? change.fields.map((each) => fieldWords(each, names)).join(', ') : change.type}`,
  })),
];

/** What an annotation is about: its kind and its words, shortened. */
export const nameOfAnnotation = ({ kind, content, target }: Annotation): string =>
  `${kind} ${showValue(kind === 'quote' ? content : target)}`;

function annotationWords(
  { type, entry, fields, remarks }: EntryChange<Annotation>,
  names: ReadonlyMap<string, string>,
): string {
  const by = entry.by === undefined ? '' : `; by ${entry.by}`;
  const said = remarks.map(({ by: who, text }) => `${who} remarks: ${showValue(text)}`);
  const happened =
    type === 'removed'
      ? ['removed']
      : type === 'added'
        ? [`${entry.status}${detailsOf(entry, names)}${by}`]
        : fields.length > 0
          ? [`${fields.map((each) => fieldWords(each, names)).join(', ')}${by}`]
          : [];
  return `${nameOfAnnotation(entry)}: ${[...happened, ...said].join('; ')}`;
}

/** What a new annotation says, beyond its words. */
function detailsOf(
  { kind, speaker, counted, outlet, text }: Annotation,
  names: ReadonlyMap<string, string>,
): string {
  if (speaker !== undefined) return `, ${kind === 'quote' ? 'said by ' : ''}${names.get(speaker) ?? speaker}`;
  const detail = kind === 'figure' ? counted && `counted ${counted}` : kind === 'citation' ? outlet : text;
  return detail === undefined || detail === '' ? '' : `, ${showValue(detail)}`;
}

function fieldWords({ field, before, after }: FieldChange, names: ReadonlyMap<string, string>): string {
  if (field === 'conflict') return after === undefined ? 'conflict resolved' : 'in conflict';
  if (field === 'resolved') return after === true ? 'comments resolved' : 'comments open again';
  const shown = (value: unknown): string =>
    showValue(field === 'speaker' && typeof value === 'string' ? (names.get(value) ?? value) : value);
  const [was, is] = [shown(before), shown(after)];
  if (was === is) return `${fieldName(field)} anchored anew`;
  return field === 'status' ? `${was} -> ${is}` : `${fieldName(field)} ${was} -> ${is}`;
}

const fieldName = (field: string): string =>
  field === 'content' || field === 'target' ? 'words' : field === 'claimedBy' ? 'claimed by' : field;
