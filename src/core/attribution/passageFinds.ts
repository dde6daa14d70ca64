import { shift, trimRange, type Range } from '../text/range';
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

const spoken = /(?:^|[^\p{L}])(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Ww]ir|[Ii]ch|[Uu]nser)(?![\p{L}])/u;
const spokenTail = /,\s+\p{Ll}{3,}\s+(?:the|a|an|der|die|\p{Lu})/u;
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
  if (turn) return place(view, turn, 'direct');
  const taken = takenParts(passage);
  const unmarked = !dashed && mayBeSpoken(passage.text) ? unmarkedQuote(readParagraph(view.text)) : null;
  if (unmarked) taken.add(place(view, unmarked, 'direct'));
  const signed = signedQuote(view.text);
  if (signed) taken.add(place(view, signed));
  for (const tagged of tagger.tag(view.text)) taken.add(place(view, tagged));
  if (tagger.name !== ruleTagger.name) for (const tagged of gaps(view, taken)) taken.add(place(view, tagged));
  if (passage.label?.kind === 'quote') taken.add(labelled(passage));
  return taken.found;
}

/** Whether a paragraph in the first person ends in a clause like ", concluded the mayor". */
const mayBeSpoken = (text: string): boolean => spokenTail.test(text.slice(-120)) && spoken.test(text);

/** The finds of one passage so far, and which of its text they take. */
interface Taken {
  readonly found: readonly Found[];
  /** Adds what shares no text with what is there already, apart from sources and cues that two may share. */
  add(more: readonly Found[]): void;
  /** Whether some of the range is content of a find. */
  quotes(range: Range): boolean;
}

function takenParts(passage: Passage): Taken {
  const found: Found[] = [];
  const contents = new Uint8Array(passage.end - passage.start);
  const others = new Uint8Array(passage.end - passage.start);
  const marked = (marks: Uint8Array, { start, end }: Range): boolean =>
    marks.subarray(Math.max(0, start - passage.start), Math.max(0, end - passage.start)).includes(1);
  const mark = (marks: Uint8Array, { start, end }: Range): void => {
    marks.fill(1, Math.max(0, start - passage.start), Math.max(0, end - passage.start));
  };
  return {
    found,
    add(more) {
      for (const each of more) {
        const parts = [...each.source, ...each.cue];
        if ([...parts, ...each.content].some((range) => marked(contents, range))) continue;
        if (each.content.some((range) => marked(others, range))) continue;
        for (const range of parts) mark(others, range);
        for (const range of each.content) mark(contents, range);
        found.push(each);
      }
    },
    quotes: (range) => marked(contents, range),
  };
}

/** Quotations that the tagger left without an attribution, as far as the rules are sure of them. */
function gaps(view: View, taken: Taken): readonly TaggedAttribution[] {
  const open = findQuotes(view.text).some(
    (quote) =>
      quote.end - quote.start > 20 &&
      !taken.quotes({ start: quote.start + view.shift, end: quote.end + view.shift }),
  );
  const heading = view.passage.block.kind === 'headline' && taken.found.length === 0;
  if (!open && !heading) return [];
  const isSure = (tagged: TaggedAttribution): boolean =>
    tagged.confidence >= sureRule && (heading || quoteType(view.text, tagged.content) !== 'indirect');
  return ruleTagger.tag(view.text).filter(isSure);
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
        /[\s,–—―-]/.test(view.passage.text.charAt(inner.end - 1))
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

/** `Quote: "…"` is a direct quote whose cue is the label; in `Quote from NAME:` the name is the source. */
function labelled(passage: Passage): readonly Found[] {
  const { label } = passage;
  if (!label) return [];
  const quote = findQuotes(passage.text)[0];
  const leading = quote?.start === 0 ? quote : { start: 0, end: passage.text.length };
  const content = [shift(trimRange(passage.text, leading), passage.start)];
  const cue = { start: label.start, end: label.end };
  return [
    {
      confidence: 0.9,
      type: 'direct',
      source: label.name ? [label.name] : [],
      cue: label.name ? [] : [cue],
      content,
    },
  ];
}
