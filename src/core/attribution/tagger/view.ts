import { mix, scrambleColumn } from './hash';
import { parse, RELATIONS, type Parse, type ParserModel } from './parser';
import { TAGS, tagPartsOfSpeech } from './partOfSpeech';
import { findQuotes, Quote, type QuoteState } from './quoteState';
import type { WeightTable } from './table';
import type { TokenAtoms, Tokens } from './token';
import { tokenise } from './tokens';
import { groupAt, slotOf, type WordClusters } from './wordClusters';

/** From key of a word, or of a stem, to how often it is part of a cue: 1 (now and then) to 5 (nearly always). */
export type CueLexicon = ReadonlyMap<number, number>;

/** Keys have 24 bits: few enough to be stored in little room, and enough that a clash is rare. */
const KEYS = 2 ** 24 - 1;

/** Where the lexicon keeps what it knows of a word. */
export function wordKey(word: number): number {
  return word & KEYS;
}

/** Where the lexicon keeps what it knows of a stem, apart from the words themselves. */
export function stemKey(stem: number): number {
  return mix(stem, 1) & KEYS;
}

/** From this bucket on a word is called a strong cue: more often than not it reports something. */
export const STRONG = 4;

/** The models that read the language of a paragraph, before any attribution is looked for. */
export interface LanguageModel {
  readonly tags: WeightTable;
  readonly parser: ParserModel;
  readonly lexicon: CueLexicon;
  readonly clusters: WordClusters;
}

/** Columns of a view that are mixed into many features, scrambled (read them with `at`). */
interface Atoms extends TokenAtoms {
  readonly tag: Int32Array;
  readonly quote: Int32Array;
  readonly relation: Int32Array;
  readonly bucket: Int32Array;
  readonly stemBucket: Int32Array;
  /** By which way a strong cue outside quotation marks governs the token, and that cue's stem. */
  readonly path: Int32Array;
  readonly governor: Int32Array;
  /** Groups of words in like company that the word belongs to. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
}

/** A paragraph as the attribution features see it. Columns have one number for each token. */
export interface View {
  readonly tokens: Tokens;
  readonly quotes: QuoteState;
  readonly atoms: Atoms;
  readonly tags: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** Bucket of the cue lexicon. */
  readonly bucket: Int32Array;
  /** Bucket of the cue lexicon for the word's stem. */
  readonly stemBucket: Int32Array;
  /** The nearest strong cue word outside quotation marks, before and after (-1: none). */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  /** Highest constituent that begins, and that ends, at the token. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Bounds of the token's own constituent (inclusive). */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Subject child of the token (-1: none), and a set of bits for what else hangs on it. */
  readonly subject: Int32Array;
  readonly frame: Int32Array;
  /** Hash that describes the quote region of the token, or of the nearest one before and after. */
  readonly regionShape: readonly number[];
  readonly regionBefore: Int32Array;
  readonly regionAfter: Int32Array;
}

/** Reads one paragraph. */
export function viewParagraph(text: string, model: LanguageModel): View {
  const tokens = tokenise(text);
  const tags = tagPartsOfSpeech(model.tags, tokens);
  return buildView(text, tokens, tags, parse(model.parser, tokens, tags), model);
}

/** Puts together what tagger and parser say of a paragraph with what follows from it. */
export function buildView(
  text: string,
  tokens: Tokens,
  tags: Int32Array,
  parsed: Parse,
  { lexicon, clusters }: Pick<LanguageModel, 'lexicon' | 'clusters'>,
): View {
  const n = tokens.count;
  const quotes = findQuotes(text, tokens);
  const bucket = new Int32Array(n);
  const stemBucket = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    bucket[i] = lexicon.get(wordKey(tokens.word[i] ?? 0)) ?? 0;
    stemBucket[i] = lexicon.get(stemKey(tokens.stem[i] ?? 0)) ?? 0;
  }
  const strong = (i: number): boolean => (bucket[i] ?? 0) >= STRONG && quotes.state[i] === Quote.Out;
  const { left, right } = bounds(parsed.head);
  const { head, relation } = parsed;
  const fine = tokens.word.map((word) => clusters.slots[slotOf(word)] ?? 0);
  const { path, governor } = governing(parsed, tokens.stem, strong);
  const view = {
    tokens,
    quotes,
    atoms: {
      ...tokens.atoms,
      tag: scrambleColumn(tags),
      quote: scrambleColumn(quotes.state),
      relation: scrambleColumn(relation),
      bucket: scrambleColumn(bucket),
      stemBucket: scrambleColumn(stemBucket),
      path: scrambleColumn(path),
      governor: scrambleColumn(governor),
      fine: scrambleColumn(fine),
      middle: scrambleColumn(fine.map((group) => groupAt(group, 'middle'))),
      coarse: scrambleColumn(fine.map((group) => groupAt(group, 'coarse'))),
    },
    tags,
    head,
    relation,
    bucket,
    stemBucket,
    cueBefore: nearestBefore(n, strong),
    cueAfter: nearestAfter(n, strong),
    opens: highest(head, left),
    closes: highest(head, right),
    left,
    right,
    ...frames(parsed),
    regionShape: [] as number[],
    regionBefore: nearestRegion(quotes, n, 1),
    regionAfter: nearestRegion(quotes, n, -1),
  };
  for (let r = 0; r < quotes.first.length; r++) view.regionShape.push(shapeOfRegion(view, r));
  return view;
}

