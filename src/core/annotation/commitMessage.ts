import type { Annotation, AnnotationKind, AnnotationStatus, Sidecar } from './model';

const statuses: readonly AnnotationStatus[] = ['accepted', 'edited', 'added', 'rejected'];

/**
 * A commit message that says what was annotated between two states of an article's sidecar: a subject such as
 * `Annotate strike.txt: 2 quotes, 1 figure`, and a body that counts by status when there is more to say.
 * `before` is null when the sidecar is new.
 */
export function commitMessage(file: string, before: Sidecar | null, after: Sidecar): string {
  const old = new Map(before?.annotations.map((annotation) => [annotation.id, annotation]));
  const present = new Set(after.annotations.map(({ id }) => id));
  const touched = after.annotations.filter(
    (annotation) => JSON.stringify(old.get(annotation.id)) !== JSON.stringify(annotation),
  );
  const removed = [...old.keys()].filter((id) => !present.has(id)).length;
  const parts = countKinds(touched);
  if (removed > 0) parts.push(`${removed} removed`);
  const subject = `Annotate ${file}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
  const body = statuses.flatMap((status) => {
    const kinds = countKinds(touched.filter((annotation) => annotation.status === status));
    return kinds.length > 0 ? [`${status}: ${kinds.join(', ')}`] : [];
  });
  return body.length > 0 ? `${subject}\n\n${body.join('\n')}\n` : `${subject}\n`;
}

function countKinds(annotations: readonly Annotation[]): string[] {
  const counts = new Map<AnnotationKind, number>();
  for (const { kind } of annotations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${count === 1 ? kind : `${kind}s`}`);
}
