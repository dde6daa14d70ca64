import { distanceTo, type CueContext } from './cueContext';
import type { FirstPass } from './firstPass';
import { add1, add2, add3, type Features } from './hash';
import { column } from './tokenFeatures';
import { Kind } from './token';
import type { View } from './view';

/** First template number of the features below; those of the token alone come before. */
const FIRST_LINK_TEMPLATE = 256;

/** Running counts of commas, quotation marks and sentence beginnings before each token of a paragraph. */
export interface Counts {
  readonly commas: Int32Array;
  readonly marks: Int32Array;
  readonly sentences: Int32Array;
}

/** Counts once for all cues of a paragraph. */
export function countMarks(v: View): Counts {
  const n = v.tokens.count;
  const c = { commas: new Int32Array(n + 1), marks: new Int32Array(n + 1), sentences: new Int32Array(n + 1) };
  for (let i = 0; i < n; i++) {
    c.commas[i + 1] = (c.commas[i] ?? 0) + (v.tokens.kind[i] === Kind.Comma ? 1 : 0);
    c.marks[i + 1] = (c.marks[i] ?? 0) + ((v.quotes.state[i] ?? 0) > 1 ? 1 : 0);
    c.sentences[i + 1] = (c.sentences[i] ?? 0) + (v.tokens.sentenceStart[i] === i ? 1 : 0);
  }
  return c;
}

function between(counts: Int32Array, c: CueContext, i: number): number {
  const count =
    i < c.first
      ? (counts[c.first] ?? 0) - (counts[i + 1] ?? 0)
      : (counts[i] ?? 0) - (counts[c.last + 1] ?? 0);
  return Math.min(Math.max(count, 0), 3);
}

/** The features of token `i` as part of the attribution of one cue. */
export function linkFeatures(
  f: Features,
  v: View,
  pass: FirstPass,
  counts: Counts,
  c: CueContext,
  i: number,
): void {
  f.count = 0;
  f.template = FIRST_LINK_TEMPLATE;
  const d = distanceTo(c, i);
  const side = d < 0 ? 0 : d > 0 ? 2 : 1;
  placeLinks(f, v, c, i, d, side);
  passLinks(f, v, pass, c, i, d, side);
  countLinks(f, v, pass, counts, c, i, side);
  treeLinks(f, v, pass, c, i, side);
}

function placeLinks(f: Features, v: View, c: CueContext, i: number, d: number, side: number): void {
  const tag = column(v.tags, i);
  const word = column(v.tokens.word, i);
  const quote = column(v.quotes.state, i);
  add2(f, d, quote);
  add2(f, side, word);
  add2(f, d, word);
  add3(f, d, tag, quote);
  add2(f, d, column(v.tokens.shape, i));
  add3(f, c.stem, d, quote);
  add3(f, c.phrase, side, quote);
  add3(f, c.phrase, d, tag);
  add3(f, c.stem, side, word);
  add3(f, c.tag, c.frame, side);
  add3(f, c.frame, d, tag);
  add3(f, c.neighbours, side, d);
  add3(f, side, column(v.tokens.word, c.first - 1), tag);
  add3(f, side, column(v.tokens.word, c.last + 1), tag);
  add3(f, column(v.tags, c.first - 1), column(v.tags, c.last + 1), d);
  add3(f, column(v.quotes.state, c.first - 1), column(v.quotes.state, c.last + 1), d * 4 + quote);
}

