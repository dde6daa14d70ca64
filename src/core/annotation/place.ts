import type { Change, Resolution } from '../anchor/model';
import { resolveList, resolvePartsIn, type Parts } from '../anchor/parts';
import { anchorText, type AnchorText } from '../anchor/resolve';
import { byWeight } from '../anchor/say';
import { follow, versionsOf, type Versions } from '../anchor/through';
import { hull, type Range } from '../text/range';
import type { Annotation } from './model';
import { placeByOrder } from './order';
import type { PlacedAnnotation } from './placed';
import type { Places } from './reviewModel';
import { summaryOf } from './summary';

interface Resolved extends Parts<Resolution> {
  readonly target: readonly Resolution[];
}

/** What is known beside the text about where annotations stand. */
export interface Placing {
  /** Where an editor has followed the places of annotations to, by id: `places` as they were, through `shiftAnchored`. The same words there are the ones that are meant. */
  readonly followed?: ReadonlyMap<string, Pick<Places, 'content' | 'target'>>;
  /** The version of the text that annotations were made on: those that stand there exactly are followed through the diff where the text alone does not say that they are exactly in place. */
  readonly was?: string;
}

/** Finds the places of annotations in one pass over the text. One whose words stand in several places is put where the annotations before and after it in the list leave a single one. */
export function placeAnnotations(
  text: string,
  annotations: readonly Annotation[],
  placing: Placing = {},
): readonly PlacedAnnotation[] {
  const place = createPlacer(text, placing);
  return placeByOrder(
    text.length,
    annotations.map((annotation) => place(annotation)),
    place,
  );
}

type Placer = (annotation: Annotation, near?: number) => PlacedAnnotation;

/** Finds annotations in a text one by one; what all need is made once. */
function createPlacer(text: string, { followed, was }: Placing): Placer {
  const source = anchorText(text);
  let made: Versions | undefined;
  return (annotation, near) => {
    const resolved = resolveAll(source, annotation, near, followed?.get(annotation.id));
    if (was === undefined || was === text || isExact(resolved)) return placedFrom(annotation, resolved);
    made ??= versionsOf(anchorText(was), source);
    return placedFrom(annotation, followAll(made, annotation, resolved));
  };
}

/** Whether nothing can be told better. */
const isExact = ({ source, cue, content, target }: Resolved): boolean =>
  [...source, ...cue, ...content, ...target].every(({ state }) => state === 'exact');

/** What the diff tells about the parts of an annotation, and what the text tells where the diff does not. */
function followAll(versions: Versions, annotation: Annotation, present: Resolved): Resolved {
  const before = resolveAll(versions.old, annotation);
  const list = (part: keyof Resolved): readonly Resolution[] =>
    (annotation[part] ?? []).map((selector, index) => {
      const old = before[part][index];
      // What was made on another version still is nothing that this one could tell of.
      const followed = old?.state === 'exact' ? follow(versions, selector, old.range) : null;
      return followed ?? present[part][index] ?? { state: 'orphaned', reason: '' };
    });
  return { source: list('source'), cue: list('cue'), content: list('content'), target: list('target') };
}

function placedFrom(annotation: Annotation, resolved: Resolved): PlacedAnnotation {
  const found = (list: readonly Resolution[]): readonly Range[] =>
    list.flatMap((resolution) => ('range' in resolution ? [resolution.range] : []));
  const places = {
    source: found(resolved.source),
    cue: found(resolved.cue),
    content: found(resolved.content),
    target: found(resolved.target),
  };
  const main = [...resolved.content, ...resolved.target];
  const changes = byWeight([
    ...main.flatMap(changesOf),
    ...resolved.source.flatMap(changesOf).map((change): Change => ({ ...change, part: 'source' })),
    ...resolved.cue.flatMap(changesOf).map((change): Change => ({ ...change, part: 'cue' })),
  ]);
  const { state, reason } = summaryOf(main, resolved, changes);
  const isPlaced = places.content.length + places.target.length > 0;
  const all = isPlaced ? hull([...places.source, ...places.cue, ...places.content, ...places.target]) : null;
  return {
    annotation,
    places,
    range: all ?? null,
    state,
    reason,
    changes,
    candidates: main.flatMap(candidatesOf),
  };
}

const changesOf = (resolution: Resolution): readonly Change[] =>
  resolution.state === 'changed' ? resolution.changes : [];

function candidatesOf(resolution: Resolution): readonly Range[] {
  if (resolution.state === 'ambiguous') return resolution.candidates;
  return resolution.state === 'orphaned' && resolution.suggestion ? [resolution.suggestion] : [];
}

function resolveAll(
  source: AnchorText,
  annotation: Annotation,
  near?: number,
  followed?: Pick<Places, 'content' | 'target'>,
): Resolved {
  const { source: who = [], cue = [], content = [], target = [] } = annotation;
  return {
    ...resolvePartsIn(source, { source: who, cue, content }, near, followed?.content),
    target: resolveList(source, target, near, followed?.target),
  };
}
