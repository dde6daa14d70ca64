import { createPlaces, emptySidecar, isArticleBlock, mergeReview, type Analysis } from '../../core';
import { wrap } from '../wrap';
import { figureLines } from './figures';
import { oneLine, section } from './lines';
import { quoteLines } from './quotes';
import { sourceLines, summary } from './sources';
import type { PageStyle } from './style';

/**
 * An analysis as a page for a person: what the article is and whom it rests on, who says what, which figures it claims, and what it
 * cites with which chain. Numbers in the margin are lines of the file, counted from 1. No line is wider than the style allows, unless a word is.
 */
export function toPage(analysis: Analysis, file: string, style: PageStyle): string {
  const review = mergeReview(analysis, emptySidecar);
  const places = createPlaces(analysis.article.text);
  const lineOf = (offset: number): number => places(offset).line;
  const lines = [
    ...title(analysis, file, style),
    ...fold(style, 'Rests on: ', summary(review)),
    ...section(style, 'Who says what', quoteLines(review, lineOf, style)),
    ...section(style, 'Figures', figureLines(review, lineOf, style)),
    ...section(style, 'Sources cited', sourceLines(review, lineOf, style)),
    ...section(style, 'Not part of the article', boilerplate(analysis, lineOf, style)),
  ];
  return `${lines.join('\n')}\n`;
}

function title({ article }: Analysis, file: string, style: PageStyle): readonly string[] {
  const headline = oneLine(article.headline?.value ?? '(no headline found)');
  const authors = article.authors.map(({ value }) => value).join(', ');
  const facts = [authors && `By ${authors}`, article.publisher?.value, sayDate(article.published?.value)];
  const by = facts.filter(Boolean).join(' · ');
  return [
    ...wrap(headline, style.width, '').map(style.bold),
    ...(by ? wrap(by, style.width, '') : []),
    ...wrap(file, style.width, '').map(style.faint),
  ];
}

const fold = ({ width }: PageStyle, label: string, words: string): readonly string[] =>
  words === '' ? [] : wrap(label + words, width, ' '.repeat(label.length));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2031-03-14T17:42` as "14 March 2031, 17:42". */
function sayDate(iso: string | undefined): string | undefined {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return iso;
  const date = `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
  return time === undefined ? date : `${date}, ${time}`;
}

/** The lines that are page and not article, by what they are. */
function boilerplate(
  { article }: Analysis,
  lineOf: (offset: number) => number,
  style: PageStyle,
): readonly string[] {
  const lines = new Map<string, number[]>();
  for (const block of article.blocks) {
    if (isArticleBlock(block)) continue;
    const reason = names[block.reason ?? 'other'] ?? 'other';
    lines.set(reason, [...(lines.get(reason) ?? []), lineOf(block.start)]);
  }
  const said = [...lines].map(([reason, numbers]) => `${reason}: ${runs(numbers)}`).join('; ');
  return said === '' ? [] : wrap(said, style.width - 2, '').map((line) => `  ${style.faint(line)}`);
}

const names: Readonly<Partial<Record<string, string>>> = {
  navigation: 'menus',
  advertisement: 'advertisements',
  related: 'related articles',
  recent: 'other news',
  tags: 'tags',
  sharing: 'sharing',
  support: 'appeals',
  newsletter: 'newsletters',
  legal: 'legal notices',
  comments: 'comments',
  commentPolicy: 'rules for comments',
  translationNotice: 'about the translation',
  duplicateHeadline: 'headline again',
};

/** Ascending numbers with neighbours joined: `1–4, 9`. */
function runs(numbers: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number <= last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
