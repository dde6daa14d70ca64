import type { Figure } from './model';

/** Every figure of one paragraph in text order; ranges count from the paragraph's start, `attribution` is null. */
export function findFigures(_paragraph: string): readonly Figure[] {
  return [];
}
