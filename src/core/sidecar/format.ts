import { noShape, type Shape } from './shape';

/** What a plain value of a sidecar may be. */
export type Value = string | number | boolean | null | readonly Value[] | Values;

/** A map of plain values. */
export interface Values {
  readonly [key: string]: Value | undefined;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
/** Control and format characters, line and paragraph separators and lone surrogates: nobody sees them in a diff, and some are not allowed in YAML. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;
const unseenOrSpecial = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Words and numbers that some version of YAML does not read as text. */
const otherTypes = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|=|<<)$/i;
const numberLike =
  /^[-+]?(?:(?=\.?\d)[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d*)?|0[box][\da-f_]*|\d[\d_]*(?::\d[\d_.]*)+)$/i;
const dateLike = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/;
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;

/** A string as YAML on one line: plain where YAML reads it back as the same string, quoted otherwise. `flow`: inside `[…]` or `{…}`. */
function formatString(value: string, flow: boolean): string {
  if (unseen.test(value)) return doubleQuoted(value);
  const plain =
    value !== '' &&
    value.trim() === value &&
    !indicator.test(value) &&
    !/:(?: |$)| #/.test(value) &&
    !(flow && /[,[\]{}:]/.test(value) && !dateLike.test(value)) &&
    !otherTypes.test(value) &&
    (dateLike.test(value) || !numberLike.test(value)) &&
    !/^(?:---|\.\.\.)/.test(value);
  if (plain) return value;
  const doubles = value.split(/["\\]/).length;
  const singles = value.split("'").length;
  return doubles > singles ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

const doubleQuoted = (value: string): string =>
  `"${value.replace(unseenOrSpecial, (char) => escapes[char] ?? escapeUnseen(char))}"`;

function escapeUnseen(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`;
  return code > 0xff
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\x${code.toString(16).padStart(2, '0')}`;
}

/** A value on one line. */
export function formatFlow(value: Value, shape: Shape): string {
  if (typeof value === 'string') return formatString(value, true);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) return `[${value.map((item) => formatFlow(item, shape)).join(', ')}]`;
  const pairs = entriesOf(value, shape).map(
    ([key, entry]) => `${key}: ${formatFlow(entry, shape.nested[key] ?? noShape)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A pair in block style, one line each, not indented. */
export function formatPair(key: string, value: Value, shape: Shape): readonly string[] {
  const inline = formatInline(value, shape);
  if (inline !== undefined) return [`${key}: ${inline}`];
  const lines = isList(value)
    ? value.flatMap((item) => formatItem(item, shape))
    : isMapValue(value)
      ? formatMap(value, shape)
      : [];
  return [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

/** The one-line form of a value that is written on the line of its key, or undefined for one that takes lines of its own. */
export function formatInline(value: Value, shape: Shape): string | undefined {
  if (typeof value === 'string') return formatString(value, false);
  if (typeof value !== 'object' || value === null) return String(value);
  const scalars = isList(value) && value.every((item) => typeof item !== 'object');
  return scalars || (!isList(value) && shape.flow === true) ? formatFlow(value, shape) : undefined;
}

/** An item of a block list, one line each, not indented. */
export function formatItem(value: Value, shape: Shape): readonly string[] {
  if (!isMapValue(value) || shape.flow === true) {
    return [`- ${typeof value === 'string' ? formatString(value, false) : formatFlow(value, shape)}`];
  }
  return formatMap(value, shape).map((line, index) => (index === 0 ? '- ' : '  ') + line);
}

const formatMap = (value: Values, shape: Shape): readonly string[] =>
  entriesOf(value, shape).flatMap(([key, entry]) => formatPair(key, entry, shape.nested[key] ?? noShape));

/** The keys that have a value, in the order of the shape. */
export function entriesOf(value: Values, shape: Shape): readonly (readonly [string, Value])[] {
  return shape.keys.flatMap((key) => {
    const entry = value[key];
    return entry === undefined || (isList(entry) && entry.length === 0) ? [] : [[key, entry] as const];
  });
}

/** Whether a value is a list. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** Whether a value is a map. */
export const isMapValue = (value: Value | undefined): value is Values =>
  typeof value === 'object' && value !== null && !isList(value);
