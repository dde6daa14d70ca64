import type { CueContext } from './cueContext';
import type { FirstPass } from './firstPass';
import { add1, add2, add3, at, restart, scramble, type Features, type Scrambled } from './hash';
import { partOf } from './labels';
import { Kind } from './token';
import { near } from './tokenFeatures';
import type { View } from './view';

/** Rows (a power of two) of the model that chooses among whole attributions. */
export const OPTION_BITS = 16;

/** Where the templates of each group begin; those of stretches and gaps serve for all stretches and gaps alike. */
const CUE_TEMPLATES = 16;
const SOURCE_TEMPLATES = 64;
const CONTENT_TEMPLATES = 112;
const STRETCH_TEMPLATES = 128;
const ORDER_TEMPLATES = 192;
const GAP_TEMPLATES = 208;

/** One way to read a candidate cue: the tokens of each part, in text order; without a cue or a content it is none. */
export interface Option {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** Logarithm of its probability by the second sequence model. */
  readonly logProbability: number;
}

/** What all options of one cue share. */
export interface OptionSetting {
  readonly view: View;
  readonly pass: FirstPass;
  readonly cue: CueContext;
}

/** A stretch of tokens, both ends inclusive. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

function stretches(tokens: readonly number[]): Stretch[] {
  const out: { first: number; last: number }[] = [];
  for (const i of tokens) {
    const last = out.at(-1);
    if (last?.last === i - 1) last.last = i;
    else out.push({ first: i, last: i });
  }
  return out;
}

/** The features of one option as a whole: how its parts lie in the sentence, in its tree, and to one another. */
export function optionFeatures(f: Features, s: OptionSetting, option: Option, rank: number): void {
  restart(f);
  const { stem, fine, phrase } = s.cue.atoms;
  const found = option.cue.length > 0 && option.content.length > 0;
  const likely = scramble(found ? Math.min(6, Math.floor(-option.logProbability * 2)) : 9);
  add1(f, scramble(found ? 1 : 0));
  add1(f, likely);
  add2(f, likely, s.cue.atoms.tenth);
  add2(f, scramble(found ? 1 : 0), stem);
  add2(f, scramble(found ? 1 : 0), fine);
  add2(f, scramble(found ? 1 : 0), phrase);
  add2(f, scramble(found ? 1 : 0), scramble(rank));
  if (!found) return;
  const [sources, cues, contents] = [option.source, option.cue, option.content].map(stretches);
  cueOption(f, s, cues ?? []);
  sourceOption(f, s, sources ?? []);
  contentOption(f, s, contents ?? []);
  orderOption(f, s, sources ?? [], cues ?? [], contents ?? []);
}

/** The token of a stretch whose head is outside it (the first of several), and whether there is just one. */
function top(v: View, { first, last }: Stretch): { token: number; only: boolean } {
  let token = -1;
  let count = 0;
  for (let i = first; i <= last; i++) {
    const h = v.head[i] ?? -1;
    if (h >= first && h <= last) continue;
    if ((v.tokens.kind[i] ?? 0) < Kind.Word) continue;
    count++;
    if (token < 0) token = i;
  }
  return { token: token < 0 ? first : token, only: count === 1 };
}

/** Where a token's head lies: in the cue, in a part that stands before or after it, or nowhere. */
function seat(s: OptionSetting, h: number): number {
  return h < 0 ? 0 : h >= s.cue.first && h <= s.cue.last ? 1 : h < s.cue.first ? 2 : 3;
}

/** How a stretch fills the constituent of its top: 1 to its left bound, 2 to its right bound, 4 beyond it. */
function filling(v: View, { first, last }: Stretch, token: number): number {
  const left = v.left[token] ?? first;
  const right = v.right[token] ?? last;
  return (left === first ? 1 : left < first ? 0 : 4) + (right === last ? 2 : right > last ? 0 : 8);
}

/** What the edges of a stretch look like. */
function edges(f: Features, s: OptionSetting, part: Scrambled, { first, last }: Stretch): void {
  const { word, tag, quote, middle } = s.view.atoms;
  add3(f, part, at(word, first), at(tag, first - 1));
  add3(f, part, at(word, first - 1), at(tag, first));
  add3(f, part, at(word, last + 1), at(tag, last));
  add3(f, part, at(word, last), at(tag, last + 1));
  add3(f, part, at(tag, last), at(tag, last + 1));
  add3(f, part, at(tag, first - 1), at(tag, first));
  add3(f, part, at(middle, last), at(middle, last + 1));
  const before = scramble((s.view.quotes.state[first] ?? 0) * 8 + (s.view.quotes.state[last] ?? 0));
  add3(f, part, before, at(quote, last + 1));
  add3(f, part, at(quote, first - 1), at(quote, first));
}

