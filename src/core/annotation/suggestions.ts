import type { Analysis } from '../analysis';
import { hull, type Range } from '../text/range';
import type { AnnotationKind } from './model';
import type { Places, ReviewItem } from './reviewModel';
import type { JoinedSpeakers } from './speakers';
import { hashText } from '../text/hash';

const nowhere: Places = { source: [], cue: [], content: [], target: [] };

/** Everything that the analysis found as items of a review, with the speakers of `joined`. */
export function suggestionsOf(
  analysis: Analysis,
  { idOf: speakerIdOf, naming }: JoinedSpeakers,
): readonly ReviewItem[] {
  const { article, attributions, figures, citations, speakers } = analysis;
  const idOf = createIds(article.text);
  const at = (kind: AnnotationKind, range: Range): ReviewItem =>
    item(kind, idOf(kind, [range]), { ...nowhere, target: [range] });
  return [
    ...attributions.map((attribution): ReviewItem => {
      const { source, cue, content, confidence, speaker } = attribution;
      const places = { source, cue, content, target: [] };
      const quote = item('quote', idOf('quote', content), places);
      return {
        ...quote,
        attribution,
        confidence,
        speaker: speaker === null ? null : speakerIdOf(speaker, source),
      };
    }),
    ...figures.map((figure): ReviewItem => ({ ...at('figure', figure), figure })),
    ...citations.map((citation): ReviewItem => ({ ...at('citation', citation), citation: naming(citation) })),
    ...speakers.flatMap(({ id, mentions }): ReviewItem[] => {
      const [first] = mentions;
      return first ? [{ ...at('speaker', first), id: `speaker-${id}`, speaker: speakerIdOf(id, []) }] : [];
    }),
  ];
}

const plainRange = ({ start, end }: Range): Range => ({ start, end });

function item(kind: AnnotationKind, id: string, places: Places): ReviewItem {
  const target = places.target.map(plainRange);
  return {
    id,
    kind,
    status: 'suggested',
    range: hull([...places.source, ...places.cue, ...places.content, ...target]) ?? null,
    places: { ...places, target },
    state: 'exact',
    stateReason: '',
    changes: [],
    confidence: 1,
    speaker: null,
    annotation: null,
    attribution: null,
    figure: null,
    citation: null,
  };
}

/** Makes ids of kind, words and how many of the same came before, so that edits elsewhere do not change them. */
function createIds(text: string): (kind: AnnotationKind, ranges: readonly Range[]) => string {
  const counts = new Map<string, number>();
  return (kind, ranges) => {
    const words = ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
    const hash = hashText(words.replace(/\s+/g, ' ')) >>> 0;
    const stem = `${kind}-${hash.toString(36)}`;
    const count = counts.get(stem) ?? 0;
    counts.set(stem, count + 1);
    return `${stem}-${count}`;
  };
}
