import type * as vscode from 'vscode';
import { paceOf, type ReviewFilter, type ReviewItem, type SidecarChange } from '../../core';
import type { ReviewedVersion } from '../shared/reviewStore';
import type { Services } from '../shared/services';
import { createDecided, resumeAt, walkOf, type Decided, type Walk } from './progress';
import { createWriter } from './writer';

/** Where a walk stands. */
export interface Standing {
  readonly reviewed: ReviewedVersion;
  readonly walk: Walk;
  readonly filter: ReviewFilter;
  /** The item to decide on; undefined when none is open. */
  readonly item: ReviewItem | undefined;
  /** How long one decision takes, in milliseconds, once that can be said. */
  readonly pace: number | undefined;
  /** How many decisions were made in this walk and not taken back. */
  readonly made: number;
}

/** What a walk is begun with: who decides, what it goes through, where it was left the last time, and what it calls when it stands elsewhere and when a decision could not be written. */
export interface Beginning {
  readonly document: vscode.TextDocument;
  readonly by: string | undefined;
  readonly filter: ReviewFilter;
  readonly left: { readonly itemId: string; readonly start: number } | undefined;
  readonly moved: (standing: Standing) => void;
  readonly failed: (error: unknown) => void;
}

/** A decision, or several made as one. `before` is the sidecar's text before an edit, which may be several steps. */
export interface Made {
  readonly itemIds: readonly string[];
  readonly edited?: { readonly before: string | undefined };
}

/** The state of a walk: what was decided, where it stands, and the decisions on their way to the file. */
export interface Course {
  readonly decided: Decided;
  /** Where it stands now; undefined when the document is no article any more. */
  readonly standing: () => Promise<Standing | undefined>;
  /** Stands at an item, or, for undefined, at whichever is open. */
  goTo(itemId: string | undefined): Promise<void>;
  setFilter(filter: ReviewFilter): Promise<void>;
  /** Counts a decision. */
  record(made: Made): void;
  /** The latest decision that is not taken back. */
  last(): Made | undefined;
  /** Forgets the latest decision, which was taken back. */
  forgetLast(): void;
  write(changes: readonly SidecarChange[]): void;
  /** Resolves when every decision is in the file. */
  readonly settled: () => Promise<void>;
}

export function createCourse({ reviews, sidecars }: Services, beginning: Beginning): Course {
  const { document, left, moved, failed } = beginning;
  const decided = createDecided();
  const made: Made[] = [];
  const times: number[] = [];
  let { filter } = beginning;
  let current = left?.itemId;
  let start = left?.start;

  const writer = createWriter(
    async (steps) => {
      const reviewed = await reviews.get(document);
      if (reviewed) await sidecars.editSteps(reviewed, steps);
    },
    (error) => {
      decided.clear();
      made.length = 0;
      failed(error);
      void tell();
    },
  );
  async function standing(): Promise<Standing | undefined> {
    const reviewed = await reviews.get(document);
    if (!reviewed) return undefined;
    const walk = walkOf(reviewed.review, filter, decided);
    const known = current === undefined ? undefined : decided.find(reviewed.review, current);
    const item = known && walk.items.includes(known) ? known : resumeAt(walk, start);
    current = item?.id;
    start = item?.range?.start ?? start;
    return { reviewed, walk, filter, item, pace: paceOf(times), made: made.length };
  }
  async function tell(): Promise<void> {
    const now = await standing();
    if (now) moved(now);
  }
  return {
    decided,
    standing,
    goTo: (itemId) => {
      current = itemId;
      return tell();
    },
    setFilter: (wanted) => {
      filter = wanted;
      return tell();
    },
    record: (one) => {
      made.push(one);
      times.push(performance.now());
    },
    last: () => made.at(-1),
    forgetLast: () => {
      times.pop();
      made.pop()?.itemIds.forEach(decided.delete);
    },
    write: writer.add,
    settled: writer.settled,
  };
}
