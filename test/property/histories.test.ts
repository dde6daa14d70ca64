import assert from 'node:assert/strict';
import { describe as anchor } from '../../src/core/anchor/describe';
import { foldTypography } from '../../src/core/anchor/fold';
import type { Annotation } from '../../src/core/annotation/model';
import { placeAnnotations } from '../../src/core/annotation/place';
import type { PlacedAnnotation } from '../../src/core/annotation/placed';
import type { Range } from '../../src/core/text/range';
import { chanceOf, followedTo, tracked, type Step, type Tracked } from './history';
import { article, spans } from './historyArticle';
import { history } from './historySteps';

/** How many histories are run: `npm run histories -- 100000`. */
const count = Number(process.env['HISTORIES'] ?? 300);
const firstSeed = Number(process.env['HISTORY_SEED'] ?? 1);

/** What an answer is worth, given what became of the words. */
type Verdict =
  /** The words stand as they were, and the answer is their place. */
  | 'found'
  /** The same, and a fact beside them that changed is told. */
  | 'found, with what changed beside'
  /** The same words stand in several places, theirs among them, and the answer is all of these. */
  | 'one of several'
  /** The words were changed or taken out, and the answer says so, at their place if they have one. */
  | 'told'
  /** The words were taken out, and the same words elsewhere are the answer. */
  | 'same words elsewhere'
  /** A few letters lost their surroundings too: nobody could say that they are the same ones. */
  | 'short, without context'
  | 'WRONG WORDS'
  | 'LOST';

const isInk = (char: string): boolean => /[^\s\u00ad]/.test(char);
const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
/** A number goes on behind its point when a digit follows. */
const isGrown = (text: string, at: number): boolean =>
  (isWord(text.charAt(at - 1)) && isWord(text.charAt(at))) ||
  /\p{N}[.,]\p{N}/u.test(text.slice(at - 2, at + 1));
const fold = (text: string): string => foldTypography(text, true);

/** Where the words of a range stand now that all of its characters survived in their order with nothing between them, and no letter grown to them. */
function survivor(
  before: string,
  range: Range,
  now: Tracked,
  places: ReadonlyMap<number, number>,
): Range | null {
  const own: number[] = [];
  for (let at = range.start; at < range.end; at++) if (isInk(before.charAt(at))) own.push(at);
  const positions = own.map((id) => places.get(id) ?? -1);
  const [start = -1] = positions;
  const end = (positions.at(-1) ?? -2) + 1;
  if (positions.some((at, index) => at < 0 || (index > 0 && at <= (positions[index - 1] ?? 0)))) return null;
  const known = new Set(positions);
  for (let at = start; at < end; at++) {
    const isDash = now.text.charAt(at) === '-' && now.text.charAt(at - 1) === '-';
    if (isInk(now.text.charAt(at)) && !known.has(at) && !isDash) return null;
  }
  const isSame =
    isGrown(before, range.start) === isGrown(now.text, start) &&
    isGrown(before, range.end) === isGrown(now.text, end);
  return isSame && fold(now.text.slice(start, end)) === fold(before.slice(range.start, range.end))
    ? { start, end }
    : null;
}

