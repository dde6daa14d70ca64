import type { Byline, BylineForm, Name } from './bylines';
import { scraperDate } from './dateCandidates';
import type { LineFacts } from './lineFacts';
import { cap, countKeys, placeRow, type Candidate, type Region } from './region';
import type { WordTable } from './wordScores';

const bylineForms: readonly BylineForm[] = ['introduced', 'beforeDate', 'afterDate', 'alone', 'user'];
const bylineReach = 45;

/** All units that may name the authors: anywhere where they say so, near headline and text where they are bare names. */
export function authorCandidates(region: Region, headline: number, table: WordTable): Candidate<Byline>[] {
  const { lines, first, last } = region;
  const counts = new Map<string, number>();
  const near = (i: number): boolean =>
    Math.abs(i - headline) < bylineReach ||
    Math.abs(i - first) < bylineReach ||
    Math.abs(i - last) < bylineReach;
  const found = lines
    .flatMap((facts, index) =>
      (index === 0 && scraperDate.test(facts.unit.text) ? [] : facts.bylines)
        .filter(({ form }) => near(index) || form === 'introduced')
        .map((byline) => ({ index, facts, byline })),
    )
    .slice(0, 600);
  for (const { byline } of found)
    for (const { name } of byline.names) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  const keys = countKeys(lines);
  return found.map(({ index, facts, byline }) => {
    const [name] = byline.names;
    const before = facts.unit.text.slice(0, name?.start ?? 0);
    return {
      index,
      value: byline,
      row: [
        ...placeRow(region, index, headline),
        bylineForms.indexOf(byline.form),
        byline.names.length,
        name?.name.split(' ').length ?? 0,
        name?.name.length ?? 0,
        name?.start ?? 0,
        facts.unit.text.length - (byline.names.at(-1)?.end ?? 0),
        cap(counts.get(fold(name?.name ?? '')) ?? 1, 6),
        cap(keys.get(facts.key) ?? 1, 6),
        nameScore(byline.names, table),
        distanceToDate(lines, index),
        Number(facts.dates.length > 0),
        Number(/\p{Lu}{3}/u.test(name?.name ?? '')),
        Number(/(?:by|von|par|por|vom)[\s:]*$/iu.test(before)),
        Number(/(?:aut[oe]r|автор)/iu.test(before)),
        Number(
          /(?:posted|geschrieben|veröffentlicht|published|written|verfasst|eingestellt|publi)/iu.test(before),
        ),
        Number(/(?:foto|photo|bild|image|quelle|source|video|kommentar|comment)/iu.test(before)),
        Number(/^\p{Ll}/u.test(name?.name ?? '')),
        Number(/(?:says|sagt|schreibt|meint):?$/iu.test(facts.unit.text)),
        facts.hits.reduce((most, hit) => Math.max(most, hit.share), 0),
      ],
    };
  });
}

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
