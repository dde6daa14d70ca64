import type { Link } from '../../src/core/attribution/tagger/decode';
import { PARTS } from '../../src/core/attribution/tagger/labels';
import { findQuotes } from '../../src/core/attribution/tagger/quoteState';
import { Kind, type Tokens } from '../../src/core/attribution/tagger/token';
import type { GoldAttribution, Paragraph } from './corpus';

/** Hits among what was found and among what people marked. */
export interface Tally {
  hits: number;
  found: number;
  hitsOfGold: number;
  gold: number;
}

/** Tallies by the name of the measure. */
export type Score = Map<string, Tally>;

/** Precision, recall and their harmonic mean, in per cent. */
export function summary(t: Tally): { precision: number; recall: number; f1: number } {
  const precision = t.found === 0 ? 0 : (100 * t.hits) / t.found;
  const recall = t.gold === 0 ? 0 : (100 * t.hitsOfGold) / t.gold;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The F1 of all measures but those by kind, in one line. */
export function brief(score: Score): string {
  return [...score]
    .filter(([name]) => !name.includes(','))
    .map(([name, tally]) => `${name} ${summary(tally).f1.toFixed(1)}`)
    .join(', ');
}

function add(
  score: Score,
  name: string,
  hits: number,
  found: number,
  hitsOfGold: number,
  gold: number,
): void {
  const t = score.get(name) ?? { hits: 0, found: 0, hitsOfGold: 0, gold: 0 };
  t.hits += hits;
  t.found += found;
  t.hitsOfGold += hitsOfGold;
  t.gold += gold;
  score.set(name, t);
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

function shared(a: readonly number[], b: readonly number[]): number {
  const set = new Set(b);
  return a.filter((i) => set.has(i)).length;
}

const half = (a: readonly number[], b: readonly number[]): boolean => {
  const both = shared(a, b);
  return a.length + b.length === 0 || (both > 0 && both * 2 >= Math.max(a.length, b.length));
};

/** Compares what was found in a paragraph with what people marked there, in our own tokens; `strong` says which tokens are words that report more often than not. */
export function scoreParagraph(
  score: Score,
  p: Paragraph,
  links: readonly Link[],
  strong: (token: number) => boolean,
): void {
  for (const part of PARTS) {
    const keys = (list: readonly (Link | GoldAttribution)[]): Set<string> =>
      new Set(list.map((x) => x[part].join()).filter((key) => key !== ''));
    const found = keys(links);
    const gold = keys(p.gold);
    const hits = [...found].filter((key) => gold.has(key)).length;
    add(score, `${part} exact`, hits, found.size, hits, gold.size);
  }
  const words = (list: readonly (Link | GoldAttribution)[]): number[] => [
    ...new Set(list.flatMap((x) => x.content)),
  ];
  const found = words(links);
  const gold = words(p.gold);
  const both = shared(found, gold);
  add(score, 'content words', both, found.length, both, gold.length);
  const all = (a: Link, b: GoldAttribution): boolean => PARTS.every((part) => same(a[part], b[part]));
  const exact = links.filter((a) => p.gold.some((b) => all(a, b))).length;
  add(
    score,
    'all three exact',
    exact,
    links.length,
    p.gold.filter((b) => links.some((a) => all(a, b))).length,
    p.gold.length,
  );
  scoreLinks(score, p, links, strong);
  scoreSpeakers(score, p, links);
}

/** Whether content is quoted wholly, partly or not at all. */
function typeOf(content: readonly number[], t: Tokens, state: Int32Array): string {
  const words = content.filter((i) => (t.kind[i] ?? 0) >= Kind.Word);
  const quoted = words.filter((i) => state[i] !== 0).length;
  return quoted === 0 ? 'indirect' : quoted === words.length ? 'direct' : 'mixed';
}

/** The kinds of attribution that are told apart in the table. */
const KINDS = ['direct', 'mixed', 'indirect, strong cue', 'indirect, weak cue'];

function scoreLinks(
  score: Score,
  p: Paragraph,
  links: readonly Link[],
  strong: (token: number) => boolean,
): void {
  const { state } = findQuotes(p.text, p.tokens);
  const used = new Set<GoldAttribution>();
  const right = new Set<Link>();
  for (const link of links) {
    const match = p.gold.find(
      (g) => !used.has(g) && half(link.source, g.source) && half(link.content, g.content),
    );
    if (match === undefined) continue;
    used.add(match);
    right.add(link);
  }
  add(score, 'linked half', right.size, links.length, used.size, p.gold.length);
  const kindOf = (x: Link | GoldAttribution): string => {
    const type = typeOf(x.content, p.tokens, state);
    return type === 'indirect' ? `${type}, ${x.cue.some(strong) ? 'strong' : 'weak'} cue` : type;
  };
  for (const type of KINDS) {
    const mine = links.filter((x) => kindOf(x) === type);
    const theirs = p.gold.filter((x) => kindOf(x) === type);
    const hits = mine.filter((x) => right.has(x)).length;
    add(
      score,
      `linked half, ${type}`,
      hits,
      mine.length,
      theirs.filter((x) => used.has(x)).length,
      theirs.length,
    );
  }
}

/** Whose quotes: contents with at least three quoted words, and whether half of these were linked to a source that meets the right one. */
function scoreSpeakers(score: Score, p: Paragraph, links: readonly Link[]): void {
  const { region } = findQuotes(p.text, p.tokens);
  const isWord = (i: number): boolean => (p.tokens.kind[i] ?? 0) >= Kind.Word;
  const length = new Map<number, number>();
  region.forEach((r, i) => length.set(r, (length.get(r) ?? 0) + (isWord(i) ? 1 : 0)));
  const quoted = (x: Link | GoldAttribution): number[] => {
    const inside = x.content.filter(
      (i) => (region[i] ?? -1) >= 0 && isWord(i) && (length.get(region[i] ?? -1) ?? 0) >= 3,
    );
    return inside.length >= 3 ? inside : [];
  };
  const count = (
    a: readonly (Link | GoldAttribution)[],
    b: readonly (Link | GoldAttribution)[],
  ): [number, number] => {
    const speaking = a.filter((x) => x.source.length > 0 && quoted(x).length > 0);
    const right = speaking.filter((x) =>
      b.some((y) => shared(quoted(x), y.content) * 2 >= quoted(x).length && shared(x.source, y.source) > 0),
    );
    return [right.length, speaking.length];
  };
  add(score, 'direct speaker', ...count(links, p.gold), ...count(p.gold, links));
}
