import * as vscode from 'vscode';
import {
  contains,
  hull,
  itemsAt,
  removeThread,
  resolveThread,
  threadsOf,
  wordAt,
  type Annotation,
  type SidecarChange,
} from '../../core';
import { activeArticle, isItemReference, itemFor } from '../shared/active';
import { registerCommand } from '../shared/commands';
import { toCoreRange, toEditorRange } from '../shared/convert';
import { Refusal } from '../shared/refusal';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { focusBox } from './focus';
import { commentingRanges } from './ranges';
import { bodyOf, createThreads, dropDraft, type ShownComment, type Threads } from './threads';
import { annotationIn, articleOf, rewrite, say, write } from './writing';

/** Comments on any words of an article, in VS Code's own threads and kept in its annotations file. */
export function registerComments(services: Services): vscode.Disposable {
  const { log, reviews, files } = services;
  const own: { readonly dispose: () => unknown }[] = [];
  let threads: Threads | undefined;
  /** Nothing is set up before there is an article. */
  const shown = (): Threads => {
    if (threads) return threads;
    const controller = vscode.comments.createCommentController('galley', 'Galley');
    controller.options = {
      prompt: vscode.l10n.t('Comment…'),
      placeHolder: vscode.l10n.t('A comment, in Markdown'),
    };
    const offer = (): void => {
      controller.commentingRangeProvider = { provideCommentingRanges: commentingRanges(services) };
    };
    offer();
    own.push(controller, files.onDidChange(offer));
    threads = createThreads(controller);
    return threads;
  };
  own.push(
    reviews.onDidChange((reviewed) => {
      shown().show(reviewed);
    }),
    reviews.onDidForget((uri) => threads?.forget(uri)),
    registerCommand(log, 'comment', (reference) => begin(services, shown(), reference)),
    registerCommand(log, 'saveReply', async (reply) => {
      if (isReply(reply)) await say(services, shown(), reply.thread, reply.text);
    }),
    ...settling(services, shown),
    ...editing(services, shown),
  );
  return new vscode.Disposable(() => {
    vscode.Disposable.from(...own).dispose();
  });
}

/** Settling a thread, opening it again, and taking it away: the one given, or the one at the cursor. */
function settling(services: Services, shown: () => Threads): readonly vscode.Disposable[] {
  const changes: Readonly<Record<string, (annotation: Annotation) => SidecarChange>> = {
    resolveComments: (annotation) => resolveThread(annotation, true),
    reopenComments: (annotation) => resolveThread(annotation, false),
    deleteComments: removeThread,
  };
  return Object.entries(changes).map(([name, change]) =>
    registerCommand(services.log, name, async (thread) => {
      const [reviewed, id] = isThread(thread)
        ? [await articleOf(services, thread.uri), shown().annotationOf(thread)]
        : await threadAtCursor(services);
      await write(services, reviewed, [change(annotationIn(reviewed, id))]);
    }),
  );
}

/** Editing and deleting one comment. */
function editing(services: Services, shown: () => Threads): readonly vscode.Disposable[] {
  const command = (name: string, handler: (comment: ShownComment) => unknown): vscode.Disposable =>
    registerCommand(services.log, name, (comment) => (isShown(comment) ? handler(comment) : undefined));
  const put = (comment: ShownComment, mode: vscode.CommentMode, body: ShownComment['body']): void => {
    Object.assign(comment, { mode, body });
    comment.thread.comments = [...comment.thread.comments]; // tells VS Code
  };
  return [
    command('editComment', (comment) => {
      if (comment.said) put(comment, vscode.CommentMode.Editing, comment.said.text);
    }),
    command('cancelComment', (comment) => {
      if (comment.said) put(comment, vscode.CommentMode.Preview, bodyOf(comment.said.text));
      else dropDraft(comment);
    }),
    command('saveComment', async (comment) => {
      const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
      if (comment.said) {
        if (text.trim() !== comment.said.text)
          await rewrite(services, shown(), comment, text.trim() || undefined);
        else put(comment, vscode.CommentMode.Preview, bodyOf(text));
        return;
      }
      dropDraft(comment);
      await say(services, shown(), comment.thread, text);
    }),
    command('deleteComment', async (comment) => {
      if (comment.said) await rewrite(services, shown(), comment, undefined);
      else dropDraft(comment);
    }),
  ];
}

/** Opens the thread of what is meant, or begins one there, and puts the cursor into its box. */
async function begin(services: Services, threads: Threads, reference: unknown): Promise<void> {
  const { document, range, annotation } = await meant(services, reference);
  const known = annotation && threads.of(document.uri, annotation.id);
  const thread = known ?? threads.begin(document.uri, range, annotation?.id);
  await focusBox(document, thread, threads.beside(thread));
}

/** What is to be commented on: the find referred to, what is selected, the find at the cursor, or the word there. */
async function meant(services: Services, reference: unknown) {
  if (isItemReference(reference)) {
    const { reviewed, item } = await itemFor(services, reference, () => true);
    return placeOf(reviewed, item);
  }
  const { editor, reviewed } = await activeArticle(services);
  const { document, selection } = editor;
  const at = toCoreRange(document, selection);
  const [here] = itemsAt(reviewed.review, at).filter(({ status }) => status !== 'rejected');
  if (selection.isEmpty && here) return placeOf(reviewed, here);
  const word = selection.isEmpty ? wordAt(document.getText(), at.start) : at;
  if (!word) throw new Refusal(vscode.l10n.t('Select the words to comment on first.'));
  return { document, range: toEditorRange(document, word), annotation: null };
}

function placeOf(
  { document }: ReviewedVersion,
  { places, range, annotation }: ReturnType<typeof itemsAt>[number],
) {
  const { content, target } = places;
  const place = hull([...content, ...target]) ?? range ?? { start: 0, end: 0 };
  return { document, range: toEditorRange(document, place), annotation };
}

/** The annotation whose thread stands at the cursor, the shortest one, or the last one on its line. */
async function threadAtCursor(services: Services): Promise<readonly [ReviewedVersion, string]> {
  const { editor, reviewed } = await activeArticle(services);
  const at = toCoreRange(editor.document, editor.selection);
  const threads = [...threadsOf(reviewed.review)].sort(
    (a, b) => a.place.end - a.place.start - (b.place.end - b.place.start),
  );
  const lineOf = (offset: number): number => editor.document.positionAt(offset).line;
  const found =
    threads.find(({ place }) => contains(place, at)) ??
    threads.findLast(({ place }) => lineOf(place.end) === editor.selection.active.line);
  if (!found) throw new Refusal(vscode.l10n.t('Nobody has commented on what stands at the cursor.'));
  return [reviewed, found.annotation.id];
}

const isThread = (value: unknown): value is vscode.CommentThread =>
  typeof value === 'object' && value !== null && 'collapsibleState' in value && 'comments' in value;
const isReply = (value: unknown): value is vscode.CommentReply =>
  typeof value === 'object' &&
  value !== null &&
  'thread' in value &&
  'text' in value &&
  isThread(value.thread);
const isShown = (value: unknown): value is ShownComment =>
  typeof value === 'object' && value !== null && 'thread' in value && 'body' in value;
