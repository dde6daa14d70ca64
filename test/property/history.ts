import type { Range } from '../../src/core/text/range';
import { shiftAnchored, type TextEdit } from '../../src/core/anchor/track';

/** Numbers that look random and are the same for the same seed (mulberry32, Tommy Ettinger). */
export interface Chance {
  /** From 0 up to 1, not included. */
  next(): number;
  /** A whole number below `count`. */
  below(count: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { next, below, pick: (list) => list[below(list.length)] ?? list[0] };
}

/** A text whose every code unit keeps its identity through all edits: so it is known what became of every word. */
export interface Tracked {
  readonly text: string;
  /** For each code unit its identity; what comes later has higher ones. */
  readonly ids: readonly number[];
  /** The lowest identity not yet used. */
  readonly unused: number;
  /** For characters that were copied here in the text the identity of their originals. */
  readonly copies?: ReadonlyMap<number, number>;
}

export const tracked = (text: string): Tracked => ({
  text,
  ids: Array.from({ length: text.length }, (_, index) => index),
  unused: text.length,
});

/** What one step of a history made of a text, and as which edits an editor would have told it. */
export interface Step {
  readonly what: string;
  readonly now: Tracked;
  readonly edits: readonly TextEdit[];
}

/** Puts new characters in place of a range. */
export function replace(what: string, now: Tracked, range: Range, words: string): Step {
  const { text, ids, unused } = now;
  const fresh = Array.from({ length: words.length }, (_, index) => unused + index);
  return {
    what,
    now: {
      ...now,
      text: text.slice(0, range.start) + words + text.slice(range.end),
      ids: [...ids.slice(0, range.start), ...fresh, ...ids.slice(range.end)],
      unused: unused + words.length,
    },
    edits: [{ range, length: words.length }],
  };
}

/** Puts a copy of a range at another place, with a space behind it. */
export function copy(what: string, now: Tracked, { start, end }: Range, to: number): Step {
  const step = replace(what, now, { start: to, end: to }, `${now.text.slice(start, end)} `);
  const copies = now.ids
    .slice(start, end)
    .map((id, by) => [now.unused + by, now.copies?.get(id) ?? id] as const);
  return { ...step, now: { ...step.now, copies: new Map([...(now.copies ?? []), ...copies]) } };
}

/** Takes a range out and puts it in at another place outside it. */
export function move(what: string, now: Tracked, range: Range, to: number): Step {
  const { text, ids } = now;
  const rest = text.slice(0, range.start) + text.slice(range.end);
  const restIds = [...ids.slice(0, range.start), ...ids.slice(range.end)];
  const at = to > range.start ? to - (range.end - range.start) : to;
  return {
    what,
    now: {
      ...now,
      text: rest.slice(0, at) + text.slice(range.start, range.end) + rest.slice(at),
      ids: [...restIds.slice(0, at), ...ids.slice(range.start, range.end), ...restIds.slice(at)],
    },
    edits: [
      { range, length: 0 },
      { range: { start: to, end: to }, length: range.end - range.start },
    ],
  };
}

/** Writes each character anew that `map` gives another form: identities stay, since only typography changes. Characters may become several or none. */
export function retype(what: string, now: Tracked, map: (char: string, at: number) => string): Step {
  const { text, ids, unused } = now;
  const chars: string[] = [];
  const kept: number[] = [];
  const edits: TextEdit[] = [];
  let next = unused;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const written = map(char, at);
    if (written !== char) edits.push({ range: { start: at, end: at + 1 }, length: written.length });
    for (let index = 0; index < written.length; index++) {
      chars.push(written.charAt(index));
      kept.push(index === 0 ? (ids[at] ?? 0) : next++);
    }
  }
  return { what, now: { ...now, text: chars.join(''), ids: kept, unused: next }, edits };
}

/** Where a range stands after steps, as an editor follows it. */
export const followedTo = (range: Range, steps: readonly Step[]): Range =>
  steps.reduce((now, { edits }) => shiftAnchored([now], edits)[0] ?? now, range);
