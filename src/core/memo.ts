/** Remembers results by text for as long as each generation asks for them. */
export interface Memo<T> {
  /** The result for `text`, computed only if neither this generation nor the last has asked for it. */
  get(text: string): T;
  /** Starts a generation: what the one before the last knew is forgotten, so memory follows the present text. */
  nextGeneration(): void;
}

/** A memo over a pure function of a paragraph's text. */
export function createMemo<T>(compute: (text: string) => T): Memo<T> {
  let last = new Map<string, T>();
  let present = new Map<string, T>();
  return {
    get(text) {
      const known = present.get(text) ?? last.get(text);
      const result = known ?? compute(text);
      present.set(text, result);
      return result;
    },
    nextGeneration() {
      last = present;
      present = new Map();
    },
  };
}
