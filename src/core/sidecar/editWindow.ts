import type { Sidecar } from '../annotation/model';
import { shift, type Range } from '../text/range';
import { editWhole } from './editWhole';
import { columnOf, isFirstOnLine, lineStart, nextLine } from './layout';
import type { SidecarChange, SidecarEdit, SidecarReading } from './model';
import { readParsed } from './readSidecar';
import { eolOf } from './splices';

type ListKey = 'speakers' | 'annotations';
const entriesOf = { speakers: 'speakerEntries', annotations: 'entries' } as const;

/** A shorter list of annotations is read whole in no time. */
const fewAnnotations = 16;
/** What can make one place of a YAML text depend on another: anchors, aliases, tags, directives, ends of documents. */
const farReaching = /(?:^|[\s[{,:-])[&*!]\S|^(?:---|\.\.\.|%)/m;

/**
 * As `editSidecar`, looking at nothing but the entries concerned and their neighbours: they are edited in a small sidecar of
 * their own and put back, and what the rest reads as is known already. Null where that is not certain to give the same
 * text as reading all of it.
 */
export function editInWindow(
  text: string,
  seen: SidecarReading,
  changes: readonly SidecarChange[],
): SidecarEdit | null {
  if (seen.problems.length > 0 || seen.entries.size < fewAnnotations || farReaching.test(text)) return null;
  let now: { readonly text: string; readonly reading: SidecarReading } = { text, reading: seen };
  for (const key of ['annotations', 'speakers'] as const) {
    const own = changes.filter((change) => listOf(change) === key);
    const next = own.length === 0 ? now : editList(now.text, now.reading, key, own);
    if (!next) return null;
    now = next;
  }
  const isAll = changes.every((change) => listOf(change) !== null);
  return isAll && now.reading.sidecar && hasAllItNames(now.reading.sidecar) ? { ok: true, ...now } : null;
}

function listOf({ type }: SidecarChange): ListKey | null {
  if (type === 'put' || type === 'remove') return 'annotations';
  return type === 'putSpeaker' || type === 'removeSpeaker' ? 'speakers' : null;
}

/** Whether every speaker and quote that an annotation names is there; otherwise there is a problem to tell of. */
function hasAllItNames({ speakers, annotations }: Sidecar): boolean {
  const people = new Set(speakers.map(({ id }) => id));
  const quotes = new Set(annotations.filter(({ kind }) => kind === 'quote').map(({ id }) => id));
  return annotations.every(
    (each) =>
      (each.speaker === undefined || people.has(each.speaker)) &&
      (each.claimedBy === undefined || quotes.has(each.claimedBy)),
  );
}

/** Edits one list of a sidecar. */
function editList(
  text: string,
  seen: SidecarReading,
  key: ListKey,
  changes: readonly SidecarChange[],
): { readonly text: string; readonly reading: SidecarReading } | null {
  const window = windowOf(text, seen, key, changes);
  if (!window || !seen.sidecar) return null;
  const eol = eolOf(text);
  const header = `version: 1${eol}${key}:${eol}`;
  const small = header + text.slice(window.start, window.end);
  const before = readParsed(small);
  const known = seen.sidecar[key].slice(window.first, window.last + 1);
  if (JSON.stringify(before.reading.sidecar?.[key]) !== JSON.stringify(known)) return null;
  const edited = editWhole(small, before, changes);
  if (!edited.ok || !edited.text.startsWith(header) || !isPlain(edited.reading)) return null;
  return {
    text: text.slice(0, window.start) + edited.text.slice(header.length) + text.slice(window.end),
    reading: joined(seen, edited.reading, key, window, {
      window: window.start - header.length,
      behind: edited.text.length - small.length,
    }),
  };
}

/** Whether nothing is told of but names that the small sidecar has not. */
const isPlain = ({ problems }: SidecarReading): boolean =>
  problems.every(({ code }) => code === 'unknown-speaker' || code === 'unknown-claim');

/** Lines of a sidecar with some entries of a list, counted from the first to the last. */
interface Window extends Range {
  readonly first: number;
  readonly last: number;
}

/** The lines of the entries that changes touch and of one more on each side; null where the list is not a plain one in block style. */
function windowOf(
  text: string,
  seen: SidecarReading,
  key: ListKey,
  changes: readonly SidecarChange[],
): Window | null {
  const places = [...seen[entriesOf[key]].values()];
  const touched = touchedBy(changes, [...seen[entriesOf[key]].keys()]);
  const first = Math.max(0, Math.min(...touched) - 1);
  const last = Math.min(places.length - 1, Math.max(...touched) + 1);
  const [from, to] = [places[first], places[last]];
  if (touched.length === 0 || !from || !to || seen.sidecar?.[key].length !== places.length) return null;
  const column = columnOf(text, from.start);
  const isBlock = places
    .slice(first, last + 2)
    .every(
      ({ start }) => text[start] === '-' && isFirstOnLine(text, start) && columnOf(text, start) === column,
    );
  const head = first === 0 ? afterKey(text, key, from.start) : lineStart(text, from.start);
  if (!isBlock || head === null) return null;
  const next = places[last + 1];
  return { first, last, start: head, end: next ? lineStart(text, next.start) : nextKey(text, to.end) };
}

/** The numbers of the entries that changes touch: those of the same id, and those that a new one comes beside. */
function touchedBy(changes: readonly SidecarChange[], ids: readonly string[]): readonly number[] {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const end = ids.length - 1;
  return changes.flatMap((change) => {
    switch (change.type) {
      case 'put': {
        const own = numbers.get(change.annotation.id);
        return own ?? numbers.get(change.before ?? '') ?? end;
      }
      case 'putSpeaker':
        return numbers.get(change.speaker.id) ?? end;
      case 'remove':
      case 'removeSpeaker':
        return numbers.get(change.id) ?? [];
      case 'putStructure':
      case 'removeStructure':
        return [];
    }
  });
}

/** The line behind a key of the whole sidecar, if nothing but blank lines and comments stands between it and the first entry. */
function afterKey(text: string, key: ListKey, entry: number): number | null {
  let at = lineStart(text, entry);
  for (let above = at; above > 0; at = above) {
    above = lineStart(text, above - 1);
    const line = text.slice(above, at).trim();
    if (new RegExp(`^\\ufeff?${key}:\\s*(?:#.*)?$`).test(text.slice(above, at).trimEnd())) return at;
    if (line !== '' && !line.startsWith('#')) return null;
  }
  return null;
}

/** The start of the next key of the whole sidecar, or the text's end. */
function nextKey(text: string, from: number): number {
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at))
    if (/[^\s#]/.test(text.charAt(at))) return at;
  return text.length;
}

/** What a sidecar reads as whose window was edited: `small` reads as said, its places are off by `by.window`, those behind it by `by.behind`. */
function joined(
  seen: SidecarReading,
  small: SidecarReading,
  key: ListKey,
  { first, last, start, end }: Window,
  by: { readonly window: number; readonly behind: number },
): SidecarReading {
  const places = (old: ReadonlyMap<string, Range>, fresh: ReadonlyMap<string, Range>): Map<string, Range> => {
    const all = [...old];
    return new Map([
      ...all.filter(([, range]) => range.start < start),
      ...[...fresh].map(([id, range]) => [id, shift(range, by.window)] as const),
      ...all
        .filter(([, range]) => range.start >= end)
        .map(([id, range]) => [id, shift(range, by.behind)] as const),
    ]);
  };
  const list = <T>(all: readonly T[], fresh: readonly T[]): readonly T[] => [
    ...all.slice(0, first),
    ...fresh,
    ...all.slice(last + 1),
  ];
  const { sidecar } = seen;
  return {
    ...seen,
    sidecar: sidecar && {
      ...sidecar,
      ...(key === 'speakers'
        ? { speakers: list(sidecar.speakers, small.sidecar?.speakers ?? []) }
        : { annotations: list(sidecar.annotations, small.sidecar?.annotations ?? []) }),
    },
    entries: places(seen.entries, small.entries),
    speakerEntries: places(seen.speakerEntries, small.speakerEntries),
    structureEntries: places(seen.structureEntries, small.structureEntries),
  };
}
