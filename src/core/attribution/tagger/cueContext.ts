import type { Candidate, FirstPass } from './firstPass';
import { at, mix, scramble, scrambleColumn, type Scrambled } from './hash';
import { partOf } from './labels';
import { near } from './tokenFeatures';
import type { View } from './view';

/** Tokens on either side of a cue within which its attribution is looked for. */
const REACH = 110;

/** Heads of the cue that are followed upwards. */
const ANCESTORS = 4;

/** What a candidate cue gives to the features of every token of its window, ready to be mixed in. */
interface CueAtoms {
  /** Stem of the cue's main word, its tag, its frame, and the last two together. */
  readonly stem: Scrambled;
  /** Groups of words in like company that it belongs to. */
  readonly fine: Scrambled;
  readonly middle: Scrambled;
  readonly tag: Scrambled;
  readonly frame: Scrambled;
  readonly tagAndFrame: Scrambled;
  /** The whole of the cue. */
  readonly phrase: Scrambled;
  /** Probability by the first stage: in tenths, and the level at the cue's beginning. */
  readonly tenth: Scrambled;
  readonly level: Scrambled;
  /** What stands left and right of it. */
  readonly pattern: Scrambled;
  readonly neighbours: Scrambled;
  readonly wordBefore: Scrambled;
  readonly wordAfter: Scrambled;
  readonly tagBefore: Scrambled;
  readonly tagAfter: Scrambled;
  readonly quoteBefore: Scrambled;
  readonly quoteAfter: Scrambled;
}

/** What the second stage knows of one candidate cue before it looks at any token. */
export interface CueContext {
  readonly first: number;
  readonly last: number;
  /** Window: first token, and token after the last. */
  readonly from: number;
  readonly to: number;
  readonly atoms: CueAtoms;
  /** Regions of quotation next to it. */
  readonly regionBefore: number;
  readonly regionAfter: number;
  /** For each token of the window (counted from `from`) how its chain of heads meets that of the cue, see `meetings`; scrambled. */
  readonly meeting: Int32Array;
  /** The child through which the chain comes (token number, or -1), laid out likewise. */
  readonly through: Int32Array;
  /** Whether another cue stands on the way. */
  readonly governed: Int32Array;
}

/** Looks around one candidate. */
export function cueContext(v: View, pass: FirstPass, cue: Candidate): CueContext {
  const main = mainWord(v, cue);
  const from = Math.max(0, cue.first - REACH);
  const to = Math.min(v.tokens.count, cue.last + 1 + REACH);
  const inside = v.quotes.region[cue.first] ?? -1;
  return {
    first: cue.first,
    last: cue.last,
    from,
    to,
    atoms: cueAtoms(v, pass, cue, main),
    regionBefore: inside >= 0 ? inside : (v.regionBefore[cue.first] ?? -1),
    regionAfter: inside >= 0 ? inside : (v.regionAfter[cue.last] ?? -1),
    ...meetings(v, pass, cue, main, from, to),
  };
}

function cueAtoms(v: View, pass: FirstPass, cue: Candidate, main: number): CueAtoms {
  const { word, tag: tags, quote } = v.atoms;
  const { first, last } = cue;
  let phrase = 5;
  for (let i = first; i <= last && i < first + 6; i++) phrase = mix(phrase, v.tokens.word[i] ?? 0);
  const tag = v.tags[main] ?? 0;
  const frame = (v.frame[main] ?? 0) * 2 + ((v.subject[main] ?? -1) >= 0 ? 1 : 0);
  const before = first > 0 ? (v.tokens.word[first - 1] ?? 0) : -1;
  const after = last + 1 < v.tokens.count ? (v.tokens.word[last + 1] ?? 0) : -2;
  return {
    stem: at(v.atoms.stem, main),
    fine: at(v.atoms.fine, main),
    middle: at(v.atoms.middle, main),
    tag: scramble(tag),
    frame: scramble(frame),
    tagAndFrame: scramble(tag * 512 + frame),
    phrase: scramble(phrase),
    tenth: scramble(Math.floor(cue.probability * 10)),
    level: at(pass.atoms.cue, first),
    pattern: scramble(pattern(v, pass, cue)),
    neighbours: scramble(mix(before, after)),
    wordBefore: at(word, first - 1),
    wordAfter: at(word, last + 1),
    tagBefore: at(tags, first - 1),
    tagAfter: at(tags, last + 1),
    quoteBefore: at(quote, first - 1),
    quoteAfter: at(quote, last + 1),
  };
}

/** The cue's word whose head is outside it; of several the likeliest by the lexicon. */
function mainWord(v: View, cue: Candidate): number {
  let best = cue.first;
  let score = -1;
  for (let i = cue.first; i <= cue.last; i++) {
    const h = v.head[i] ?? -1;
    const outside = h < cue.first || h > cue.last;
    const s = (outside ? 10 : 0) + (v.bucket[i] ?? 0);
    if (s > score) {
      score = s;
      best = i;
    }
  }
  return best;
}

/** Nearest source and content of the first stage on both sides, and how near. */
function pattern(v: View, pass: FirstPass, cue: Candidate): number {
  let h = 31;
  for (const step of [-1, 1]) {
    const edge = step < 0 ? cue.first : cue.last;
    const found = [0, 0, 0];
    for (let d = 1; d <= 30; d++) {
      const i = edge + step * d;
      if (i < 0 || i >= v.tokens.count) break;
      const part = partOf(pass.labels[i] ?? 0);
      if (part === 1) break;
      if (part < 0 || found[part] !== 0) continue;
      const sameSentence = v.tokens.sentenceStart[i] === v.tokens.sentenceStart[edge];
      found[part] = d === 1 ? 1 : d < 4 ? 2 : sameSentence ? 3 : 4;
    }
    h = mix(h, (found[0] ?? 0) * 8 + (found[2] ?? 0));
  }
  return h;
}

/**
 * How each token of the window relates to the cue in the tree: which of the cue's ancestors (0: its main word) its own
 * chain of heads meets, through which relation, and on which side.
 */
function meetings(
  v: View,
  pass: FirstPass,
  cue: Candidate,
  main: number,
  from: number,
  to: number,
): Pick<CueContext, 'meeting' | 'through' | 'governed'> {
  const size = to - from;
  const meeting = new Int32Array(size);
  const through = new Int32Array(size).fill(-1);
  const governed = new Int32Array(size);
  const chain: number[] = [];
  for (let a = main; a >= 0 && chain.length < ANCESTORS; a = v.head[a] ?? -1) chain.push(a);
  for (let i = from; i < to; i++) {
    let at = i;
    let child = -1;
    let cues = 0;
    for (let step = 0; step < 14 && at >= 0; step++) {
      const up = chain.indexOf(at);
      if (up >= 0) {
        const relation = child < 0 ? 31 : (v.relation[child] ?? 0);
        meeting[i - from] = 1 + relation + 32 * up + 256 * (child < 0 ? 2 : child < at ? 0 : 1);
        through[i - from] = child;
        break;
      }
      if (partOf(pass.labels[at] ?? 0) === 1 && (at < cue.first || at > cue.last)) cues++;
      child = at;
      at = v.head[at] ?? -1;
    }
    governed[i - from] = cues > 2 ? 2 : cues;
  }
  return { meeting: scrambleColumn(meeting), through, governed };
}

/** Signed, coarse distance of a token from the cue: 0 inside it. */
export function distanceTo(c: CueContext, i: number): number {
  return i < c.first ? -near(c.first - i) : i > c.last ? near(i - c.last) : 0;
}
