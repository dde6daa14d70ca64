import type { Annotation, AnnotationKind, Sidecar } from '../annotation/model';
import { placeAnnotations } from '../annotation/place';
import type { PlacedAnnotation } from '../annotation/placed';
import { overlapLength, overlaps, type Range } from '../text/range';
import { tokenise } from '../text/tokens';
import { disagreementsOf, type Disagreement } from './disagreements';
import { cohenKappa, krippendorffAlpha } from './measures';

/** How far two people's annotations of the same text agree. */
export interface Agreement {
  /** For each kind of span, and for `all` at once. */
  readonly spans: readonly SpanAgreement[];
  /** Cohen's kappa on what is said of the spans that both marked: kind and, of quotes, type; null where nothing can be said. */
  readonly kappa: number | null;
  /** How many spans both marked. */
  readonly paired: number;
  /** What they do not agree on, in text order. */
  readonly disagreements: readonly Disagreement[];
}

/** The agreement on spans of one kind. */
export interface SpanAgreement {
  readonly name: string;
  /** How many each marked. */
  readonly a: number;
  readonly b: number;
  /** Krippendorff's alpha with the text's words as units; null where nobody marked anything. */
  readonly alpha: number | null;
  /** F1 of spans that are the same to the letter, and of spans that share at least one; null where nobody marked anything. */
  readonly exact: number | null;
  readonly overlapping: number | null;
}

/** Two annotations, one of each person, of the same place. */
export interface AnnotationPair {
  readonly a: PlacedAnnotation;
  readonly b: PlacedAnnotation;
}

const kinds: readonly AnnotationKind[] = ['quote', 'figure', 'citation', 'speaker', 'note'];

/**
 * Compares what two sidecars say about one article. What is rejected counts as not marked; annotations without a place in
 * the text are left out. Alpha takes each word of the text as a unit that is labelled with the kinds of span it lies in:
 * unitising as in Krippendorff et al., "On the reliability of unitizing textual continua" (2016), with words for
 * the smallest lengths. Linear in the text, quadratic in the annotations that overlap.
 */
export function measureAgreement(text: string, a: Sidecar, b: Sidecar): Agreement {
  const [placedA, placedB] = [placedIn(text, a.annotations), placedIn(text, b.annotations)];
  const [markedA, markedB] = [placedA.filter(isMarked), placedB.filter(isMarked)];
  const words = tokenise(text);
  const present = kinds.filter((kind) =>
    [...markedA, ...markedB].some((one) => one.annotation.kind === kind),
  );
  const spans = present.map((kind) => {
    const of = (list: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] =>
      list.filter(({ annotation }) => annotation.kind === kind);
    return spanAgreement(kind, of(markedA), of(markedB), words);
  });
  const pairs = pairUp(markedA, markedB);
  const labels = {
    a: pairs.map((pair) => labelOf(pair.a.annotation)),
    b: pairs.map((pair) => labelOf(pair.b.annotation)),
  };
  return {
    spans: [spanAgreement('all', markedA, markedB, words), ...spans],
    kappa: cohenKappa(labels),
    paired: pairs.length,
    disagreements: disagreementsOf({ text, pairs, a: placedA, b: placedB }),
  };
}

const placedIn = (text: string, annotations: readonly Annotation[]): readonly PlacedAnnotation[] =>
  placeAnnotations(text, annotations).filter(({ places }) => mainOf(places).length > 0);

const isMarked = ({ annotation }: PlacedAnnotation): boolean => annotation.status !== 'rejected';

/** The ranges that an annotation is about: a quote's content, anything else's target. */
const mainOf = ({ content, target }: PlacedAnnotation['places']): readonly Range[] => [...content, ...target];

const labelOf = ({ kind, type }: Annotation): string => (type === undefined ? kind : `${kind} ${type}`);

const lengthOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

const shared = (a: PlacedAnnotation, b: PlacedAnnotation): number =>
  mainOf(a.places).reduce(
    (sum, one) => sum + mainOf(b.places).reduce((inner, other) => inner + overlapLength(one, other), 0),
    0,
  );

/** Pairs of annotations of the same place, the best fitting first; those of the same kind before others. Each annotation is in one pair at most. */
function pairUp(a: readonly PlacedAnnotation[], b: readonly PlacedAnnotation[]): readonly AnnotationPair[] {
  const possible = a.flatMap((one) =>
    b.flatMap((other) => {
      const common = shared(one, other);
      if (common === 0) return [];
      const fit = (2 * common) / (lengthOf(mainOf(one.places)) + lengthOf(mainOf(other.places)));
      const bonus = one.annotation.kind === other.annotation.kind ? 1 : 0;
      return fit + bonus < 0.5 ? [] : [{ a: one, b: other, fit: fit + bonus }];
    }),
  );
  const taken = new Set<PlacedAnnotation>();
  return possible
    .sort((x, y) => y.fit - x.fit)
    .filter((pair) => {
      if (taken.has(pair.a) || taken.has(pair.b)) return false;
      taken.add(pair.a).add(pair.b);
      return true;
    });
}

function spanAgreement(
  name: string,
  a: readonly PlacedAnnotation[],
  b: readonly PlacedAnnotation[],
  words: readonly Range[],
): SpanAgreement {
  const sameKind = pairUp(a, b).filter((pair) => pair.a.annotation.kind === pair.b.annotation.kind);
  const equal = sameKind.filter(
    (pair) => JSON.stringify(mainOf(pair.a.places)) === JSON.stringify(mainOf(pair.b.places)),
  );
  const f1 = (hits: number): number | null =>
    a.length + b.length === 0 ? null : (2 * hits) / (a.length + b.length);
  return {
    name,
    a: a.length,
    b: b.length,
    alpha: krippendorffAlpha({ a: wordLabels(words, a), b: wordLabels(words, b) }),
    exact: f1(equal.length),
    overlapping: f1(sameKind.length),
  };
}

/** For each word the kinds of the spans that it lies in; empty for none. */
function wordLabels(words: readonly Range[], placed: readonly PlacedAnnotation[]): readonly string[] {
  const labels = words.map(() => new Set<string>());
  for (const { annotation, places } of placed)
    for (const range of mainOf(places))
      for (let index = firstEndingAfter(words, range.start); index < words.length; index++) {
        const word = words[index];
        if (!word || !overlaps(word, range)) break;
        labels[index]?.add(annotation.kind);
      }
  return labels.map((kindsHere) => [...kindsHere].sort().join('+'));
}

function firstEndingAfter(words: readonly Range[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
