import { readFileSync } from 'node:fs';
import { readFacts, type LineFacts } from '../../src/core/article/lineFacts';
import { splitUnits } from '../../src/core/article/lines';

/** A page's visible text with samples of what belongs to its article and what does not. */
export interface Page {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly body: readonly string[];
  readonly boilerplate: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
}

/** A page cut to units, with a label for those that are known. */
export interface LabelledPage {
  readonly page: Page;
  readonly site: string;
  readonly lines: readonly LineFacts[];
  /** 1: of the article, 0: not, undefined: unknown. */
  readonly labels: readonly (number | undefined)[];
  /** How much a label counts: 1 for judged lines, less for lines between them. */
  readonly weights: readonly number[];
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Weight of a line that is not judged itself but stands between judged lines of one kind. */
const between = 0.1;

/** Reads a file of pages, one JSON record a line. */
export const readPages = (file: string): Page[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page);

/** The site of a page's id: all before the last two parts, without the subdomain's `www`. */
const siteOf = (id: string): string =>
  /^(?:www\.)?(.*?\.(?:com|de|org|net|at|ch|fr|es|info|co|eu|blog|io|it|pl|gov|edu|co\.uk|[a-z]{2,3}))(?=[.-])/u.exec(
    id,
  )?.[1] ?? id;

/** A text that is article from its first line to its last, as a page whose lines are all known a little. */
export function plainPage(name: string, text: string): LabelledPage {
  const page = { id: `plain:${name}`, lang: 'en', text, body: [], boilerplate: [] };
  const lines = splitUnits(text).map((unit) => readFacts(unit, false));
  return { page, site: page.id, lines, labels: lines.map(() => 1), weights: lines.map(() => between) };
}

/** Whether a page is one of those made by `plainPage`. */
export const isPlain = ({ page }: LabelledPage): boolean => page.id.startsWith('plain:');

/** Labels the units of a page by the segments that they hold, and weakly those between. */
export function labelPage(page: Page): LabelledPage {
  const units = splitUnits(page.text);
  const folded = units.map((unit) => fold(unit.text));
  const holds = (segments: readonly string[]): boolean[] => {
    const known = segments.map(fold).filter(Boolean);
    return folded.map((line) => known.some((segment) => line.includes(segment)));
  };
  const body = holds(page.body);
  const around = holds(page.boilerplate);
  const labels: (number | undefined)[] = units.map((_, i) =>
    body[i] === around[i] ? undefined : body[i] ? 1 : 0,
  );
  const weights: number[] = labels.map((label) => (label === undefined ? 0 : 1));
  const known = labels.flatMap((label, i) => (label === undefined ? [] : [{ i, label }]));
  const spread = (from: number, to: number, label: number): void => {
    for (let i = from; i < to; i++)
      if (labels[i] === undefined && body[i] === around[i]) {
        labels[i] = label;
        weights[i] = between;
      }
  };
  const firstBody = known.find(({ label }) => label === 1)?.i ?? Infinity;
  const lastBody = known.findLast(({ label }) => label === 1)?.i ?? -1;
  known.forEach(({ i, label }, k) => {
    const next = known[k + 1];
    if (next?.label === label && next.i - i < 60) spread(i + 1, next.i, label);
    if (k === 0 && label === 0 && i < firstBody) spread(0, i, 0);
    if (!next && label === 0 && i > lastBody) spread(i + 1, units.length, 0);
  });
  return { page, site: siteOf(page.id), lines: units.map((unit) => readFacts(unit, false)), labels, weights };
}
