import { distanceTo, type CueContext } from './cueContext';
import type { FirstPass } from './firstPass';
import { add1, add2, add3, at, scramble, type Features } from './hash';
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
  groupLinks(f, v, pass, c, i, d, side);
}

function placeLinks(f: Features, v: View, c: CueContext, i: number, distance: number, way: number): void {
  const a = c.atoms;
  const d = scramble(distance);
  const side = scramble(way);
  const tag = at(v.atoms.tag, i);
  const word = at(v.atoms.word, i);
  const quote = at(v.atoms.quote, i);
  add2(f, d, quote);
  add2(f, side, word);
  add2(f, d, word);
  add3(f, d, tag, quote);
  add2(f, d, at(v.atoms.shape, i));
  add3(f, a.stem, d, quote);
  add3(f, a.phrase, side, quote);
  add3(f, a.phrase, d, tag);
  add3(f, a.stem, side, word);
  add3(f, a.tag, a.frame, side);
  add3(f, a.frame, d, tag);
  add3(f, a.neighbours, side, d);
  add3(f, side, a.wordBefore, tag);
  add3(f, side, a.wordAfter, tag);
  add3(f, a.tagBefore, a.tagAfter, d);
  add3(f, a.quoteBefore, a.quoteAfter, scramble(distance * 4 + (v.quotes.state[i] ?? 0)));
}

function passLinks(
  f: Features,
  v: View,
  pass: FirstPass,
  c: CueContext,
  i: number,
  distance: number,
  way: number,
): void {
  const { label, source, cue, content } = pass.atoms;
  const a = c.atoms;
  const d = scramble(distance);
  const side = scramble(way);
  const y0 = at(label, i);
  const tag = at(v.atoms.tag, i);
  const source0 = at(source, i);
  const content0 = at(content, i);
  add2(f, y0, side);
  add2(f, y0, d);
  add3(f, at(label, i - 1), y0, side);
  add3(f, y0, at(label, i + 1), side);
  add3(f, y0, side, a.stem);
  add3(f, y0, side, a.pattern);
  add3(f, side, a.pattern, tag);
  add3(f, y0, d, a.tagAndFrame);
  add2(f, source0, side);
  add2(f, at(cue, i), side);
  add2(f, content0, side);
  add3(f, source0, d, tag);
  add3(f, content0, d, at(v.atoms.quote, i));
  add3(f, a.level, side, y0);
  add3(f, a.tenth, side, y0);
  add3(f, a.tenth, a.stem, side);
  add3(f, content0, at(content, i + 1), side);
  add3(f, at(content, i - 1), content0, side);
  const next = i + 1 < v.tokens.count ? (pass.sourceLevel[i + 1] ?? 0) : -2;
  add3(f, at(source, i - 1), source0, scramble(next * 3 + way));
}

function countLinks(
  f: Features,
  v: View,
  pass: FirstPass,
  n: Counts,
  c: CueContext,
  i: number,
  way: number,
): void {
  const label = pass.labels[i] ?? 0;
  const side = scramble(way);
  const y0 = at(pass.atoms.label, i);
  const tag = at(v.atoms.tag, i);
  const quote = v.quotes.state[i] ?? 0;
  const [source, cue, content] = pass.begun;
  const cues = between(cue, c, i);
  const commas = between(n.commas, c, i);
  const marks = between(n.marks, c, i);
  const ends = sentencesBetween(n.sentences, c, i);
  const sentences = scramble(ends);
  const run = scramble(between(source, c, i) * 64 + between(content, c, i) * 16 + cues * 4 + way);
  const stem = c.atoms.stem;
  add2(f, run, y0);
  add3(f, run, y0, stem);
  add3(f, run, at(v.atoms.quote, i), sentences);
  add3(f, scramble(cues * 4 + ends), side, y0);
  add3(f, sentences, side, tag);
  add3(f, sentences, side, scramble(quote * 8 + label));
  add3(f, scramble(commas), side, tag);
  add3(f, scramble(commas * 4 + marks), side, y0);
  add3(f, scramble(marks), side, scramble(quote * 4 + cues));
  const region = v.quotes.region[i] ?? -1;
  const place = scramble(placeOf(region, c));
  add3(f, place, side, scramble(cues * 8 + label));
  add3(f, place, side, scramble(region < 0 ? 0 : (v.regionShape[region] ?? 0)));
  add3(f, place, stem, side);
}

function sentencesBetween(sentences: Int32Array, c: CueContext, i: number): number {
  const here = sentences[i + 1] ?? 0;
  const there = sentences[c.first + 1] ?? 0;
  return Math.min(i < c.first ? there - here : here - there, 3);
}

/** Whether a quoted stretch is next to the cue, and on which side. */
function placeOf(region: number, c: CueContext): number {
  if (region < 0) return 0;
  if (region === c.regionBefore) return 1;
  if (region === c.regionAfter) return 2;
  return region < c.regionBefore ? 3 : 4;
}

function treeLinks(f: Features, v: View, pass: FirstPass, c: CueContext, i: number, way: number): void {
  const a = c.atoms;
  const k = i - c.from;
  const side = scramble(way);
  const here = at(c.meeting, k);
  const before = at(c.meeting, k - 1);
  const after = at(c.meeting, k + 1);
  const child = c.through[k] ?? -1;
  const bounds = child < 0 ? 8 : (v.left[child] === i ? 1 : 0) + (v.right[child] === i ? 2 : 0);
  const edge = scramble(bounds);
  const governed = scramble(c.governed[k] ?? 0);
  const tag = at(v.atoms.tag, i);
  const word = at(v.atoms.word, i);
  add2(f, here, at(v.atoms.quote, i));
  add3(f, here, edge, governed);
  add2(f, here, word);
  add3(f, here, tag, edge);
  add2(f, here, a.stem);
  add3(f, here, a.tag, a.frame);
  add3(f, before, here, edge);
  add3(f, here, after, edge);
  add3(f, here, at(pass.atoms.label, i), governed);
  add3(f, here, at(v.atoms.tag, child), side);
  add3(f, here, scramble(child < 0 ? -1 : (v.frame[child] ?? 0)), edge);
  add3(f, here, at(v.atoms.relation, i), side);
  add3(f, here, after, at(v.atoms.word, i + 1));
  add3(f, before, here, word);
  add3(f, here, a.pattern, side);
  add1(f, scramble(bounds * 4 + (c.governed[k] ?? 0)));
}

/** The groups of words in like company that the cue and the token belong to. */
function groupLinks(
  f: Features,
  v: View,
  pass: FirstPass,
  c: CueContext,
  i: number,
  distance: number,
  way: number,
): void {
  const { fine, middle } = c.atoms;
  const d = scramble(distance);
  const side = scramble(way);
  const here = at(c.meeting, i - c.from);
  const y0 = at(pass.atoms.label, i);
  const quote = at(v.atoms.quote, i);
  add3(f, fine, d, quote);
  add3(f, fine, side, y0);
  add3(f, middle, d, at(v.atoms.tag, i));
  add3(f, middle, side, at(v.atoms.middle, i));
  add2(f, here, fine);
  add3(f, here, middle, at(v.atoms.tag, i));
  add3(f, here, at(v.atoms.middle, i), side);
  add2(f, d, at(v.atoms.middle, i));
}
