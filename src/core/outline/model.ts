import type { ReviewItem, ReviewSpeaker } from '../annotation/review';
import type { Block } from '../article/model';
import type { ChainLink } from '../citation/model';
import type { Range } from '../text/range';

/** The groups at the top of the outline and those inside them; front ends put them into the user's language. */
export type OutlineGroup =
  | 'structure'
  | 'boilerplate'
  | 'speakers'
  | 'unattributed'
  | 'quotes'
  | 'notes'
  | 'suggested'
  | 'uncited'
  | 'figures'
  | 'citations'
  | 'annotations'
  | 'needsLook'
  | 'accepted'
  | 'edited'
  | 'added'
  | 'rejected';

/** By what the outline groups: everything in groups of its own, or one view alone. */
export type OutlineGrouping = 'all' | 'structure' | 'speaker' | 'kind' | 'status' | 'chain';
/** In which order rows of finds stand: as in the article, by their words, or the doubtful ones first. */
export type OutlineOrder = 'article' | 'words' | 'confidence';

/** What a row of the outline stands for. */
export type OutlineSubject =
  | { readonly type: 'group'; readonly group: OutlineGroup }
  /** `differs`: different people claim different numbers of it. */
  | { readonly type: 'counted'; readonly counted: string; readonly differs: boolean }
  | { readonly type: 'source'; readonly name: string }
  | { readonly type: 'block'; readonly block: Block }
  | { readonly type: 'speaker'; readonly speaker: ReviewSpeaker; readonly item: ReviewItem | null }
  | { readonly type: 'item'; readonly item: ReviewItem }
  | { readonly type: 'hop'; readonly kind: ChainLink['kind'] };

/** A row of the outline with those below it. */
export interface OutlineNode {
  /** Unique in the outline, and the same row has the same id after edits elsewhere in the article. */
  readonly id: string;
  readonly subject: OutlineSubject;
  /** Words of the article, or a name; for groups their English name. */
  readonly label: string;
  /** More, in a few words; may be empty. */
  readonly description: string;
  /** Where it stands in the article; null for groups and for annotations that are lost. */
  readonly range: Range | null;
  readonly children: readonly OutlineNode[];
}
