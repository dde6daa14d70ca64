import { isMap, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import { safeParse, type BaseIssue } from 'valibot';
import type { Sidecar } from '../annotation/model';
import { findConflicts } from '../merge/findConflicts';
import { describeConflict } from '../merge/describeConflict';
import type { Range } from '../text/range';
import { emptyReading } from './emptyReading';
import { itemRange } from './layout';
import type { SidecarProblem, SidecarReading } from './model';
import { parseText } from './parse';
import { nodeAt, pairOf, rangeOf, toPlain } from './plain';
import { sidecarSchema } from './schema';

type Path = readonly (string | number)[];

/**
 * Reads and validates a sidecar file's text. Never throws. Entries that do not fit the schema are reported and left
 * out; the rest is read. `sidecar` is null where nothing may be written: broken YAML, conflict markers, a newer
 * version, a file that is too large or no sidecar at all. Unknown keys are no error.
 */
export const readSidecar = (text: string): SidecarReading => readParsed(text).reading;

/** A reading with the map that it was read from, null where there is none. */
export interface ParsedReading {
  readonly reading: SidecarReading;
  readonly root: YAMLMap | null;
}

/** As {@link readSidecar}, with the nodes, for what edits the text. */
export function readParsed(text: string): ParsedReading {
  const parsed = parseText(text);
  if (!parsed.ok) return { reading: refused(parsed.problems), root: null };
  const { root, warnings } = parsed;
  if (root === null) return { reading: { ...emptyReading, problems: warnings }, root: null };
  return { reading: readingOf(text, root, warnings), root: isMap(root) ? root : null };
}

function readingOf(text: string, root: ParsedNode, warnings: readonly SidecarProblem[]): SidecarReading {
  const plain = toPlain(root);
  if (plain.faults.length > 0) {
    return refused(plain.faults.map((fault) => ({ ...fault, code: 'broken-yaml', severity: 'error' })));
  }
  const newer = newerVersion(root, plain.value);
  if (newer) return refused([newer]);
  const { sidecar, problems } = validate(root, plain.value);
  const references = sidecar ? checkReferences(root, plain.value, sidecar) : [];
  return {
    sidecar,
    problems: [...warnings, ...problems, ...references, ...unresolved(text)].sort(
      (a, b) => a.start - b.start,
    ),
    entries: entriesOf(text, root, 'annotations'),
    speakerEntries: entriesOf(text, root, 'speakers'),
    structureEntries: entriesOf(text, root, 'structure'),
  };
}

const refused = (problems: readonly SidecarProblem[]): SidecarReading => ({
  ...emptyReading,
  sidecar: null,
  problems,
});

function newerVersion(root: ParsedNode, plain: unknown): SidecarProblem | undefined {
  const version = property(plain, 'version');
  if (typeof version !== 'number' || !(version > 1)) return undefined;
  const message = `The file has format version ${version}; this version of Galley reads version 1.`;
  return { ...rangeOf(nodeAt(root, ['version'])), code: 'newer-version', severity: 'error', message };
}

/** The sidecar without the entries that do not fit, and what is wrong with those. */
function validate(root: ParsedNode, plain: unknown): { sidecar: Sidecar | null; problems: SidecarProblem[] } {
  const whole = safeParse(sidecarSchema, plain);
  if (whole.success) return { sidecar: withoutDoubles(whole.output), problems: [] };
  const problems = whole.issues.map((issue) => schemaProblem(root, issue));
  const paths = whole.issues.map(pathOf);
  const without = (list: 'speakers' | 'structure' | 'annotations'): unknown => {
    const value = property(plain, list);
    if (!Array.isArray(value)) return value;
    const bad = new Set(paths.flatMap((path) => (path[0] === list ? [path[1]] : [])));
    return value.filter((_, index) => !bad.has(index));
  };
  const bare = typeof plain === 'object' && !Array.isArray(plain) ? plain : null;
  const rest = bare && {
    version: property(bare, 'version') ?? 1,
    ...(paths.every((path) => path[0] !== 'article') && { article: property(bare, 'article') }),
    ...(property(bare, 'speakers') !== undefined && { speakers: without('speakers') }),
    ...(property(bare, 'structure') !== undefined && { structure: without('structure') }),
    ...(property(bare, 'annotations') !== undefined && { annotations: without('annotations') }),
  };
  const second = safeParse(sidecarSchema, withoutUndefined(rest));
  return { sidecar: second.success ? withoutDoubles(second.output) : null, problems };
}

/** Of entries with the same id the first alone: ids are how everything else refers to them. */
function withoutDoubles(sidecar: Sidecar): Sidecar {
  const firsts = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    [...new Map([...list].reverse().map((entry) => [entry.id, entry])).values()].reverse();
  const { speakers, structure, annotations } = sidecar;
  return {
    ...sidecar,
    speakers: firsts(speakers),
    ...(structure && { structure: firsts(structure) }),
    annotations: firsts(annotations),
  };
}

const withoutUndefined = (value: object | null): unknown =>
  value && Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

const pathOf = (issue: BaseIssue<unknown>): Path =>
  (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));

