import * as vscode from 'vscode';
import {
  annotationFromSelection,
  changeComment,
  commentOn,
  hull,
  trimRange,
  type Annotation,
  type Range,
  type Review,
  type SidecarChange,
} from '../../core';
import { authorName } from '../shared/author';
import { toCoreRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { stampBy, type Stamp } from '../shared/stamp';
import { putDraft, type ShownComment, type Threads } from './threads';

/** Who says something where neither the setting nor git has a name. It stands in the file, and is not translated. */
const nobody = 'reader';

/** The article of an address. @throws Refusal with a message for the user when it is none any more. */
export async function articleOf({ reviews }: Services, uri: vscode.Uri): Promise<ReviewedVersion> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const reviewed = document && (await reviews.get(document));
  if (!reviewed) throw new Refusal(vscode.l10n.t('The file in the editor is not treated as an article.'));
  return reviewed;
}

/** Writes changes that were decided on a review. @throws SidecarFileError when they cannot be written. */
export const write = (
  { sidecars }: Services,
  reviewed: ReviewedVersion,
  changes: readonly SidecarChange[],
): Promise<void> => sidecars.edit(reviewed, changes);

/** An annotation as the file has it now. @throws Refusal with a message for the user when it is gone. */
export function annotationIn({ review }: ReviewedVersion, id: string | undefined): Annotation {
  const found = review.sidecar.annotations.find((each) => each.id === id);
  if (!found) throw new Refusal(vscode.l10n.t('This annotation is no longer in the file.'));
  return found;
}

/** Keeps what was written into a thread: on its annotation, or on a new note at its words. What cannot be kept stays in the thread as a draft, and the error is thrown on. */
export async function say(
  services: Services,
  threads: Threads,
  thread: vscode.CommentThread,
  text: string,
): Promise<void> {
  if (text.trim() === '') return;
  const by = (await authorName(thread.uri)) ?? nobody;
  const known = threads.annotationOf(thread);
  try {
    const reviewed = await articleOf(services, thread.uri);
    const { id, changes } = sayIn(reviewed, thread, known, text, stampBy(by));
    const other = threads.of(thread.uri, id);
    const keep = (): Promise<void> => write(services, reviewed, changes);
    if (!other || other === thread) await threads.keepAs(thread, id, keep);
    else {
      await keep();
      thread.dispose(); // what it says stands in the other now
    }
  } catch (error) {
    const isKept = services.sidecars.peek(thread.uri)?.isUnsaved === true; // in memory, until it can be written
    if (!isKept) putDraft(thread, by, text);
    throw error;
  }
}

/** The changes that say something in a thread, and the annotation that it is said on. */
function sayIn(
  reviewed: ReviewedVersion,
  thread: vscode.CommentThread,
  known: string | undefined,
  text: string,
  { id, by = nobody, at }: Stamp,
): { readonly id: string; readonly changes: readonly SidecarChange[] } {
  const { document, review } = reviewed;
  const comment = { by, at, text: text.trim() };
  const range = known === undefined ? wordsAt(document, thread.range) : undefined;
  const annotation = range ? keptAt(review, range) : annotationIn(reviewed, known);
  if (annotation) return { id: annotation.id, changes: [commentOn(annotation, comment)] };
  const changes = annotationFromSelection(review, range ? [range] : [], 'note', { id, by, at }, () => []);
  return {
    id,
    changes: changes.map((change) =>
      change.type === 'put'
        ? { ...change, annotation: { ...change.annotation, comments: [comment] } }
        : change,
    ),
  };
}

/** The words of a thread that VS Code began: what was selected, or all of its line. @throws Refusal with a message for the user when nothing stands there. */
function wordsAt(document: vscode.TextDocument, range: vscode.Range | undefined): Range {
  const chosen = range?.isEmpty === false ? range : document.lineAt(range?.start.line ?? 0).range;
  const trimmed = trimRange(document.getText(), toCoreRange(document, chosen));
  if (trimmed.start >= trimmed.end)
    throw new Refusal(vscode.l10n.t('Nothing stands on this line to comment on.'));
  return trimmed;
}

/** The annotation whose words are exactly these. */
const keptAt = ({ items }: Review, { start, end }: Range): Annotation | undefined =>
  items.find(({ annotation, status, places: { content, target } }) => {
    const whole = hull([...content, ...target]);
    return annotation !== null && status !== 'rejected' && whole?.start === start && whole.end === end;
  })?.annotation ?? undefined;

/** Gives a comment another text, or takes it away. @throws Refusal with a message for the user when it is gone. */
export async function rewrite(
  services: Services,
  threads: Threads,
  { thread, said }: ShownComment,
  text: string | undefined,
): Promise<void> {
  const reviewed = await articleOf(services, thread.uri);
  const annotation = annotationIn(reviewed, threads.annotationOf(thread));
  const change = said && changeComment(annotation, said, text);
  if (!change) throw new Refusal(vscode.l10n.t('This comment is no longer in the file.'));
  await write(services, reviewed, [change]);
}
