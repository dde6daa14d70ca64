import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../../src/core/attribution/tagger/tokens';
import type { Tokens } from '../../src/core/attribution/tagger/token';

/** The tokens of one attribution's three parts, in text order. */
export interface GoldAttribution {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** One line of an article, with what people marked in it. */
export interface Paragraph {
  readonly article: number;
  /** UTF-16 offset of the line in its article. */
  readonly offset: number;
  readonly text: string;
  readonly tokens: Tokens;
  readonly gold: readonly GoldAttribution[];
  /** Parses made by machine, where there are any: Penn tag, head (token of this paragraph, -1 for none) and relation. */
  readonly silver: Silver | null;
}

/** A parse aligned with our tokens. */
export interface Silver {
  readonly tag: readonly string[];
  readonly head: Int32Array;
  readonly relation: readonly string[];
}

/** One article of the corpus. */
export interface CorpusArticle {
  readonly name: string;
  readonly text: string;
  readonly annotators: number;
  readonly paragraphs: readonly Paragraph[];
}

interface Span {
  readonly role: string;
  readonly fragments: readonly (readonly [number, number])[];
}

/** Reads one half of the corpus (`train` or `dev`): the text, the first annotator's attributions, and the parses. */
export function readCorpus(folder: string, part: string): CorpusArticle[] {
  const marks = path.join(folder, part, 'attributions');
  const parses = readParses(path.join(folder, 'parses', `${part}.conll.gz`));
  const files = new Map<string, string[]>();
  for (const file of fs
    .readdirSync(marks)
    .filter((f) => f.endsWith('.ann'))
    .sort()) {
    const name = file.replace(/(_[0-9a-f]{4})?\.ann$/, '');
    files.set(name, [...(files.get(name) ?? []), file]);
  }
  return [...files].map(([name, annotations], article) => {
    const text = fs.readFileSync(path.join(folder, part, 'text', `${name}.txt`), 'utf8');
    const gold = readStandoff(
      fs.readFileSync(path.join(marks, annotations[0] ?? ''), 'utf8'),
      unitOffsets(text),
    );
    const parsed = parses.get(name) ?? [];
    return {
      name,
      text,
      annotators: annotations.length,
      paragraphs: split(text, article, gold, parsed, unitOffsets(text)),
    };
  });
}

/** From offsets in code points, which the corpus counts, to UTF-16 units. */
function unitOffsets(text: string): Int32Array {
  const out = new Int32Array(text.length + 1);
  let point = 0;
  for (let i = 0; i < text.length; point++) {
    out[point] = i;
    i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  }
  out.fill(text.length, point);
  return out;
}

function readStandoff(raw: string, units: Int32Array): Map<string, Span>[] {
  const spans = new Map<string, Span>();
  const events: Map<string, Span>[] = [];
  for (const line of raw.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const [role = ''] = body.split(' ', 1);
      const fragments = body
        .slice(role.length + 1)
        .split(';')
        .map((pair) => pair.trim().split(' ').map(Number))
        .map(([a = 0, b = 0]) => [units[a] ?? 0, units[b] ?? 0] as const);
      spans.set(id, { role, fragments });
    } else if (id.startsWith('E')) {
      const parts = new Map<string, Span>();
      for (const piece of body.trim().split(' ')) {
        const span = spans.get(piece.split(':')[1] ?? '');
        if (span !== undefined && span.role !== 'Attribution')
          parts.set(`${piece.split(':')[0] ?? ''}${parts.size}`, span);
      }
      events.push(parts);
    }
  }
  return events;
}

type Parsed = readonly ParsedToken[];
interface ParsedToken {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Index in the article's list, or -1. */
  readonly head: number;
  readonly relation: string;
}

