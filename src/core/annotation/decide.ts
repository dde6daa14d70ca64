import { describeIn } from '../anchor/describe';
import { describePartsIn } from '../anchor/parts';
import type { AnchorText } from '../anchor/resolve';
import { quoteType } from '../attribution/quoteType';
import type { Figure } from '../figure/model';
import type { SidecarChange } from '../sidecar/model';
import { overlaps, trimRange, type Range } from '../text/range';
import type { Annotation, AnnotationKind, AnnotationStatus, SidecarSpeaker } from './model';
import type { Places, Review, ReviewItem, ReviewSpeaker } from './reviewModel';

/** The fields that a person fills in or corrects; `undefined` takes a field out. */
export type AnnotationFields = Readonly<
  Partial<
    Record<
      | 'type'
      | 'speaker'
      | 'value'
      | 'min'
      | 'max'
      | 'unit'
      | 'counted'
      | 'modifier'
      | 'claimedBy'
      | 'outlet'
      | 'primary'
      | 'medium'
      | 'text',
      string | number | undefined
    >
  >
>;

/** A person's decision: who, when (ISO 8601 in UTC, to the second), the id for a new annotation, and corrected fields. */
export interface Stamped {
  readonly id: string;
  readonly by?: string;
  readonly at?: string;
  readonly fields?: AnnotationFields;
}

/** Where a quote's source and cue stand. */
export type Beside = Pick<Places, 'source' | 'cue'>;

/** A decision on an item of the review. */
export interface Decision extends Stamped {
  readonly status: AnnotationStatus;
  /** Items that are accepted but not yet so in the review: the ids of their annotations by the items' ids. */
  readonly keptAs?: ReadonlyMap<string, string>;
}

/**
 * The changes to the sidecar that keep a decision on an item: a new annotation for a suggestion, the same annotation
 * with what is decided now for one that is kept (its `id` stays). The speaker is put into the sidecar when it is not
 * there yet. Rejected suggestions keep their place alone. An annotation whose words changed is anchored anew where it stands, and if its number changed it says the new one.
 */
