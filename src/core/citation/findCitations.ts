import type { Article } from '../article/model';
import type { Attribution } from '../attribution/model';
import type { Speaker } from '../speaker/model';
import type { Citation } from './model';

/** Every place where the article says where something comes from, in text order. */
export function findCitations(
  _article: Article,
  _attributions: readonly Attribution[],
  _speakers: readonly Speaker[],
): readonly Citation[] {
  return [];
}