function schemaProblem(root: ParsedNode, issue: BaseIssue<unknown>): SidecarProblem {
  const path = pathOf(issue);
  const name = path.at(-1);
  const what = typeof name === 'string' ? `“${name}”` : 'This';
  const missing = issue.received === 'undefined';
  const message = missing
    ? `${what} is missing.`
    : `${what} must be ${(issue.expected ?? 'something else').replaceAll(' | ', ' or ')}, not ${issue.received}.`;
  const node = nodeAt(root, path);
  return { ...firstLine(node, missing), code: 'schema', severity: 'error', message };
}

/** A node's place; of a map in which something is missing only its first key, which is where a reader looks. */
function firstLine(node: Node, missing: boolean): Range {
  const key = missing && isMap(node) ? node.items[0]?.key : undefined;
  return rangeOf(key ?? node);
}

/** What a merge has left to choose. */
const unresolved = (text: string): readonly SidecarProblem[] =>
  findConflicts(text).map((conflict) => ({
    ...conflict.range,
    code: 'conflict',
    severity: 'error',
    message: describeConflict(conflict),
  }));

/** Ids that stand twice, and ids that nothing has. */
function checkReferences(root: ParsedNode, plain: unknown, sidecar: Sidecar): SidecarProblem[] {
  const problems: SidecarProblem[] = [];
  const at = (path: Path) => rangeOf(nodeAt(root, path));
  for (const list of ['speakers', 'structure', 'annotations'] as const) {
    const seen = new Set<unknown>();
    entriesIn(plain, list).forEach((entry, index) => {
      const id = property(entry, 'id');
      if (typeof id === 'string' && seen.has(id)) {
        const message = `The id “${id}” stands twice.`;
        problems.push({ ...at([list, index, 'id']), code: 'duplicate-id', severity: 'error', message });
      }
      seen.add(id);
    });
  }
  const speakers = new Set(sidecar.speakers.map((speaker) => speaker.id));
  const quotes = new Set(sidecar.annotations.filter(({ kind }) => kind === 'quote').map(({ id }) => id));
  entriesIn(plain, 'annotations').forEach((entry, index) => {
    const speaker = property(entry, 'speaker');
    if (typeof speaker === 'string' && !speakers.has(speaker)) {
      const message = `No entry under “speakers” has the id “${speaker}”.`;
      problems.push({
        ...at(['annotations', index, 'speaker']),
        code: 'unknown-speaker',
        severity: 'warning',
        message,
      });
    }
    const claim = property(entry, 'claimedBy');
    if (typeof claim === 'string' && !quotes.has(claim)) {
      const message = `No quote under “annotations” has the id “${claim}”.`;
      problems.push({
        ...at(['annotations', index, 'claimedBy']),
        code: 'unknown-claim',
        severity: 'warning',
        message,
      });
    }
  });
  return problems;
}

function entriesIn(plain: unknown, list: string): readonly unknown[] {
  const value = property(plain, list);
  return Array.isArray(value) ? value : [];
}

/** Where the entries of a list stand, by id; of entries of the same id the first. */
function entriesOf(text: string, root: ParsedNode, list: string): ReadonlyMap<string, Range> {
  const entries = new Map<string, Range>();
  const node = isMap(root) ? pairOf(root, list)?.value : undefined;
  if (!isSeq(node)) return entries;
  node.items.forEach((item, index) => {
    const id = property(toPlain(item as ParsedNode).value, 'id');
    if (typeof id === 'string' && !entries.has(id)) entries.set(id, itemRange(text, node, index));
  });
  return entries;
}
