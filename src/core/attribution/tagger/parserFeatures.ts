import { add1, add2, add3, at, scramble, type Features, type Scrambled } from './hash';
import type { Tokens } from './token';

/** The moves of the arc-hybrid system: shift; the stack's top hangs on the next word; the stack's top hangs on the word below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** A parse on its way. Token numbers are those of the paragraph; `end`, the root, stands behind the sentence. */
export interface ParserState {
  readonly tokens: Tokens;
  readonly tags: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** Number of children to each side, the outermost of them (-1: none), and the label of the last one attached. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  next: number;
  end: number;
  depth: number;
  begin(first: number, end: number): void;
  done(): boolean;
  /** The token `below` the top of the stack, or -1. */
  top(below: number): number;
  shift(): void;
  /** Hangs the top of the stack on `head` and takes it away. */
  attach(head: number, dependent: number, relation: number): void;
}

/** A fresh state over a paragraph. */
export function createParserState(tokens: Tokens, tags: Int32Array): ParserState {
  const n = tokens.count;
  const stack = new Int32Array(n + 1);
  const s: ParserState = {
    tokens,
    tags,
    head: new Int32Array(n).fill(-1),
    relation: new Int32Array(n),
    leftCount: new Int32Array(n + 1),
    rightCount: new Int32Array(n + 1),
    leftmost: new Int32Array(n + 1).fill(-1),
    rightmost: new Int32Array(n + 1).fill(-1),
    next: 0,
    end: 0,
    depth: 0,
    begin(first, end) {
      s.next = first;
      s.end = end;
      s.depth = 0;
    },
    done: () => s.next >= s.end && s.depth === 0,
    top: (below) => (s.depth > below ? (stack[s.depth - 1 - below] ?? -1) : -1),
    shift() {
      stack[s.depth++] = s.next++;
    },
    attach(head, dependent, relation) {
      s.depth--;
      s.relation[dependent] = relation;
      if (head >= s.end) return;
      s.head[dependent] = head;
      if (dependent < head) {
        s.leftCount[head] = (s.leftCount[head] ?? 0) + 1;
        s.leftmost[head] = dependent;
      } else {
        s.rightCount[head] = (s.rightCount[head] ?? 0) + 1;
        s.rightmost[head] = dependent;
      }
    },
  };
  return s;
}

/** Whether a move can be made. */
export function isLegal(s: ParserState, move: number): boolean {
  if (move === SHIFT) return s.next < s.end;
  return move === LEFT ? s.depth > 0 : s.depth > 1;
}

/** Nothing there, and the root. */
const NONE = -1;
const ROOT = -2;

function tagAt(s: ParserState, i: number): number {
  return i < 0 ? NONE : i >= s.end ? ROOT : (s.tags[i] ?? NONE);
}

function atomAt(s: ParserState, column: Int32Array, i: number): Scrambled {
  return i >= s.end ? scramble(ROOT) : at(column, i);
}

function child(s: ParserState, children: Int32Array, i: number): number {
  return i < 0 || i >= s.end ? NONE : (children[i] ?? NONE);
}

