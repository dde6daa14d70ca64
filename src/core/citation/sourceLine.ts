import { is, lowerAt, type Reading } from '../attribution/rules/reading';
import { Word } from '../attribution/rules/words';
import type { Span } from '../text/sentences';
import { hull } from '../text/range';
import { classify, rangeOf, wordsOf, type Scene, type Source } from './classify';
import { dateAt } from './date';
import { mediumAt } from './medium';
import type { ChainLink, Citation } from './model';
import { knownKind } from './outlets';
import { reportVerbs } from './words';

/** A stretch of a source line that is one citation. */
interface Item {
  readonly primary: Source | null;
  readonly medium: Span | null;
  readonly outlet: Source | null;
}

/** The citations of a line such as "Source: NAME, in an interview with …, as OUTLET reports" or `Source: "X"/Y`; `from` is the token behind the label. */
export function readSourceLine(scene: Scene, from: number): readonly Citation[] {
  const { r } = scene;
  const dates = split(scene, from).map((span) => ({ span, date: dateIn(r, span) }));
  // A date set off from the names is that of all of them: "NAME, 12 May".
  const last = dates.at(-1)?.date;
  const common = last && last.rest.end <= last.rest.first ? last.date : null;
  return dates.flatMap(({ span, date }) => {
    const rest = date?.rest ?? span;
    return rest.end > rest.first ? toCitation(scene, readItem(scene, rest), date?.date ?? common) : [];
  });
}

/** The first date in a stretch, and the stretch without a date at its end; null where it has none. */
function dateIn(r: Reading, { first, end }: Span): { readonly date: Span; readonly rest: Span } | null {
  for (let at = first; at < end; at++) {
    const date = dateAt(r, at);
    if (!date || date.end > end) continue;
    const stop = date.end === end ? trimEnd(at, (i) => i >= first && lowerAt(r, i) === ',') : end;
    return { date, rest: { first, end: stop } };
  }
  return null;
}

/** Where the line names several sources side by side: at slashes, semicolons, "&", and at commas and "and" between short names. */
function split({ r }: Scene, from: number): readonly Span[] {
  const spans: Span[] = [];
  let first = from;
  const end = trimEnd(r.tokens.length, (at) => /^[.!]$/.test(lowerAt(r, at)));
  const simple = end - from < 14 && !hasClause(from, end);
  for (let at = from; at < end; at++) {
    const text = lowerAt(r, at);
    const both = (text === 'and' || text === 'und') && isKnown(at - 1) && isKnown(at + 1);
    const side =
      text === '/' || text === ';' || text === '|' || both || (simple && (text === ',' || text === '&'));
    if (!side || (text === '/' && /^rfe$/.test(lowerAt(r, at - 1)))) continue;
    if (at > first) spans.push({ first, end: at });
    first = at + 1;
  }
  if (first < end) spans.push({ first, end });
  return spans;

  function isKnown(at: number): boolean {
    return knownKind(r.tokens[at]?.text ?? '', false) !== undefined;
  }

  function hasClause(a: number, b: number): boolean {
    for (let at = a; at < b; at++)
      if (
        !/^(?:of|for)$/.test(lowerAt(r, at)) &&
        (is(r, at, Word.Preposition | Word.Subordinator) || /^(?:citing|quoting)$/.test(lowerAt(r, at)))
      )
        return true;
    return false;
  }
}

function trimEnd(end: number, drop: (at: number) => boolean): number {
  let last = end;
  while (last > 0 && drop(last - 1)) last--;
  return last;
}

function readItem(scene: Scene, span: Span): Item {
  const { r } = scene;
  for (let at = span.first; at < span.end; at++) {
    if (at > span.first && ['citing', 'quoting'].includes(lowerAt(r, at))) return citing(at);
    const outlet = tailOutlet(scene, at, span.end);
    if (!outlet) continue;
    const head = { first: span.first, end: trimEnd(at, (i) => i >= span.first && lowerAt(r, i) === ',') };
    return { ...readHead(scene, head), outlet };
  }
  return { ...readHead(scene, span), outlet: null };

  /** "OUTLET, citing NAME": the outlet stands first here. */
  function citing(at: number): Item {
    const end = lowerAt(r, at - 1) === ',' ? at - 1 : at;
    const outlet = named(scene, { first: span.first, end });
    return { outlet, primary: speakerOf(scene, { first: at + 1, end: span.end }), medium: null };
  }
}