/** Heads that are climbed at most. */
const STEPS = 8;

/** The relation by which each token's chain of heads reaches a strong cue, how far and to which side; and that cue's stem. */
function governing(
  { head, relation }: Parse,
  stem: Int32Array,
  strong: (i: number) => boolean,
): { path: Int32Array; governor: Int32Array } {
  const n = head.length;
  const path = new Int32Array(n).fill(-3);
  const governor = new Int32Array(n).fill(-3);
  for (let i = 0; i < n; i++) {
    let last = 0;
    let a = i;
    for (let step = 0; step < STEPS && a >= 0; step++) {
      if (step > 0 && strong(a)) {
        path[i] = mix(last, (step < 2 ? 0 : 1) + (a < i ? 2 : 0));
        governor[i] = stem[a] ?? 0;
        break;
      }
      last = relation[a] ?? 0;
      a = head[a] ?? -1;
    }
    if (a < 0) path[i] = governor[i] = -2;
  }
  return { path, governor };
}

function nearestBefore(n: number, test: (i: number) => boolean): Int32Array {
  const out = new Int32Array(n);
  for (let i = 0, last = -1; i < n; i++) {
    out[i] = last;
    if (test(i)) last = i;
  }
  return out;
}

function nearestAfter(n: number, test: (i: number) => boolean): Int32Array {
  const out = new Int32Array(n);
  for (let i = n - 1, last = -1; i >= 0; i--) {
    out[i] = last;
    if (test(i)) last = i;
  }
  return out;
}

function nearestRegion(quotes: QuoteState, n: number, step: 1 | -1): Int32Array {
  const out = new Int32Array(n);
  let last = -1;
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    out[i] = last;
    const region = quotes.region[i] ?? -1;
    if (region >= 0) last = region;
  }
  return out;
}

/** First and last token of each token's constituent. The parse is projective, so climbing stops where a bound is known. */
function bounds(head: Int32Array): { left: Int32Array; right: Int32Array } {
  const n = head.length;
  const left = new Int32Array(n).fill(-1);
  const right = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) for (let a = i; a >= 0 && left[a] === -1; a = head[a] ?? -1) left[a] = i;
  for (let i = n - 1; i >= 0; i--) for (let a = i; a >= 0 && right[a] === -1; a = head[a] ?? -1) right[a] = i;
  return { left, right };
}

/** For each token the topmost ancestor whose constituent has the same bound: its largest constituent on that side. */
function highest(head: Int32Array, bound: Int32Array): Int32Array {
  const n = head.length;
  const out = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const at = bound[i] ?? i;
    const h = head[i] ?? -1;
    if (h < 0 || bound[h] !== at) out[at] = i;
  }
  for (let i = 0; i < n; i++) if (out[i] === -1) out[i] = i;
  return out;
}

const NSUBJ = RELATIONS.indexOf('nsubj');
const BITS = new Map<number, number>(
  [
    ['dobj'],
    ['ccomp'],
    ['xcomp'],
    ['mark'],
    ['aux'],
    ['nmod'],
    ['cop'],
    ['parataxis', 'dep', 'advcl'],
  ].flatMap((names, bit) => names.map((name): [number, number] => [RELATIONS.indexOf(name), 1 << bit])),
);

function frames(parsed: Parse): { subject: Int32Array; frame: Int32Array } {
  const n = parsed.head.length;
  const subject = new Int32Array(n).fill(-1);
  const frame = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const h = parsed.head[i] ?? -1;
    if (h < 0) continue;
    const relation = parsed.relation[i] ?? 0;
    if (relation === NSUBJ) subject[h] = i;
    else frame[h] = (frame[h] ?? 0) | (BITS.get(relation) ?? 0);
  }
  return { subject, frame };
}

const COMMA = TAGS.indexOf(',');
const STOP = TAGS.indexOf('.');

/** How long a quoted stretch is, how it ends and begins, and what stands around it. */
function shapeOfRegion(v: Omit<View, 'regionShape'>, region: number): number {
  const first = v.quotes.first[region] ?? 0;
  const last = v.quotes.last[region] ?? 0;
  const length = last - first - 1;
  const lengthBucket = length < 3 ? length : length < 6 ? 3 : length < 12 ? 4 : length < 25 ? 5 : 6;
  const ending = markNumber(v.tags[last - 1] ?? -1);
  const after = surrounding(v, last + 1);
  const before = surrounding(v, first - 1);
  const capital = (v.tokens.kind[first + 1] ?? 0) === 10 ? 1 : 0;
  let h = mix(91, lengthBucket * 8 + ending);
  h = mix(h, after * 16 + before);
  return mix(h, capital * 2 + (v.quotes.closed[region] === true ? 1 : 0));
}

function markNumber(tag: number): number {
  return tag === COMMA ? 1 : tag === STOP ? 2 : 0;
}

function surrounding(v: Omit<View, 'regionShape'>, i: number): number {
  if (i < 0 || i >= v.tokens.count) return 0;
  const tag = v.tags[i] ?? -1;
  if (tag === COMMA) return 1;
  if (tag === STOP) return 2;
  if (TAGS[tag] === ':') return 3;
  if ((v.bucket[i] ?? 0) >= STRONG) return 4;
  const kind = v.tokens.kind[i] ?? 0;
  if (kind === 10) return 5;
  if (TAGS[tag] === 'IN') return 6;
  return 7;
}
