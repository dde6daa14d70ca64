import type { LineFacts } from './lineFacts';

const mostHolders = 2000;
const longestHolder = 400;

/** Finds units that hold a phrase among other words. */
export interface Mentions {
  /** The units in which the words of `key` (folded, parted by blanks) stand together with others, in order. */
  find(key: string): readonly number[];
}

/** Indexes the short units of a page by pairs of neighbouring words, so that a phrase is looked up and not searched for. */
export function indexMentions(lines: readonly LineFacts[]): Mentions {
  const byWord = new Map<string, number[]>();
  const put = (word: string, i: number): void => {
    const list = byWord.get(word);
    if (!list) byWord.set(word, [i]);
    else if (list.at(-1) !== i) list.push(i);
  };
  lines.slice(0, mostHolders).forEach(({ unit, folded }, i) => {
    if (unit.text.length > longestHolder) return;
    folded.forEach((word, k) => {
      put(word, i);
      const next = folded[k + 1];
      if (next !== undefined) put(`${word} ${next}`, i);
    });
  });
  const known = new Map<string, readonly number[]>();
  const look = (key: string): readonly number[] => {
    const [one = '', two] = key.split(' ', 2);
    const found = byWord.get(two === undefined ? one : `${one} ${two}`) ?? [];
    return found.filter((i) => {
      const holder = lines[i]?.key ?? '';
      return holder.length > key.length && ` ${holder} `.includes(` ${key} `);
    });
  };
  return {
    find(key) {
      const found = known.get(key) ?? look(key);
      known.set(key, found);
      return found;
    },
  };
}
