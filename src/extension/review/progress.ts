import { isUndecided, reviewQueue, type Review, type ReviewFilter, type ReviewItem } from '../../core';

/** What became of an item in this walk: its annotation's id, and whether it is kept. */
interface Outcome {
  readonly annotationId: string;
  readonly accepted: boolean;
}

/** The decisions of one walk, before and after they are written. A suggestion that is kept gets another id: both are known here. */
export interface Decided {
  readonly has: (item: ReviewItem) => boolean;
  /** Remembers a decision by the id that the item had then. */
  set(itemId: string, outcome: Outcome): void;
  /** Forgets a decision that was taken back. */
  readonly delete: (itemId: string) => void;
  clear(): void;
  /** Every id under which a decided item may stand in a review. */
  ids(): ReadonlySet<string>;
  /** For what was accepted, the ids of annotations by the ids of items. */
  keptAs(): ReadonlyMap<string, string>;
  /** The item that had an id once, as it is in a review now. */
  find(review: Review, id: string): ReviewItem | undefined;
}

/** No decisions yet. */
export function createDecided(): Decided {
  const outcomes = new Map<string, Outcome>();
  const ids = (): ReadonlySet<string> =>
    new Set([...outcomes].flatMap(([itemId, { annotationId }]) => [itemId, annotationId]));
  return {
    has: ({ id }) => ids().has(id),
    set: (itemId, outcome) => outcomes.set(itemId, outcome),
    delete: (itemId) => outcomes.delete(itemId),
    clear: () => {
      outcomes.clear();
    },
    ids,
    keptAs: () =>
      new Map(
        [...outcomes].flatMap(([itemId, { annotationId, accepted }]) =>
          accepted ? [[itemId, annotationId] as const] : [],
        ),
      ),
    find: (review, id) => {
      const now = outcomes.get(id)?.annotationId;
      return review.items.find((item) => item.id === id) ?? review.items.find((item) => item.id === now);
    },
  };
}

/** The items to go through in order, and those of them that are still open. */
export interface Walk {
  readonly items: readonly ReviewItem[];
  readonly open: readonly ReviewItem[];
}

/** The walk through a review as it is after the decisions, written or not. */
export function walkOf(review: Review, filter: ReviewFilter, decided: Decided): Walk {
  const ids = decided.ids();
  const items = reviewQueue(review, filter, ids);
  return { items, open: items.filter((item) => isUndecided(item) && !ids.has(item.id)) };
}

/** The next open item after another, round the end of the article; undefined when no other is open. */
export function nextOpen({ items, open }: Walk, after: ReviewItem | undefined): ReviewItem | undefined {
  const order = new Map(items.map((item, index) => [item, index]));
  const at = after ? (order.get(after) ?? -1) : -1;
  const others = open.filter((item) => item !== after);
  return others.find((item) => (order.get(item) ?? 0) > at) ?? others[0];
}

/** The first open item from an offset on, else the first of all. */
export const resumeAt = ({ open }: Walk, start = 0): ReviewItem | undefined =>
  open.find(({ range }) => range !== null && range.start >= start) ?? open[0];
