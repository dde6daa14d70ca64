import type { Block } from '../article/model';
import type { Attribution } from '../attribution/model';
import type { Speaker } from '../speaker/model';
import type { Range } from '../text/range';

/** A speaker whom a paragraph mentions, and where in the article it does. */
export interface Near {
  readonly speaker: Speaker;
  readonly at: readonly Range[];
}

/** The speakers of an article, as citations ask for them. */
export interface Voices {
  /** The names of all persons, a line break behind each: what citations depend on beyond their own paragraph. */
  readonly people: string;
  /** Whether a word, in lower case, is part of a person's name. */
  isPersonWord(word: string): boolean;
  /** Whose words an attribution reports. */
  of(attribution: Attribution): Speaker | undefined;
  /** Whom a block mentions, in the order of the speakers. */
  within(block: Block): readonly Near[];
}

/** Sorts the speakers so that none of these questions looks at all of them. */
export function createVoices(speakers: readonly Speaker[]): Voices {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const names = speakers.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const words = new Set(names.flatMap((name) => name.toLowerCase().split(' ')));
  const mentions = speakers
    .flatMap((speaker, order) => speaker.mentions.map((range) => ({ order, speaker, range })))
    .sort((a, b) => a.range.start - b.range.start);
  return {
    people: names.map((name) => `${name}\n`).join(''),
    isPersonWord: (word) => words.has(word),
    of: ({ speaker }) => (speaker === null ? undefined : byId.get(speaker)),
    within(block) {
      const own = [];
      for (let i = firstFrom(mentions, block.start); i < mentions.length; i++) {
        const mention = mentions[i];
        if (!mention || mention.range.start >= block.end) break;
        own.push(mention);
      }
      own.sort((a, b) => a.order - b.order);
      const near = new Map<Speaker, Range[]>();
      for (const { speaker, range } of own) near.set(speaker, [...(near.get(speaker) ?? []), range]);
      return [...near].map(([speaker, at]) => ({ speaker, at }));
    },
  };
}

/** The first of the mentions, sorted by start, that starts at the offset or behind it. */
function firstFrom(mentions: readonly { readonly range: Range }[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
