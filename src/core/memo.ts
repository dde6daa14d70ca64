/** Remembers results by key for as long as each generation asks for them. */
export interface Store<T> {
  /** What is kept for `key`, computed only if neither this generation nor the last has asked for it. */
  readonly get: (key: string, compute: () => T) => T;
  /** Starts a generation: what the one before the last knew is forgotten, so memory follows the present text. */
  readonly nextGeneration: () => void;
}

/** A store that is empty yet. */
export function createStore<T>(): Store<T> {
  let last = new Map<string, T>();
  let present = new Map<string, T>();
  return {
    get(key, compute) {
      const now = present.get(key);
      if (now !== undefined) return now;
      const result = last.get(key) ?? compute();
      present.set(key, result);
      return result;
    },
    nextGeneration() {
      last = present;
      present = new Map();
    },
  };
}

/** Remembers what a function of a text gives. */
export interface Memo<T> {
  /** The result for `text`, computed only if neither this generation nor the last has asked for it. */
  readonly get: (text: string) => T;
  /** See `Store`. */
  readonly nextGeneration: () => void;
}

/** A memo over a pure function of a text, such as a paragraph's. */
export function createMemo<T>(compute: (text: string) => T): Memo<T> {
  const store = createStore<T>();
  return {
    get: (text) => store.get(text, () => compute(text)),
    nextGeneration: () => {
      store.nextGeneration();
    },
  };
}
