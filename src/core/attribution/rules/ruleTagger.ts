import type { Range } from '../../text/range';
import type { Span } from '../../text/sentences';
import type { AttributionTagger, TaggedAttribution } from '../model';
import { accordingTo, colonHeadline } from './phrases';
import { readParagraph, type Reading } from './reading';
import { speechAt, type Find } from './speech';

/** Finds attributions by rules alone: cue verbs with their subjects, "according to", colons and quotation marks. */
export const ruleTagger: AttributionTagger = createRuleTagger(readParagraph);

/** The same, with paragraphs read by a function that may remember them. */
export function createRuleTagger(read: (paragraph: string) => Reading): AttributionTagger {
  return {
    name: 'rules',
    tag(paragraph) {
      const r = read(paragraph);
      return outermost(findAll(r)).map((find) => toRanges(r, find));
    },
  };
}

function findAll(r: Reading): readonly Find[] {
  const finds: Find[] = [];
  const headline = colonHeadline(r);
  if (headline) finds.push(headline);
  for (const sentence of r.sentences) {
    let previous: Span | null = null;
    for (let i = sentence.first; i < sentence.end; i++) {
      const find: Find | null = speechAt(r, i, previous) ?? accordingTo(r, i);
      if (!find) continue;
      finds.push(find);
      const source: Span | undefined = find.source[0];
      if (source && source.first < i) previous = source;
    }
  }
  return finds;
}

const reach = 24;

/** The finds next to one, near enough in the text to share words with it, and the first, which may span the paragraph. */
const neighbours = (finds: readonly Find[], index: number): readonly Find[] => {
  const near = finds.slice(Math.max(0, index - reach), index + reach + 1);
  const [first] = finds;
  return index > reach && first ? [first, ...near] : near;
};

const holds = (outer: Find, inner: Find): boolean =>
  outer !== inner && outer.content.some((c) => c.first <= inner.cue.first && inner.cue.end <= c.end);

/** Leaves out finds within the content of another, and the weaker of two that share words of content. */
function outermost(finds: readonly Find[]): readonly Find[] {
  const kept = finds.filter((find, index) => {
    if (!isSound(find)) return false;
    return !neighbours(finds, index).some((other) => {
      if (holds(find, other) && isReporter(find, other)) return true;
      if (!holds(other, find) || isReporter(other, find)) return false;
      return !(holds(find, other) && prevails(find, other));
    });
  });
  return kept.filter(
    (find, index) =>
      !neighbours(kept, index).some((other) => other !== find && clashes(find, other) && yields(find, other)),
  );
}

/** Of two finds that hold each other's cue the surer stays, of two equally sure the one at the end, whose content stands before it. */
const prevails = (find: Find, other: Find): boolean =>
  find.confidence > other.confidence ||
  (find.confidence === other.confidence && find.cue.first > other.cue.first);

const clashes = (a: Find, b: Find): boolean =>
  a.content.some((x) => b.content.some((y) => x.first < y.end && y.first < x.end));

/** Of two that clash the surer stays, of two equally sure the one whose cue comes first. */
const yields = (find: Find, other: Find): boolean =>
  other.confidence > find.confidence ||
  (other.confidence === find.confidence && other.cue.first < find.cue.first);

/** "X said that …, according to the agency": the agency reports what X said, and it is X who is quoted. */
const isReporter = (outer: Find, inner: Find): boolean =>
  outer.trailing === true &&
  inner.confidence > 0.9 &&
  inner.source.some((span) =>
    outer.content.some((content) => content.first <= span.first && span.end <= content.end),
  );

/** Source, cue and content of one find share no token. */
function isSound(find: Find): boolean {
  const all = [...find.source, find.cue, ...find.content].sort((a, b) => a.first - b.first);
  return all.every((span, i) => span.end > span.first && span.end <= (all[i + 1]?.first ?? Infinity));
}

function toRanges(r: Reading, find: Find): TaggedAttribution {
  return {
    confidence: find.confidence,
    source: find.source.flatMap((span) => rangeOf(r, span)),
    cue: rangeOf(r, find.cue),
    content: [...find.content].sort((a, b) => a.first - b.first).flatMap((span) => rangeOf(r, span)),
  };
}

function rangeOf(r: Reading, span: Span): readonly Range[] {
  const first = r.tokens[span.first];
  const last = r.tokens[span.end - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
