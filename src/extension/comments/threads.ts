import * as vscode from 'vscode';
import { isSameComment, needsLook, threadsOf, type AnnotationComment, type CommentThread } from '../../core';
import { toEditorRange } from '../shared/convert';
import type { ReviewedVersion } from '../shared/reviewStore';
import { kindName } from '../shared/words';

/** A comment as VS Code shows it. */
export interface ShownComment extends vscode.Comment {
  readonly thread: vscode.CommentThread;
  /** What the file says; undefined for one that could not be kept yet. */
  readonly said: AnnotationComment | undefined;
}

/** VS Code's threads of the articles that are open, one for each annotation on which something was said. */
export interface Threads {
  /** Begins a thread in which nothing is said yet. `annotationId` if it is about one. */
  begin(uri: vscode.Uri, range: vscode.Range, annotationId: string | undefined): vscode.CommentThread;
  /** Shows what is said now, where it stands now. */
  show(reviewed: ReviewedVersion): void;
  forget(article: vscode.Uri): void;
  /** The other threads of the same article. */
  beside(thread: vscode.CommentThread): readonly vscode.CommentThread[];
  /** The thread of an annotation, if it is shown. */
  of(article: vscode.Uri, annotationId: string): vscode.CommentThread | undefined;
  /** The annotation that a thread is about; undefined for one that VS Code has just begun. */
  annotationOf(thread: vscode.CommentThread): string | undefined;
  /** Makes a thread that has been begun the one of an annotation, which `write` puts into the file; not if that rejects. */
  keepAs(thread: vscode.CommentThread, annotationId: string, write: () => Promise<void>): Promise<void>;
}

export function createThreads(controller: vscode.CommentController): Threads {
  const articles = new Map<string, Map<string, vscode.CommentThread>>();
  const about = new WeakMap<vscode.CommentThread, string>();
  /** Begun in this session, perhaps with nothing said in them. */
  const begun = new Set<vscode.CommentThread>();
  /** Of an annotation that is not in the file yet. */
  const onTheirWay = new WeakSet<vscode.CommentThread>();
  const threadsIn = (article: vscode.Uri): Map<string, vscode.CommentThread> => {
    const threads = articles.get(article.toString()) ?? new Map<string, vscode.CommentThread>();
    articles.set(article.toString(), threads);
    return threads;
  };
  const create = (uri: vscode.Uri, range: vscode.Range, annotationId: string | undefined) => {
    const thread = controller.createCommentThread(uri, range, []);
    if (annotationId !== undefined) about.set(thread, annotationId);
    return thread;
  };
  return {
    begin(uri, range, annotationId) {
      for (const thread of begun)
        if (isEmptyAt(thread, uri, range)) {
          thread.dispose();
          begun.delete(thread);
        }
      const thread = create(uri, range, annotationId);
      begun.add(thread);
      return thread;
    },
    show({ document, review }) {
      const shown = threadsIn(document.uri);
      const now = new Map(threadsOf(review).map((each) => [each.annotation.id, each]));
      disposeOf(shown, (id, thread) => !now.has(id) && !onTheirWay.has(thread));
      for (const [id, each] of now) {
        const place = toEditorRange(document, each.place);
        const thread = shown.get(id) ?? create(document.uri, place, id);
        shown.set(id, thread);
        update(thread, each, place);
      }
    },
    forget(article) {
      for (const [, thread] of articles.get(article.toString()) ?? []) thread.dispose();
      articles.delete(article.toString());
    },
    beside: (thread) =>
      [...threadsIn(thread.uri).values(), ...begun].filter(
        (each) => each !== thread && each.uri.toString() === thread.uri.toString(),
      ),
    of: (article, annotationId) => articles.get(article.toString())?.get(annotationId),
    annotationOf: (thread) => about.get(thread),
    keepAs: (thread, annotationId, write) =>
      keepIn({ threads: threadsIn(thread.uri), about, onTheirWay }, thread, annotationId, write),
  };
}

interface Known {
  readonly threads: Map<string, vscode.CommentThread>;
  readonly about: WeakMap<vscode.CommentThread, string>;
  readonly onTheirWay: WeakSet<vscode.CommentThread>;
}

