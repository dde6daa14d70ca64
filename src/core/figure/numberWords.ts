/** The words of which a language spells its numbers. All keys are lower case. */
export interface NumberWords {
  /** Zero to nineteen. */
  readonly small: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them, `hundred` and `dozen` included. */
  readonly scales: ReadonlyMap<string, number>;
  /** Plurals that stand for an unknown multiple (`thousands`), with the unit that they multiply. */
  readonly vague: ReadonlyMap<string, number>;
  /** Denominators of fractions (`thirds`). */
  readonly parts: ReadonlyMap<string, number>;
  /** Abbreviated scales that may be glued to digits (`4.2bn`). */
  readonly suffixes: ReadonlyMap<string, number>;
  /** The words of `small`, `tens`, `scales` and `vague`. */
  readonly all: ReadonlySet<string>;
  /** Whether the comma separates decimals and the dot thousands. */
  readonly decimalComma: boolean;
  /** How the noun behind a number is read: by its plural, by its capital, or as the next word that is none of the small ones. */
  readonly nouns: 'plural' | 'capital' | 'next';
}

const list = (words: string, from = 0): [string, number][] =>
  words.split(' ').map((word, index) => [word, index + from]);

const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

const complete = (words: Omit<NumberWords, 'all'>): NumberWords => ({
  ...words,
  all: new Set([words.small, words.tens, words.scales, words.vague].flatMap((map) => [...map.keys()])),
});

/** English. */
const englishNumbers: NumberWords = complete({
  small: new Map(
    list(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
  ),
  tens: new Map(
    list('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(([word, n]) => [word, n * 10]),
  ),
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['quadrillion', 1e15],
    ['dozen', 12],
  ]),
  vague: new Map([
    ['dozens', 12],
    ['scores', 20],
    ['hundreds', 100],
    ['thousands', 1e3],
    ['millions', 1e6],
    ['billions', 1e9],
    ['trillions', 1e12],
  ]),
  parts: new Map([
    ['half', 2],
    ['halves', 2],
    ['third', 3],
    ['thirds', 3],
    ['quarter', 4],
    ['quarters', 4],
    ['fourth', 4],
    ['fourths', 4],
    ['fifth', 5],
    ['fifths', 5],
    ['sixth', 6],
    ['sixths', 6],
    ['eighth', 8],
    ['eighths', 8],
    ['tenth', 10],
    ['tenths', 10],
  ]),
  suffixes,
  decimalComma: false,
  nouns: 'plural',
});

/** German, as far as news needs it. */
const germanNumbers: NumberWords = complete({
  small: new Map([
    ...list(
      'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    ['eins', 1],
  ]),
  tens: new Map(
    list('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 2).map(([word, n]) => [
      word,
      n * 10,
    ]),
  ),
  scales: new Map([
    ['hundert', 100],
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['mio', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['mrd', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
    ['dutzend', 12],
  ]),
  vague: new Map([
    ['dutzende', 12],
    ['hunderte', 100],
    ['tausende', 1e3],
    ['zehntausende', 1e4],
    ['hunderttausende', 1e5],
    ['millionen', 1e6],
    ['milliarden', 1e9],
  ]),
  parts: new Map([
    ['drittel', 3],
    ['viertel', 4],
    ['fünftel', 5],
    ['zehntel', 10],
  ]),
  suffixes,
  decimalComma: true,
  nouns: 'capital',
});

const scalesOf = (size: number, text: string): [string, number][] =>
  text.split(' ').map((word) => [word, size]);
const no: ReadonlyMap<string, number> = new Map();

/** Any other language that writes decimals with a comma: numbers in digits and the words for thousand, million and billion. */
const digitsWithComma: NumberWords = complete({
  small: no,
  tens: no,
  scales: new Map([
    ...scalesOf(
      1e3,
      'mille mil mila tysięcy tysiące tys тысяч тысячи тыс тисяч тисячі тис tisíc tusen tusind duizend bin ezer',
    ),
    ...scalesOf(
      1e6,
      'million millions millón millones milione milioni milhão milhões miljoen milion miliony milionów mln миллионов миллиона млн ' +
        'мільйонів мільйона milionů miljoner millioner milyon millió milioane',
    ),
    ...scalesOf(
      1e9,
      'milliard milliards miliardo miliardi miljard miliard miliardy miliardów mld миллиардов миллиарда млрд мільярдів мільярда ' +
        'miljarder milliarder milyar milliárd miliarde',
    ),
  ]),
  vague: no,
  parts: no,
  suffixes: no,
  decimalComma: true,
  nouns: 'next',
});

const commaLanguages: ReadonlySet<string> = new Set(
  'fr es it pt nl pl uk ru cs sv da no fi hu tr ro el ca hr id'.split(' '),
);

/** Whether a lower-case word is part of a number. */
export const isNumberWord = (words: NumberWords, word: string): boolean => words.all.has(word);

const germanHint = /\b(?:der|die|das|und|nicht|von|mit|ist|sind|auf|rund|etwa|wurden?|eine[rnms]?)\b/gi;
const englishHint = /\b(?:the|and|of|to|in|is|are|was|were|for|that|with|on|at|as|a)\b/gi;

/** The number words of a BCP 47 language; where the tag says nothing, of the language that the paragraph's own small words point to. */
export function numbersOf(paragraph: string, language: string): NumberWords {
  if (language.startsWith('en')) return englishNumbers;
  if (language.startsWith('de')) return germanNumbers;
  if (commaLanguages.has(language.slice(0, 2))) return digitsWithComma;
  const sample = paragraph.slice(0, 300);
  const german = sample.match(germanHint)?.length ?? 0;
  if (german === 0) return englishNumbers;
  return german > (sample.match(englishHint)?.length ?? 0) ? germanNumbers : englishNumbers;
}
