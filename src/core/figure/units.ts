import type { Token } from './tokens';

/** A unit as it stands in the text. */
export interface Unit {
  /** `percent`, an ISO 4217 code, or a name such as `km` or `years`. */
  readonly name: string;
  readonly kind: 'percent' | 'points' | 'money' | 'time' | 'measure';
  /** What the number is multiplied with ("50 cents": 0.01). */
  readonly factor: number;
  /** Index of the token behind it. */
  readonly to: number;
}

type Entry = Omit<Unit, 'to'>;

const entries = new Map<string, Entry>();

function add(kind: Unit['kind'], name: string, spellings: string, factor = 1): void {
  for (const spelling of spellings.split(' ')) entries.set(spelling, { kind, name, factor });
}

add(
  'percent',
  'percent',
  'percent % pct prozent percents procent procentů procenta procentów procenti процентов процента процент відсотків відсотки відсотка prosent prosenttia százalék',
);
add('points', 'points', 'point points pts punkte');
add('points', 'percentage points', 'prozentpunkte prozentpunkten');

add('money', 'USD', 'dollar dollars buck bucks usd dólares долларов доларів');
add('money', 'USD', 'cent cents', 0.01);
add('money', 'GBP', 'gbp quid');
add('money', 'GBP', 'pence', 0.01);
add('money', 'EUR', 'euro euros eur євро евро');
add('money', 'JPY', 'yen jpy');
add('money', 'CNY', 'yuan renminbi cny rmb');
add('money', 'RUB', 'ruble rubles rouble roubles rub rubel рублей рубля рубль руб');
add('money', 'UAH', 'hryvnia hryvnias hryvnya uah гривень гривні грн');
add('money', 'CHF', 'franc francs chf franken');
add('money', 'INR', 'rupee rupees inr');
add('money', 'MXN', 'peso pesos mxn');
add('money', 'PLN', 'zloty zlotys zlotych złotych pln zł');
add('money', 'ILS', 'shekel shekels ils');
add('money', 'TRY', 'lira liras');
add('money', 'SAR', 'riyal riyals');
add('money', 'AED', 'dirham dirhams');
add('money', 'SEK', 'kronor sek');
add('money', 'NOK', 'nok');
add('money', 'DKK', 'dkk');
add('money', 'CZK', 'czk koruna korunas korun');
add('money', 'HUF', 'huf forint forints');
add('money', 'KRW', 'krw');
add('money', 'THB', 'thb baht');
add('money', 'IDR', 'idr rupiah');
add('money', 'NGN', 'ngn naira');
add('money', 'ZAR', 'zar');
add('money', 'BRL', 'brl reais');
add('money', 'KZT', 'kzt tenge');
add('money', 'MYR', 'myr ringgit');
add('money', 'CAD', 'cad');
add('money', 'AUD', 'aud');

add('time', 'seconds', 'seconds sekunden');
add('time', 'minutes', 'minute minutes minuten');
add('time', 'hours', 'hour hours stunde stunden');
add('time', 'days', 'day days tag tage tagen');
add('time', 'weeks', 'week weeks woche wochen');
add('time', 'months', 'month months monat monate monaten');
add('time', 'years', 'year years jahr jahre jahren');
add('time', 'decades', 'decade decades jahrzehnt jahrzehnte jahrzehnten');
add('time', 'centuries', 'century centuries jahrhundert jahrhunderte');

add('measure', 'km', 'km kms kilometer kilometers kilometre kilometres kilometern');
add('measure', 'meters', 'm');
for (const [name, spellings] of [
  ['meters', 'meter meters metre metres metern'],
  ['cm', 'cm centimeter centimeters centimetre centimetres zentimeter'],
  ['mm', 'mm millimeter millimeters millimetre millimetres millimeter'],
  ['miles', 'mile miles'],
  ['feet', 'foot feet ft'],
  ['inches', 'inch inches'],
  ['yards', 'yard yards'],
  ['acres', 'acre acres'],
  ['hectares', 'hectare hectares hektar ha'],
  ['tons', 'ton tons'],
  ['tonnes', 'tonne tonnes tonnen'],
  ['kg', 'kg kilogram kilograms kilo kilos kilogramm'],
  ['grams', 'gram grams gramm'],
  ['ounces', 'ounce ounces oz'],
  ['pounds', 'pound pounds lb lbs pfund'],
  ['liters', 'liter liters litre litres litern'],
  ['gallons', 'gallon gallons'],
  ['barrels', 'barrel barrels'],
  ['bushels', 'bushel bushels'],
  ['degrees', 'degree degrees ° grad'],
  ['mph', 'mph'],
  ['knots', 'knots'],
  ['kW', 'kw kilowatt kilowatts'],
  ['MW', 'mw megawatt megawatts'],
  ['GW', 'gw gigawatt gigawatts'],
  ['kWh', 'kwh'],
  ['kilotons', 'kiloton kilotons'],
  ['megatons', 'megaton megatons'],
  ['megabytes', 'mb megabyte megabytes'],
  ['gigabytes', 'gb gigabyte gigabytes'],
  ['terabytes', 'tb terabyte terabytes'],
  ['calories', 'calorie calories'],
  ['decibels', 'decibel decibels'],
  ['magnitude', 'magnitude'],
  ['times', 'times'],
] as const)
  add('measure', name, spellings);

