import { overlaps, type Attribution, type Citation, type Range, type Review, type Speaker } from '../../core';
import { aside, count, entry, heading, shorten, wordsOf } from './lines';
import { chainWords } from './sources';
import type { PageStyle } from './style';

/** Longer quotations are cut. */
const longest = 320;

/** Every speaker with what he, she or it says, those who say most first; then what nobody named says. */
export function quoteLines(
  review: Review,
  lineOf: (offset: number) => number,
  style: PageStyle,
): readonly string[] {
  const { attributions, citations } = review.analysis;
  const bySpeaker = review.speakers
    .map((speaker) => ({ speaker, quotes: attributions.filter((each) => each.speaker === speaker.id) }))
    .filter(({ quotes }) => quotes.length > 0)
    .sort((a, b) => b.quotes.length - a.quotes.length);
  const said = (quotes: readonly Attribution[]): readonly string[] =>
    quotes.flatMap((quote) => quoteEntry(review, quote, citations, lineOf, style));
  const nobodys = attributions.filter(({ speaker }) => speaker === null);
  return [
    ...bySpeaker.flatMap(({ speaker, quotes }) => [
      '',
      ...heading(style, speaker.name, describe(speaker, quotes.length)),
      ...said(quotes),
    ]),
    ...(nobodys.length > 0 ? ['', ...heading(style, 'Nobody named', ''), ...said(nobodys)] : []),
  ];
}

/** Role, body, other names and number of quotes, as they follow a name. */
function describe({ name, role, affiliation, kind, aliases, anonymity }: Speaker, quotes: number): string {
  const body = affiliation !== null && role?.includes(affiliation) === true ? null : affiliation;
  const others = aliases.filter((alias) => !isPart(alias, name));
  const facts = [
    role,
    body,
    kind === 'unnamed' ? 'not named' : null,
    anonymity,
    others.length > 0 ? `also ${others.join(', ')}` : null,
  ].filter((fact) => fact !== null);
  return `${facts.map((fact) => `, ${fact}`).join('')}${quotes > 1 ? ` – ${count(quotes, 'quote')}` : ''}`;
}

/** "Roe" and "Mr Roe" say nothing new of Ada Roe. */
const isPart = (alias: string, name: string): boolean =>
  alias.split(' ').every((word) => name.includes(word) || /^(?:mr|mrs|ms|dr|the)\.?$/i.test(word));

function quoteEntry(
  review: Review,
  quote: Attribution,
  citations: readonly Citation[],
  lineOf: (offset: number) => number,
  style: PageStyle,
): readonly string[] {
  const { text } = review.analysis.article;
  const at = quote.content[0]?.start ?? quote.cue[0]?.start ?? 0;
  const words = shorten(wordsOf(text, quote.content), longest);
  const cue = quote.type === 'direct' ? '' : cueOf(text, quote);
  const via = citations.find((citation) => carries(citation, quote));
  return [
    ...entry(style, lineOf(at), `${cue}${words}`),
    ...(via ? aside(style, `this article ← ${chainWords(via)}`) : []),
  ];
}

/** The words of saying, where what is said follows them at once: "denied having …". */
function cueOf(text: string, { cue, content }: Attribution): string {
  const [first] = content;
  const [said] = cue;
  const gap = said && first && said.end <= first.start ? text.slice(said.end, first.start) : 'none';
  const fits = said && gap.trim() === '' && /\p{L}/u.test(text.slice(said.start, said.end));
  return fits ? `${wordsOf(text, [said])} ` : '';
}

/** Whether a chain of more than one hop leads to the words: it ends in their source. */
const carries = ({ chain, of }: Citation, { source, cue }: Attribution): boolean =>
  of === 'text' &&
  chain.length > 1 &&
  chain.slice(1).some((link) => [...source, ...cue].some((range: Range) => overlaps(link, range)));
