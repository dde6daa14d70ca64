import { add1, add2, add3, createFeatures, restart, type Features } from './hash';
import { addWeights, greatest, type WeightTable } from './table';
import { Kind, type Tokens } from './token';

/** Penn tags, less those of punctuation, which need no guessing; the number of a tag is its place here. */
export const TAGS = (
  'NN IN NNP DT JJ NNS VBD RB PRP VB CC VBZ TO VBG VBN VBP CD PRP$ MD POS WP WDT WRB RP JJR JJS EX UH ' +
  '. , : " ( $ #'
).split(' ');

/** Tags below this number are guessed, the others follow from the kind of token. */
export const GUESSED_TAGS = 28;

/** Rows (a power of two) of the part-of-speech model. */
export const TAG_BITS = 18;

const FIXED = new Map<number, number>([
  [Kind.Stop, TAGS.indexOf('.')],
  [Kind.Comma, TAGS.indexOf(',')],
  [Kind.Colon, TAGS.indexOf(':')],
  [Kind.Dash, TAGS.indexOf(':')],
  [Kind.Quote, TAGS.indexOf('"')],
  [Kind.Bracket, TAGS.indexOf('(')],
  [Kind.Bullet, TAGS.indexOf('#')],
  [Kind.Currency, TAGS.indexOf('$')],
  [Kind.Other, TAGS.indexOf('#')],
]);

/** The tag that a mark has by its kind alone, or -1 where it must be guessed. */
export function fixedTag(kind: number): number {
  return FIXED.get(kind) ?? -1;
}

/** A buffer that fits the features of one tag. */
export function tagFeatureBuffer(): Features {
  return createFeatures(24, TAG_BITS);
}

/** Reads a column beyond both ends of a paragraph. */
function at(column: Int32Array, i: number, count: number): number {
  return i < 0 ? -1 : i >= count ? -2 : (column[i] ?? 0);
}

/** The features that tell token `i`'s part of speech, given the tags to its left. */
export function tagFeatures(f: Features, t: Tokens, tags: Int32Array, i: number): void {
  const n = t.count;
  const word = t.word[i] ?? 0;
  const before = at(t.word, i - 1, n);
  const after = at(t.word, i + 1, n);
  const tag1 = at(tags, i - 1, n);
  const tag2 = at(tags, i - 2, n);
  const suffix3 = t.suffix3[i] ?? 0;
  const shape = t.shape[i] ?? 0;
  const begins = t.sentenceStart[i] === i ? 1 : 0;
  restart(f);
  add1(f, word);
  add1(f, before);
  add1(f, after);
  add1(f, at(t.word, i - 2, n));
  add1(f, at(t.word, i + 2, n));
  add1(f, suffix3);
  add1(f, t.suffix2[i] ?? 0);
  add2(f, shape, begins);
  add1(f, tag1);
  add2(f, tag1, tag2);
  add2(f, tag1, word);
  add2(f, before, word);
  add2(f, word, after);
  add2(f, tag1, suffix3);
  add2(f, tag1, shape);
  add1(f, at(t.suffix3, i + 1, n));
  add1(f, at(t.suffix3, i - 1, n));
  add2(f, at(t.shape, i + 1, n), shape);
  add2(f, tag1, after);
  add3(f, tag1, suffix3, at(t.suffix2, i + 1, n));
}

/** Tags a paragraph from left to right. */
export function tagPartsOfSpeech(model: WeightTable, t: Tokens): Int32Array {
  const tags = new Int32Array(t.count);
  const f = tagFeatureBuffer();
  const sums = new Int32Array(model.width);
  for (let i = 0; i < t.count; i++) {
    let tag = fixedTag(t.kind[i] ?? 0);
    if (tag < 0) {
      tagFeatures(f, t, tags, i);
      sums.fill(0);
      addWeights(model, f, sums, 0);
      tag = greatest(sums, 0, model.width);
    }
    tags[i] = tag;
  }
  return tags;
}