/** Spellings that are common words or letters too: units only when they are glued to digits or joined by a hyphen. */
const gluedOnly: ReadonlySet<string> = new Set(['m', 'ha', 'mb', 'gb', 'tb', 'mw', 'gw', 'kw', 'second']);

const nationalMoney: ReadonlyMap<string, string> = new Map([
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['hong', 'HKD'],
  ['singapore', 'SGD'],
]);

const symbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
]);

const symbolPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
]);

/** The currency before the number at `at`: its code and the index of its first token, or null. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly name: string; readonly from: number } | null {
  const sign = tokens[at - 1];
  if (!sign) return null;
  const name = symbols.get(sign.text);
  if (name !== undefined) {
    const prefix = tokens[at - 2];
    const country =
      prefix && !sign.gap && sign.text === '$' && prefix.capital
        ? symbolPrefixes.get(prefix.lower)
        : undefined;
    return country === undefined ? { name, from: at - 1 } : { name: country, from: at - 2 };
  }
  if (sign.kind !== 'word' || sign.text.length !== 3 || sign.text !== sign.text.toUpperCase()) return null;
  const entry = entries.get(sign.lower);
  return entry?.kind === 'money' ? { name: entry.name, from: at - 1 } : null;
}

/** The unit whose first token is at `at`, or null. `glued`: nothing but a hyphen stands between it and the number. */
export function readUnit(tokens: readonly Token[], at: number, glued: boolean): Unit | null {
  const token = tokens[at];
  if (!token) return null;
  const symbol = symbols.get(token.text);
  if (symbol !== undefined) {
    // "300 €" but not the sign of the next amount in "20 $30".
    const next = tokens[at + 1];
    return next?.kind === 'number' && !next.gap
      ? null
      : { name: symbol, kind: 'money', factor: 1, to: at + 1 };
  }
  return readCompound(tokens, at) ?? readSimple(token, at, glued, tokens[at + 1]);
}

const shapes: ReadonlySet<string> = new Set(
  'tall high long wide deep off above below away from of'.split(' '),
);

function readSimple(token: Token, at: number, glued: boolean, next: Token | undefined): Unit | null {
  // "3 millions d'euros"
  const entry = entries.get(token.lower) ?? entries.get(token.lower.replace(/^d['’]/, ''));
  if (!entry)
    return glued && token.lower === 'second'
      ? { kind: 'time', name: 'seconds', factor: 1, to: at + 1 }
      : null;
  if (gluedOnly.has(token.lower) && !glued && !(token.text === 'm' && shapes.has(next?.lower ?? '')))
    return null;
  return { ...entry, to: at + 1 };
}

const percents: ReadonlySet<string> = new Set([
  'per cent',
  'pour cent',
  'por ciento',
  'por cento',
  'per cento',
]);

/** Units of several words: "per cent", "percentage points", "square miles", "metric tons", "US dollars". */
function readCompound(tokens: readonly Token[], at: number): Unit | null {
  const first = tokens[at]?.lower ?? '';
  const nextIndex = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const second = tokens[nextIndex]?.lower ?? '';
  const to = nextIndex + 1;
  if (percents.has(`${first} ${second}`)) return { name: 'percent', kind: 'percent', factor: 1, to };
  const entry = entries.get(second);
  if (!entry) return null;
  if ((first === 'percentage' || first === 'percent' || first === 'basis') && entry.kind === 'points')
    return { ...entry, name: first === 'basis' ? 'basis points' : 'percentage points', to };
  if ((first === 'square' || first === 'cubic') && entry.kind === 'measure')
    return { ...entry, name: `${first} ${entry.name}`, to };
  if (first === 'metric' || first === 'nautical' || first === 'short' || first === 'light')
    return entry.kind === 'measure' || first === 'light'
      ? { ...entry, kind: 'measure', name: `${first} ${entry.name}`, to }
      : null;
  if (entry.kind !== 'money') return null;
  const country = nationalMoney.get(first);
  if (country !== undefined) return { ...entry, name: country, to };
  return ['u.s.', 'us', 'american', 'swiss', 'russian', 'polish', 'indian', 'turkish', 'japanese'].includes(
    first,
  )
    ? { ...entry, to }
    : null;
}

const perWords: ReadonlySet<string> = new Set(['a', 'an', 'per', 'pro', '/', 'each', 'every']);
const rateNouns: ReadonlySet<string> = new Set(
  (
    'second minute hour day night week weekend month quarter year decade person head capita family household student ' +
    'child worker employee barrel gallon liter litre ounce pound ton tonne mile km kilometer acre unit share vote ' +
    'ticket plate couple game episode bushel tag woche monat jahr stunde kopf person'
  ).split(' '),
);

/** A rate behind a quantity ("a week", "per barrel", "/hour"): the noun and the index behind it, or null. */
export function readRate(
  tokens: readonly Token[],
  at: number,
): { readonly noun: string; readonly to: number } | null {
  // "$14-an-hour"
  const dashed = tokens[at]?.text === '-' && tokens[at + 2]?.text === '-' ? 1 : 0;
  const per = tokens[at + dashed];
  const noun = tokens[at + 1 + 2 * dashed];
  if (!per || !noun || !perWords.has(per.lower) || !rateNouns.has(noun.lower)) return null;
  if (per.lower === 'a' && (noun.lower === 'second' || noun.lower === 'quarter')) return null;
  return { noun: noun.lower, to: at + 2 + 2 * dashed };
}
