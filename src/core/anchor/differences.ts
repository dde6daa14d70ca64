import type { Range } from '../text/range';
import { kindOfChange } from './facts';
import type { Change, ChangeKind } from './model';
import { quotedWords } from './quotationMarks';
import { byWeight } from './say';
import type { Word } from './words';

/** A stretch of a text with its words; offsets are those of the text. */
export interface Passage extends Range {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * What became other between two passages, facts first: `partners` has for each word of `was` the index of the same word
 * in `is`, or -1. Ranges are offsets in the text of `is`. Punctuation is not compared.
 */
export const differences = (was: Passage, is: Passage, partners: readonly number[]): readonly Change[] =>
  byWeight([
    ...replacements(was.words, is.words, partners).flatMap((each) => changesOf(each, was.text, is)),
    ...markChanges(was, is, partners),
  ]);

interface Replacement {
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
  /** Where the added words stand, or would. */
  readonly at: number;
}

/** The runs of words that have no partner, each with what stands in its place. */
function replacements(
  own: readonly Word[],
  region: readonly Word[],
  partners: readonly number[],
): readonly Replacement[] {
  const found: Replacement[] = [];
  let removed: Word[] = [];
  let next = 0;
  const close = (at: number): void => {
    const added = region.slice(next, at);
    const place = added[0]?.start ?? region[at]?.start ?? region.at(-1)?.end ?? 0;
    if (removed.length + added.length > 0) found.push({ removed, added, at: place });
    removed = [];
    next = at + 1;
  };
  own.forEach((word, index) => {
    const at = partners[index] ?? -1;
    // A partner outside the region counts as none.
    if (at < next || at >= region.length) removed.push(word);
    else close(at);
  });
  close(region.length);
  return found;
}

/** The changes that a replacement makes. One of as many words as there were is looked at word for word: a number and wording are two changes. */
function changesOf({ removed, added, at }: Replacement, was: string, is: Passage): readonly Change[] {
  const pairs =
    removed.length === added.length
      ? removed.map((word, index) => [[word], added.slice(index, index + 1)] as const)
      : [[removed, added] as const];
  const runs: { kind: ChangeKind; removed: Word[]; added: Word[] }[] = [];
  for (const [old, now] of pairs) {
    const kind = kindOfChange(old, now, was, is.text);
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.removed.push(...old);
      last.added.push(...now);
    } else runs.push({ kind, removed: [...old], added: [...now] });
  }
  return runs.map((run) => ({
    kind: run.kind,
    was: textOf(run.removed, was),
    is: textOf(run.added, is.text),
    range: { start: run.added[0]?.start ?? at, end: run.added.at(-1)?.end ?? at },
  }));
}

function textOf(words: readonly Word[], text: string): string {
  const first = words[0];
  return first ? text.slice(first.start, words.at(-1)?.end ?? first.end) : '';
}

/** The words that came to stand in quotation marks, and those that no longer do. */
function markChanges(was: Passage, is: Passage, partners: readonly number[]): readonly Change[] {
  const before = quotedIn(was);
  const now = quotedIn(is);
  const kindAt = (index: number): 'added' | 'lost' | null => {
    const partner = partners[index] ?? -1;
    const isNow = now[partner];
    if (isNow === undefined || isNow === before[index]) return null;
    return isNow ? 'added' : 'lost';
  };
  const found: Change[] = [];
  for (let from = 0; from < was.words.length;) {
    const kind = kindAt(from);
    let to = from + 1;
    while (kind && to < was.words.length && (kindAt(to) ?? (partners[to] === -1 ? kind : null)) === kind)
      to++;
    if (kind) found.push(markChange(kind, from, to, was, is, partners));
    from = to;
  }
  return found;
}

function markChange(
  kind: 'added' | 'lost',
  from: number,
  to: number,
  was: Passage,
  is: Passage,
  partners: readonly number[],
): Change {
  const own = partners.slice(from, to).filter((partner) => partner >= 0);
  const there = is.words.slice(own[0] ?? 0, (own.at(-1) ?? -1) + 1);
  const range = { start: there[0]?.start ?? is.start, end: there.at(-1)?.end ?? is.start };
  const words = kind === 'added' ? textOf(there, is.text) : textOf(was.words.slice(from, to), was.text);
  const quotationMarks: ChangeKind = 'quotationMarks';
  return kind === 'added'
    ? { kind: quotationMarks, was: '', is: words, range }
    : { kind: quotationMarks, was: words, is: '', range };
}

/** A mark may stand directly beside the passage. */
const margin = 2;

function quotedIn({ text, start, end, words }: Passage): readonly boolean[] {
  const from = Math.max(0, start - margin);
  const before = text.slice(from, start).replace(/.*[\s\p{L}\p{N}]/su, '');
  const after = text.slice(end, end + margin).replace(/[\s\p{L}\p{N}].*/su, '');
  const own = before + text.slice(start, end) + after;
  const by = start - before.length;
  return quotedWords(
    own,
    words.map((word) => ({ ...word, start: word.start - by, end: word.end - by })),
  );
}