function judge(
  before: string,
  range: Range,
  now: Tracked,
  placed: PlacedAnnotation,
  places: ReadonlyMap<number, number>,
  isFollowed: boolean,
): Verdict {
  const words = fold(before.slice(range.start, range.end));
  const truth = survivor(before, range, now, places);
  const [selector] = placed.annotation.target ?? [];
  const at = placed.range;
  if (at && placed.state !== 'changed' && fold(now.text.slice(at.start, at.end)) !== words)
    return 'WRONG WORDS';
  if (truth) {
    const isThere = at !== null && at.start <= truth.start && truth.end <= at.end;
    const isExact = isThere && fold(now.text.slice(at.start, at.end)) === words;
    if (isExact) return placed.state === 'changed' ? 'found, with what changed beside' : 'found';
    if (
      placed.state === 'ambiguous' &&
      placed.candidates.some((each) => each.start <= truth.start && truth.end <= each.end)
    )
      return 'one of several';
    if (
      !at &&
      !isFollowed &&
      (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 20 &&
      !standsNear(now.text, truth, selector?.prefix, selector?.suffix)
    )
      return 'short, without context';
    if (at && fold(now.text.slice(at.start, at.end)) === words)
      return isSpread(now.text, words) ? 'same words elsewhere' : 'WRONG WORDS';
    return at ? 'WRONG WORDS' : 'LOST';
  }
  if (!at) return 'told';
  if (placed.state !== 'changed' || fold(now.text.slice(at.start, at.end)) === words)
    return 'same words elsewhere';
  return meets(before, range, at, now, places) ? 'told' : 'WRONG WORDS';
}

/** Whether the words stand in the text more than once. */
const isSpread = (text: string, words: string): boolean => fold(text).split(words).length > 2;

/** Three characters that are seen on each side of a range: its neighbours, whatever white space is between. */
function withNeighbours(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  for (let seen = 0; from > 0 && seen < 3; from--) if (isInk(text.charAt(from - 1))) seen++;
  for (let seen = 0; to < text.length && seen < 3; to++) if (isInk(text.charAt(to))) seen++;
  return { start: from, end: to };
}

/** Whether a place holds a character of the range, or stands where its characters were replaced: next to one of its neighbours. Where nothing is left of the range a copy of it counts: which of two same sentences was taken out the text does not tell. */
function meets(
  before: string,
  range: Range,
  at: Range,
  now: Tracked,
  places: ReadonlyMap<number, number>,
): boolean {
  const isLeft = now.ids.some((id) => id >= range.start && id < range.end);
  const own = withNeighbours(before, range);
  const there = withNeighbours(now.text, at);
  for (let place = there.start; place < there.end; place++) {
    const written = now.ids[place] ?? -1;
    const id = isLeft ? written : (now.copies?.get(written) ?? written);
    const from = place < at.start ? own.start : range.start;
    const to = place >= at.end ? own.end : range.end;
    if (id >= from && id < to && places.has(written)) return true;
  }
  return false;
}

/** Whether half of the words that stood around a place still stand near it. */
function standsNear(text: string, place: Range, prefix = '', suffix = ''): boolean {
  const around = [
    text.slice(Math.max(0, place.start - 60), place.start),
    text.slice(place.end, place.end + 60),
  ]
    .join(' ')
    .split(/[^\p{L}\p{N}]+/u);
  const wanted = [
    ...prefix.split(/[^\p{L}\p{N}]+/u).slice(1),
    ...suffix.split(/[^\p{L}\p{N}]+/u).slice(0, -1),
  ].filter(Boolean);
  return wanted.filter((word) => around.includes(word)).length >= 0.75 * wanted.length;
}

interface Case {
  readonly verdict: Verdict;
  readonly words: string;
  readonly answer: string;
}

/** Runs one history; half of them happen in the editor, which follows each edit, half outside. */
function run(seed: number): {
  readonly cases: readonly Case[];
  readonly steps: readonly Step[];
  readonly before: string;
} {
  const chance = chanceOf(seed);
  const before = article(chance);
  const ranges = spans(before, chance, 6);
  const annotations = ranges.map((range, index): Annotation => ({
    id: `a${index}`,
    kind: 'note',
    status: 'added',
    target: [anchor(before, range)],
  }));
  const steps = history(tracked(before), chance, 1 + chance.below(6));
  const now = steps.at(-1)?.now ?? tracked(before);
  const isTracked = seed % 2 === 0;
  const places0 = ranges.map(
    (range, index) => [`a${index}`, { content: [], target: [followedTo(range, steps)] }] as const,
  );
  const placed = placeAnnotations(now.text, annotations, isTracked ? { followed: new Map(places0) } : {});
  assert.deepEqual(
    placed.map(({ annotation }) => annotation),
    annotations,
    'an annotation was dropped',
  );
  const places = new Map(now.ids.map((id, place) => [id, place] as const));
  const cases = placed.map((one, index): Case => {
    const range = ranges[index] ?? { start: 0, end: 0 };
    const cut = followedTo(range, steps);
    // Nobody can follow what was cut here and pasted there.
    const isCut = cut.start === cut.end;
    const verdict = judge(before, range, now, one, places, isTracked && !isCut);
    const at = one.range ? now.text.slice(one.range.start, one.range.end) : one.candidates.length;
    return {
      verdict,
      words: before.slice(range.start, range.end),
      answer: `${one.state} ${at} ${one.reason}`,
    };
  });
  return { cases, steps, before };
}

describe('annotations through histories of edits', function () {
  this.timeout(0);
  it(`are never on wrong words, never dropped, and found where their words survive (${count})`, () => {
    const totals = new Map<Verdict, number>();
    const failures: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const { cases, steps, before } = run(seed);
      for (const { verdict, words, answer } of cases) {
        totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
        if (verdict !== 'LOST' && verdict !== 'WRONG WORDS') continue;
        const failure =
          `seed ${seed}, ${steps.map(({ what }) => what).join(', ')}\n${verdict}: ${words}\n  ${answer}` +
          (process.env['HISTORY_TEXT']
            ? `\n--- before\n${before}\n--- now\n${steps.at(-1)?.now.text ?? ''}`
            : '');
        // A long run says at once what it has found.
        if (process.env['HISTORIES']) console.log(failure);
        if (failures.length < 60) failures.push(failure);
      }
    }
    if (process.env['HISTORIES'])
      for (const [verdict, times] of totals) console.log(`${String(times).padStart(8)}  ${verdict}`);
    assert.equal(failures.length, 0, `\n${failures.join('\n\n')}`);
  });
});
