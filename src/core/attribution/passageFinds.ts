import { overlaps, trimRange, type Range } from '../text/range';
import { dashesToQuotes, opensWithDash } from './dashQuotes';
import type { Attribution, AttributionTagger, QuoteType, TaggedAttribution } from './model';
import type { Passage } from './passages';
import { findQuotes } from './quotes';
import { quoteType } from './quoteType';
import { readParagraph } from './rules/reading';
import { ruleTagger } from './rules/ruleTagger';
import { signedQuote, transcriptTurn } from './transcripts';
import { unmarkedQuote } from './unmarked';

/** An attribution before its speaker is known, in article offsets. */
export type Found = Omit<Attribution, 'speaker'>;

/** Quotation marks that a passage lacks because its quotation began in a paragraph before or goes on in the next. */
export interface MissingMarks {
  readonly before: string;
  readonly after: string;
}

/** The text that the tagger sees: its code unit `i` is the article's `i + shift`. */
interface View {
  readonly passage: Passage;
  readonly text: string;
  readonly shift: number;
  /** Dashes stand for quotation marks: what is left of them at the end of a content is no part of it. */
  readonly dashed: boolean;
}

const spoken = /(?:^|[^\p{L}])(?:I|we|my|our|us|wir|ich|unser)(?![\p{L}])/iu;
const sureRule = 0.8;

/** The attributions of one passage: what the tagger finds, and what dashes, labels, signatures and transcripts show. */
export function findInPassage(
  passage: Passage,
  tagger: AttributionTagger,
  marks: MissingMarks,
): readonly Found[] {
  if (passage.label?.kind === 'source') return [];
  const dashed = opensWithDash(passage.text) ? dashesToQuotes(passage.text) : null;
  const body = dashed ?? passage.text;
  const view = {
    passage,
    text: marks.before + body + marks.after,
    shift: passage.start - marks.before.length,
    dashed: dashed !== null,
  };
  const turn = dashed ? null : transcriptTurn(passage.text);
  if (turn) return [place(view, turn, 'direct')].flat();
  const unmarked = !dashed && spoken.test(passage.text) ? unmarkedQuote(readParagraph(view.text)) : null;
  const found = unmarked ? place(view, unmarked, 'direct') : [];
  const signed = signedQuote(view.text);
  if (signed) add(found, place(view, signed));
  for (const tagged of tagger.tag(view.text)) add(found, place(view, tagged));
  if (tagger !== ruleTagger) for (const tagged of gaps(view, found)) add(found, place(view, tagged));
  if (passage.label?.kind === 'quote') labelled(passage, found);
  return found;
}

/** Quotations that the tagger left without an attribution, as far as the rules are sure of them. */
function gaps(view: View, found: readonly Found[]): readonly TaggedAttribution[] {
  const open = findQuotes(view.text).some((quote) => {
    const at = { start: quote.start + view.shift, end: quote.end + view.shift };
    return (
      quote.end - quote.start > 20 && !found.some((each) => each.content.some((range) => overlaps(range, at)))
    );
  });
  const heading = view.passage.block.kind === 'headline' && found.length === 0;
  if (!open && !heading) return [];
  return ruleTagger
    .tag(view.text)
    .filter(
      (tagged) =>
        tagged.confidence >= sureRule && (heading || quoteType(view.text, tagged.content) !== 'indirect'),
    );
}

/** Adds what shares no text with what is there already. */
function add(found: Found[], more: readonly Found[]): void {
  for (const each of more) {
    const parts = [...each.source, ...each.cue, ...each.content];
    const taken = found.some(
      (other) =>
        other.content.some((range) => parts.some((part) => overlaps(range, part))) ||
        each.content.some((range) => [...other.cue, ...other.source].some((part) => overlaps(range, part))),
    );
    if (!taken) found.push(each);
  }
}

/** A find of the view put where it stands in the article, as a list of one, or of none when nothing of its content is left there. */
function place(view: View, tagged: TaggedAttribution, type?: QuoteType): Found[] {
  const put = (ranges: readonly Range[]): readonly Range[] =>
    ranges.flatMap((range) => {
      const start = Math.max(range.start + view.shift, view.passage.start);
      const end = Math.min(range.end + view.shift, view.passage.end);
      const offset = view.passage.start;
      if (start >= end) return [];
      let inner = trimRange(view.passage.text, { start: start - offset, end: end - offset });
      while (
        view.dashed &&
        inner.start < inner.end &&
        /[\s,–—-]/.test(view.passage.text.charAt(inner.end - 1))
      )
        inner = { start: inner.start, end: inner.end - 1 };
      return inner.start < inner.end ? [{ start: inner.start + offset, end: inner.end + offset }] : [];
    });
  const content = put(tagged.content);
  if (content.length === 0) return [];
  return [
    {
      confidence: tagged.confidence,
      source: put(tagged.source),
      cue: put(tagged.cue),
      content,
      type: type ?? quoteType(view.text, tagged.content),
    },
  ];
}

/** `Quote: "…"` is a direct quote whose cue is the label, unless the quotation names its source itself. */
function labelled(passage: Passage, found: Found[]): void {
  const { label } = passage;
  if (!label) return;
  const quote = findQuotes(passage.text)[0];
  const leading = quote?.start === 0 ? quote : { start: 0, end: passage.text.length };
  const content = trimRange(passage.text, leading);
  const range = { start: content.start + passage.start, end: content.end + passage.start };
  if (found.some((each) => each.content.some((other) => overlaps(other, range)))) return;
  const cue = { start: label.start, end: label.end };
  found.unshift({
    confidence: 0.9,
    type: 'direct',
    source: label.name ? [label.name] : [],
    cue: label.name ? [] : [cue],
    content: [range],
  });
}