function readParses(file: string): Map<string, Parsed> {
  const out = new Map<string, Parsed>();
  if (!fs.existsSync(file)) return out;
  let list: ParsedToken[] = [];
  let sentence = 0;
  for (const line of gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')) {
    if (line.startsWith('# doc ')) out.set(line.slice(6), (list = []));
    else if (line === '') sentence = list.length;
    else if (!line.startsWith('# ')) {
      const f = line.split('\t');
      if (f[0] === '1') sentence = list.length;
      const head = Number(f[7]) - 1;
      const relation = f[8] ?? '';
      list.push({
        start: Number(f[5]),
        end: Number(f[6]),
        tag: f[3] ?? '',
        head: head < 0 ? -1 : sentence + head,
        relation,
      });
    }
  }
  return out;
}

function split(
  text: string,
  article: number,
  gold: Map<string, Span>[],
  parsed: Parsed,
  units: Int32Array,
): Paragraph[] {
  const out: Paragraph[] = [];
  const owner = new Int32Array(text.length + 1).fill(-1);
  parsed.forEach((p, i) => owner.fill(i, units[p.start], units[p.end]));
  for (let offset = 0; offset <= text.length;) {
    const found = text.indexOf('\n', offset);
    const end = found < 0 ? text.length : found;
    const line = text.slice(offset, end);
    const tokens = tokenise(line);
    if (tokens.count > 0) {
      const silver = parsed.length > 0 ? align(tokens, offset, parsed, owner) : null;
      out.push({ article, offset, text: line, tokens, gold: goldOf(gold, offset, end, tokens), silver });
    }
    offset = end + 1;
  }
  return out;
}

/** The gold attributions whose cue (or, without one, whose content) begins in this line, cut to it. */
function goldOf(events: Map<string, Span>[], from: number, to: number, tokens: Tokens): GoldAttribution[] {
  const out: GoldAttribution[] = [];
  for (const event of events) {
    const pick = (role: string): readonly (readonly [number, number])[] =>
      [...event.values()].filter((s) => s.role === role).flatMap((s) => s.fragments);
    const anchor = pick('Cue')[0] ?? pick('Content')[0];
    if (anchor === undefined || anchor[0] < from || anchor[0] >= to) continue;
    const inside = (role: string): number[] =>
      tokensIn(
        tokens,
        pick(role).map(([a, b]) => [a - from, b - from]),
      );
    const found = { source: inside('Source'), cue: inside('Cue'), content: inside('Content') };
    if (found.cue.length > 0) out.push(found);
  }
  return out.sort((a, b) => (a.cue[0] ?? 0) - (b.cue[0] ?? 0));
}

function tokensIn(t: Tokens, fragments: readonly (readonly [number, number])[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < t.count; i++) {
    const start = t.start[i] ?? 0;
    const end = t.end[i] ?? 0;
    if (fragments.some(([a, b]) => a < end && start < b)) out.push(i);
  }
  return out;
}

/** Carries a parse over to our tokens: each takes the parsed token of its own that hangs outside it. */
function align(t: Tokens, offset: number, parsed: Parsed, owner: Int32Array): Silver {
  const tag: string[] = [];
  const relation: string[] = [];
  const head = new Int32Array(t.count).fill(-1);
  const mine = new Map<number, number>();
  const main: number[] = [];
  for (let i = 0; i < t.count; i++) {
    const inside: number[] = [];
    for (let c = (t.start[i] ?? 0) + offset; c < (t.end[i] ?? 0) + offset; c++) {
      const p = owner[c] ?? -1;
      if (p >= 0 && inside.at(-1) !== p) inside.push(p);
    }
    for (const p of inside) if (!mine.has(p)) mine.set(p, i);
    main.push(inside.find((p) => !inside.includes(parsed[p]?.head ?? -1)) ?? -1);
  }
  for (let i = 0; i < t.count; i++) {
    const p = parsed[main[i] ?? -1];
    tag.push(p?.tag ?? '');
    const target = p === undefined ? -1 : (mine.get(p.head) ?? -1);
    const shared = p !== undefined && mine.get(main[i] ?? -1) !== i;
    const same = t.sentenceStart[target] === t.sentenceStart[i] && target !== i;
    head[i] = shared ? (mine.get(main[i] ?? -1) ?? -1) : same ? target : -1;
    relation.push(shared ? 'dep' : head[i] === -1 ? 'root' : (p?.relation ?? ''));
  }
  return { tag, head, relation };
}