function distance(a: number, b: number): number {
  const d = b - a;
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/** Features of the state that tell the next move. */
export function moveFeatures(f: Features, s: ParserState): void {
  const { word } = s.tokens.atoms;
  const s0 = s.top(0);
  const s1 = s.top(1);
  const b0 = s.next;
  const s0w = atomAt(s, word, s0);
  const s1w = atomAt(s, word, s1);
  const b0w = atomAt(s, word, b0);
  const s0t = scramble(tagAt(s, s0));
  const s1t = scramble(tagAt(s, s1));
  const s2t = scramble(tagAt(s, s.top(2)));
  const b0t = scramble(tagAt(s, b0));
  const b1t = scramble(tagAt(s, b0 + 1));
  const b2t = scramble(tagAt(s, b0 + 2));
  add2(f, s0w, s0t);
  add1(f, s0t);
  add2(f, s1w, s1t);
  add1(f, s1t);
  add2(f, b0w, b0t);
  add1(f, b0t);
  add2(f, atomAt(s, word, b0 + 1), b1t);
  add2(f, b0t, b1t);
  add3(f, b0t, b1t, b2t);
  add3(f, s0w, b0w, s0t);
  add3(f, s0w, s0t, b0t);
  add3(f, s0t, b0w, b0t);
  add2(f, s0t, b0t);
  add3(f, s0t, b0t, b1t);
  add3(f, s1t, s0t, b0t);
  add3(f, s2t, s1t, s0t);
  add2(f, s1t, s0t);
  add3(f, s1w, s0w, s0t);
  add3(f, s1w, s0t, b0t);
  add3(f, s1t, s0w, b0t);
  add3(f, s1t, s0t, b0w);
  childFeatures(f, s, s0, s1, b0);
}

function childFeatures(f: Features, s: ParserState, s0: number, s1: number, b0: number): void {
  const [top, below, next] = [tagAt(s, s0), tagAt(s, s1), tagAt(s, b0)];
  const s0t = scramble(top);
  const s1t = scramble(below);
  const b0t = scramble(next);
  const both = scramble(mixTags(top, next));
  const s0l = child(s, s.leftmost, s0);
  const s0r = child(s, s.rightmost, s0);
  const s1l = child(s, s.leftmost, s1);
  const s1r = child(s, s.rightmost, s1);
  const b0l = child(s, s.leftmost, b0);
  add3(f, s0t, scramble(tagAt(s, s0l)), b0t);
  add3(f, s0t, scramble(tagAt(s, s0r)), b0t);
  add3(f, s1t, scramble(tagAt(s, s1r)), s0t);
  add3(f, s1t, scramble(tagAt(s, s1l)), s0t);
  add3(f, s0t, b0t, scramble(tagAt(s, b0l)));
  add3(f, relationOf(s, s0l), relationOf(s, s0r), both);
  add3(f, relationOf(s, s1r), s1t, both);
  add3(f, relationOf(s, b0l), s0t, b0t);
  add2(f, atomAt(s, s.tokens.atoms.word, s0l), both);
  add3(f, countOf(s.leftCount, s0), countOf(s.rightCount, s0), both);
  add3(f, countOf(s.rightCount, s1), s1t, both);
  add3(f, countOf(s.leftCount, b0), s0t, b0t);
  const d = scramble(s0 < 0 ? NONE : distance(s0, b0));
  const d1 = scramble(s1 < 0 ? NONE : distance(s1, s0));
  add3(f, d, s0t, b0t);
  add3(f, d1, s1t, s0t);
  add2(f, d, d1);
  const before = scramble(tagAt(s, b0 - 1));
  add3(f, before, s0t, b0t);
  add3(f, before, scramble(mixTags(below, top)), b0t);
}

function relationOf(s: ParserState, i: number): Scrambled {
  return scramble(i < 0 ? NONE : (s.relation[i] ?? NONE));
}

function countOf(counts: Int32Array, i: number): Scrambled {
  return scramble(counts[i < 0 ? 0 : i] ?? 0);
}

function mixTags(a: number, b: number): number {
  return Math.imul(a, 64) + b;
}

/** Features of an arc that tell its relation. */
export function labelFeatures(f: Features, s: ParserState, head: number, dependent: number): void {
  const { word, stem, suffix3 } = s.tokens.atoms;
  const side = head < dependent ? 1 : 0;
  const headTag = tagAt(s, head);
  const ht = scramble(headTag);
  const dt = scramble(tagAt(s, dependent));
  const hw = atomAt(s, word, head);
  const dw = atomAt(s, word, dependent);
  const to = scramble(side);
  const d = head < dependent ? distance(head, dependent) : distance(dependent, head);
  const leftChild = child(s, s.leftmost, dependent);
  const headAndSide = scramble(mixTags(headTag, side));
  add3(f, ht, dt, to);
  add3(f, hw, dt, to);
  add3(f, ht, dw, to);
  add2(f, hw, dw);
  add2(f, dw, to);
  add3(f, at(stem, head), dt, scramble(tagAt(s, leftChild)));
  add3(f, ht, dt, scramble(mixTags(side, d)));
  add3(f, dt, ht, scramble(mixTags(leftChild < 0 ? NONE : (s.tokens.word[leftChild] ?? NONE), side)));
  add3(f, scramble(tagAt(s, dependent - 1)), dt, headAndSide);
  add3(f, scramble(tagAt(s, dependent + 1)), dt, headAndSide);
  add3(f, scramble(tagAt(s, head + 1)), dt, headAndSide);
  add3(f, scramble(tagAt(s, head - 1)), dt, headAndSide);
  add3(f, scramble(s.leftCount[head] ?? 0), headAndSide, dt);
  add3(f, scramble(s.rightCount[head] ?? 0), headAndSide, dt);
  const last = child(s, side === 1 ? s.rightmost : s.leftmost, head);
  add3(f, relationOf(s, last), headAndSide, dt);
  add2(f, at(suffix3, dependent), headAndSide);
}
