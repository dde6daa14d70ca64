import type { Resolution } from '../anchor/model';
import { resolvePartsIn, type Parts } from '../anchor/parts';
import { anchorText, resolveIn, type AnchorText } from '../anchor/resolve';
import { hull, type Range } from '../text/range';
import type { Annotation } from './model';
import type { Places } from './reviewModel';

/** An annotation with what became of its anchors in the present text. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly places: Places;
  /** From the first part found to the last; null when the annotation has no place of its own. */
  readonly range: Range | null;
  readonly state: Resolution['state'];
  readonly reason: string;
  /** Where it may stand, when that is not certain. */
  readonly candidates: readonly Range[];
}

interface Resolved extends Parts<Resolution> {
  readonly target: readonly Resolution[];
}

/** Finds the places of annotations. One whose words stand in several places is put where the annotations before and after it in the list leave a single one. */
export function placeAnnotations(
  text: string,
  annotations: readonly Annotation[],
): readonly PlacedAnnotation[] {
  const source = anchorText(text);
  const placed = annotations.map((annotation) => place(source, annotation));
  return placed.map((one, index) => {
    if (one.candidates.length === 0) return one;
    const from = placed.slice(0, index).findLast(({ range }) => range !== null)?.range?.start ?? 0;
    const to = placed.slice(index + 1).find(({ range }) => range !== null)?.range?.end ?? text.length;
    const between = one.candidates.filter(({ start, end }) => from <= start && end <= to);
    const [only] = between;
    return only && between.length === 1 ? place(source, one.annotation, only.start) : one;
  });
}

function place(source: AnchorText, annotation: Annotation, near?: number): PlacedAnnotation {
  const resolved = resolveAll(source, annotation, near);
  const found = (list: readonly Resolution[]): readonly Range[] =>
    list.flatMap((resolution) => ('range' in resolution ? [resolution.range] : []));
  const places = {
    source: found(resolved.source),
    cue: found(resolved.cue),
    content: found(resolved.content),
    target: found(resolved.target),
  };
  const main = [...resolved.content, ...resolved.target];
  const { state, reason } = summary(main, [...resolved.source, ...resolved.cue]);
  const isPlaced = places.content.length + places.target.length > 0;
  const all = isPlaced ? hull([...places.source, ...places.cue, ...places.content, ...places.target]) : null;
  const candidates = main.flatMap((each) => (each.state === 'ambiguous' ? each.candidates : []));
  return { annotation, places, range: all ?? null, state, reason, candidates };
}

function resolveAll(source: AnchorText, annotation: Annotation, near: number | undefined): Resolved {
  const { source: who = [], cue = [], content = [], target = [] } = annotation;
  const parts = resolvePartsIn(source, { source: who, cue, content }, near);
  const targets: Resolution[] = [];
  let expected = near;
  for (const selector of target) {
    const resolution = resolveIn(source, selector, expected);
    targets.push(resolution);
    if ('range' in resolution) expected = resolution.range.end;
  }
  return { ...parts, target: targets };
}

const badness: readonly Resolution['state'][] = [
  'exact',
  'moved',
  'reformatted',
  'changed',
  'ambiguous',
  'orphaned',
];

/** The worst state of the parts that make up an annotation. Its source and cue, and a part of it among others that are found, can be lost without its being lost: then it is changed. */
function summary(
  main: readonly Resolution[],
  beside: readonly Resolution[],
): { readonly state: Resolution['state']; readonly reason: string } {
  const worst = worstOf(main) ?? { state: 'orphaned', reason: 'The entry names no words.' };
  const isFound = main.some((resolution) => 'range' in resolution);
  if (!isFound) return { state: worst.state, reason: reasonOf(worst) };
  const all = worstOf([worst, ...beside]) ?? worst;
  if ('range' in all) return { state: all.state, reason: reasonOf(all) };
  const what = all === worst ? 'A part of it' : 'Its source or cue';
  return {
    state: 'changed',
    reason: all.state === 'ambiguous' ? `${what} stands in several places.` : `${what} is no longer there.`,
  };
}

const worstOf = (resolutions: readonly Resolution[]): Resolution | undefined =>
  resolutions.reduce<Resolution | undefined>(
    (worst, each) => (!worst || badness.indexOf(each.state) > badness.indexOf(worst.state) ? each : worst),
    undefined,
  );

/** Why a resolution needs a look, for a person. */
function reasonOf(resolution: Resolution): string {
  switch (resolution.state) {
    case 'exact':
    case 'moved':
      return '';
    case 'reformatted':
      return 'Only the typography changed.';
    case 'changed':
      return resolution.changes.join('; ');
    case 'ambiguous':
      return `The words stand in ${resolution.candidates.length} places.`;
    case 'orphaned':
      return resolution.reason;
  }
}
