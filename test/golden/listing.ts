import type { Analysis, Attribution, Citation, Figure, Range, Speaker } from '../../src/core';
import { createPlaces, isArticleBlock } from '../../src/core';
import { wrap } from '../../src/cli/wrap';

/** What the parts of a report need to know: the analysis, and the line on which an offset stands. */
interface Context {
  readonly analysis: Analysis;
  readonly lineOf: (offset: number) => number;
}

/** All that an analysis says, for a golden file. Numbers at the left are lines of the file. */
export function toListing(analysis: Analysis, file: string): string {
  const places = createPlaces(analysis.article.text);
  const context: Context = { analysis, lineOf: (offset) => places(offset).line };
  const sections = [
    [file, ...heading(analysis)],
    section(
      'Speakers',
      analysis.speakers.map((speaker) => speakerEntry(analysis, speaker)),
    ),
    section(
      'Quotes',
      analysis.attributions.map((attribution) => quoteEntry(context, attribution)),
    ),
    section(
      'Figures',
      analysis.figures.map((figure) => figureEntry(context, figure)),
    ),
    section(
      'Sources cited',
      analysis.citations.map((citation) => citationEntry(context, citation)),
    ),
    section('Left out as not part of the article', boilerplateEntries(context)),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function heading({ article }: Analysis): readonly string[] {
  const authors = article.authors.map((author) => author.value).join(', ');
  const published = article.published?.value.replace('T', ' ');
  const by = [authors && `By ${authors}`, published && `published ${published}`].filter(Boolean).join(' · ');
  return [oneLine(article.headline?.value ?? '(no headline found)'), ...(by ? [by] : [])];
}

/** A titled list; entries are wrapped, with their later lines indented under the first. */
function section(title: string, entries: readonly string[]): readonly string[] {
  return [
    `${title} (${entries.length})`,
    ...entries.flatMap((entry) => entry.split('\n').flatMap((line) => wrap(line, 100, '       '))),
  ];
}

const numbered = (line: number, text: string): string => `${String(line).padStart(5)}  ${text}`;

function speakerEntry(analysis: Analysis, speaker: Speaker): string {
  const quotes = analysis.attributions.filter((attribution) => attribution.speaker === speaker.id).length;
  const facts = [
    speaker.kind,
    speaker.role,
    speaker.affiliation,
    speaker.aliases.length > 0 ? `also ${speaker.aliases.join(', ')}` : null,
    count(quotes, 'quote'),
    count(speaker.mentions.length, 'mention'),
  ];
  return `  ${speaker.name}: ${facts.filter(Boolean).join('; ')}`;
}

function quoteEntry({ analysis, lineOf }: Context, attribution: Attribution): string {
  const { text } = analysis.article;
  const words = (ranges: readonly Range[]) => joined(text, ranges);
  const name = analysis.speakers.find((speaker) => speaker.id === attribution.speaker)?.name ?? 'no speaker';
  const facts = [
    attribution.type,
    attribution.source.length > 0 ? `source [${words(attribution.source)}]` : 'no source',
    attribution.cue.length > 0 ? `cue [${words(attribution.cue)}]` : 'no cue',
    ...(attribution.confidence < 0.5 ? ['unsure'] : []),
  ];
  const line = lineOf(attribution.content[0]?.start ?? attribution.cue[0]?.start ?? 0);
  return `${numbered(line, `${name}: ${facts.join(', ')}`)}\n       ${words(attribution.content)}`;
}

function figureEntry({ analysis, lineOf }: Context, figure: Figure): string {
  const { value, min, max, unit } = figure;
  const amount = value === null ? between(min, max) : grouped.format(value);
  const claim = figure.attribution === null ? undefined : analysis.attributions[figure.attribution];
  const speaker = analysis.speakers.find(({ id }) => id === claim?.speaker)?.name;
  const facts = [
    [figure.modifier, amount, unit].filter(Boolean).join(' '),
    figure.of === null ? null : `of ${grouped.format(figure.of)}`,
    figure.counted === null ? null : `counted: ${oneLine(figure.counted)}`,
    figure.when === null ? null : `when: ${oneLine(figure.when)}`,
    speaker ? `says ${speaker}` : null,
  ];
  const words = oneLine(analysis.article.text.slice(figure.start, figure.end));
  return numbered(lineOf(figure.start), `[${words}] = ${facts.filter(Boolean).join('; ')}`);
}

function citationEntry({ lineOf }: Context, citation: Citation): string {
  const { outlet, kind, primary, medium, date, of, chain } = citation;
  const facts = [
    of === 'picture' && 'of a picture',
    kind,
    date && `dated ${date}`,
    primary && `first said by ${primary}`,
    medium && `in ${medium}`,
  ].filter(Boolean);
  const hops = chain.map((link) => `${link.name} (${link.kind})`).join(' ← ');
  return numbered(lineOf(citation.start), `${outlet}: ${facts.join('; ')}${hops ? `\n       ${hops}` : ''}`);
}

/** Lines that are page and not article, by reason. */
function boilerplateEntries({ analysis, lineOf }: Context): readonly string[] {
  const lines = new Map<string, number[]>();
  for (const block of analysis.article.blocks) {
    if (isArticleBlock(block)) continue;
    const reason = block.reason ?? 'other';
    lines.set(reason, [...(lines.get(reason) ?? []), lineOf(block.start)]);
  }
  return [...lines].map(([reason, numbers]) => `  ${reason}: lines ${runs(numbers)}`);
}

/** Ascending numbers with neighbours joined: `1-4, 9`. */
function runs(numbers: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number <= last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

function between(min: number | null, max: number | null): string {
  if (max === null) return min === null ? 'unknown' : `${grouped.format(min)} or more`;
  return min === null ? `up to ${grouped.format(max)}` : `${grouped.format(min)} to ${grouped.format(max)}`;
}

/** The words of several ranges; a paragraph sign stands for a mere line break between them, dots for words left out. */
function joined(text: string, ranges: readonly Range[]): string {
  let line = '';
  let last = 0;
  for (const { start, end } of ranges) {
    if (line !== '') line += text.slice(last, start).trim() === '' ? ' ¶ ' : ' … ';
    line += oneLine(text.slice(start, end));
    last = end;
  }
  return line;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
