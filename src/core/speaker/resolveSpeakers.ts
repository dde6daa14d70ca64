import type { Article } from '../article/model';
import type { Attribution } from '../attribution/model';
import type { Speaker } from './model';

/** The article's attributions with their `speaker` filled in, and the speakers behind them in order of first mention. */
export function resolveSpeakers(
  _article: Article,
  attributions: readonly Attribution[],
): { readonly attributions: readonly Attribution[]; readonly speakers: readonly Speaker[] } {
  return { attributions, speakers: [] };
}
