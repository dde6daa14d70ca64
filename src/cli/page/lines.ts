import type { Range } from '../../core';
import { wrap } from '../wrap';
import type { PageStyle } from './style';

const gutter = 6;
const indent = ' '.repeat(gutter);

/** Words with the number of the line on which they stand in the left margin; further lines stand under the first. `name`: words at the head that are set in bold. */
export function entry(
  { width, bold, faint }: PageStyle,
  line: number,
  words: string,
  name = '',
): readonly string[] {
  const number = String(line).padStart(gutter - 2);
  const [first = '', ...rest] = wrap(words, width - gutter, '');
  const head = name !== '' && first.startsWith(name) ? bold(name) + first.slice(name.length) : first;
  return [`${faint(number)}  ${head}`, ...rest.map((each) => indent + each)];
}

/** Words in the text column, with no number. */
export const aside = ({ width, faint }: PageStyle, words: string): readonly string[] =>
  wrap(words, width - gutter - 2, '').map((line) => `${indent}  ${faint(line)}`);

/** A heading of a group, at the left edge of the page's text; what follows the name is set as it is. */
export function heading({ width, bold }: PageStyle, name: string, more: string): readonly string[] {
  const [first = '', ...rest] = wrap(`${name}${more}`, width - 2, '  ');
  const head = first.startsWith(name) ? bold(name) + first.slice(name.length) : bold(first);
  return [`  ${head}`, ...rest.map((line) => `  ${line}`)];
}

/** A titled part of the page; nothing where it has no lines. */
export const section = ({ bold }: PageStyle, title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', bold(title.toUpperCase()), ...lines];

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** No more than so many code units of the words, cut between words. */
export const shorten = (words: string, longest: number): string =>
  words.length <= longest
    ? words
    : `${words.slice(0, Math.max(words.lastIndexOf(' ', longest - 1), longest / 2)).trimEnd()} …`;

/** The words of several ranges, with dots for what is left out between them. */
export function wordsOf(text: string, ranges: readonly Range[]): string {
  let line = '';
  let last = 0;
  for (const { start, end } of ranges) {
    if (line !== '') line += text.slice(last, start).trim() === '' ? ' ' : ' … ';
    line += oneLine(text.slice(start, end));
    last = end;
  }
  return line;
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
