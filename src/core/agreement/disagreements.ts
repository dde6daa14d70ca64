import type { Annotation } from '../annotation/model';
import type { PlacedAnnotation } from '../annotation/placed';
import { showValue } from '../annotation/showValue';
import { nameOfAnnotation } from '../changes/inWords';
import { hull, overlaps, type Range } from '../text/range';

/** Something that two people do not agree on. */
export interface Disagreement {
  /** Marked by one alone; rejected by one and kept by the other; other words marked; or the same words, but something else said. */
  readonly type: 'only-a' | 'only-b' | 'rejected' | 'span' | 'fields';
  readonly a: Annotation | null;
  readonly b: Annotation | null;
  /** In the article's text. */
  readonly range: Range;
  /** Such as `figure 10,000 troops: counted troops / soldiers`. */
  readonly words: string;
}

interface Compared {
  readonly text: string;
  readonly pairs: readonly { readonly a: PlacedAnnotation; readonly b: PlacedAnnotation }[];
  readonly a: readonly PlacedAnnotation[];
  readonly b: readonly PlacedAnnotation[];
}

/** What says who, when and how it came to be, and what follows from the spans: not disagreements of their own. */
const ignored: ReadonlySet<string> = new Set(
  'id by at comments resolved status content target claimedBy conflict'.split(' '),
);

/** What two people do not agree on, in text order. */
export function disagreementsOf({ text, pairs, a, b }: Compared): readonly Disagreement[] {
  const paired = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const alone = (
    list: readonly PlacedAnnotation[],
    others: readonly PlacedAnnotation[],
    type: 'only-a' | 'only-b',
  ) =>
    list
      .filter((one) => !paired.has(one) && one.annotation.status !== 'rejected')
      .map((one): Disagreement => {
        const refused = others.find(
          (other) => other.annotation.status === 'rejected' && isSamePlace(one, other),
        );
        const name = nameOfAnnotation(one.annotation);
        const [mine, theirs] = [one.annotation, refused?.annotation ?? null];
        return {
          type: refused ? 'rejected' : type,
          ...(type === 'only-a' ? { a: mine, b: theirs } : { a: theirs, b: mine }),
          range: placeOf(one),
          words: refused
            ? `${name}: ${mine.status} / rejected`
            : `${name}: only in ${type === 'only-a' ? 'A' : 'B'}`,
        };
      });
  const differing = pairs.flatMap((pair): Disagreement[] => {
    const found = differenceOf(text, pair.a, pair.b);
    if (!found) return [];
    return [{ ...found, a: pair.a.annotation, b: pair.b.annotation, range: placeOf(pair.a) }];
  });
  return [...alone(a, b, 'only-a'), ...alone(b, a, 'only-b'), ...differing].sort(
    (x, y) => x.range.start - y.range.start,
  );
}

const placeOf = ({ places, range }: PlacedAnnotation): Range =>
  hull([...places.content, ...places.target]) ?? range ?? { start: 0, end: 0 };

const isSamePlace = (a: PlacedAnnotation, b: PlacedAnnotation): boolean =>
  a.annotation.kind === b.annotation.kind && overlaps(placeOf(a), placeOf(b));

function differenceOf(
  text: string,
  a: PlacedAnnotation,
  b: PlacedAnnotation,
): { readonly type: 'span' | 'fields'; readonly words: string } | undefined {
  const name = nameOfAnnotation(a.annotation);
  const fields = differingFields(a.annotation, b.annotation);
  const ranges = ({ places }: PlacedAnnotation): readonly Range[] => [...places.content, ...places.target];
  const isSame = JSON.stringify(ranges(a)) === JSON.stringify(ranges(b));
  if (isSame && fields.length === 0) return undefined;
  const words = ranges(b).map(({ start, end }) => text.slice(start, end));
  const span = isSame ? [] : [`words … / ${showValue(words)}`];
  return { type: isSame ? 'fields' : 'span', words: `${name}: ${[...span, ...fields].join(', ')}` };
}

function differingFields(a: Annotation, b: Annotation): readonly string[] {
  const [one, other] = [
    new Map<string, unknown>(Object.entries(a)),
    new Map<string, unknown>(Object.entries(b)),
  ];
  const said = (value: unknown): string =>
    JSON.stringify(value, (key, each: unknown) => (key === 'prefix' || key === 'suffix' ? undefined : each));
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((field) => !ignored.has(field) && said(one.get(field)) !== said(other.get(field)))
    .map((field) => `${field} ${showValue(one.get(field))} / ${showValue(other.get(field))}`);
}
