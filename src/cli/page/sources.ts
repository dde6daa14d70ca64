import type { Citation, Review } from '../../core';
import { count, entry, heading, oneLine, shorten } from './lines';
import type { PageStyle } from './style';

/** The hops of a chain from the outermost to the first source. */
export const chainWords = ({ chain }: Citation): string => chain.map(({ name }) => oneLine(name)).join(' ← ');

/** Citations by outlet, in the order in which the article comes to them, with date and chain. */
export function sourceLines(
  review: Review,
  lineOf: (offset: number) => number,
  style: PageStyle,
): readonly string[] {
  const byOutlet = new Map<string, Citation[]>();
  for (const citation of review.analysis.citations) {
    const key = keyOf(citation);
    byOutlet.set(key, [...(byOutlet.get(key) ?? []), citation]);
  }
  return [...byOutlet.values()].flatMap((citations) => {
    const [first] = citations;
    if (!first) return [];
    const name = oneLine(first.outlet);
    const kind = `${name}, ${kindWord[first.kind]}`;
    if (citations.length === 1)
      return entry(style, lineOf(first.start), `${kind}${facts(first)}${hops(first)}`, name);
    return [
      ...heading(style, name, `, ${kindWord[first.kind]}, ${count(citations.length, 'time')}`),
      ...citations.flatMap((citation) => entry(style, lineOf(citation.start), several(review, citation))),
    ];
  });
}

const keyOf = ({ outlet }: Citation): string => outlet.toLowerCase().replace(/^(?:the|a|an)\s/, '');

const kindWord: Readonly<Record<Citation['kind'], string>> = {
  outlet: 'outlet',
  agency: 'agency',
  institution: 'institution',
  document: 'document',
  person: 'person',
  unnamed: 'not named',
};

/** What a picture's credit is, and when the source spoke. */
function facts({ of, date }: Citation): string {
  return [of === 'picture' ? ', of a picture' : '', date === null ? '' : `, ${oneLine(date)}`].join('');
}

/** The hops behind the outlet, each led to by an arrow. */
const hops = ({ chain, outlet }: Citation): string =>
  chain
    .filter(({ name }) => name !== outlet)
    .map(({ name }) => ` ← ${oneLine(name)}`)
    .join('');

const shown = 60;

/** One citation of an outlet that the article cites several times: its chain, or the words around it. */
function several({ analysis }: Review, citation: Citation): string {
  const { text } = analysis.article;
  const chain = hops(citation).trim();
  if (chain !== '') return `${chain}${facts(citation)}`;
  const [line = ''] = text.slice(citation.start, citation.start + 2 * shown).split('\n');
  return `${shorten(oneLine(line), shown)}${facts(citation)}`;
}

/** Whom the article rests on, in one line: the names of its outlets, agencies, institutions and documents, and how many more have no name. */
export function summary({ analysis }: Review): string {
  const cited = analysis.citations.filter(({ of, kind }) => of === 'text' && kind !== 'unnamed');
  const names = [...new Map(cited.map((citation) => [keyOf(citation), oneLine(citation.outlet)])).values()];
  const unnamed = analysis.citations.filter(({ kind }) => kind === 'unnamed').length;
  return [...names, ...(unnamed > 0 ? [count(unnamed, 'source') + ' without a name'] : [])].join(' · ');
}