async function keepIn(
  { threads, about, onTheirWay }: Known,
  thread: vscode.CommentThread,
  annotationId: string,
  write: () => Promise<void>,
): Promise<void> {
  const before = about.get(thread);
  about.set(thread, annotationId);
  threads.set(annotationId, thread);
  onTheirWay.add(thread);
  try {
    await write();
  } catch (error) {
    if (before === undefined) {
      about.delete(thread);
      threads.delete(annotationId);
    }
    throw error;
  } finally {
    onTheirWay.delete(thread);
  }
}

/** Takes away threads that are gone, but for those in which something waits to be kept. */
function disposeOf(
  shown: Map<string, vscode.CommentThread>,
  isGone: (id: string, thread: vscode.CommentThread) => boolean,
): void {
  for (const [id, thread] of shown)
    if (isGone(id, thread) && !thread.comments.some(isDraft)) {
      thread.dispose();
      shown.delete(id);
    }
}

const isEmptyAt = (thread: vscode.CommentThread, uri: vscode.Uri, range: vscode.Range): boolean =>
  thread.comments.length === 0 &&
  thread.uri.toString() === uri.toString() &&
  thread.range?.isEqual(range) === true;

/** Leaves what was written in a thread there, to be kept later. */
export function putDraft(thread: vscode.CommentThread, author: string, text: string): void {
  const label = vscode.l10n.t('not kept yet');
  const draft = { ...comment(thread, { by: author, at: '', text }), said: undefined, label, body: text };
  thread.comments = [...thread.comments, { ...draft, mode: vscode.CommentMode.Editing }];
}

/** Takes a draft out of its thread. */
export function dropDraft(draft: ShownComment): void {
  draft.thread.comments = draft.thread.comments.filter((each) => each !== draft);
}

const isDraft = (each: vscode.Comment): boolean => !('said' in each && each.said);

/** What VS Code shows already is left alone: it may be in the middle of being edited. */
function update(thread: vscode.CommentThread, now: CommentThread, place: vscode.Range): void {
  // One that has lost its place stays where it was seen last.
  if (!(now.isLost && thread.range) && !thread.range?.isEqual(place)) thread.range = place;
  const present = thread.comments as readonly ShownComment[];
  const comments = [
    ...now.comments.map(
      (said) => present.find((each) => each.said && isSameComment(each.said, said)) ?? comment(thread, said),
    ),
    ...present.filter(isDraft),
  ];
  if (comments.length !== present.length || comments.some((each, index) => each !== present[index]))
    thread.comments = comments;
  const { Resolved, Unresolved } = vscode.CommentThreadState;
  const isOld = thread.uri.scheme === 'git';
  thread.state = now.annotation.resolved ? Resolved : Unresolved;
  thread.label = labelOf(now);
  thread.canReply = !isOld;
  thread.contextValue = isOld ? '' : now.annotation.resolved ? 'resolved' : 'open';
}

function comment(thread: vscode.CommentThread, said: AnnotationComment): ShownComment {
  const time = new Date(said.at);
  return {
    thread,
    said,
    body: bodyOf(said.text),
    mode: vscode.CommentMode.Preview,
    author: { name: said.by },
    contextValue: thread.uri.scheme === 'git' ? '' : 'own',
    ...(!Number.isNaN(time.getTime()) && { timestamp: time }),
  };
}

/** A comment's text as it is shown. It may be anybody's: pictures in it are not fetched. */
export const bodyOf = (text: string): vscode.MarkdownString =>
  new vscode.MarkdownString(text.replaceAll('![', '!\\['));

/** Of what it is said, and what has become of that. */
function labelOf({ item, annotation, isLost }: CommentThread): string {
  const [first] = annotation.content ?? annotation.target ?? [];
  const words = (first?.exact ?? '').replace(/\s+/g, ' ');
  const short = words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
  const name = `${kindName(item.kind)} “${short}”`;
  const lost = isLost ? vscode.l10n.t('its place in the article is lost') : '';
  const state = lost || (needsLook(item) ? item.stateReason : '');
  return state ? `${name}: ${state}` : name;
}
