import type { SidecarChange } from '../sidecar/model';
import { hull, type Range } from '../text/range';
import type { Annotation, AnnotationComment } from './model';
import type { Review, ReviewItem } from './reviewModel';

/** What readers said to each other about one annotation. */
export interface CommentThread {
  readonly item: ReviewItem;
  readonly annotation: Annotation;
  /** What was said, the earliest first; a note's own text is the first of all. */
  readonly comments: readonly AnnotationComment[];
  /** Where it stands; of an annotation that has lost its place, an empty range near where it is likely to have stood. */
  readonly place: Range;
  readonly isLost: boolean;
}

/** The threads of an article: every annotation on which something was said. */
export function threadsOf(review: Review): readonly CommentThread[] {
  return review.items.flatMap((item): CommentThread[] => {
    const { annotation, range, places } = item;
    const comments = annotation ? commentsOf(annotation) : [];
    if (!annotation || comments.length === 0) return [];
    const place = hull(places.content) ?? hull(places.target) ?? range;
    return [{ item, annotation, comments, place: place ?? likelyPlace(review, item), isLost: !place }];
  });
}

/** All that was said on an annotation. A note's text counts as said by whoever made the note. */
function commentsOf({
  kind,
  text,
  by = '',
  at = '',
  comments = [],
}: Annotation): readonly AnnotationComment[] {
  return kind === 'note' && text !== undefined && text !== '' ? [{ by, at, text }, ...comments] : comments;
}

/** The change that adds a comment to an annotation. */
export const commentOn = (annotation: Annotation, comment: AnnotationComment): SidecarChange => ({
  type: 'put',
  annotation: { ...annotation, comments: [...(annotation.comments ?? []), comment] },
});

/** The change that gives a comment another text, or takes it away (undefined); null when it is not there any more. A note of which nothing is left goes with its last comment. */
export function changeComment(
  annotation: Annotation,
  comment: AnnotationComment,
  text: string | undefined,
): SidecarChange | null {
  const { comments = [] } = annotation;
  const all = commentsOf(annotation);
  const index = all.findIndex((each) => isSameComment(each, comment));
  if (index < 0) return null;
  const at = index - (all.length - comments.length);
  if (at < 0) return putOrRemove(withFields(annotation, { text }));
  const left =
    text === undefined ? comments.filter((_, k) => k !== at) : comments.with(at, { ...comment, text });
  return putOrRemove(withFields(annotation, { comments: left }));
}

/** The change that takes all that was said on an annotation away; a note goes with it. */
export const removeThread = (annotation: Annotation): SidecarChange =>
  annotation.kind === 'note'
    ? { type: 'remove', id: annotation.id }
    : putOrRemove(withFields(annotation, { comments: [] }));

/** The change that says that what was said on an annotation is settled, or open again. */
export const resolveThread = (annotation: Annotation, isResolved: boolean): SidecarChange => ({
  type: 'put',
  annotation: withFields(annotation, { resolved: isResolved ? true : undefined }),
});

/** An annotation on which nothing is said any more has nothing to be settled; a note is then nothing at all. */
function putOrRemove(annotation: Annotation): SidecarChange {
  if (commentsOf(annotation).length > 0) return { type: 'put', annotation };
  return annotation.kind === 'note'
    ? { type: 'remove', id: annotation.id }
    : { type: 'put', annotation: withFields(annotation, { resolved: undefined }) };
}

type Said = Partial<Record<'text' | 'resolved', string | true | undefined>> & Pick<Annotation, 'comments'>;

/** The annotation with other fields; what is undefined or empty is left out. */
function withFields(annotation: Annotation, fields: Said): Annotation {
  const isSaid = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  const entries = Object.entries({ ...annotation, ...fields }).filter(([, value]) => isSaid(value));
  return Object.fromEntries(entries) as unknown as Annotation;
}

/** Whether two comments are the same one. */
export const isSameComment = (a: AnnotationComment, b: AnnotationComment): boolean =>
  a.by === b.by && a.at === b.at && a.text === b.text;

/** Beside the annotation that stands before it in the file, or at the article's beginning. */
function likelyPlace({ items, sidecar }: Review, { annotation, candidates = [] }: ReviewItem): Range {
  const [candidate] = candidates;
  if (candidate) return { start: candidate.start, end: candidate.start };
  const places = new Map(items.flatMap(({ id, range }) => (range ? [[id, range] as const] : [])));
  const index = sidecar.annotations.findIndex(({ id }) => id === annotation?.id);
  const before = sidecar.annotations.slice(0, Math.max(0, index)).findLast(({ id }) => places.has(id));
  const start = (before && places.get(before.id)?.end) ?? 0;
  return { start, end: start };
}

/** The words of a comment without Markdown's marks for links, stress, code, headings and quotations, for places that show words alone. */
export const withoutMarkdown = (text: string): string =>
  text
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\*\*|__|[*_`])(?=\S)([^*_`]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^ {0,3}(?:>|#{1,6}) /gm, '');
