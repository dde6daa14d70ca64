const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The values of number words up to ninety. */
const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
]);

/** Words that are written in several ways, and the way in which they are compared. */
const written: Readonly<Record<string, string>> = {
  mn: 'million',
  m: 'million',
  millions: 'million',
  bn: 'billion',
  b: 'billion',
  billions: 'billion',
  tn: 'trillion',
  k: 'thousand',
  '%': 'percent',
  pc: 'percent',
  usd: '$',
  dollars: '$',
  dollar: '$',
  eur: '€',
  euros: '€',
  euro: '€',
  gbp: '£',
  pounds: '£',
  "won't": 'will not',
  "can't": 'can not',
  cannot: 'can not',
  "shan't": 'shall not',
  "it's": 'it is',
  "that's": 'that is',
  "there's": 'there is',
  "he's": 'he is',
  "she's": 'she is',
  "let's": 'let us',
};

/** The ends of contractions, and what they stand for. */
const contractions: readonly (readonly [string, string])[] = [
  ["n't", ' not'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
  ["'m", ' am'],
];

const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** One word in the way in which it is compared: `1,200` as `1200`, `bn` as `billion`, `don't` as `do not`. */
function canonical(key: string): string {
  const known = Object.hasOwn(written, key) ? written[key] : undefined;
  if (known !== undefined) return known;
  if (thousands.test(key)) return key.replaceAll(',', '');
  const contraction = contractions.find(([end]) => key.endsWith(end));
  return contraction ? key.slice(0, -contraction[0].length) + contraction[1] : key;
}

/** Whether two lists of words (keys in lower case) say the same in another way of writing: `12` and `twelve`, `won't` and `will not`, `per cent` and `%`, `U.S.` and `US`, `10 000` and `10,000`. */
export const saySame = (a: readonly string[], b: readonly string[]): boolean => joined(a) === joined(b);

function joined(keys: readonly string[]): string {
  const parts = keys.flatMap((key) => canonical(key).split(' '));
  const result: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const value = values.get(part);
    const next = values.get(parts[i + 1] ?? '');
    if (value !== undefined && value >= 20 && next !== undefined && next > 0 && next < 10) {
      result.push(String(value + next));
      i++;
    } else result.push(value === undefined ? part : String(value));
  }
  // The sign of a currency may stand on either side of the amount, and then it is the same amount.
  const signs = result.filter((part) => /^[$€£]$/.test(part));
  return [...signs, ...result.filter((part) => !/^[$€£]$/.test(part))].join('');
}