function cueOption(f: Features, s: OptionSetting, list: readonly Stretch[]): void {
  f.template = CUE_TEMPLATES;
  const v = s.view;
  const one = list[0] ?? { first: 0, last: 0 };
  const part = scramble(1);
  edges(f, s, part, one);
  const size = Math.min(one.last - one.first, 5);
  const { token, only } = top(v, one);
  add2(f, scramble(list.length), scramble(size));
  add2(f, scramble(size), at(v.atoms.stem, token));
  add3(f, scramble(size * 2 + (only ? 1 : 0)), at(v.atoms.relation, token), at(v.atoms.tag, token));
  add3(f, at(v.atoms.tag, one.first), at(v.atoms.tag, one.last), scramble(size));
  // Auxiliaries and negations that are left out.
  let out = 0;
  for (let i = Math.max(0, one.first - 3); i < Math.min(v.tokens.count, one.last + 4); i++) {
    if (i >= one.first && i <= one.last) continue;
    if (v.head[i] === token) out = out * 32 + (v.relation[i] ?? 0);
  }
  add2(f, scramble(out), at(v.atoms.tag, token));
}

function sourceOption(f: Features, s: OptionSetting, list: readonly Stretch[]): void {
  f.template = SOURCE_TEMPLATES;
  const v = s.view;
  const { stem, tag } = s.cue.atoms;
  const part = scramble(2);
  const one = list[0];
  add2(f, scramble(list.length), tag);
  if (one === undefined) {
    add3(f, scramble(7), stem, s.cue.atoms.frame);
    return;
  }
  edges(f, s, part, one);
  const { token, only } = top(v, one);
  const size = scramble(near(one.last - one.first));
  const shape = scramble(filling(v, one, token) * 2 + (only ? 1 : 0));
  const place = scramble(seat(s, v.head[token] ?? -1));
  const relation = at(v.atoms.relation, token);
  add3(f, part, size, at(v.atoms.tag, token));
  add3(f, shape, place, relation);
  add3(f, relation, place, tag);
  add3(f, relation, place, stem);
  add3(f, at(v.atoms.middle, token), place, scramble(one.last === token ? 1 : 0));
  add2(f, shape, at(v.atoms.tag, one.last + 1));
  // Whether it is the subject that the tree gives the cue.
  let subject = -1;
  for (let i = s.cue.first; i <= s.cue.last; i++) subject = Math.max(subject, v.subject[i] ?? -1);
  const met = subject < 0 ? 0 : token === subject ? 1 : subject >= one.first && subject <= one.last ? 2 : 3;
  add3(f, scramble(met), shape, tag);
  let cues = 0;
  for (let i = one.first; i <= one.last; i++) if (partOf(s.pass.labels[i] ?? 0) === 1) cues++;
  add2(f, scramble(Math.min(cues, 2)), part);
}

function contentOption(f: Features, s: OptionSetting, list: readonly Stretch[]): void {
  const v = s.view;
  const { stem, fine, frame } = s.cue.atoms;
  const part = scramble(3);
  const all = list.length;
  f.template = CONTENT_TEMPLATES;
  add2(f, scramble(Math.min(all, 4)), stem);
  add2(f, scramble(Math.min(all, 4)), scramble(spread(v, list)));
  for (const [k, one] of list.entries()) {
    if (k > 2) break;
    f.template = STRETCH_TEMPLATES;
    const { token, only } = top(v, one);
    const side = one.last < s.cue.first ? 0 : one.first > s.cue.last ? 1 : 2;
    const which = scramble(side * 4 + Math.min(all, 3));
    edges(f, s, which, one);
    const shape = scramble(filling(v, one, token) * 2 + (only ? 1 : 0));
    const place = scramble(seat(s, v.head[token] ?? -1) * 4 + side);
    const relation = at(v.atoms.relation, token);
    const size = scramble(near(one.last - one.first));
    add3(f, shape, place, relation);
    add3(f, relation, place, stem);
    add3(f, relation, place, fine);
    add3(f, relation, place, frame);
    add3(f, part, size, which);
    add3(f, at(v.atoms.word, one.first), which, stem);
    add3(f, at(v.atoms.tag, one.first), which, fine);
    add3(f, shape, at(v.atoms.word, one.last + 1), which);
    ends(f, s, one, which);
  }
}