function passLinks(
  f: Features,
  v: View,
  pass: FirstPass,
  c: CueContext,
  i: number,
  d: number,
  side: number,
): void {
  const y = pass.labels;
  const y0 = column(y, i);
  const tag = column(v.tags, i);
  add2(f, y0, side);
  add2(f, y0, d);
  add3(f, column(y, i - 1), y0, side);
  add3(f, y0, column(y, i + 1), side);
  add3(f, y0, side, c.stem);
  add3(f, y0, side, c.pattern);
  add3(f, side, c.pattern, tag);
  add3(f, y0, d, c.tag * 512 + c.frame);
  const [source, cue, content] = pass.level;
  add2(f, column(source, i), side);
  add2(f, column(cue, i), side);
  add2(f, column(content, i), side);
  add3(f, column(source, i), d, tag);
  add3(f, column(content, i), d, column(v.quotes.state, i));
  add3(f, column(cue, c.first), side, y0);
  add3(f, c.tenth, side, y0);
  add3(f, c.tenth, c.stem, side);
  add3(f, column(content, i), column(content, i + 1), side);
  add3(f, column(content, i - 1), column(content, i), side);
  add3(f, column(source, i - 1), column(source, i), column(source, i + 1) * 3 + side);
}

function countLinks(
  f: Features,
  v: View,
  pass: FirstPass,
  n: Counts,
  c: CueContext,
  i: number,
  side: number,
): void {
  const y0 = column(pass.labels, i);
  const tag = column(v.tags, i);
  const [source, cue, content] = pass.begun;
  const sources = between(source, c, i);
  const cues = between(cue, c, i);
  const contents = between(content, c, i);
  const commas = between(n.commas, c, i);
  const marks = between(n.marks, c, i);
  const quote = column(v.quotes.state, i);
  const sentences =
    i < c.first
      ? Math.min((n.sentences[c.first + 1] ?? 0) - (n.sentences[i + 1] ?? 0), 3)
      : Math.min((n.sentences[i + 1] ?? 0) - (n.sentences[c.first + 1] ?? 0), 3);
  const run = sources * 64 + contents * 16 + cues * 4 + side;
  add2(f, run, y0);
  add3(f, run, y0, c.stem);
  add3(f, run, quote, sentences);
  add3(f, cues * 4 + sentences, side, y0);
  add3(f, sentences, side, tag);
  add3(f, sentences, side, quote * 8 + y0);
  add3(f, commas, side, tag);
  add3(f, commas * 4 + marks, side, y0);
  add3(f, marks, side, quote * 4 + cues);
  const region = v.quotes.region[i] ?? -1;
  const place =
    region < 0
      ? 0
      : region === c.regionBefore
        ? 1
        : region === c.regionAfter
          ? 2
          : region < c.regionBefore
            ? 3
            : 4;
  add3(f, place, side, cues * 8 + y0);
  add3(f, place, side, region < 0 ? 0 : (v.regionShape[region] ?? 0));
  add3(f, place, c.stem, side);
}

function treeLinks(f: Features, v: View, pass: FirstPass, c: CueContext, i: number, side: number): void {
  const k = i - c.from;
  const here = column(c.meeting, k);
  const before = column(c.meeting, k - 1);
  const after = column(c.meeting, k + 1);
  const child = c.through[k] ?? -1;
  const edge = child < 0 ? 8 : (v.left[child] === i ? 1 : 0) + (v.right[child] === i ? 2 : 0);
  const governed = column(c.governed, k);
  const tag = column(v.tags, i);
  const quote = column(v.quotes.state, i);
  const y0 = column(pass.labels, i);
  add2(f, here, quote);
  add3(f, here, edge, governed);
  add2(f, here, column(v.tokens.word, i));
  add3(f, here, tag, edge);
  add2(f, here, c.stem);
  add3(f, here, c.tag, c.frame);
  add3(f, before, here, edge);
  add3(f, here, after, edge);
  add3(f, here, y0, governed);
  add3(f, here, column(v.tags, child), side);
  add3(f, here, child < 0 ? -1 : (v.frame[child] ?? 0), edge);
  add3(f, here, column(v.relation, i), side);
  add3(f, here, after, column(v.tokens.word, i + 1));
  add3(f, before, here, column(v.tokens.word, i));
  add3(f, here, c.pattern, side);
  add1(f, edge * 4 + governed);
}
