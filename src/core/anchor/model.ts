import type { Range } from '../text/range';

/** W3C Web Annotation TextQuoteSelector: the words and what stands around them. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What became other, the weightiest first. The first six are facts; `punctuation` is what neither words nor quotation marks tell. */
export const changeKinds = [
  'digits',
  'numberWord',
  'negation',
  'attributionVerb',
  'name',
  'quotationMarks',
  'wording',
  'punctuation',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One difference between what an anchor says and what the article says now. */
export interface Change {
  readonly kind: ChangeKind;
  /** The words as they were; empty for something added. For `quotationMarks` the words that stood in them. */
  readonly was: string;
  /** The words as they are; empty for something taken out. For `quotationMarks` the words that stand in them. */
  readonly is: string;
  /** Where they stand in the present text; empty where something was taken out. */
  readonly range: Range;
  /** Present for a part of a quote other than its content. */
  readonly part?: 'source' | 'cue';
}

/** What became of an anchor in the present text. */
export type Resolution =
  | { readonly state: 'exact' | 'moved' | 'reformatted'; readonly range: Range }
  /** Other words stand where these stood, or a fact changed directly beside them. Facts first. */
  | { readonly state: 'changed'; readonly range: Range; readonly changes: readonly Change[] }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Range[] }
  /** `suggestion`: a place for a person to judge, never one to use unasked. */
  | { readonly state: 'orphaned'; readonly reason: string; readonly suggestion?: Range };
