import { overlaps, shift, type Range } from '../text/range';
import { opensWithDash } from './dashQuotes';
import type { AttributionTagger } from './model';
import type { Run } from './multiParagraph';
import type { Found } from './passageFinds';
import type { Passage } from './passages';
import { findQuotes } from './quotes';
import { signatureName } from './transcripts';

const contextConfidence = 0.5;
const headings: ReadonlySet<string> = new Set(['headline', 'subheading', 'standfirst']);
const leastWords = 6;

const whole = (passage: Passage): Range => ({ start: passage.start, end: passage.end });

/** Whether the find's content holds the first character of the range. */
const covers = (find: Found, at: number): boolean =>
  find.content.some((range) => range.start <= at && at < range.end);

/**
 * Makes one attribution of a quotation over several passages: that of the last passage, which as a rule holds the cue, takes the
 * earlier parts into its content; else that of the first passage takes the later ones; else a new one without source is made.
 */
export function joinRun(passages: readonly Passage[], found: (readonly Found[])[], run: Run): void {
  const first = passages[run.first];
  const last = passages[run.last];
  const opened = first && findQuotes(first.text).at(-1);
  const closed = last && closedPart(last);
  if (!first || !last || !opened || !closed) return;
  const head = { start: first.start + opened.start, end: first.end };
  const middle = passages.slice(run.first + 1, run.last).map(whole);
  for (let i = run.first + 1; i < run.last; i++) found[i] = [];
  const start = found[run.first]?.find((each) => covers(each, head.start));
  const end = found[run.last]?.find((each) => covers(each, last.start) && each.cue.length > 0);
  const replace = (at: number, old: Found | undefined, next: Found): void => {
    const kept = (found[at] ?? []).filter(
      (each) =>
        each !== old && !each.content.some((range) => next.content.some((part) => overlaps(range, part))),
    );
    found[at] = [...kept, next];
  };
  if (start && end) replace(run.first, start, { ...start, content: [...start.content, ...middle] });
  else if (end) replace(run.last, end, { ...end, content: [head, ...middle, ...end.content] });
  else if (start) {
    found[run.last] = (found[run.last] ?? []).filter((each) => !covers(each, last.start));
    replace(run.first, start, { ...start, content: [...start.content, ...middle, closed] });
  } else {
    const content = [head, ...middle, closed];
    replace(run.first, undefined, {
      confidence: contextConfidence,
      type: 'direct',
      source: [],
      cue: [],
      content,
    });
  }
}

/** The part of a run's last passage up to the mark that closes the quotation. */
function closedPart(passage: Passage): Range {
  const opens = findQuotes(passage.text)[0]?.start === 0;
  const quote = opens ? findQuotes(passage.text)[0] : undefined;
  const mark = /["”“»]|''/.exec(passage.text);
  const end = quote ? quote.end : mark ? mark.index + mark[0].length : passage.text.length;
  return { start: passage.start, end: passage.start + end };
}

/** `She said:` at the end of one passage gives its source and cue to the quotation that is the next one. */
export function joinColons(
  passages: readonly Passage[],
  found: (readonly Found[])[],
  tagger: AttributionTagger,
): void {
  passages.forEach((passage, index) => {
    if (!passage.text.endsWith(':')) return;
    const next = found[index + 1]?.[0];
    if (next?.source.length !== 0 || next.cue.length > 0) return;
    const said = tagger
      .tag(`${passage.text} "That is so."`)
      .find((each) => each.content.some((range) => range.start >= passage.text.length));
    if (!said) return;
    const inside = (range: Range): readonly Range[] => {
      const part = { start: range.start, end: Math.min(range.end, passage.text.length) };
      return part.start < part.end ? [shift(part, passage.start)] : [];
    };
    const source = said.source.flatMap(inside);
    const cue = said.cue.flatMap(inside);
    if (source.length === 0 && cue.length === 0) return;
    found[index + 1] = [
      { ...next, source, cue, confidence: said.confidence },
      ...(found[index + 1] ?? []).slice(1),
    ];
  });
}

/** `— Name, office` in a passage of its own is the source of the quotation in the passage before. */
export function joinSignatures(passages: readonly Passage[], found: (readonly Found[])[]): void {
  passages.forEach((passage, index) => {
    const before = found[index - 1]?.[0];
    if (before?.source.length !== 0 || before.cue.length > 0 || (found[index]?.length ?? 0) > 0) return;
    const signed = signatureName(passage.text);
    if (!signed) return;
    found[index - 1] = [
      {
        ...before,
        source: [shift(signed.name, passage.start)],
        cue: [shift(signed.dash, passage.start)],
        confidence: 0.8,
      },
      ...(found[index - 1] ?? []).slice(1),
    ];
  });
}

/** A passage that is nothing but a quotation, or a further line of dash quotes: direct speech whose source only the context gives. */
export function bareQuote(
  passages: readonly Passage[],
  found: readonly (readonly Found[])[],
  index: number,
): readonly Found[] {
  const passage = passages[index];
  if (
    !passage ||
    (found[index]?.length ?? 0) > 0 ||
    headings.has(passage.block.kind) ||
    passage.label?.kind === 'source'
  )
    return [];
  const content = dashLine(passages, found, index) ?? quotesOnly(passage);
  return content ? [{ confidence: contextConfidence, type: 'direct', source: [], cue: [], content }] : [];
}

function quotesOnly(passage: Passage): readonly Range[] | null {
  const quotes = findQuotes(passage.text);
  const letters = /[\p{L}\p{N}]/u;
  let at = 0;
  for (const quote of quotes) {
    if (!quote.closed || letters.test(passage.text.slice(at, quote.start))) return null;
    at = quote.end;
  }
  if (quotes.length === 0 || letters.test(passage.text.slice(at))) return null;
  if (passage.text.split(/\s+/, leastWords).length < leastWords) return null;
  return quotes.map((quote) => shift({ start: quote.start, end: quote.end }, passage.start));
}

/** A line that opens with a dash right before or after a dash quote that says who speaks. */
function dashLine(
  passages: readonly Passage[],
  found: readonly (readonly Found[])[],
  index: number,
): readonly Range[] | null {
  const passage = passages[index];
  if (!passage || !opensWithDash(passage.text)) return null;
  const spoken = [index - 1, index + 1].some(
    (at) =>
      opensWithDash(passages[at]?.text ?? '') &&
      found[at]?.some((each) => each.type === 'direct' && each.cue.length > 0) === true,
  );
  const start = passage.text.search(/[^-–—―\s]/);
  return spoken && start >= 0 ? [{ start: passage.start + start, end: passage.end }] : null;
}
