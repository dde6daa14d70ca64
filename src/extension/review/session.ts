import * as vscode from 'vscode';
import { decideAll, sayingTheSame, type ReviewFilter, type ReviewItem } from '../../core';
import type { Services } from '../shared/services';
import { stampFor } from '../shared/stamp';
import { createCourse, type Beginning, type Course, type Standing } from './course';
import { acceptance, rejection } from './decision';
import { nextOpen, walkOf } from './progress';

/** A walk through the undecided items of one article. Keys that come while one is worked on wait for it; none waits for a file. */
export interface ReviewSession {
  readonly document: vscode.TextDocument;
  /** Where it stands now; undefined when the document is no article any more. */
  readonly standing: () => Promise<Standing | undefined>;
  decide(status: 'accepted' | 'rejected'): Promise<void>;
  /** Accepts several items as one step. */
  acceptAll(choose: (standing: Standing) => readonly ReviewItem[]): Promise<void>;
  /** Lets the user correct the item's fields, and goes on when that was done. */
  edit(): Promise<void>;
  /** Moves an end of the item's words by one word, and stays there. */
  moveEnd(way: 'widen' | 'narrow', edge: 'start' | 'end'): Promise<void>;
  skip(): Promise<void>;
  back(): Promise<void>;
  /** Takes the last decision of this walk back and goes there; false when there is none. @throws SidecarFileError when the file was changed by others since. */
  undo(): Promise<boolean>;
  setFilter(filter: ReviewFilter): Promise<void>;
  /** Resolves when every decision is in the file. */
  readonly settled: () => Promise<void>;
}

/** What the steps of a walk are made with. */
interface Hand {
  readonly course: Course;
  readonly services: Services;
  readonly document: vscode.TextDocument;
  readonly by: string | undefined;
}

export function createSession(services: Services, beginning: Beginning): ReviewSession {
  const course = createCourse(services, beginning);
  const { document, by } = beginning;
  const hand: Hand = { course, services, document, by };
  const inTurn = createTurns();
  return {
    document,
    standing: course.standing,
    decide: (status) => inTurn(() => decide(hand, status)),
    acceptAll: (choose) => inTurn(() => acceptAll(hand, choose)),
    edit: () => inTurn(() => change(hand, 'edit', {}, true)),
    moveEnd: (way, edge) => inTurn(() => change(hand, `${way}ByWord`, { edge }, false)),
    skip: () => inTurn(() => skip(hand)),
    back: () => inTurn(() => back(hand)),
    undo: () => inTurn(() => undo(hand)),
    setFilter: (filter) => inTurn(() => course.setFilter(filter)),
    settled: course.settled,
  };
}

/** The suggestions that say the same as the item that a walk stands at. */
export const sameAsHere = ({ reviewed, item }: Standing): readonly ReviewItem[] =>
  item ? sayingTheSame(reviewed.review, item) : [];

async function decide(hand: Hand, status: 'accepted' | 'rejected'): Promise<void> {
  const { course, by } = hand;
  const now = await ready(course);
  if (!now?.item) return;
  const { item, reviewed } = now;
  const stamp = stampFor(reviewed.review, item, by);
  const changes =
    status === 'accepted'
      ? await acceptance(reviewed.review, item, stamp, course.decided.keptAs())
      : rejection(reviewed.review, item, stamp);
  if (!changes) return;
  course.decided.set(item.id, {
    annotationId: item.annotation?.id ?? stamp.id,
    accepted: status === 'accepted',
  });
  course.record({ itemIds: [item.id] });
  course.write(changes);
  await goOn(course, now);
}

async function acceptAll(
  { course, by }: Hand,
  choose: (standing: Standing) => readonly ReviewItem[],
): Promise<void> {
  const now = await ready(course);
  if (!now) return;
  const { review } = now.reviewed;
  const chosen = choose(now).filter((item) => item.status === 'suggested' && !course.decided.has(item));
  if (chosen.length === 0) return;
  const stamped = chosen.map((item) => ({ item, stamp: stampFor(review, item, by) }));
  const changes = decideAll(review, stamped, 'accepted', course.decided.keptAs());
  for (const { item, stamp } of stamped)
    course.decided.set(item.id, { annotationId: stamp.id, accepted: true });
  course.record({ itemIds: chosen.map(({ id }) => id) });
  course.write(changes);
  if (now.item && course.decided.has(now.item)) await goOn(course, now);
  else await course.goTo(now.item?.id);
}

/** Lets a command change the item, which gives the item's id as it is then; after a change goes on, or stays. */
async function change(
  { course, services: { sidecars, reviews }, document }: Hand,
  command: string,
  how: Readonly<Record<string, string>>,
  goesOn: boolean,
): Promise<void> {
  await course.settled();
  const now = await course.standing();
  if (!now?.item) return;
  const { item } = now;
  const textNow = (): string | undefined => sidecars.peek(document.uri)?.text;
  const before = textNow();
  const reference = { ...how, uri: document.uri.toString(), itemId: item.id };
  const id = await vscode.commands.executeCommand<string | undefined>(`galley.${command}`, reference);
  if (textNow() === before) return;
  course.decided.set(item.id, { annotationId: id ?? item.id, accepted: true });
  course.record({ itemIds: [item.id], edited: { before } });
  if (goesOn) await goOn(course, { ...now, reviewed: (await reviews.get(document)) ?? now.reviewed });
  else await course.goTo(id ?? item.id);
}

async function undo({ course, services: { sidecars }, document }: Hand): Promise<boolean> {
  await course.settled();
  const last = course.last();
  if (!last) return false;
  const { edited, itemIds } = last;
  let goes = await sidecars.undo(document.uri);
  while (edited && goes && sidecars.peek(document.uri)?.text !== edited.before)
    goes = await sidecars.undo(document.uri);
  course.forgetLast();
  await course.goTo(itemIds[0]);
  return true;
}

async function skip({ course }: Hand): Promise<void> {
  const now = await course.standing();
  if (now) await course.goTo((nextOpen(now.walk, now.item) ?? now.item)?.id);
}

/** To the item before in the article, decided or not. */
async function back({ course }: Hand): Promise<void> {
  const now = await course.standing();
  if (!now?.item) return;
  const { items } = now.walk;
  await course.goTo((items[items.indexOf(now.item) - 1] ?? now.item).id);
}

/** Where the walk stands; what was decided on the item before is in its file then. */
async function ready(course: Course): Promise<Standing | undefined> {
  const now = await course.standing();
  if (!now?.item || now.item.annotation || !course.decided.has(now.item)) return now;
  await course.settled();
  return course.standing();
}

function goOn(course: Course, { reviewed: { review }, filter, item }: Standing): Promise<void> {
  const walk = walkOf(review, filter, course.decided);
  return course.goTo(nextOpen(walk, item && course.decided.find(review, item.id))?.id);
}

/** Runs one piece of work after another. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined); // told by whoever asked for it
    return result;
  };
}