export function annotationFrom(
  review: Review,
  item: ReviewItem,
  decision: Decision,
): readonly SidecarChange[] {
  const { status, by, at, fields = {}, keptAs } = decision;
  const kept = item.annotation;
  const isBack = kept?.status === 'rejected' && status !== 'rejected';
  const isAnew = item.state === 'changed' || item.state === 'reformatted';
  const annotation: Annotation = {
    id: decision.id,
    kind: item.kind,
    ...((!kept || isBack) && status !== 'rejected' && foundFields(review, item, keptAs)),
    ...((!kept || isBack) && anchors(review.source, item, status)),
    ...kept,
    ...(kept && isAnew && anchors(review.source, item, status)),
    status,
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
  return changesFor(review, withFields(annotation, { ...(kept && amountNow(item)), ...fields }), item.range);
}

/** The amount that is read where the number of a figure changed; the rest that a person says of it stays. Undefined takes a field out. */
function amountNow({ figure, changes }: ReviewItem): Pick<AnnotationFields, 'value' | 'min' | 'max'> {
  const isOther = changes.some(({ kind, part }) => !part && (kind === 'digits' || kind === 'numberWord'));
  if (!figure || !isOther) return {};
  const { value, min, max } = figure;
  return { value: value ?? undefined, min: min ?? undefined, max: max ?? undefined };
}

/**
 * The changes that add an annotation made by hand: `ranges` of the article's text are a quote's content or anything
 * else's target, without the white space at their ends. `beside` are a quote's source and
 * cue. What a figure says is read from the words by `readFigures` where `fields` do not say it.
 */
export function annotationFromSelection(
  review: Review,
  ranges: readonly Range[],
  kind: AnnotationKind,
  { id, by, at, fields = {}, beside = { source: [], cue: [] } }: Stamped & { readonly beside?: Beside },
  readFigures: (text: string, language: string) => readonly Figure[],
): readonly SidecarChange[] {
  const { source } = review;
  const { text } = source;
  const trimmed = ranges.map((range) => trimRange(text, range)).filter(({ start, end }) => start < end);
  const annotation: Annotation = {
    id,
    kind,
    status: 'added',
    ...(kind === 'quote'
      ? { type: quoteType(text, trimmed), ...describePartsIn(source, { ...beside, content: trimmed }) }
      : { target: trimmed.map((range) => describeIn(source, range)) }),
    ...(kind === 'figure' && figureFields(review, figureIn(review, trimmed, readFigures))),
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
  return changesFor(review, withFields(annotation, fields), trimmed[0] ?? null);
}

/** The change that anchors an annotation at another place of the article: the content of a quote, the target of anything else. */
export function reattach(
  { source }: Review,
  annotation: Annotation,
  ranges: readonly Range[],
): SidecarChange {
  const selectors = ranges.map((range) => describeIn(source, trimRange(source.text, range)));
  const anchored = annotation.kind === 'quote' ? { content: selectors } : { target: selectors };
  return { type: 'put', annotation: { ...annotation, ...anchored } };
}

const letters = 'abcdefghjkmnpqrstvwxyz';

/** An id of eight characters of Crockford's base 32 made of eight random bytes. It begins with a letter, so that YAML never takes it for a number. */
export function newId(randomBytes: Uint8Array): string {
  const digits = `0123456789${letters}`;
  const at = (index: number): number => randomBytes[index] ?? 0;
  const rest = Array.from({ length: 7 }, (_, index) => digits.charAt(at(index + 1) % 32));
  return letters.charAt(at(0) % letters.length) + rest.join('');
}

/** The annotation, with the speaker that it needs, put before the next one in the article. */
function changesFor(review: Review, annotation: Annotation, range: Range | null): readonly SidecarChange[] {
  const speaker = review.speakers.find(({ id }) => id === annotation.speaker);
  const start = range?.start ?? Infinity;
  const next = review.items.find(
    (item) =>
      item.annotation !== null && item.annotation.id !== annotation.id && (item.range?.start ?? -1) > start,
  );
  return [
    ...(speaker && !speaker.kept ? [{ type: 'putSpeaker', speaker: toSidecar(speaker) } as const] : []),
    { type: 'put', annotation, ...(next && { before: next.id }) },
  ];
}

const toSidecar = ({ id, name, kind, role, affiliation, aliases }: ReviewSpeaker): SidecarSpeaker => ({
  id,
  name,
  kind,
  ...(role !== null && { role }),
  ...(affiliation !== null && { affiliation }),
  ...(aliases.length > 0 && { aliases }),
});

function withFields(annotation: Annotation, fields: AnnotationFields): Annotation {
  const result = { ...annotation, ...fields } as Annotation;
  const isSaid = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  const entries = Object.entries(result).filter(([, value]) => isSaid(value));
  return Object.fromEntries(entries) as unknown as Annotation;
}

/** How the item is found again. Of what is rejected only the place itself is kept; when that comes back, its source and cue are those that the analysis finds. */
function anchors(
  text: AnchorText,
  { kind, places, annotation, attribution }: ReviewItem,
  status: AnnotationStatus,
): Partial<Annotation> {
  if (kind !== 'quote') return { target: places.target.map((range) => describeIn(text, range)) };
  const { source, cue } = annotation?.status === 'rejected' && attribution ? attribution : places;
  const parts = describePartsIn(text, { source, cue, content: places.content });
  return status === 'rejected' ? { content: parts.content } : parts;
}

/** What the analysis says about an item, as an annotation's fields. */
function foundFields(
  review: Review,
  { attribution, figure, citation, speaker }: ReviewItem,
  keptAs: ReadonlyMap<string, string> | undefined,
): Partial<Annotation> {
  return {
    ...(attribution && { type: attribution.type }),
    ...(speaker !== null && { speaker }),
    ...(figure && figureFields(review, figure, keptAs)),
    ...(citation && {
      outlet: citation.outlet,
      ...(citation.primary !== null && { primary: citation.primary }),
      ...(citation.medium !== null && { medium: citation.medium }),
    }),
  };
}

function figureFields(
  review: Review,
  figure: Figure | undefined,
  keptAs?: ReadonlyMap<string, string>,
): Partial<Annotation> {
  if (!figure) return {};
  const { value, min, max, unit, counted, modifier, attribution } = figure;
  const quote = attribution === null ? undefined : review.analysis.attributions[attribution];
  const idOf = ({ id, annotation, status }: ReviewItem): string | undefined =>
    annotation && status !== 'rejected' ? id : keptAs?.get(id);
  const claims = quote ? review.items.filter((item) => item.attribution === quote).map(idOf) : [];
  const claimedBy = claims.find((id) => id !== undefined) ?? null;
  const said = { value, min, max, unit, counted, modifier, claimedBy };
  return Object.fromEntries(Object.entries(said).filter(([, entry]) => entry !== null));
}

/** The figure that a selection holds: one that the analysis found, or one read from the selected words alone. */
function figureIn(
  { analysis }: Review,
  ranges: readonly Range[],
  readFigures: (text: string, language: string) => readonly Figure[],
): Figure | undefined {
  const [first] = ranges;
  if (!first) return undefined;
  const found = analysis.figures.find((figure) => overlaps(figure, first));
  return (
    found ?? readFigures(analysis.article.text.slice(first.start, first.end), analysis.article.language)[0]
  );
}