/** "as NAME reports", "reported by NAME", "according to NAME", "via NAME", "citing NAME" at `at`. */
function tailOutlet(scene: Scene, at: number, end: number): Source | null {
  const { r } = scene;
  const word = lowerAt(r, at);
  if (word === 'as') {
    const by = lowerAt(r, at + 2) === 'by' ? at + 3 : -1;
    if (by > 0) return named(scene, { first: by, end });
    for (let verb = at + 2; verb < end; verb++)
      if (reportVerbs.has(lowerAt(r, verb))) return named(scene, { first: at + 1, end: verb });
    return null;
  }
  if (reportVerbs.has(word) || word === 'cited' || word === 'quoted' || word === 'published')
    return lowerAt(r, at + 1) === 'by' ? named(scene, { first: at + 2, end }) : null;
  if (word === 'according' && lowerAt(r, at + 1) === 'to') return named(scene, { first: at + 2, end });
  if (word === 'via' || word === 'laut') return named(scene, { first: at + 1, end });
  return null;
}

/** The name that a source line gives, whatever it is: what no list knows counts as an outlet. */
function named(scene: Scene, span: Span): Source | null {
  const { r } = scene;
  const quote = /^["“”„«»,.]$|^''$/;
  let { first, end } = span;
  while (first < end && quote.test(lowerAt(r, first))) first++;
  while (
    end > first &&
    quote.test(lowerAt(r, end - 1)) &&
    !(lowerAt(r, end - 1) === '.' && (r.tokens[end - 2]?.text.length ?? 9) < 2)
  )
    end--;
  if (first >= end) return null;
  const known = classify(scene, { first, end });
  const name = wordsOf(r, { first, end }).replace(/^the\s+/i, '');
  return { first, end, name, kind: known && known.kind !== 'person' ? known.kind : 'outlet' };
}

function readHead(scene: Scene, span: Span): { primary: Source | null; medium: Span | null } {
  const { r } = scene;
  for (let at = span.first + 1; at < span.end; at++) {
    const medium = mediumAt(r, at, span.end);
    if (medium) {
      const end = trimEnd(at, (i) => i >= span.first && lowerAt(r, i) === ',');
      return { primary: speakerOf(scene, { first: span.first, end }), medium };
    }
  }
  return { primary: speakerOf(scene, span), medium: null };
}

function speakerOf(scene: Scene, span: Span): Source | null {
  if (span.first >= span.end) return null;
  const { r } = scene;
  const quotedName = /^["“„«]$|^''$/.test(lowerAt(r, span.first));
  const known = classify(scene, span);
  const plain = named(scene, span);
  if (!plain) return null;
  if (known)
    return {
      ...plain,
      kind: known.kind === 'person' && quotedName ? 'outlet' : known.kind,
      name: known.kind === 'person' ? known.name : plain.name,
    };
  return plain;
}

const link = (scene: Scene, source: Source): ChainLink => ({
  ...rangeOf(scene, source),
  name: source.name,
  kind: source.kind,
});

function toCitation(scene: Scene, { primary, medium, outlet }: Item, date: Span | null): readonly Citation[] {
  const outer = outlet ?? primary;
  if (!outer) return [];
  const way = medium && wordsOf(scene.r, medium);
  const chain: ChainLink[] = [link(scene, outer)];
  if (medium && way !== null) chain.push({ ...rangeOf(scene, medium), name: way, kind: 'medium' });
  if (outlet && primary) chain.push(link(scene, primary));
  const range = hull(chain) ?? rangeOf(scene, outer);
  const ordered = outlet ? chain : chain.reverse();
  return [
    {
      ...range,
      outlet: outer.name,
      kind: outer.kind,
      primary: outlet && primary ? primary.name : null,
      medium: way,
      date: date && wordsOf(scene.r, date),
      of: 'text',
      chain: ordered,
    },
  ];
}
