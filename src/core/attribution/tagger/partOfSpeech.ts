import { add1, add2, add3, at, createFeatures, restart, scramble, type Features } from './hash';
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

/** The features that tell token `i`'s part of speech, given the tags to its left. */
export function tagFeatures(f: Features, t: Tokens, tags: Int32Array, i: number): void {
  const { word: words, suffix2, suffix3: suffixes, shape: shapes } = t.atoms;
  const word = at(words, i);
  const before = at(words, i - 1);
  const after = at(words, i + 1);
  const tag1 = scramble(i < 1 ? -1 : (tags[i - 1] ?? 0));
  const tag2 = scramble(i < 2 ? -1 : (tags[i - 2] ?? 0));
  const suffix3 = at(suffixes, i);
  const shape = at(shapes, i);
  const begins = scramble(t.sentenceStart[i] === i ? 1 : 0);
  restart(f);
  add1(f, word);
  add1(f, before);
  add1(f, after);
  add1(f, at(words, i - 2));
  add1(f, at(words, i + 2));
  add1(f, suffix3);
  add1(f, at(suffix2, i));
  add2(f, shape, begins);
  add1(f, tag1);
  add2(f, tag1, tag2);
  add2(f, tag1, word);
  add2(f, before, word);
  add2(f, word, after);
  add2(f, tag1, suffix3);
  add2(f, tag1, shape);
  add1(f, at(suffixes, i + 1));
  add1(f, at(suffixes, i - 1));
  add2(f, at(shapes, i + 1), shape);
  add2(f, tag1, after);
  add3(f, tag1, suffix3, at(suffix2, i + 1));
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
