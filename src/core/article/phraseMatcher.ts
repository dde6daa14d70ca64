import type { BoilerplateReason } from './model';
import { phrases } from './phrases';
import { foldText, wordsOf } from './words';

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
const longestRead = 600;
const edges = /^[\d\s]+|[\d\s]+$/gu;

/** The page-furniture phrases in a line, by reason; only the first 600 characters are read. */
export function findPhrases(line: string): PhraseHit[] {
  const folded = foldText(line.slice(0, longestRead));
  const words = wordsOf(folded).flatMap((word) => (word.includes('-') ? word.split('-') : [word]));
  const key = words.join(' ');
  if (folded.startsWith('©') || folded.startsWith('(c)')) return [{ reason: 'legal', share: 1 }];
  const whole = index.whole.get(key) ?? index.whole.get(key.replace(edges, ''));
  if (whole) return [{ reason: whole, share: 1 }];
  const lengths = new Map<BoilerplateReason, number>();
  const add = (phrase: Phrase): void => {
    lengths.set(phrase.reason, (lengths.get(phrase.reason) ?? 0) + phrase.words.length);
  };
  let at = 0;
  for (const [i, word] of words.entries()) {
    if (i === 0)
      for (const phrase of index.start.get(word) ?? []) if (standsAt(key, phrase.words, 0)) add(phrase);
    for (const phrase of index.anywhere.get(word) ?? []) if (standsAt(key, phrase.words, at)) add(phrase);
    at += word.length + 1;
  }
  const total = Math.max(key.length, 1);
  return [...lengths].map(([reason, length]) => ({ reason, share: Math.min(1, length / total) }));
}

function standsAt(key: string, words: string, at: number): boolean {
  if (!key.startsWith(words, at)) return false;
  const after = at + words.length;
  return after === key.length || key.charAt(after) === ' ';
}
