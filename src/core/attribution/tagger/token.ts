/** What sort of token. The order matters: everything below `Word` is punctuation. */
export const Kind = {
  Other: 0,
  Comma: 1,
  Stop: 2,
  Colon: 3,
  Dash: 4,
  Quote: 5,
  Bracket: 6,
  Bullet: 7,
  Currency: 8,
  Word: 9,
  Capital: 10,
  Number: 11,
  Clitic: 12,
} as const;

/** What features are made of: columns of hashes, scrambled so that they can be mixed at once (read them with `at`). */
export interface TokenAtoms {
  readonly word: Int32Array;
  readonly stem: Int32Array;
  /** Last two and last three letters. */
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  /** Pattern of upper case, lower case, digits and others, runs collapsed. */
  readonly shape: Int32Array;
}

/** The tokens of one paragraph, column by column; `start` and `end` are half-open UTF-16 offsets into it. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A value of `Kind`. */
  readonly kind: Int32Array;
  /** Hash of the lower-cased word; apostrophes, dashes and bullets of all typographies count as one. */
  readonly word: Int32Array;
  /** Hash of the word less its inflection, roughly. */
  readonly stem: Int32Array;
  readonly atoms: TokenAtoms;
  /** For each token the first token of its sentence, and the token after its last one. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
}
