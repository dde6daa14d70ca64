import { add1, add2, add3, type Features } from './hash';
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

const NONE = -1;

function tagAt(s: ParserState, i: number): number {
  return i < 0 ? NONE : i >= s.end ? -2 : (s.tags[i] ?? NONE);
}

function wordAt(s: ParserState, i: number): number {
  return i < 0 ? NONE : i >= s.end ? -2 : (s.tokens.word[i] ?? NONE);
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
  const s0 = s.top(0);
  const s1 = s.top(1);
  const b0 = s.next;
  const s0w = wordAt(s, s0);
  const s1w = wordAt(s, s1);
  const b0w = wordAt(s, b0);
  const s0t = tagAt(s, s0);
  const s1t = tagAt(s, s1);
  const s2t = tagAt(s, s.top(2));
  const b0t = tagAt(s, b0);
  const b1t = tagAt(s, b0 + 1);
  const b2t = tagAt(s, b0 + 2);
  add2(f, s0w, s0t);
  add1(f, s0t);
  add2(f, s1w, s1t);
  add1(f, s1t);
  add2(f, b0w, b0t);
  add1(f, b0t);
  add2(f, wordAt(s, b0 + 1), b1t);
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
  const s0t = tagAt(s, s0);
  const s1t = tagAt(s, s1);
  const b0t = tagAt(s, b0);
  const s0l = child(s, s.leftmost, s0);
  const s0r = child(s, s.rightmost, s0);
  const s1l = child(s, s.leftmost, s1);
  const s1r = child(s, s.rightmost, s1);
  const b0l = child(s, s.leftmost, b0);
  const relation = (i: number): number => (i < 0 ? NONE : (s.relation[i] ?? NONE));
  add3(f, s0t, tagAt(s, s0l), b0t);
  add3(f, s0t, tagAt(s, s0r), b0t);
  add3(f, s1t, tagAt(s, s1r), s0t);
  add3(f, s1t, tagAt(s, s1l), s0t);
  add3(f, s0t, b0t, tagAt(s, b0l));
  add3(f, relation(s0l), relation(s0r), mixTags(s0t, b0t));
  add3(f, relation(s1r), s1t, mixTags(s0t, b0t));
  add3(f, relation(b0l), s0t, b0t);
  add2(f, wordAt(s, s0l), mixTags(s0t, b0t));
  add3(f, s.leftCount[Math.max(s0, 0)] ?? 0, s.rightCount[Math.max(s0, 0)] ?? 0, mixTags(s0t, b0t));
  add3(f, s.rightCount[Math.max(s1, 0)] ?? 0, s1t, mixTags(s0t, b0t));
  add3(f, s.leftCount[b0] ?? 0, s0t, b0t);
  const d = s0 < 0 ? NONE : distance(s0, b0);
  const d1 = s1 < 0 ? NONE : distance(s1, s0);
  add3(f, d, s0t, b0t);
  add3(f, d1, s1t, s0t);
  add2(f, d, d1);
  const before = tagAt(s, b0 - 1);
  add3(f, before, s0t, b0t);
  add3(f, before, mixTags(s1t, s0t), b0t);
}

function mixTags(a: number, b: number): number {
  return a * 64 + b;
}

/** Features of an arc that tell its relation. */
export function labelFeatures(f: Features, s: ParserState, head: number, dependent: number): void {
  const ht = tagAt(s, head);
  const dt = tagAt(s, dependent);
  const hw = wordAt(s, head);
  const dw = wordAt(s, dependent);
  const side = head < dependent ? 1 : 0;
  const d = head < dependent ? distance(head, dependent) : distance(dependent, head);
  const leftChild = child(s, s.leftmost, dependent);
  const hs = s.tokens.stem[head] ?? NONE;
  add3(f, ht, dt, side);
  add3(f, hw, dt, side);
  add3(f, ht, dw, side);
  add2(f, hw, dw);
  add2(f, dw, side);
  add3(f, hs, dt, tagAt(s, leftChild));
  add3(f, ht, dt, mixTags(side, d));
  add3(f, dt, ht, mixTags(wordAt(s, leftChild), side));
  add3(f, tagAt(s, dependent - 1), dt, mixTags(ht, side));
  add3(f, tagAt(s, dependent + 1), dt, mixTags(ht, side));
  add3(f, tagAt(s, head + 1), dt, mixTags(ht, side));
  add3(f, tagAt(s, head - 1), dt, mixTags(ht, side));
  add3(f, s.leftCount[head] ?? 0, mixTags(ht, side), dt);
  add3(f, s.rightCount[head] ?? 0, mixTags(ht, side), dt);
  const last = child(s, side === 1 ? s.rightmost : s.leftmost, head);
  add3(f, last < 0 ? NONE : (s.relation[last] ?? NONE), mixTags(ht, side), dt);
  add2(f, s.tokens.suffix3[dependent] ?? 0, mixTags(ht, side));
}
