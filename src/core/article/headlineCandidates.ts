import { countCharacters } from './characters';
import { isProseLike, type LineFacts } from './lineFacts';
import { cap, countKeys, log, placeRow, type Candidate, type Region } from './region';
import { lineWordScore, type WordTable } from './wordScores';

const headlineReach = 150;
const mostHolders = 1500;
const headlineAfter = 12;
const longestHeadline = 250;

/** Units that might be the headline: short ones from well above the first paragraph to a little below. */
export function headlineCandidates(region: Region, table: WordTable): Candidate<string>[] {
  const { lines, first } = region;
  const counts = countKeys(lines);
  const anchor = first < 0 ? Math.min(lines.length, 10) : first;
  const holders = lines.slice(0, mostHolders).flatMap(({ unit }, k) => (unit.text.length < 400 ? [k] : []));
  const body = new Set(
    lines
      .slice(anchor, anchor + 25)
      .flatMap((facts, i) => ((region.probabilities[anchor + i] ?? 0) > 0.5 ? longWords(facts) : [])),
  );
  const candidates: Candidate<string>[] = [];
  for (let i = Math.max(0, anchor - headlineReach); i < Math.min(lines.length, anchor + headlineAfter); i++) {
    const facts = lines[i];
    if (!facts || facts.unit.text.length > longestHeadline || facts.words === 0) continue;
    candidates.push({
      index: i,
      value: facts.unit.text,
      row: headlineRow(region, i, facts, { counts, holders, body, table, near: anchor - i < 60 }),
    });
  }
  return candidates;
}

interface HeadlineContext {
  readonly counts: ReadonlyMap<string, number>;
  /** Units in which a headline may stand together with other words. */
  readonly holders: readonly number[];
  readonly body: ReadonlySet<string>;
  readonly table: WordTable;
  readonly near: boolean;
}

/** Share of capitals among the letters. */
function capitals(text: string): number {
  const counts = countCharacters(text);
  return counts.capitals / Math.max(1, counts.letters);
}

const longWords = (facts: LineFacts): string[] => facts.key.split(' ').filter((word) => word.length >= 4);

function headlineRow(region: Region, i: number, facts: LineFacts, context: HeadlineContext): number[] {
  const { lines } = region;
  const { text } = facts.unit;
  const words = longWords(facts);
  const shared = words.filter((word) => context.body.has(word)).length;
  const inside =
    context.near && facts.key.length >= 5
      ? context.holders.filter(
          (k) => (lines[k]?.key.length ?? 0) > facts.key.length && lines[k]?.key.includes(facts.key),
        )
      : [];
  const below = lines.slice(i + 1, i + 6);
  return [
    ...placeRow(region, i, -1),
    cap(context.counts.get(facts.key) ?? 1, 5),
    cap(inside.length, 5),
    inside.filter((k) => k < i).length,
    inside.filter((k) => k < 5).length,
    Number(/^[←«‹<]|[→»›>]$/u.test(text)),
    log(lines[i - 1]?.unit.text.length ?? 0),
    log(lines[i + 1]?.unit.text.length ?? 0),
    log(lines[i + 2]?.unit.text.length ?? 0),
    region.probabilities[i - 1] ?? 0,
    region.probabilities[i + 1] ?? 0,
    Number(lines[i + 1]?.endsSentence ?? false),
    lineWordScore(lines[i + 1] ?? facts, context.table),
    capitals(text),
    capitals(lines[i - 1]?.unit.text ?? ''),
    shared,
    shared / Math.max(1, words.length),
    lineWordScore(facts, context.table),
    lineWordScore(lines[i - 1] ?? facts, context.table),
    facts.hits.reduce((most, hit) => Math.max(most, hit.share), 0),
    Number(facts.endsSentence),
    Number(/[?!]$/u.test(text)),
    Number(/[:：]$/u.test(text)),
    Number(/[.!?] \p{Lu}/u.test(text)),
    Number(/[|»›>/]/u.test(text)),
    Number(/^\p{Ll}/u.test(text)),
    Number(facts.bullet),
    facts.stopWords,
    Number(facts.dateOnly) + facts.dates.length,
    Math.max(
      ...['introduced', 'beforeDate', 'alone'].map((form, k) =>
        facts.bylines[0]?.form === form ? k + 1 : 0,
      ),
    ),
    below.findIndex((line) => line.dates.length > 0),
    below.findIndex((line) => line.bylines.some(({ form }) => form !== 'alone')),
    below.findIndex((line) => isProseLike(line)),
    lines.slice(Math.max(0, i - 4), i).findIndex((line) => line.dates.length > 0),
    Math.max(0, ...lines.slice(i + 1, i + 12).map((line) => (isProseLike(line) ? 0 : line.unit.text.length))),
    Math.max(
      0,
      ...lines.slice(Math.max(0, i - 12), i).map((line) => (isProseLike(line) ? 0 : line.unit.text.length)),
    ),
    cap(facts.unit.gap, 3),
    cap(lines[i + 1]?.unit.gap ?? 3, 3),
  ];
}
