/** Labels of both sequence models: 0 outside, then beginning and inside of source, cue and content. */
export const LABEL_COUNT = 7;

/** The parts of an attribution, in the order of their labels. */
export const PARTS = ['source', 'cue', 'content'] as const;

/** The part that a label belongs to (0 source, 1 cue, 2 content), or -1 outside. */
export function partOf(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 1;
}

/** Whether a label may follow another (-1: the beginning): nothing goes on that has not begun. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}
