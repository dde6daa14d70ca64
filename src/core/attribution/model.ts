import type { Range } from '../text/range';

/** Whether the content stands in quotation marks wholly (direct), partly (mixed) or not at all (indirect). */
export type QuoteType = 'direct' | 'mixed' | 'indirect';

/** Somebody's words or thoughts reported. Each part is a list of ranges in text order, since any of the three may be split. */
export interface Attribution {
  readonly type: QuoteType;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Who; empty when the text does not say. */
  readonly source: readonly Range[];
  /** "said", "according to", ":" …; empty when only layout marks the quote. */
  readonly cue: readonly Range[];
  /** What is reported, with its quotation marks; never empty. */
  readonly content: readonly Range[];
  /** Id of the speaker in the same analysis, or null. */
  readonly speaker: string | null;
}

/** What a tagger finds in one paragraph; ranges count from the paragraph's own start. */
export type TaggedAttribution = Omit<Attribution, 'type' | 'speaker'>;

/** Finds attributions in one paragraph of running text. Pure: the same paragraph gives the same result, so results are memoised by paragraph. */
export interface AttributionTagger {
  /** Distinguishes results of one tagger from those of another in caches and logs. */
  readonly name: string;
  tag(paragraph: string): readonly TaggedAttribution[];
}