/** Sentences that a content touches, up to three. */
function spread(v: View, list: readonly Stretch[]): number {
  const sentences = new Set<number>();
  for (const { first, last } of list) {
    sentences.add(v.tokens.sentenceStart[first] ?? 0);
    sentences.add(v.tokens.sentenceStart[last] ?? 0);
  }
  return Math.min(sentences.size, 3);
}

/** Where a content stops short of its sentence, of its constituents, and of its quotation. */
function ends(f: Features, s: OptionSetting, { first, last }: Stretch, which: Scrambled): void {
  const v = s.view;
  const end = (v.tokens.sentenceEnd[last] ?? 0) - 1;
  const start = v.tokens.sentenceStart[first] ?? 0;
  const left = end - last;
  const kind = v.tokens.kind[last] ?? 0;
  add3(f, scramble(near(left)), scramble(kind), which);
  add3(f, scramble(near(first - start)), at(v.atoms.tag, first), which);
  // What goes on behind it, and what that hangs on.
  const after = v.opens[last + 1] ?? -1;
  const h = after < 0 ? -1 : (v.head[after] ?? -1);
  const onto = h < 0 ? 0 : h >= first && h <= last ? 1 : h >= s.cue.first && h <= s.cue.last ? 2 : 3;
  add3(f, at(v.atoms.relation, after), scramble(onto), which);
  add3(f, at(v.atoms.word, last + 1), scramble(onto), which);
  add3(f, at(v.atoms.relation, after), scramble(onto), s.cue.atoms.fine);
  const closing = v.closes[last] ?? -1;
  const g = closing < 0 ? -1 : (v.head[closing] ?? -1);
  const under = g < 0 ? 0 : g >= first && g <= last ? 1 : g >= s.cue.first && g <= s.cue.last ? 2 : 3;
  add3(f, at(v.atoms.relation, closing), scramble(under), which);
  const region = v.quotes.region[last] ?? -1;
  const stop = region < 0 ? -1 : (v.quotes.last[region] ?? -1);
  const short = region < 0 ? 7 : Math.min(Math.max(stop - last, -1), 3);
  const opened = v.quotes.region[first] ?? -1;
  const late = opened < 0 ? 7 : Math.min(Math.max(first - (v.quotes.first[opened] ?? 0), -1), 3);
  add3(f, scramble(short), scramble(late), which);
  let cues = 0;
  for (let i = first; i <= last; i++) if (partOf(s.pass.labels[i] ?? 0) === 1) cues++;
  add3(f, scramble(Math.min(cues, 3)), which, scramble(region < 0 ? 0 : 1));
  let surely = 0;
  for (let i = first; i <= last; i++) if (partOf(s.pass.labels[i] ?? 0) === 2) surely++;
  add2(f, scramble(Math.floor((surely * 5) / (last - first + 1))), which);
}

/** In which order the parts come, and what is left between them. */
function orderOption(
  f: Features,
  s: OptionSetting,
  sources: readonly Stretch[],
  cues: readonly Stretch[],
  contents: readonly Stretch[],
): void {
  const v = s.view;
  f.template = ORDER_TEMPLATES;
  const parts = [sources, cues, contents]
    .flatMap((list, part) => list.map((one) => ({ ...one, part })))
    .sort((a, b) => a.first - b.first);
  let order = 1;
  for (const { part } of parts.slice(0, 7)) order = order * 4 + part + 1;
  add1(f, scramble(order));
  add2(f, scramble(order), s.cue.atoms.stem);
  add2(f, scramble(order), s.cue.atoms.fine);
  add3(f, scramble(order), s.cue.atoms.quoteBefore, s.cue.atoms.quoteAfter);
  for (const [k, one] of parts.entries()) {
    const before = parts[k - 1];
    if (before === undefined || k > 5) continue;
    const gap = one.first - before.last - 1;
    f.template = GAP_TEMPLATES;
    const pair = scramble(before.part * 4 + one.part);
    add2(f, scramble(near(gap)), pair);
    if (gap > 0) {
      add3(f, pair, at(v.atoms.word, before.last + 1), scramble(Math.min(gap, 3)));
      add3(f, pair, at(v.atoms.word, one.first - 1), scramble(Math.min(gap, 3)));
      add3(f, pair, at(v.atoms.tag, before.last + 1), at(v.atoms.tag, one.first - 1));
    }
  }
}
