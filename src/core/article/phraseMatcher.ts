import { findLead } from './leads';
import type { BoilerplateReason } from './model';
import { phrases } from './phrases';

interface Phrase {
  readonly words: string;
  readonly reason: BoilerplateReason;
}

interface Index {
  readonly whole: ReadonlyMap<string, BoilerplateReason>;
  readonly start: ReadonlyMap<string, readonly Phrase[]>;
  readonly anywhere: ReadonlyMap<string, readonly Phrase[]>;
}

/** What a line says of itself: the reason why it is page furniture, and how much of the line the phrase covers. */
export interface PhraseHit {
  readonly reason: BoilerplateReason;
  /** Share of the line's characters that phrases of this kind cover, 0 to 1. */
  readonly share: number;
}

function buildIndex(): Index {
  const whole = new Map<string, BoilerplateReason>();
  const start = new Map<string, Phrase[]>();
  const anywhere = new Map<string, Phrase[]>();
  const put = (map: Map<string, Phrase[]>, phrase: Phrase): void => {
    const [first = ''] = phrase.words.split(' ', 1);
    const list = map.get(first);
    if (list) list.push(phrase);
    else map.set(first, [phrase]);
  };
  for (const [reason, lists] of Object.entries(phrases) as [BoilerplateReason, readonly string[]][])
    for (const item of lists.join('|').split('|')) {
      if (item.startsWith('=')) whole.set(item.slice(1), reason);
      else if (item.startsWith('^')) put(start, { words: item.slice(1).trim(), reason });
      else put(anywhere, { words: item, reason });
    }
  return { whole, start, anywhere };
}

const index = buildIndex();
const none: readonly PhraseHit[] = [];
const longestRead = 120;
/** No phrase that is a whole line is longer, numbers around it included. */
const longestWhole = 60;
const edges = /^[\d\s]+|[\d\s]+$/gu;
const sign = /^(?:©|\(c\))/iu;

/** The page-furniture phrases in a line, by reason. `all` are its folded words, of which the first 120 are read. */
export function findPhrases(line: string, all: readonly string[]): readonly PhraseHit[] {
  if (sign.test(line.slice(0, 3))) return [{ reason: 'legal', share: 1 }];
  const lead = findLead(line);
  if (lead) return [{ reason: lead, share: 1 }];
  const words = all.length > longestRead ? all.slice(0, longestRead) : all;
  const key = words.join(' ');
  const whole =
    key.length <= longestWhole
      ? (index.whole.get(key) ?? index.whole.get(key.replace(edges, '')))
      : undefined;
  if (whole) return [{ reason: whole, share: 1 }];
  const lengths = new Map<BoilerplateReason, number>();
  const add = (phrase: Phrase): void => {
    lengths.set(phrase.reason, (lengths.get(phrase.reason) ?? 0) + phrase.words.length);
  };
  const matchAt = (list: readonly Phrase[] | undefined, at: number): void => {
    if (list) for (const phrase of list) if (standsAt(key, phrase.words, at)) add(phrase);
  };
  matchAt(index.start.get(words[0] ?? ''), 0);
  let at = 0;
  for (const word of words) {
    matchAt(index.anywhere.get(word), at);
    at += word.length + 1;
  }
  if (lengths.size === 0) return none;
  const total = Math.max(key.length, 1);
  return [...lengths].map(([reason, length]) => ({ reason, share: Math.min(1, length / total) }));
}

function standsAt(key: string, words: string, at: number): boolean {
  if (!key.startsWith(words, at)) return false;
  const after = at + words.length;
  return after === key.length || key.charAt(after) === ' ';
}
