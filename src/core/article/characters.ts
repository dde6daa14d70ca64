/** How often each sort of character stands in a stretch of text. */
export interface CharacterCounts {
  readonly letters: number;
  readonly capitals: number;
  /** Capitals with which a word begins. */
  readonly initials: number;
  readonly digits: number;
  readonly commas: number;
  /** Bars, bullets, arrows, slashes: what parts menu entries. */
  readonly separators: number;
  /** Full stops, question and exclamation marks with a blank behind. */
  readonly stops: number;
  readonly questions: number;
  readonly quotes: number;
  readonly prices: number;
  readonly ats: number;
}

const sort = {
  other: 0,
  letter: 1,
  capital: 2,
  digit: 3,
  comma: 4,
  separator: 5,
  stop: 6,
  question: 7,
  quote: 8,
  price: 9,
  at: 10,
} as const;

const tableSize = 0x2300;

function buildTable(): Uint8Array {
  const table = new Uint8Array(tableSize);
  for (let code = 0; code < tableSize; code++) {
    const character = String.fromCharCode(code);
    if (/\p{Lu}/u.test(character)) table[code] = sort.capital;
    else if (/\p{L}/u.test(character)) table[code] = sort.letter;
  }
  const put = (characters: string, as: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = as;
  };
  put('0123456789', sort.digit);
  put(',;', sort.comma);
  put('|»›·•/→←', sort.separator);
  put('.', sort.stop);
  put('?!', sort.question);
  put('"“”„«', sort.quote);
  put('€$£', sort.price);
  put('@', sort.at);
  return table;
}

let table: Uint8Array | undefined;

/** Counts the characters of a text in one pass. */
export function countCharacters(text: string): CharacterCounts {
  table ??= buildTable();
  const counts = new Uint32Array(sort.at + 1);
  let initials = 0;
  let stops = 0;
  let before: number = sort.other;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const found = code < tableSize ? (table[code] ?? sort.other) : sort.letter;
    counts[found] = (counts[found] ?? 0) + 1;
    if (found === sort.capital && before !== sort.letter && before !== sort.capital) initials++;
    if (code === 32 && (before === sort.stop || before === sort.question)) stops++;
    before = found;
  }
  const of = (which: number): number => counts[which] ?? 0;
  return {
    letters: of(sort.letter) + of(sort.capital),
    capitals: of(sort.capital),
    initials,
    digits: of(sort.digit),
    commas: of(sort.comma),
    separators: of(sort.separator),
    stops,
    questions: of(sort.question),
    quotes: of(sort.quote),
    prices: of(sort.price),
    ats: of(sort.at),
  };
}
