import { agreesAfter, agreesBefore } from './agreement';

/** Comparisons of characters after which searching one by one is given up for the Z-algorithm, which is linear but needs memory. */
const patience = 4_000_000;

/** Every offset at which `words` stand in `text`, overlapping places too. Linear time. */
export function occurrences(text: string, words: string): readonly number[] {
  if (words === '') return [];
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push(at);
    if (found.length * words.length > patience) return allOccurrences(text, words);
  }
  return found;
}

function allOccurrences(text: string, words: string): readonly number[] {
  const lengths = zFunction(words + text);
  const found: number[] = [];
  for (let at = 0; at + words.length <= text.length; at++) {
    if ((lengths[words.length + at] ?? 0) >= words.length) found.push(at);
  }
  return found;
}

/** How much of a context stands around places of a text. */
export interface ContextLengths {
  /** How many code units at the end of the prefix stand directly before `at`. */
  before(at: number): number;
  /** How many code units at the start of the suffix stand directly after `at`. */
  after(at: number): number;
}

/** Compares contexts with the surroundings of places of `text`: linear in the text, however many places are asked for. */
export function contextLengths(text: string, prefix: string, suffix: string): ContextLengths {
  let compared = 0;
  let ahead: Uint32Array | undefined;
  let behind: Uint32Array | undefined;
  return {
    before(at) {
      if (compared > patience) {
        behind ??= zFunction(reversed(prefix) + reversed(text));
        return Math.min(prefix.length, at, behind[prefix.length + text.length - at] ?? 0);
      }
      const length = agreesBefore(text, at, prefix);
      compared += length;
      return length;
    },
    after(at) {
      if (compared > patience) {
        ahead ??= zFunction(suffix + text);
        return Math.min(suffix.length, ahead[suffix.length + at] ?? 0);
      }
      const length = agreesAfter(text, at, suffix);
      compared += length;
      return length;
    },
  };
}

/** The text's code units from the last to the first. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** For each index of `text` how many code units from there on are the same as from its start (Gusfield's Z-algorithm). */
function zFunction(text: string): Uint32Array {
  const lengths = new Uint32Array(text.length);
  let from = 0;
  let to = 0;
  for (let i = 1; i < text.length; i++) {
    let length = i < to ? Math.min(to - i, lengths[i - from] ?? 0) : 0;
    while (i + length < text.length && text.charCodeAt(length) === text.charCodeAt(i + length)) length++;
    lengths[i] = length;
    if (i + length > to) {
      from = i;
      to = i + length;
    }
  }
  return lengths;
}
