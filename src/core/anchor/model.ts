import type { Range } from '../text/range';

/** W3C Web Annotation TextQuoteSelector: the words and what stands around them. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What became of an anchor in the present text. */
export type Resolution =
  | { readonly state: 'exact' | 'moved' | 'reformatted'; readonly range: Range }
  | { readonly state: 'changed'; readonly range: Range; readonly changes: readonly string[] }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Range[] }
  | { readonly state: 'orphaned'; readonly reason: string };
