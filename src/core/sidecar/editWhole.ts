import { isMap, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Annotation, SidecarSpeaker, StructureCorrection } from '../annotation/model';
import { formatFlow, isMapValue, type Value, type Values } from './format';
import type { SidecarChange, SidecarEdit, SidecarProblem, SidecarReading } from './model';
import { parseText } from './parse';
import { insertItems, patchMap, removeItems, setPair } from './patch';
import { pairOf, toPlain } from './plain';
import { readParsed, type ParsedReading } from './readSidecar';
import { noShape, sidecarShape, type Shape } from './shape';
import { createSplices } from './splices';

/** Applies changes to a sidecar's text that is already read, as `editSidecar` says. */
export function editWhole(
  text: string,
  { reading: before, root }: ParsedReading,
  changes: readonly SidecarChange[],
): SidecarEdit {
  if (!before.sidecar) return { ok: false, problems: before.problems };
  const lists = wantedLists(changes);
  const changed = root ? inPlace(text, root, lists) : text;
  const result =
    changed === null ? null : additions(changed, changed === text ? root : rootOf(changed), lists, before);
  if (result === null) return refusal('The file is written in a way that cannot be edited here.');
  const { reading: after } = readParsed(result);
  return faultOf(before, after, lists) ?? { ok: true, text: result, reading: after };
}

/** What the changes ask for, in one list of the sidecar: for each id a value, or null for none. */
interface Wanted {
  readonly key: 'speakers' | 'structure' | 'annotations';
  readonly shape: Shape;
  readonly entries: ReadonlyMap<string, { readonly value: Values | null; readonly before?: string }>;
}

function wantedLists(changes: readonly SidecarChange[]): readonly Wanted[] {
  const speakers = new Map<string, { value: Values | null }>();
  const structure = new Map<string, { value: Values | null }>();
  const annotations = new Map<string, { value: Values | null; before?: string }>();
  for (const change of changes) {
    if (change.type === 'putSpeaker') speakers.set(change.speaker.id, { value: valuesOf(change.speaker) });
    else if (change.type === 'removeSpeaker') speakers.set(change.id, { value: null });
    else if (change.type === 'putStructure')
      structure.set(change.correction.id, { value: valuesOf(change.correction) });
    else if (change.type === 'removeStructure') structure.set(change.id, { value: null });
    else if (change.type === 'remove') annotations.set(change.id, { value: null });
    else {
      const { annotation, before } = change;
      annotations.set(annotation.id, {
        value: valuesOf(annotation),
        ...(before !== undefined && { before }),
      });
    }
  }
  const shapeOf = (key: string): Shape => sidecarShape.nested[key] ?? noShape;
  return [
    { key: 'speakers', shape: shapeOf('speakers'), entries: speakers },
    { key: 'structure', shape: shapeOf('structure'), entries: structure },
    { key: 'annotations', shape: shapeOf('annotations'), entries: annotations },
  ];
}

/** Model entries have nothing but plain values. */
const valuesOf = (entry: Annotation | SidecarSpeaker | StructureCorrection): Values =>
  entry as unknown as Values;

/** The text with the entries changed and removed that it has, or null if that cannot be done. */
function inPlace(text: string, root: YAMLMap, lists: readonly Wanted[]): string | null {
  const splices = createSplices(text);
  for (const { key, shape, entries } of lists) {
    const seq = pairOf(root, key)?.value;
    if (!isSeq(seq)) continue;
    const values = seq.items.map((item) => toPlain(item as ParsedNode).value as Value);
    const seen = new Set<string>();
    const gone = new Set<number>();
    values.forEach((old, index) => {
      const id = idOf(old);
      const wanted = id === undefined ? undefined : entries.get(id);
      if (id === undefined || !wanted || !isMapValue(old)) return;
      const node = seq.items[index];
      if (wanted.value === null) gone.add(index);
      else if (isMap(node) && !seen.has(id)) patchMap(splices, node, old, wanted.value, shape);
      seen.add(id);
    });
    removeItems(splices, seq, (index) => gone.has(index));
  }
  return splices.apply();
}

/** Where the entries of each list stand, by id. */
const entriesIn = ({ speakerEntries, structureEntries, entries }: SidecarReading) => ({
  speakers: speakerEntries,
  structure: structureEntries,
  annotations: entries,
});

/** The text with the entries added that it has not, or null if that cannot be done. `root` is that of the text; `before` what was read before entries were changed in place. */
function additions(
  text: string,
  root: YAMLMap | null,
  lists: readonly Wanted[],
  before: SidecarReading,
): string | null {
  const known = entriesIn(before);
  const added = lists
    .map(({ entries, ...list }) => ({
      ...list,
      entries: [...entries].flatMap(([id, { value, before }]) =>
        value !== null && !known[list.key].has(id) ? [{ value, before }] : [],
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
  if (added.length === 0) return text;
  if (!root) {
    const begun = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}version: 1\n`;
    return additions(begun, rootOf(begun), lists, before);
  }
  const splices = createSplices(text);
  for (const { key, shape, entries } of added) {
    const seq = pairOf(root, key)?.value;
    if (isSeq(seq) && seq.items.length > 0) {
      const ids = seq.items.map((item) => idOf(toPlain(item as ParsedNode).value as Value));
      for (const { value, before } of entries) {
        const index = before === undefined ? -1 : ids.indexOf(before);
        insertItems(splices, seq, index < 0 ? ids.length : index, [value], shape);
      }
    } else
      setPair(
        splices,
        root,
        key,
        entries.map(({ value }) => value),
        sidecarShape,
      );
  }
  return splices.apply();
}

function rootOf(text: string): YAMLMap | null {
  const parsed = parseText(text);
  return parsed.ok && isMap(parsed.root) ? parsed.root : null;
}

function idOf(value: Value | undefined): string | undefined {
  const id = isMapValue(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Why the result of an edit may not be used: it must hold what was wanted, and everything else as before. */
function faultOf(
  before: SidecarReading,
  after: SidecarReading,
  lists: readonly Wanted[],
): SidecarEdit | undefined {
  if (!after.sidecar) return { ok: false, problems: after.problems };
  for (const { key, shape, entries } of lists) {
    const expected = new Map<string, Value>();
    for (const entry of before.sidecar?.[key] ?? []) expected.set(entry.id, valuesOf(entry));
    for (const [id, { value }] of entries) {
      if (value === null) expected.delete(id);
      else expected.set(id, value);
    }
    const found = new Map((after.sidecar[key] ?? []).map((entry) => [entry.id, valuesOf(entry)]));
    const same = [...expected].every(([id, value]) => {
      const entry = found.get(id);
      return entry !== undefined && formatFlow(entry, shape) === formatFlow(value, shape);
    });
    if (same && found.size === expected.size) continue;
    const problems = after.problems.filter(({ severity }) => severity === 'error');
    return problems.length > 0
      ? { ok: false, problems }
      : refusal('The entry is written in a way that cannot be edited here.');
  }
  return undefined;
}

const refusal = (message: string): SidecarEdit => {
  const problem: SidecarProblem = { start: 0, end: 0, code: 'schema', severity: 'error', message };
  return { ok: false, problems: [problem] };
};
