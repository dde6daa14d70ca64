import { countCharacters } from './characters';
import { isCaption, isCredit } from './kinds';
import { isProseLike, type LineFacts } from './lineFacts';
import type { Mentions } from './mentions';
import { cap, countKeys, log, placeRow, type Candidate, type Region } from './region';
import { lineWordScore, type WordTable } from './wordScores';

const headlineReach = 150;
const headlineAfter = 12;
const longestHeadline = 250;
const bodyUnits = 25;
/** Lines further from the first paragraph than this are not looked for in other lines. */
const mentionReach = 60;

/** Units that might be the headline: short ones from well above the first paragraph to a little below. */
export function headlineCandidates(region: Region, table: WordTable): Candidate<string>[] {
  const { lines, first } = region;
  const anchor = first < 0 ? Math.min(lines.length, 10) : first;
  const context: HeadlineContext = {
    anchor,
    table,
    counts: countKeys(lines),
    mentions: region.mentions,
    body: countBodyWords(region, anchor),
    lede: new Set(longWords(lines[anchor])),
    around: countShortLineWords(lines, anchor),
    longest: longestShort(lines, anchor - 12, anchor + 1),
  };
  const candidates: Candidate<string>[] = [];
  for (let i = Math.max(0, anchor - headlineReach); i < Math.min(lines.length, anchor + headlineAfter); i++) {
    const facts = lines[i];
    if (!facts || facts.unit.text.length > longestHeadline || facts.words === 0 || isNotice(facts)) continue;
    candidates.push({
      index: i,
      value: facts.unit.text,
      row: headlineRow(region, i, facts, context),
    });
  }
  return candidates;
}

/** Whether a line is a copyright notice. */
const isNotice = ({ unit }: LineFacts): boolean =>
  /^(?:copyright\b|©|\(c\)\s)/iu.test(unit.text.slice(0, 12));

interface HeadlineContext {
  readonly anchor: number;
  readonly table: WordTable;
  readonly counts: ReadonlyMap<string, number>;
  readonly mentions: Mentions;
  /** In how many of the first units of running text each long word stands. */
  readonly body: ReadonlyMap<string, number>;
  readonly lede: ReadonlySet<string>;
  /** In how many short lines of the page each long word stands. */
  readonly around: ReadonlyMap<string, number>;
  /** The longest line that is no running text among the twelve above the first paragraph. */
  readonly longest: number;
}

/** Share of capitals among the letters. */
function capitals(text: string): number {
  const counts = countCharacters(text);
  return counts.capitals / Math.max(1, counts.letters);
}

const longWords = (facts: LineFacts | undefined): string[] =>
  facts?.folded.filter((word) => word.length >= 4) ?? [];

