import { givenNameGender } from '../speaker/givenNames';
import type { Byline, BylineForm, Name } from './bylines';
import { scraperDate } from './dateCandidates';
import { isProseLike, type LineFacts } from './lineFacts';
import type { Mentions } from './mentions';
import { cap, countKeys, placeRow, type Candidate, type Region } from './region';
import type { WordTable } from './wordScores';

const bylineForms: readonly BylineForm[] = [
  'introduced',
  'beforeDate',
  'afterDate',
  'alone',
  'user',
  'role',
  'copyright',
  'source',
];
const bylineReach = 45;
const mostCandidates = 600;

/** All units that may name the authors: anywhere where they say so, near headline and text where they are bare names. */
export function authorCandidates(region: Region, headline: number, table: WordTable): Candidate<Byline>[] {
  const { lines, first, last } = region;
  const near = (i: number): boolean =>
    Math.abs(i - headline) < bylineReach ||
    Math.abs(i - first) < bylineReach ||
    Math.abs(i - last) < bylineReach;
  const found = lines
    .flatMap((facts, index) =>
      (index === 0 && scraperDate.test(facts.unit.text) ? [] : bylinesOf(lines, index))
        .filter(({ form }) => near(index) || form === 'introduced' || form === 'copyright')
        .map((byline) => ({ index, facts, byline })),
    )
    .slice(0, mostCandidates);
  const counts = new Map<string, number>();
  for (const { byline } of found)
    for (const { name } of byline.names) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  const context: AuthorContext = {
    counts,
    table,
    keys: countKeys(lines),
    mentions: region.mentions,
    common: commonWords(region),
  };
  return found.map(({ index, facts, byline }) => ({
    index,
    value: byline,
    row: [...placeRow(region, index, headline), ...bylineRow(region, index, facts, byline, context)],
  }));
}

interface AuthorContext {
  readonly counts: ReadonlyMap<string, number>;
  readonly table: WordTable;
  readonly keys: ReadonlyMap<string, number>;
  readonly mentions: Mentions;
  /** Words that the text writes with a small initial, so that they are no names. */
  readonly common: ReadonlySet<string>;
}

const introducer =
  /(?:^|[\s|·•])(?:by|von|vom|par|por|di|door|przez|av|af|от|від|author|autor(?:in)?|auteur|автор)\s?:?$/iu;
const shortName = /^[@\p{L}\p{N}][^\s|·•,;:<>()]{1,24}(?: [^\s|·•,;:<>()]{2,20}){0,3}\s?[|·•]?$/u;
const longestShort = 40;

/** The bylines of a unit; a short line after one that ends with "by", or beside a date, may be a user's or an office's name. */
function bylinesOf(lines: readonly LineFacts[], index: number): readonly Byline[] {
  const facts = lines[index];
  if (!facts) return [];
  const { text } = facts.unit;
  if (text.length > longestShort || !shortName.test(text) || facts.dates.length > 0) return facts.bylines;
  const before = lines[index - 1];
  const introduced =
    before !== undefined && before.unit.text.length < 80 && introducer.test(before.unit.text.slice(-20));
  const strong = facts.bylines.some(({ form }) => form === 'introduced');
  const name = text.replace(/[\s|·•]+$/u, '');
  const whole = [{ start: 0, end: name.length, name }];
  if (introduced && !strong) return [{ form: 'introduced', names: facts.bylines[0]?.names ?? whole }];
  if (facts.bylines.length > 0 || facts.hits.length > 0 || facts.words > 4) return facts.bylines;
  const dated = [before, lines[index + 1]].some(
    (line) => line !== undefined && line.dateOnly && line.dates.length > 0,
  );
  return dated ? [{ form: 'user', names: whole }] : facts.bylines;
}

const smallWord = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{2,}/gu;
const textUnits = 60;

function commonWords({ lines, first }: Region): Set<string> {
  const words = new Set<string>();
  for (const { unit } of lines.slice(Math.max(0, first), Math.max(0, first) + textUnits))
    for (const [word] of unit.text.slice(0, 1000).matchAll(smallWord)) words.add(word);
  return words;
}

function bylineRow(
  { lines, last }: Region,
  index: number,
  facts: LineFacts,
  byline: Byline,
  { counts, table, keys, mentions, common }: AuthorContext,
): number[] {
  const [name] = byline.names;
  const said = name?.name ?? '';
  const words = fold(said).split(/[\s-]+/u);
  const { text } = facts.unit;
  const before = text.slice(0, name?.start ?? 0);
  const next = lines[index + 1];
  const previous = lines[index - 1];
  const held = mentions.find(foldedWords(said));
  return [
    bylineForms.indexOf(byline.form),
    byline.names.length,
    words.length,
    said.length,
    name?.start ?? 0,
    text.length - (byline.names.at(-1)?.end ?? 0),
    cap(counts.get(fold(said)) ?? 1, 6),
    cap(keys.get(facts.key) ?? 1, 6),
    cap(held.length, 8),
    cap(held.filter((i) => i > last).length, 5),
    nameScore(byline.names, table),
    words.filter((word) => common.has(word)).length / Math.max(1, words.length),
    Number(givenNameGender(words[0] ?? '') !== undefined),
    byline.names.filter(({ name: one }) => givenNameGender(one.split(/[\s-]/u, 1)[0] ?? '') !== undefined)
      .length / Math.max(1, byline.names.length),
    distanceToDate(lines, index),
    Number(facts.dates.length > 0),
    Number(/\p{Lu}{3}/u.test(said)),
    Number(/[\d@._]/u.test(said)),
    Number(/(?:by|von|par|por|vom)[\s:]*$/iu.test(before)),
    Number(introducer.test(previous?.unit.text.slice(-20) ?? '')),
    Number(/(?:aut[oe]r|автор)/iu.test(before)),
    Number(
      /(?:posted|geschrieben|veröffentlicht|published|written|verfasst|eingestellt|publi)/iu.test(before),
    ),
    Number(/(?:foto|photo|bild|image|quelle|source|video|kommentar|comment)/iu.test(before)),
    Number(/^\p{Ll}/u.test(said)),
    Number(/(?:says|sagt|schreibt|meint):?$/iu.test(text)),
    facts.hits.reduce((most, hit) => Math.max(most, hit.share), 0),
    next?.unit.text.length ?? 0,
    Number(
      next !== undefined &&
        isProseLike(next) &&
        next.folded.slice(0, words.length).join(' ') === foldedWords(said),
    ),
    (previous?.dates.length ?? 0) + 2 * Number((next?.dates.length ?? 0) > 0),
  ];
}

const foldedWords = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu) ?? []).join(' ');

const fold = (name: string): string => name.toLowerCase();

const nameScore = (names: readonly Name[], table: WordTable): number =>
  Math.max(
    -9,
    ...names.flatMap(({ name }) =>
      fold(name)
        .split(/[\s-]+/u)
        .map((word) => table.get(word) ?? 0),
    ),
  );

function distanceToDate(lines: readonly LineFacts[], i: number): number {
  for (let d = 0; d <= 6; d++) if (lines[i + d]?.dates.length || lines[i - d]?.dates.length) return d;
  return 10;
}