function countUnits(all: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const countBodyWords = ({ lines, probabilities }: Region, anchor: number): Map<string, number> =>
  countUnits(
    lines
      .slice(anchor, anchor + bodyUnits)
      .flatMap((facts, k) => ((probabilities[anchor + k] ?? 0) > 0.5 ? [longWords(facts)] : [])),
  );

const countShortLineWords = (lines: readonly LineFacts[], anchor: number): Map<string, number> =>
  countUnits(
    lines
      .slice(Math.max(0, anchor - headlineReach), anchor + headlineReach)
      .flatMap((facts) => (isProseLike(facts) ? [] : [longWords(facts)])),
  );

/** The length of the longest line that is no running text. */
function longestShort(lines: readonly LineFacts[], from: number, to: number): number {
  let most = 0;
  for (let k = Math.max(0, from); k < Math.min(lines.length, to); k++) {
    const facts = lines[k];
    if (facts && facts.unit.text.length > most && !isProseLike(facts)) most = facts.unit.text.length;
  }
  return most;
}

const says = (lines: readonly LineFacts[], test: (facts: LineFacts) => boolean): number =>
  lines.findIndex(test);
const share = (facts: LineFacts, reason: string): boolean =>
  facts.hits.some((hit) => hit.reason === reason && hit.share > 0.3);

function headlineRow(region: Region, i: number, facts: LineFacts, context: HeadlineContext): number[] {
  const { lines } = region;
  const { text } = facts.unit;
  const above = lines.slice(Math.max(0, i - 4), i);
  const below = lines.slice(i + 1, i + 6);
  return [
    ...placeRow(region, i, -1),
    ...copyRow(region, i, facts, context),
    ...wordRow(facts, context),
    ...neighbourRow(region, i, facts, context),
    ...rivalRow(region, i, -1, context),
    ...rivalRow(region, i, 1, context),
    ...captionRow(region, i, facts),
    facts.hits.reduce((most, hit) => Math.max(most, hit.share), 0),
    Number(/^[←«‹<]|[→»›>]$/u.test(text)),
    Number(facts.endsSentence),
    Number(/[?!]$/u.test(text)),
    Number(/[:：]$/u.test(text)),
    Number(/[.!?] \p{Lu}/u.test(text)),
    Number(/[|»›>/]/u.test(text)),
    Number(/^\p{Ll}/u.test(text)),
    Number(/["“”„«»‘]/u.test(text)),
    Number(/\p{L}: |\s[–—-]\s/u.test(text)),
    Number(facts.bullet),
    facts.stopWords,
    Number(facts.dateOnly) + facts.dates.length,
    Math.max(
      ...['introduced', 'beforeDate', 'alone'].map((form, k) =>
        facts.bylines[0]?.form === form ? k + 1 : 0,
      ),
    ),
    says(below, (line) => line.dates.length > 0),
    says(below, (line) => line.bylines.some(({ form }) => form !== 'alone')),
    says(below, (line) => isProseLike(line)),
    says(below, (line) => share(line, 'comments')),
    says(below, (line) => share(line, 'sharing')),
    says(above, (line) => line.dates.length > 0),
  ];
}

/** Where else on the page the line stands, alone or with other words. */
function copyRow({ lines, last }: Region, i: number, facts: LineFacts, context: HeadlineContext): number[] {
  const near = context.anchor - i < mentionReach && facts.key.length >= 5;
  const inside = near ? context.mentions.find(facts.key) : [];
  return [
    cap(context.counts.get(facts.key) ?? 1, 5),
    cap(inside.length, 5),
    cap(inside.filter((k) => k < i).length, 5),
    inside.filter((k) => k < 5).length,
    cap(inside.filter((k) => k > last).length, 5),
    Number(inside.includes(i - 1)),
    cap(inside.filter((k) => endsPath(lines[k], facts.key)).length, 3),
    cap(inside.filter((k) => isNamedPage(lines[k], facts.key)).length, 3),
    Number(lines[i + 1]?.key === facts.key) + 2 * Number(lines[i - 1]?.key === facts.key),
  ];
}

const pathMark = /[»›>/→|•·]|\b(?:home|start(?:seite)?|sie sind hier|you are here|inicio|accueil)\b/iu;

/** Whether a line is the way to the page that `key` names, as menus print it: `Home » Travel » Lisbon`. */
const endsPath = (holder: LineFacts | undefined, key: string): boolean =>
  holder !== undefined && holder.key.endsWith(` ${key}`) && pathMark.test(holder.unit.text);

/** Whether a line is a page's name with the site's behind, as windows are titled: `Lisbon in a day | The Herald`. */
const isNamedPage = (holder: LineFacts | undefined, key: string): boolean =>
  holder !== undefined && holder.key.startsWith(`${key} `) && /\s[|–—-]\s/u.test(holder.unit.text);

const rivalReach = 3;

/** The nearest line above (`step` -1) or below (1) that might be the headline as well, beside this one. */
function rivalRow(
  { lines, mentions }: Region,
  i: number,
  step: number,
  { counts, body }: HeadlineContext,
): number[] {
  for (let distance = 1; distance <= rivalReach; distance++) {
    const rival = lines[i + step * distance];
    const own = lines[i];
    if (!rival || !own || isProseLike(rival)) break;
    if (rival.dateOnly || rival.words < 2 || rival.hits.length > 0 || rival.bylines.length > 0) continue;
    return [
      distance,
      rival.words - own.words,
      sharedShare(rival, body) - sharedShare(own, body),
      cap(counts.get(rival.key) ?? 1, 5),
      cap(mentions.find(rival.key).length, 5),
      Number(rival.endsSentence) + 2 * Number(/[:：]$/u.test(rival.unit.text)),
      rival.key === own.key ? 2 : Number(rival.key.includes(own.key)) - Number(own.key.includes(rival.key)),
    ];
  }
  return [0, 0, 0, 0, 0, 0, 0];
}

function sharedShare(facts: LineFacts, body: ReadonlyMap<string, number>): number {
  const words = longWords(facts);
  return words.filter((word) => body.has(word)).length / Math.max(1, words.length);
}

/** Whether the line looks like a picture's caption or a list of tags. */
function captionRow({ lines }: Region, i: number, facts: LineFacts): number[] {
  const [next, second] = [lines[i + 1], lines[i + 2]];
  return [
    Number(isCaption(facts)) + 2 * Number(isCredit(facts)),
    Number(next !== undefined && isCredit(next)) + 2 * Number(second !== undefined && isCredit(second)),
    Number(/\((?:symbol|archiv|beispiel|file|archive)\p{L}*\)/iu.test(facts.unit.text)),
    countCharacters(facts.unit.text).initials / Math.max(1, facts.words),
    Number(/[@]|https?:|www\./u.test(facts.unit.text)),
  ];
}

/** How the line's words go with those of the text and of the lines around. */
function wordRow(facts: LineFacts, { body, lede, around, table }: HeadlineContext): number[] {
  const words = longWords(facts);
  const most = Math.max(1, words.length);
  const counts = words.map((word) => body.get(word) ?? 0);
  const shared = counts.filter((count) => count > 0).length;
  const own = words.filter((word) => (body.get(word) ?? 0) >= (around.get(word) ?? 0));
  return [
    shared,
    shared / most,
    counts.reduce((sum, count) => sum + Math.min(5, count), 0),
    counts.filter((count) => count > 1).length / most,
    words.filter((word) => lede.has(word)).length / most,
    own.length / most,
    words.reduce((sum, word) => sum + Math.min(10, around.get(word) ?? 0), 0) / most,
    lineWordScore(facts, table),
    facts.unit.text.length / Math.max(1, facts.words),
  ];
}

function neighbourRow(region: Region, i: number, facts: LineFacts, context: HeadlineContext): number[] {
  const { lines, probabilities } = region;
  const length = facts.unit.text.length;
  const lengths = [lines[i - 2], lines[i - 1], lines[i + 1], lines[i + 2]].map(
    (line) => line?.unit.text.length ?? 0,
  );
  const [, before = 0, after = 0] = lengths;
  let between = 0;
  for (let k = i + 1; k < context.anchor && k < i + 40; k++) {
    const line = lines[k];
    if (line && line.words >= 3 && line.dates.length === 0 && line.bylines.length === 0) between++;
  }
  return [
    ...lengths.map(log),
    cap(length - before, 120),
    cap(length - after, 120),
    length / Math.max(1, context.longest),
    between,
    probabilities[i - 1] ?? 0,
    probabilities[i + 1] ?? 0,
    Number(lines[i + 1]?.endsSentence ?? false),
    Number(lines[i + 1] !== undefined && isProseLike(lines[i + 1] ?? facts)),
    lineWordScore(lines[i + 1] ?? facts, context.table),
    lineWordScore(lines[i - 1] ?? facts, context.table),
    capitals(facts.unit.text),
    capitals(lines[i - 1]?.unit.text ?? ''),
    Number(/[:：]$/u.test(lines[i - 1]?.unit.text ?? '')),
    longestShort(lines, i + 1, i + 12),
    longestShort(lines, i - 12, i),
    cap(facts.unit.gap, 3),
    cap(lines[i + 1]?.unit.gap ?? 3, 3),
  ];
}
